"""Which of a letter's decision points are one provider's."""

from collections.abc import Iterable

from documents.proposing.asking import Suggestion, check
from documents.proposing.confirmation import PointText
from domain.draft.draft import Draft

LONGEST = 1000


def points_for(
    draft: Draft,
    own: Iterable[str],
    others: Iterable[str],
    alone: bool,
    about: tuple[list[str], list[str]] = ([], []),
) -> Suggestion[tuple[PointText, ...]]:
    """Points that name the provider, and such as name nobody once there is one of the former.

    ``own`` and ``others``: spellings of this provider and of the letter's other providers.
    ``about``: words for this part's service, and for those of the provider's other parts.
    """
    mine, theirs = list(own), list(others)
    ours, aside = about
    found = [
        (point.value, point.evidence)
        for point in draft.points
        if point.value
        and (alone or not _names(point.value.text, theirs, but=mine))
        and (_names(point.value.text, ours) or not _names(point.value.text, aside))
    ]
    has_own = alone or any(_names(point.text, mine) for point, _ in found)
    if not has_own or any(len(point.text) > LONGEST for point, _ in found):
        return Suggestion()
    texts = tuple(PointText(number=point.number, text=point.text) for point, _ in found)
    return check(texts or None, tuple(each for _, evidence in found for each in evidence[:1]))


def _names(text: str, names: list[str], but: Iterable[str] = ()) -> bool:
    """Whether any of the names stands in the text, apart from where it is a part of another."""
    plain = text.casefold()
    for other in but:
        plain = plain.replace(other.casefold(), " ")
    return any(name.casefold() in plain for name in names)
