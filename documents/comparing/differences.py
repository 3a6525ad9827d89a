"""What differs between two transcripts of one decision."""

import re
from collections import defaultdict

from rapidfuzz import fuzz

from documents.comparing.naming import by_id
from domain.draft.draft import Draft
from domain.draft.flat import FlatForm, FlatValue, flattened
from domain.values.value import Value

_NEAR = 55
_NAMES = ("provider", "service", "recipient", "committee", "office")


class Difference(Value):
    """A value that only one transcript has, or that they write differently.

    ``spelling``: the value is the same, and the words that it was read from are not.
    """

    field: str
    one: FlatValue | None
    other: FlatValue | None
    spelling: bool = False


def differences(one: Draft, other: Draft) -> tuple[Difference, ...]:
    """Only what differs, field by field in the drafts' order; blanks and case are no difference."""
    first, second = _by_field(one), _by_field(other)
    return tuple(
        difference
        for field in dict.fromkeys((*first, *second))
        for difference in _of_field(field, first[field], second[field])
    )


Line = tuple[FlatValue, str]
"""A value as it is shown, and what it is compared by."""


def _by_field(draft: Draft) -> defaultdict[str, list[Line]]:
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for shown, named in zip(flattened(draft), flattened(by_id(draft)), strict=True):
        found[shown.field].append((shown, _plain(named.value)))
    return found


def _of_field(field: str, one: list[Line], other: list[Line]) -> list[Difference]:
    kept, left = [], list(other)
    found: list[Difference] = []
    for value, plain in one:
        same = next((each for each in left if each[1] == plain), None)
        if same is None:
            kept.append((value, plain))
            continue
        left.remove(same)
        if field in _NAMES and _spellings(value) != _spellings(same[0]):
            found.append(Difference(field=field, one=value, other=same[0], spelling=True))
    for value, plain in kept:
        nearest = max(left, key=lambda each: fuzz.ratio(plain, each[1]), default=None)
        if nearest is not None and fuzz.ratio(plain, nearest[1]) >= _NEAR:
            left.remove(nearest)
            found.append(Difference(field=field, one=value, other=nearest[0]))
        else:
            found.append(Difference(field=field, one=value, other=None))
    return found + [Difference(field=field, one=None, other=value) for value, _ in left]


def _spellings(line: FlatValue) -> frozenset[str]:
    return frozenset(_plain(words) for words in line.words)


def _plain(value: FlatForm) -> str:
    """Without what two transcripts of one text differ in: blanks, case, end marks, line breaks."""
    if isinstance(value, dict):
        return " ".join(f"{part}={_plain(str(each))}" for part, each in sorted(value.items()))
    return re.sub(r"\s+", " ", re.sub(r"-\n", "", value)).strip(" .:,;").casefold()
