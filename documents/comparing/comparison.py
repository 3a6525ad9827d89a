"""Two documents compared, matter by matter."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from documents.comparing.likeness import likeness
from domain.draft.draft import Draft


class Pair(NamedTuple):
    """A matter of one document and the likest of the other; matters count from 1."""

    matter: int
    one: Draft
    other_matter: int
    other: Draft
    likeness: float


def pairs(one: Sequence[Draft], other: Sequence[Draft]) -> Iterator[Pair]:
    """For each matter of the one; none where the other has no matter."""
    for matter, draft in enumerate(one, start=1):
        alike = [
            Pair(matter, draft, number, each, likeness(draft, each))
            for number, each in enumerate(other, start=1)
        ]
        if alike:
            yield max(alike, key=lambda pair: pair.likeness)
