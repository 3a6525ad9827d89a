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
from domain.values.identifiers import ContractId, LineId, PartyId, ServiceCode
from domain.values.months import ONE_DAY
from domain.values.period import Period
from domain.values.quantity import Unit

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
        """A change without an end of its own, which counts on because its base was extended."""
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
    days = days_of(contract, booked)
    for provider, held in _by_provider(contract, days):
        yield HeldLine(identifier, title, provider, booked, held, own_end is not None)


def last_day_of(contract: Contract, supplement: LineId) -> date | None:
    """Last day in force of a supplementary assignment, inclusive; None: until further notice."""
    found = contract.supplements[supplement]
    booked = next(each for each in contract.volumes if each.supplement == supplement)
    return _last(contract, found.last_day, booked.end_when_booked)


def days_of(contract: Contract, booked: BookedVolume | BookedCost) -> Days:
    """The days on which a line is in force, whoever holds the contract."""
    within = _belongs_to(contract, booked)
    start = booked.line.period.start
    unknown = start is None and (within is None or within.start is None)
    begins = within.counts_from if within else None
    if booked.origin.takes_away:
        known = [day for day in (start, begins) if day is not None]
        return Days(max(known, default=None), _last_taken(contract, booked), unknown)
    own_end = _own_end(contract, booked)
    return Days(start or begins, _last(contract, own_end, booked.end_when_booked), unknown)


def _last_taken(contract: Contract, booked: BookedVolume | BookedCost) -> date | None:
    """Nothing is taken away of a contract that has ended; without an own end, of no line either."""
    own = _earliest(booked.line.period.end, contract.last_day)
    lines: tuple[BookedVolume | BookedCost, ...] = (
        contract.volumes if isinstance(booked, BookedVolume) else contract.costs
    )
    lasts = [
        _last(contract, _own_end(contract, each), each.end_when_booked)
        for each in lines
        if not each.origin.takes_away and _what(each) == _what(booked)
    ]
    if booked.line.period.end is not None or not lasts or None in lasts:
        return own
    return _earliest(own, max(day for day in lasts if day is not None))


def _what(booked: BookedVolume | BookedCost) -> tuple[ServiceCode | None, Unit | None]:
    return booked.line.service, getattr(booked.line, "unit", None)


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
