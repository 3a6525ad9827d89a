"""Whether two drafts are of one decision."""

from rapidfuzz import fuzz

from domain.draft.draft import Draft
from domain.draft.flat import flattened

SAME = 88
_TEXT_WEIGHT = 2


def likeness(one: Draft, other: Draft) -> float:
    """0-100: how like their titles, their points and their figures are, the points twice.

    0 where both say which matter they are of, or on which day, and disagree.
    """
    if _contradict(one, other):
        return 0.0
    points = fuzz.ratio(_points(one), _points(other))
    title = fuzz.ratio(_plain(one.case_title.value), _plain(other.case_title.value))
    figures = _shared(_figures(one), _figures(other))
    return (_TEXT_WEIGHT * points + title + figures) / (_TEXT_WEIGHT + 2)


def same_decision(one: Draft, other: Draft) -> bool:
    """Whether they are most likely one decision in two transcripts."""
    return likeness(one, other) >= SAME


def _contradict(one: Draft, other: Draft) -> bool:
    if one.document_kind.value != other.document_kind.value:
        return True
    numbers = [{r.value for r in draft.diary_numbers} for draft in (one, other)]
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return True
    days = one.letter_date.value, other.letter_date.value
    return None not in days and days[0] != days[1]


def _points(draft: Draft) -> str:
    return _plain(" ".join(each.value.text for each in draft.points if each.value))


def _figures(draft: Draft) -> set[str]:
    """Every amount, quantity and day, without whose it is: names are what transcripts misspell."""
    told = ("quantity", "amount", "start", "end")
    values = [line.value for line in flattened(draft)]
    return {str(v[part]) for v in values if isinstance(v, dict) for part in told if part in v}


def _shared(one: set[str], other: set[str]) -> float:
    return 100.0 * len(one & other) / len(one | other) if one | other else 100.0


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
