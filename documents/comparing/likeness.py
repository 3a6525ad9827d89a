"""Whether two drafts are of one decision."""

from collections.abc import Set

from rapidfuzz import fuzz

from documents.comparing.sketch import Sketch, sketch_of
from domain.draft.draft import Draft

SAME = 88
_POINTS, _TITLE, _FIGURES = 2, 1, 1
_WEIGHTS = _POINTS + _TITLE + _FIGURES

LEAST_OF_POINTS = 100 - (100 - SAME) * _WEIGHTS / _POINTS
LEAST_OF_FIGURES = 100 - (100 - SAME) * _WEIGHTS / _FIGURES
"""How like the points and the figures have to be for one decision, were all else equal."""


def likeness(one: Draft, other: Draft) -> float:
    """0-100: how like their titles, their points and their figures are, the points twice.

    0 where both say which matter they are of, or on which day, and disagree.
    """
    return likeness_of(sketch_of(one), sketch_of(other))


def same_decision(one: Draft, other: Draft) -> bool:
    """Whether they are most likely one decision in two transcripts."""
    return likeness(one, other) >= SAME


def are_one(one: Sketch, other: Sketch) -> bool:
    """The same of drafts that were sketched: of many, each is sketched once."""
    return likeness_of(one, other) >= SAME


def likeness_of(one: Sketch, other: Sketch) -> float:
    """Of the drafts that were sketched."""
    if _contradict(one, other):
        return 0.0
    points = _POINTS * fuzz.ratio(one.points, other.points)
    title = _TITLE * fuzz.ratio(one.title, other.title)
    figures = _FIGURES * _shared(one.figures, other.figures)
    return (points + title + figures) / _WEIGHTS


def _contradict(one: Sketch, other: Sketch) -> bool:
    if one.document_kind != other.document_kind:
        return True
    numbers = one.diary_numbers, other.diary_numbers
    if all(numbers) and not numbers[0] & numbers[1]:
        return True
    days = one.letter_date, other.letter_date
    return None not in days and days[0] != days[1]


def _shared(one: Set[str], other: Set[str]) -> float:
    return 100.0 * len(one & other) / len(one | other) if one | other else 100.0
