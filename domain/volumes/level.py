"""Levels of a stock over time: how many places or full-time equivalents, from when to when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from domain.values.months import ONE_DAY
from domain.volumes.amount import Total, total_of
from domain.volumes.portion import Portion


@dataclass(frozen=True, slots=True)
class Level:
    """The level in force from ``first`` to ``last``, both inclusive."""

    first: date
    last: date
    total: Total


def levels_in(portions: Iterable[Portion]) -> tuple[Level, ...]:
    """The steps in which the level changes, in order of time; days without a line are left out.

    On days of which nobody knows whether a line was in force, it counts as unknown.
    """
    spans = tuple(_spans(portions))
    breaks = sorted({first for first, _, _ in spans} | {last + ONE_DAY for _, last, _ in spans})
    levels = []
    for begins, following in pairwise(breaks):
        totals = [total for first, last, total in spans if first <= begins <= last]
        if totals:
            levels.append(Level(begins, following - ONE_DAY, total_of(totals)))
    return tuple(levels)


def _spans(portions: Iterable[Portion]) -> Iterator[tuple[date, date, Total]]:
    for portion in portions:
        if portion.first is not None and portion.last is not None:
            yield portion.first, portion.last, level_of(portion)
        if portion.unknown_days is not None:
            yield *portion.unknown_days, Total(unknown=1)


def level_of(portion: Portion) -> Total:
    """The level which one line adds while it is in force."""
    if portion.rate is None:
        return Total(not_stated=1)
    return Total(portion.rate, figures=1)
