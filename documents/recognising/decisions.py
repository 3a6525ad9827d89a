"""What kind of decision it is."""

import re
from collections.abc import Iterable, Iterator

from documents.recognising.decision_cues import NOUNS, RANK, kinds_in
from documents.recognising.forms.mention import Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.small import small
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.handling import (
    DecisionKind,
    DocumentKind,
)

_PROPOSED = Phrase(
    r"\bföresl(?:år|agit|ås|og)\b|\b(?:meddelar|nyttjar|utnyttjar|beslutat)\b", re.IGNORECASE
)
_REFUSES = Phrase(r"\b(?:inte|ej|avsl(?:å|år|ås|ag))\b", re.IGNORECASE)


def decision_kinds(matter: Matter) -> Iterator[Read]:
    """One sure kind where title and points agree on it, or only one of them has any."""
    if matter.kind is DocumentKind.AGREEMENT:
        yield from _of_agreement(matter)
        return
    title = _in_title(matter)
    points = _in_points(matter)
    both = [kind for kind in RANK if kind in title and kind in points]
    chosen = both or [kind for kind in RANK if kind in points] or [k for k in RANK if k in title]
    if not chosen:
        yield from _proposed(matter)
    for kind in chosen[:1]:
        spans = tuple(found[kind] for found in (title, points) if kind in found)
        specific = [k for k in chosen if k is not DecisionKind.AWARD]
        alone = len(specific or chosen) == 1 and len(set(title) - {kind, DecisionKind.AWARD}) == 0
        told = kind in points and (kind in title or not (title or kind is DecisionKind.AWARD))
        doubted = _refuses(matter) or _may_be_of_a_framework(matter, kind, spans)
        yield Read(kind, spans, alone and told and not doubted)


def _may_be_of_a_framework(matter: Matter, kind: DecisionKind, spans: Iterable[Span]) -> bool:
    """Whether what is called off may be a new contract from a framework, and no option of one."""
    if kind is not DecisionKind.OPTION or "ramavtal" not in small(matter.stretch):
        return False
    return not any("option" in matter.laid_out.text[slice(*span)].lower() for span in spans)


def _in_title(matter: Matter) -> dict[DecisionKind, tuple[int, int]]:
    """By the cues of a text, and by the nouns that a title is made of."""
    title = matter.title_sentence
    if title is None:
        return {}
    found = {kind: title.of_match(match) for kind, match in kinds_in(title.text).items()}
    for kind, noun in NOUNS:
        match = noun.search(title.text)
        if match:
            found.setdefault(kind, title.of_match(match))
    return found


def _proposed(matter: Matter) -> Iterator[Read]:
    """A matter that is postponed or sent back, or a letter, says in its text what it is about."""
    for sentence in matter.sentences:
        if not _PROPOSED.search(sentence.text):
            continue
        for kind, match in kinds_in(sentence.text).items():
            yield Read(kind, (sentence.of_match(match),), False)
            return


def _refuses(matter: Matter) -> bool:
    """Whether the points say no to something: what kind of decision that is a person must tell."""
    return any(_REFUSES.search(sentence.text) for sentence in matter.within(Section.DECISION))


def _in_points(matter: Matter) -> dict[DecisionKind, tuple[int, int]]:
    found: dict[DecisionKind, tuple[int, int]] = {}
    for sentence in matter.within(Section.DECISION):
        for kind, match in kinds_in(sentence.text).items():
            found.setdefault(kind, sentence.of_match(match))
    return found


_CHANGES = {
    "tillägg": DecisionKind.SUPPLEMENT,
    "ändring": DecisionKind.EXPANSION,
    "förlängning": DecisionKind.EXTENSION,
    "överlåtelse": DecisionKind.TRANSFER,
}
_AGREED = re.compile(r"\w*(?:avtal|överenskommelse|kontrakt|uppdrag)(?:et|en)?")


def _of_agreement(matter: Matter) -> Iterator[Read]:
    """What it calls itself; sure where its title and its terms tell of nothing else as well."""
    words = matter.laid_out.text[slice(*matter.kind_span)].lower()
    kind = next((k for word, k in _CHANGES.items() if words.startswith(word)), DecisionKind.AWARD)
    title = {k: span for k, span in _in_title(matter).items() if k is not DecisionKind.AWARD}
    told = (
        next((each for each in RANK if each in title), None) if kind is DecisionKind.AWARD else None
    )
    span = matter.kind_span if told is None else title[told]
    if kind in (DecisionKind.EXPANSION, DecisionKind.SUPPLEMENT) and _takes_away(matter):
        yield Read(DecisionKind.REDUCTION, (matter.kind_span,), False)
        return
    itself = _AGREED.fullmatch(words) is not None and not words.startswith("ändring")
    alone = not set(title) - {kind} and not _changes_more(matter, kind)
    doubted = _may_be_of_a_framework(matter, told or kind, (span,))
    yield Read(told or kind, (span,), itself and alone and not doubted)


def _takes_away(matter: Matter) -> bool:
    """A change or an addition of which no words add, and some take away."""
    told = {kind for sentence in matter.sentences for kind in kinds_in(sentence.text)}
    return DecisionKind.REDUCTION in told and DecisionKind.EXPANSION not in told


_CHANGED = Phrase(r"\b(?:tillägg|ändring|förläng|överlåt)", re.IGNORECASE)


def _changes_more(matter: Matter, kind: DecisionKind) -> bool:
    """An agreement's first lines may say that it changes another; an addition may well extend or
    end what it is added to."""
    others = {DecisionKind.EXTENSION, DecisionKind.TERMINATION, DecisionKind.TRANSFER} - {kind}
    if kind is DecisionKind.AWARD:
        head = (matter.text(each) for each in matter.passages[:6])
        return any(_CHANGED.search(text) for text in head if not text.rstrip().endswith("."))
    return any(others & set(kinds_in(sentence.text)) for sentence in matter.sentences)


RULES = (Rule("kind-of-decision", "decision_kind", decision_kinds),)
