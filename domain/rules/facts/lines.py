"""Volumes and costs as the rules see them: stated or booked, proposed or in force."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from domain.contract.lines import Measure
from domain.finding.where import Where
from domain.values.identifiers import ContractId
from domain.values.money import Money
from domain.values.months import share_of_year
from domain.values.quantity import Unit


class Role(StrEnum):
    """What a figure is in the matter."""

    BASE = "base"
    OPTION = "option"
    EXPANSION = "expansion"
    SUPPLEMENT = "supplement"
    REDUCTION = "reduction"
    AWARD = "award"
    PREDECESSOR = "predecessor"
    SPECIAL = "special"
    """Bought outside the contracts (*särskilda avtal*)."""
    TOTAL = "total"

    @property
    def sign(self) -> int:
        """-1 for what is taken away: its figures say how much."""
        return -1 if self is Role.REDUCTION else 1


PROPOSED = frozenset({Role.OPTION, Role.EXPANSION, Role.SUPPLEMENT, Role.REDUCTION, Role.AWARD})
"""What a decision would bring about."""


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a line that the source sets apart, as belonging to something else too."""

    label: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Volume:
    """How much of a service. ``low`` and ``high`` None: the source gives no figure.

    ``rate``: the yearly figure that the stated one is a share of. ``heading``: the words of the
    column that it stands in. ``provider``: the party's id, or its name as written.
    Days are inclusive.
    """

    role: Role
    unit: Unit
    measure: Measure
    low: Decimal | None
    high: Decimal | None
    name: str = ""
    provider: str | None = None
    service: str | None = None
    first: date | None = None
    last: date | None = None
    rate: Decimal | None = None
    heading: str | None = None
    approximate: bool = False
    proposed: bool = False
    contract: ContractId | None = None
    parts: tuple[Part, ...] = ()
    where: tuple[Where, ...] = ()

    def between(self, first: date, last: date) -> Fraction:
        """The most that it adds to the days ``first``-``last``; a level counts as its average.

        Of what is taken away the least, below zero.
        """
        stated = self.low if self.role is Role.REDUCTION else self.high
        if stated is None:
            return Fraction(0)
        figure = self.role.sign * Fraction(stated)
        begins, ends = max(first, self.first or first), min(last, self.last or last)
        of_year = share_of_year(begins, ends)
        if self.measure is Measure.IN_PERIOD and self.first and self.last:
            return figure * of_year / share_of_year(self.first, self.last)
        return figure * of_year

    @property
    def is_base(self) -> bool:
        """Whether it was there from the beginning, and not added later."""
        return self.role is Role.BASE

    def in_year(self, year: int) -> Fraction:
        """The most that it adds to a calendar year."""
        return self.between(date(year, 1, 1), date(year, 12, 31))


@dataclass(frozen=True, slots=True)
class Cost:
    """What something costs. ``measure`` None: the source does not say whether it is per year."""

    role: Role
    money: Money
    measure: Measure | None
    name: str = ""
    provider: str | None = None
    service: str | None = None
    first: date | None = None
    last: date | None = None
    proposed: bool = False
    contract: ContractId | None = None
    where: tuple[Where, ...] = ()

    @property
    def kronor(self) -> Fraction:
        """What it adds to what is paid; below zero where it is no longer paid."""
        return self.role.sign * self.money.kronor

    @property
    def year(self) -> int | None:
        """The calendar year that it lies in; None where it lies in several or in none."""
        if self.first and self.last and self.first.year == self.last.year:
            return self.first.year
        return None

    def between(self, first: date, last: date) -> Fraction:
        """Kronor that it adds to the days ``first``-``last``, both inclusive; below zero: saves."""
        begins, ends = max(first, self.first or first), min(last, self.last or last)
        of_year = share_of_year(begins, ends)
        if self.measure is Measure.IN_PERIOD and self.first and self.last:
            return self.kronor * of_year / share_of_year(self.first, self.last)
        return self.kronor * of_year
