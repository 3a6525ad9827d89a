"""Money as it was written: exact, with the precision and the conditions it was stated with."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from domain.values.value import Value


class MoneyUnit(StrEnum):
    """The unit the figure was written in: kronor, thousands (tkr) or millions (mnkr)."""

    KR = "kr"
    TKR = "tkr"
    MNKR = "mnkr"

    @property
    def kronor(self) -> int:
        """How many kronor one of the unit is."""
        return {"kr": 1, "tkr": 1_000, "mnkr": 1_000_000}[self.value]


class Money(Value):
    """An amount of Swedish kronor, kept in the unit and with the decimals it was stated in."""

    amount: Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=6)]
    unit: MoneyUnit = MoneyUnit.KR
    price_level: int | None = Field(
        default=None, description="Year of the price level; null: not stated"
    )
    index: str | None = Field(
        default=None, max_length=40, description="Index that adjusts it, such as OPI"
    )
    excludes_vat: bool | None = Field(default=None, description="null: not stated")
    includes_premises: bool | None = Field(default=None, description="null: not stated")
    approximate: bool = Field(default=False, description='Written with "ca"')

    @property
    def kronor(self) -> Fraction:
        """The exact amount in kronor."""
        return Fraction(self.amount) * self.unit.kronor

    @property
    def precision(self) -> Decimal:
        """Step in kronor that the figure was stated in: 2,4 mnkr was stated to 100 000 kr."""
        exponent = self.amount.as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        return Decimal(self.unit.kronor).scaleb(-decimals)


def shown(amount: Fraction, decimals: int = 2) -> Decimal:
    """The amount as it is shown: rounded once, half to even; sums are rounded, never summands."""
    rounded: int = round(amount * 10**decimals)
    return Decimal(rounded).scaleb(-decimals)
