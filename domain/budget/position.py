"""How much of each frame is used and left, also where draws do not say which frame they take from.

A draw on several frames without a split leaves the use of each frame open between a least and a
most. The least that a frame must bear is what the others cannot: a flow problem, solved here by
its smallest cut, since the frames of a year are few.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, combinations

from domain.budget.events import FrameKind
from domain.budget.state import Budget, DrawStatus, SetAmount, StandingDraw
from domain.values.identifiers import DrawId, FrameId

Demand = Mapping[frozenset[FrameId], Fraction]
"""Kronor drawn upon each set of frames."""


@dataclass(frozen=True, slots=True)
class FrameUse:
    """One frame in one year, in kronor. Least and most differ where draws leave the split open."""

    frame: FrameId
    set_amount: SetAmount
    used_least: Fraction
    used_most: Fraction

    @property
    def amount(self) -> Fraction:
        """The frame's amount for the year."""
        return self.set_amount.fact.amount.kronor

    @property
    def left_least(self) -> Fraction:
        """What is left at least; negative for an overdraft."""
        return self.amount - self.used_most

    @property
    def left_most(self) -> Fraction:
        """What is left at most."""
        return self.amount - self.used_least


@dataclass(frozen=True, slots=True)
class BudgetYear:
    """All frames and reserves of a year together, in kronor, with the draws that use them."""

    year: int
    frames: tuple[FrameUse, ...]
    service_budgets: tuple[SetAmount, ...]
    draws: tuple[tuple[DrawId, StandingDraw], ...]
    amount: Fraction
    reserved: Fraction
    confirmed: Fraction

    @property
    def used(self) -> Fraction:
        """Reserved and confirmed."""
        return self.reserved + self.confirmed

    @property
    def left(self) -> Fraction:
        """What is left of all frames together; negative for an overdraft."""
        return self.amount - self.used


def budget_year(budget: Budget, year: int) -> BudgetYear:
    """The frames of one calendar year, and the draws upon them that stand."""
    of_year = {frame: each for (frame, at), each in budget.frames.items() if at == year}
    drawable = {
        frame: each
        for frame, each in of_year.items()
        if each.fact.kind is not FrameKind.SERVICE_BUDGET
    }
    draws = tuple(
        (name, draw)
        for (name, at), draw in sorted(budget.draws.items())
        if at == year and draw.status is not DrawStatus.RELEASED
    )
    capacity = {frame: each.fact.amount.kronor for frame, each in drawable.items()}
    demand = _demand(draw for _, draw in draws)
    return BudgetYear(
        year=year,
        frames=tuple(
            FrameUse(
                frame,
                each,
                least_used(frame, capacity, demand),
                most_used(frame, capacity, demand),
            )
            for frame, each in sorted(drawable.items())
        ),
        service_budgets=tuple(
            each for _, each in sorted(of_year.items()) if each.fact.frame not in drawable
        ),
        draws=draws,
        amount=sum(capacity.values(), Fraction(0)),
        reserved=_sum(draws, DrawStatus.RESERVED),
        confirmed=_sum(draws, DrawStatus.CONFIRMED),
    )


def most_used(frame: FrameId, capacity: Mapping[FrameId, Fraction], demand: Demand) -> Fraction:
    """What is drawn that the frame can bear, beyond its amount only as far as the others cannot.

    That a split could overdraw one frame while another has room is no overdraft.
    """
    within = min(capacity.get(frame, Fraction(0)), drawn_on(frame, demand))
    return max(within, least_used(frame, capacity, demand))


def drawn_on(frame: FrameId, demand: Demand) -> Fraction:
    """Everything drawn upon the frame, alone or together with others."""
    return sum((kronor for frames, kronor in demand.items() if frame in frames), Fraction(0))


def least_used(frame: FrameId, capacity: Mapping[FrameId, Fraction], demand: Demand) -> Fraction:
    """What the other frames cannot bear for it, once they bear what is drawn on them alone."""
    others = {name: kronor for name, kronor in capacity.items() if name != frame}
    elsewhere = {frames: kronor for frames, kronor in demand.items() if frame not in frames}
    relief = _borne(others, demand) - _borne(others, elsewhere)
    return drawn_on(frame, demand) - relief


def _borne(capacity: Mapping[FrameId, Fraction], demand: Demand) -> Fraction:
    """The most that frames can bear of a demand: the smallest cut between the two."""
    return min(
        sum((kronor for frames, kronor in demand.items() if frames not in cut), Fraction(0))
        + sum(
            (capacity.get(frame, Fraction(0)) for frame in frozenset(chain.from_iterable(cut))),
            Fraction(0),
        )
        for cut in _subsets(demand)
    )


def _subsets(demand: Demand) -> Iterator[tuple[frozenset[FrameId], ...]]:
    groups = tuple(demand)
    return chain.from_iterable(combinations(groups, size) for size in range(len(groups) + 1))


def _demand(draws: Iterable[StandingDraw]) -> Demand:
    demand: dict[frozenset[FrameId], Fraction] = defaultdict(Fraction)
    for draw in draws:
        demand[frozenset(draw.fact.frames)] += draw.kronor
    return demand


def _sum(draws: Iterable[tuple[DrawId, StandingDraw]], status: DrawStatus) -> Fraction:
    return sum((draw.kronor for _, draw in draws if draw.status is status), Fraction(0))
