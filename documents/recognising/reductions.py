"""The words by which a text tells that a volume is taken away."""

import re

from documents.recognising.decision_cues import kinds_in
from documents.recognising.forms.phrase import Phrase
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind

_BY = Phrase(
    r"\b(?:minska\w*|sänk\w*|reducera\w*|dra[rs]? ned|går ned|neddragning\w*)\b[^.\d]{0,80}\bmed\s+"
    r"(?:ca |cirka )?$",
    re.IGNORECASE,
)
_TAKEN_AWAY = re.compile(
    r"(?: per år)?(?:(?! och\b| samt\b| som\b)[^.,;\d]){0,50}\b(?:utgår|upphör|avvecklas|dras in"
    r"|tas bort|läggs ne[rd])\b",
    re.IGNORECASE,
)
_DONE_OR_MAY = Phrase(
    r"\b(?:minskad(?:e|es)|minskats|sänkt(?:e|es|s)|reducerad(?:e|es)|reducerats|får|kan|kunna|högst"
    r"|upp till|maximalt)\b[^.]{0,90}$",
    re.IGNORECASE,
)
_BY_OR_OF = Phrase(
    r"\b(?:minsk\w*|sänk\w*|reducer\w*|dra[rs]? ne[rd]|neddragning\w*|krymp\w*)\b[^.\d]{0,80}"
    r"\b(?:med|om|av)\s+(?:ca |cirka |totalt )?$"
    r"|\b(?:ta[rs]? bort|dra[rs]? in|avveckla[rs]?|lämna[rs]? tillbaka|säg(?:a|er|s|as) upp"
    r"|uppsägning av|avveckling av|indragning av)\s+"
    r"(?:ca |cirka |totalt )?$",
    re.IGNORECASE,
)


def is_about_less(sentence: Sentence, kind: DecisionKind | None) -> bool:
    """Whether the matter reduces something, or a point of a matter of another kind does."""
    if kind is DecisionKind.REDUCTION:
        return True
    decides = sentence.section is Section.DECISION
    return decides and DecisionKind.REDUCTION in kinds_in(sentence.text)


def is_reduction(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a figure with its unit is taken away, so that it is none that there is."""
    reduced = _BY.search(sentence.text, 0, start) is not None
    return reduced or _TAKEN_AWAY.match(sentence.text, end) is not None


def takes_away(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words say that a figure with its unit is now taken away: not once, not perhaps.

    Asked where it ``is_about_less``: elsewhere the same words tell of much else.
    """
    before = sentence.text[:start]
    if _DONE_OR_MAY.search(before):
        return False
    of = _BY_OR_OF.search(before) is not None
    return (of and not _GOES_ON_TO.match(sentence.text, end)) or is_reduction(sentence, start, end)


_GOES_ON_TO = re.compile(r" till \d")
