"""What was offered and not bought: prices and companies of a tender that another won."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from documents.recognising.decision_cues import kinds_in
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.numbers import NUMBER, number
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter, Passage
from documents.recognising.registering import Found
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.party.events import PartyKind

_OFFERED = Phrase(
    r"\b(?:anbud\w*|anbudsgivar\w*|offert\w*|offererade?|prisförslag\w*|tillfrågade?"
    r"|utvärdering\w*|jämförelsepris\w*|därnäst|(?:näst )?lägst\w* pris\w*"
    r"|näst (?:lägst|bäst|högst)\w*|rangordna\w+)\b",
    re.IGNORECASE,
)
_SHORT = 90
_BUYERS = (PartyKind.COMMITTEE, PartyKind.OFFICE, None)


def is_offered(matter: Matter, sentence: Sentence) -> bool:
    """Whether a sentence tells of offers, or is a line of a list that such words lead to."""
    if matter.kind is DocumentKind.AGREEMENT or sentence.section is Section.DECISION:
        return False
    return _OFFERED.search(sentence.text) is not None or _line_above(matter, sentence) is not None


_GOING = Phrase(
    r"\b(?:nuvarande|tidigare|dagens|hittillsvarande|befintlig\w*|föregående|avgående)"
    r"\s+(?:[\wåäö-]+ )?(?:\w*leverantör|utförare|entreprenör|vårdgivare|\w*avtal|kontrakt)\w*"
    r"|\b(?:avtal|kontrakt)\w*\b[^.]{0,80} (?:går ut|löper ut|upphör|tar slut|avslutas)\b",
    re.IGNORECASE,
)


def tells_who_goes(matter: Matter, sentence: Sentence) -> bool:
    """Whether a sentence of an award tells of whoever had the contract before."""
    if sentence.section is Section.DECISION or not _GOING.search(sentence.text):
        return False
    return any(DecisionKind.AWARD in kinds_in(text) for text in _decided(matter))


def _decided(matter: Matter) -> Iterator[str]:
    title = matter.title_sentence
    yield from ([title.text] if title else [])
    yield from (sentence.text for sentence in matter.within(Section.DECISION))


def heads_offers(heads: str) -> bool:
    """Whether a table's heads are those of a tender."""
    return _OFFERED.search(heads) is not None


def loses(matter: Matter, name: Found) -> bool:
    """Whether one who made an offer is none of those that the title or the points name.

    Where they name nobody, nobody can say who lost.
    """
    chosen = _chosen(matter)
    return bool(chosen) and not any(_is_one(name, each) for each in chosen)


def offered_by(matter: Matter, sentence: Sentence, at: int) -> Found | None:
    """Who offers what stands at ``at``: named last before it, in its own line or the one before,
    or in brackets' reverse ("790 kr per timme (Nordrum AB)") just behind it.
    """
    companies = _companies(sentence)
    before = [each for each in companies if each.end <= at]
    if before:
        return before[-1].value
    above = _line_above(matter, sentence)
    if not companies and above is not None:
        named = _companies(matter.cell(above.start, above.end))
        return named[-1].value if len(named) == 1 else None
    return companies[0].value if companies else None


def _companies(sentence: Sentence) -> list[Mention[Found]]:
    return [each for each in sentence.parties if each.value.kind not in _BUYERS]


def _line_above(matter: Matter, sentence: Sentence) -> Passage | None:
    """Of a line in a list of offers the one above it; None of whatever is no such line."""
    passage = matter.passage_at(sentence.start)
    return _listed(matter).get(passage.start) if passage else None


@lru_cache(maxsize=8)
def _listed(matter: Matter) -> dict[int, Passage]:
    """The short lines that follow on words of offers and a colon, by where they start."""
    found: dict[int, Passage] = {}
    leads = False
    for above, passage in pairwise(matter.passages):
        before, text = matter.text(above).rstrip(), matter.text(passage).rstrip()
        told = before[-2 * _SHORT :]
        if before.endswith((":", ".")) or len(before) > _SHORT or above.is_heading:
            leads = before.endswith(":") and _OFFERED.search(told) is not None
        if leads and len(text) <= _SHORT and not passage.is_heading:
            found[passage.start] = above
    return found


_SHUT_OUT = Phrase(
    r"\b(?:utesl\w+|förkasta\w+|diskvalificera\w+|uppfyller (?:inte|ej)|(?:inte|ej) godkän\w+"
    r"|avstå\w+)\b",
    re.IGNORECASE,
)
_FIRST_SO_MANY = Phrase(
    rf"\bde (?P<count>{NUMBER}) (?:främst|högst|först|bäst|lägst)\w*\b[^.]{{0,20}}"
    r"\b(?:rang\w+|rankad\w*|placerad\w*|anbud\w*|leverantör\w*)",
    re.IGNORECASE,
)


def is_out(matter: Matter, row: str, place: int) -> bool:
    """Whether a row of a tender's table tells that its offer was shut out, or stands below as many
    as the points choose; ``place`` counts from nought."""
    chosen = _first_so_many(matter)
    return _SHUT_OUT.search(row) is not None or (chosen is not None and place >= chosen)


@lru_cache(maxsize=8)
def _first_so_many(matter: Matter) -> int | None:
    counts = (int(number(m["count"])) for _, m in matter.find(_FIRST_SO_MANY, Section.DECISION))
    return next(counts, None)


@lru_cache(maxsize=8)
def _chosen(matter: Matter) -> tuple[Found, ...]:
    title = matter.title_sentence
    sentences = (*([title] if title else []), *matter.within(Section.DECISION))
    return tuple(each.value for sentence in sentences for each in _companies(sentence))


def _is_one(name: Found, other: Found) -> bool:
    if name.known and other.known:
        return name.known.party == other.known.party
    words, others = set(name.written.casefold().split()), set(other.written.casefold().split())
    return words <= others or others <= words
