"""Words that make a figure or a day another's, an earlier one's, or one that may never be."""

import re
from functools import lru_cache

from documents.layout.model import Table
from documents.recognising.committees import committees_placed
from documents.recognising.decision_cues import kinds_in
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.providers import provider_mentions
from documents.recognising.registering import Found
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.names import NamedParty
from domain.draft.volumes import StatedCost, StatedVolume
from domain.party.events import PartyKind

_ANOTHERS = Phrase(
    r"\b(?:anbud\w*|offert\w*|offererade?|grannkommun\w*|annan kommun|andra kommuner|andra orter"
    r"|(?:i )?(?:landet|länet|riket)|rikssnitt\w*|genomsnittet i)\b",
    re.IGNORECASE,
)
_MAY_NEVER_BE = Phrase(
    r"\b(?:skulle|alternativ\w*|i stället|annars|budgetförslag\w*|äska\w*|önskar|önskat|begär\w*"
    r"|vill|villkorat|eventuell\w*|preliminär\w*|uppskattningsvis)\b"
    r"|\bom (?:avtalet|uppdraget|kontraktet|nämnden|option\w*|kommunen|parterna|förläng\w*)\b",
    re.IGNORECASE,
)
_DONE = Phrase(r"\b(?:utfall\w*|utförda?|utfört|historik|bokslut\w*)\b", re.IGNORECASE)
_CAPTION = 90
_NOT_SO = Phrase(r"\b(?:inte|ej|aldrig|varken|avsl[åo]\w*|utgår ur)\b", re.IGNORECASE)


def is_doubtful(sentence: Sentence) -> bool:
    """Whether a person must look before believing that the sentence's figures are the matter's."""
    text = sentence.text
    return any(doubt.search(text) for doubt in (_ANOTHERS, _MAY_NEVER_BE, _NOT_SO))


_ENDS = Phrase(
    r"\b(?:sägs? upp|sagts upp|uppsagt|upphör|löper ut|går ut|ersätts|avslutas|över(?:ta|tar|går)"
    r"|tar\b.{0,60}\böver)\b",
    re.IGNORECASE,
)
_NEW_WITH_ONE = (DecisionKind.AWARD, DecisionKind.EXTENSION, DecisionKind.TERMINATION, None)
"""Kinds that are with the parties of title and points; an option's letter tells of others', too."""


def is_of_another(
    matter: Matter, sentence: Sentence, provider: NamedParty | None, kind: DecisionKind | None
) -> bool:
    """Whether a figure's or a period's provider is none that the title or a point names, in a
    matter that is with those only, or in a sentence that names another committee or an end."""
    if provider is None or matter.kind is DocumentKind.AGREEMENT:
        return False
    named = _providers_named(matter)
    if not named or (provider.party or provider.written.casefold()) in named:
        return False
    own = {m.value.written.casefold() for m in committees_placed(matter)}
    buyers = [m.value for m in sentence.parties if m.value.kind is PartyKind.COMMITTEE]
    another = bool(own) and any(each.written.casefold() not in own for each in buyers)
    return another or kind in _NEW_WITH_ONE or _ENDS.search(sentence.text) is not None


@lru_cache(maxsize=8)
def _providers_named(matter: Matter) -> frozenset[str]:
    """Those of the title, or else of the points; read once for each matter."""
    title = matter.title_sentence
    titled = frozenset(_who(m.value) for m in provider_mentions(title)) if title else frozenset()
    return titled or frozenset(
        _who(m.value)
        for s in matter.within(Section.DECISION)
        if not _ENDS.search(s.text)
        for m in provider_mentions(s)
    )


def _who(name: Found) -> str:
    return name.known.party if name.known else name.written.casefold()


def is_past(matter: Matter, table: Table, figure: StatedVolume | StatedCost) -> bool:
    """Whether a table tells what was done, or a year before the first that is decided for."""
    above = matter.laid_out.text[max(0, table.start - _CAPTION) : table.start]
    if _DONE.search(f"{above.rstrip()[-_CAPTION:]} {figure.column_head or ''}"):
        return True
    first = _first_year_decided(matter)
    return figure.year is not None and first is not None and figure.year < first


@lru_cache(maxsize=8)
def _first_year_decided(matter: Matter) -> int | None:
    points = list(matter.within(Section.DECISION))
    years = [mention.value for sentence in points for mention in sentence.years]
    years += [mention.value.year for sentence in points for mention in sentence.dates]
    return min(years, default=None)


_UNDECIDED = Phrase(
    r"\b(?:bordlägg\w*|bordlades|återremi\w+|avsl(?:å|år|ås|ag|ogs)|utgår|dras tillbaka)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def is_undecided(matter: Matter) -> bool:
    """Whether the points refuse the matter, send it back or put it off: nothing in it is agreed."""
    return any(_UNDECIDED.search(s.text) for s in matter.within(Section.DECISION))


def decides_otherwise(sentence: Sentence, kind: DecisionKind | None) -> bool:
    """Whether a decision point decides something else than the matter's title and other points."""
    if sentence.section is not Section.DECISION or kind is None:
        return False
    kinds = kinds_in(sentence.text)
    return bool(kinds) and kind not in kinds
