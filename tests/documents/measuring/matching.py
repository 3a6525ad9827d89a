"""Which value read answers to which expected one, and which draft to which."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.draft.flat import FlatValue
from tests.documents.measuring.expected import Expected, ExpectedValue
from tests.documents.measuring.likeness import Likeness, likeness

Draft = Sequence[FlatValue]
TELLING = frozenset({"paragraph", "diary_number", "case_title", "provider", "point"})


@dataclass
class Matched:
    """What became of one document's values."""

    same: list[tuple[ExpectedValue, FlatValue]] = field(default_factory=list)
    partly: list[tuple[ExpectedValue, FlatValue]] = field(default_factory=list)
    missed: list[ExpectedValue] = field(default_factory=list)
    wrong: list[FlatValue] = field(default_factory=list)

    def take(self, expected: Sequence[ExpectedValue], read: Draft) -> None:
        """Adds a draft: each expected value with the likest one read, each of these only once."""
        names = [*(each.field for each in expected), *(each.field for each in read)]
        for name in dict.fromkeys(names):
            self._take_field(
                [each for each in expected if each.field == name],
                [each for each in read if each.field == name],
            )

    def _take_field(self, expected: list[ExpectedValue], read: list[FlatValue]) -> None:
        pairs = sorted(
            (
                (likeness(wanted.field, wanted.value, found.value), wanted.demanded, -i, -j)
                for i, wanted in enumerate(expected)
                for j, found in enumerate(read)
            ),
            reverse=True,
        )
        given: set[int] = set()
        answered: set[int] = set()
        repeats: set[int] = set()
        for like, _, negative_i, negative_j in pairs:
            i, j = -negative_i, -negative_j
            if like is Likeness.OTHER or j in given:
                continue
            if i in answered:
                repeats.add(j)
                continue
            answered.add(i)
            given.add(j)
            (self.same if like is Likeness.SAME else self.partly).append((expected[i], read[j]))
        self.missed += [
            each for i, each in enumerate(expected) if each.demanded and i not in answered
        ]
        self.wrong += [each for j, each in enumerate(read) if j not in given | repeats]


def matched(expected: Expected, drafts: Sequence[Draft]) -> Matched:
    """A document's drafts, each against the expected one that it shares most with."""
    result = Matched()
    likest = sorted(
        (
            (_shared(wanted, found), -i, -j)
            for i, wanted in enumerate(expected.drafts)
            for j, found in enumerate(drafts)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for shared, negative_i, negative_j in likest:
        i, j = -negative_i, -negative_j
        if i not in pairs and j not in pairs.values() and (shared or len(expected.drafts) == 1):
            pairs[i] = j
    for i, wanted in enumerate(expected.drafts):
        result.take(wanted, drafts[pairs[i]] if i in pairs else ())
    if not expected.other_matters:
        for j, found in enumerate(drafts):
            if j not in pairs.values():
                result.take((), found)
    return result


def _shared(expected: Sequence[ExpectedValue], read: Draft) -> int:
    by_field = defaultdict(list)
    for found in read:
        by_field[found.field].append(found.value)
    return sum(
        any(likeness(wanted.field, wanted.value, value) for value in by_field[wanted.field])
        for wanted in expected
        if wanted.field in TELLING
    )
