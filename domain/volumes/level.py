"""Levels of a stock over time: how many places or full-time equivalents, from when to when."""

from collections.abc import Iterable
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
    """The steps in which the level changes, in order of time; days without a line are left out."""
    spans = [(p.first, p.last, p) for p in portions if p.first is not None and p.last is not None]
    starts = {first for first, _, _ in spans} | {last + ONE_DAY for _, last, _ in spans}
    levels = []
    breaks = sorted(starts)
    for begins, following in pairwise(breaks):
        lines = [p for first, last, p in spans if first <= begins <= last]
        if lines:
            total = total_of(level_of(line) for line in lines)
            levels.append(Level(begins, following - ONE_DAY, total))
    return tuple(levels)


def level_of(portion: Portion) -> Total:
    """The level which one line adds while it is in force."""
    if portion.rate is None:
        return Total(not_stated=1)
    return Total(portion.rate, figures=1)
