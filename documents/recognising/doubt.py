"""Words that make a figure or a day another's, an earlier one's, or one that may never be."""

import re

from documents.layout.model import Table
from documents.recognising.decision_cues import kinds_in
from documents.recognising.matter import Matter
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind
from domain.draft.volumes import StatedCost, StatedVolume

_ANOTHERS = re.compile(
    r"\b(?:anbud\w*|offert\w*|offererade?|grannkommun\w*|annan kommun|andra kommuner|andra orter"
    r"|(?:i )?(?:landet|länet|riket)|rikssnitt\w*|genomsnittet i)\b",
    re.IGNORECASE,
)
_MAY_NEVER_BE = re.compile(
    r"\b(?:skulle|alternativ\w*|i stället|annars|budgetförslag\w*|äska\w*|önskar|önskat|begär\w*"
    r"|vill|villkorat|eventuell\w*|preliminär\w*|uppskattningsvis)\b"
    r"|\bom (?:avtalet|uppdraget|kontraktet|nämnden|option\w*|kommunen|parterna|förläng\w*)\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:utfall\w*|utförda?|utfört|historik|bokslut\w*)\b", re.IGNORECASE)
_CAPTION = 90
_NOT_SO = re.compile(r"\b(?:inte|ej|aldrig|varken|avsl[åo]\w*|utgår ur)\b", re.IGNORECASE)


def is_doubtful(sentence: Sentence) -> bool:
    """Whether a person must look before believing that the sentence's figures are the matter's."""
    text = sentence.text
    return any(doubt.search(text) for doubt in (_ANOTHERS, _MAY_NEVER_BE, _NOT_SO))


def is_past(matter: Matter, table: Table, figure: StatedVolume | StatedCost) -> bool:
    """Whether a table tells what was done, or a year before the first that is decided for."""
    above = matter.laid_out.text[max(0, table.start - _CAPTION) : table.start]
    if _DONE.search(f"{above.rstrip()[-_CAPTION:]} {figure.column_head or ''}"):
        return True
    years = [
        year
        for sentence in matter.within(Section.DECISION)
        for year in (
            *(mention.value for mention in sentence.years),
            *(mention.value.year for mention in sentence.dates),
        )
    ]
    return figure.year is not None and bool(years) and figure.year < min(years)


def decides_otherwise(sentence: Sentence, kind: DecisionKind | None) -> bool:
    """Whether a decision point decides something else than the matter's title and other points."""
    if sentence.section is not Section.DECISION or kind is None:
        return False
    kinds = kinds_in(sentence.text)
    return bool(kinds) and kind not in kinds
