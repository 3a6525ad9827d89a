"""Exact amounts that may be known only between two bounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from domain.values.quantity import Exact, NotStated, Quantity, Range


@dataclass(frozen=True, slots=True)
class Amount:
    """From ``low`` to ``high``, both inclusive and exact; equal where one figure is known."""

    low: Fraction
    high: Fraction

    @classmethod
    def exactly(cls, figure: Fraction | int) -> Self:
        """One known figure."""
        return cls(Fraction(figure), Fraction(figure))

    @property
    def is_exact(self) -> bool:
        """Whether one figure is known."""
        return self.low == self.high

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Amount") -> "Amount":
        """Least and most of the difference: bounds cross over."""
        return Amount(self.low - other.high, self.high - other.low)

    def __neg__(self) -> "Amount":
        return Amount(-self.high, -self.low)

    def times(self, factor: Fraction) -> "Amount":
        """The amount scaled by a factor >= 0."""
        return Amount(self.low * factor, self.high * factor)


NOTHING = Amount(Fraction(0), Fraction(0))


def amount_of(quantity: Quantity) -> Amount | None:
    """The quantity as an exact amount; None where the document states none."""
    match quantity:
        case NotStated():
            return None
        case Exact() | Range():
            return Amount(Fraction(quantity.low), Fraction(quantity.high))


@dataclass(frozen=True, slots=True)
class Total:
    """A sum, and what kept it from being the whole truth.

    ``not_stated`` counts lines without a figure, ``unknown`` lines of which it is not known
    whether they were in force during all of the time asked for. Neither counts as zero.
    """

    amount: Amount = NOTHING
    not_stated: int = 0
    unknown: int = 0
    figures: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether every line could be counted."""
        return self.not_stated == 0 and self.unknown == 0

    @property
    def is_known(self) -> bool:
        """Whether at least one line gave a figure; otherwise the sum is not stated, not zero."""
        return self.figures > 0 or self.is_complete

    def __add__(self, other: "Total") -> "Total":
        return Total(
            self.amount + other.amount,
            self.not_stated + other.not_stated,
            self.unknown + other.unknown,
            self.figures + other.figures,
        )


def total_of(totals: Iterable[Total]) -> Total:
    """The sum of sums."""
    result = Total()
    for each in totals:
        result = result + each
    return result
