"""Which lines of a contract are in force from when to when, and who provides them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from domain.contract.state import (
    BookedCost,
    BookedVolume,
    Contract,
    LineOrigin,
    SupplementInForce,
)
from domain.values.identifiers import ContractId, LineId, PartyId
from domain.values.months import ONE_DAY
from domain.values.period import Period

B = TypeVar("B", BookedVolume, BookedCost)


@dataclass(frozen=True, slots=True)
class Days:
    """The days a line is in force, inclusive.

    ``first`` None: it is not known on any day to have begun. ``start_unknown``: it may have been
    in force before ``first`` too; nobody knows. ``last`` None: until further notice.
    """

    first: date | None
    last: date | None
    start_unknown: bool

    def within(self, first: date, last: date) -> tuple[date, date] | None:
        """The days in force that lie within a window, or None."""
        if self.first is None:
            return None
        begins = max(first, self.first)
        ends = last if self.last is None else min(last, self.last)
        return (begins, ends) if begins <= ends else None

    def may_lie_before(self, first: date) -> bool:
        """Whether it is unknown if it was in force on days from ``first`` up to its own first."""
        if not self.start_unknown or (self.last is not None and self.last < first):
            return False
        return self.first is None or self.first > first

    def unknown_within(self, first: date, last: date) -> tuple[date, date] | None:
        """The days of a window on which it is unknown whether it was in force, or None."""
        if not self.may_lie_before(first):
            return None
        known = self.first - ONE_DAY if self.first else self.last
        return first, last if known is None else min(last, known)


@dataclass(frozen=True, slots=True)
class HeldLine(Generic[B]):
    """A booked line during the days that one provider held the contract.

    ``has_own_end``: it, or the supplement that it is part of, states a last day or was replaced.
    """

    contract: ContractId
    title: str
    provider: PartyId
    booked: B
    days: Days
    has_own_end: bool

    @property
    def continues_by_extension(self) -> bool:
        """An addition without an end of its own, which counts on because its base was extended."""
        end, last = self.booked.end_when_booked, self.days.last
        if self.booked.origin is LineOrigin.BASE or self.has_own_end or end is None:
            return False
        return last is None or last > end


def held_volumes(identifier: ContractId, contract: Contract) -> Iterator[HeldLine[BookedVolume]]:
    """The contract's volume lines, split where another party took the contract over."""
    for booked in contract.volumes:
        yield from _held(identifier, contract, booked)


def held_costs(identifier: ContractId, contract: Contract) -> Iterator[HeldLine[BookedCost]]:
    """The contract's cost lines, split where another party took the contract over."""
    for booked in contract.costs:
        yield from _held(identifier, contract, booked)


def _held(identifier: ContractId, contract: Contract, booked: B) -> Iterator[HeldLine[B]]:
    title = contract.award.title if contract.award else identifier
    own_end = _own_end(contract, booked)
    days = _days(contract, booked, own_end)
    for provider, held in _by_provider(contract, days):
        yield HeldLine(identifier, title, provider, booked, held, own_end is not None)


def last_day_of(contract: Contract, supplement: LineId) -> date | None:
    """Last day in force of a supplementary assignment, inclusive; None: until further notice."""
    found = contract.supplements[supplement]
    booked = next(each for each in contract.volumes if each.supplement == supplement)
    return _last(contract, found.last_day, booked.end_when_booked)


def _days(contract: Contract, booked: BookedVolume | BookedCost, own_end: date | None) -> Days:
    within = _belongs_to(contract, booked)
    start = booked.line.period.start
    unknown = start is None and (within is None or within.start is None)
    first = start or (within.counts_from if within else None)
    return Days(first, _last(contract, own_end, booked.end_when_booked), unknown)


def _belongs_to(contract: Contract, booked: BookedVolume | BookedCost) -> Period | None:
    """The period that a line without a start of its own follows."""
    supplement = _supplement(contract, booked)
    if supplement is not None:
        return supplement.period
    return contract.award.period if contract.award else None


def _own_end(contract: Contract, booked: BookedVolume | BookedCost) -> date | None:
    supplement = _supplement(contract, booked)
    return _earliest(booked.line.period.end, supplement.last_day if supplement else None)


def _supplement(contract: Contract, booked: BookedVolume | BookedCost) -> SupplementInForce | None:
    return contract.supplements.get(booked.supplement) if booked.supplement else None


def _last(contract: Contract, own: date | None, end_when_booked: date | None) -> date | None:
    """An own end stands even beyond the contract's if it was decided so; a termination cuts it."""
    if own is None or end_when_booked is None or own <= end_when_booked:
        return _earliest(own, contract.last_day)
    cut = contract.terminated_from - ONE_DAY if contract.terminated_from else None
    return _earliest(own, cut)


def _by_provider(contract: Contract, days: Days) -> Iterator[tuple[PartyId, Days]]:
    holders = contract.holders
    for index, holder in enumerate(holders):
        following = holders[index + 1] if index + 1 < len(holders) else None
        until = following.from_day - ONE_DAY if following and following.from_day else None
        part = _cut(days, holder.from_day, until)
        if part is not None:
            yield holder.provider, part


def _cut(days: Days, from_day: date | None, until: date | None) -> Days | None:
    if from_day is None and until is None:
        return days
    first = days.first
    if from_day is not None:
        first = from_day if first is None else max(first, from_day)
    last = _earliest(days.last, until)
    if first is not None and last is not None and last < first:
        return None
    return Days(first, last, days.start_unknown and from_day is None)


def _earliest(*candidates: date | None) -> date | None:
    return min((day for day in candidates if day is not None), default=None)
