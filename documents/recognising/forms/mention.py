"""Something of a known form in a text, without a role yet."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Mention(NamedTuple, Generic[T_co]):
    """A value and the half-open span that it was read from; ``sure``: its form has one meaning."""

    value: T_co
    start: int
    end: int
    sure: bool = True


Span = tuple[int, int]


def overlaps(one: Span, other: Span) -> bool:
    """Whether two half-open spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def apart(mentions: Iterable[Mention[T]]) -> tuple[Mention[T], ...]:
    """In the text's order; of two that overlap the longer stays, or the first of equals."""
    found = tuple(mentions)
    if len(found) < 2:
        return found
    kept: list[Mention[T]] = []
    for mention in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        at = bisect_left(kept, mention.start, key=_start)
        beside = kept[max(at - 1, 0) : at + 1]
        if not any(overlaps((mention.start, mention.end), (k.start, k.end)) for k in beside):
            kept.insert(at, mention)
    return tuple(kept)


def _start(mention: Mention[object]) -> int:
    return mention.start
