"""Quantities as documents state them: a figure, a range, or nothing at all."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from domain.values.value import Value

PositiveDecimal = Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=6)]


class Unit(StrEnum):
    """What a volume is counted in.

    Hours are a flow, summed over time. Full-time equivalents (årsarbetare) and places (platser)
    are a stock: a level in force, and a year's average.
    """

    HOUR = "hour"
    FTE = "fte"
    PLACE = "place"

    @property
    def is_flow(self) -> bool:
        """True for what is summed over time, false for a level in force."""
        return self is Unit.HOUR


class Exact(Value):
    """One figure, as stated."""

    kind: Literal["exact"] = "exact"
    amount: PositiveDecimal

    @property
    def low(self) -> Decimal:
        """The least that it can be."""
        return self.amount

    @property
    def high(self) -> Decimal:
        """The most that it can be."""
        return self.amount


class Range(Value):
    """Between two figures, both inclusive ("8-10 places")."""

    kind: Literal["range"] = "range"
    low: PositiveDecimal
    high: PositiveDecimal

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.high < self.low:
            raise PydanticCustomError(
                "range_reversed", "the range's high is below its low; state the lower figure first"
            )
        return self


class NotStated(Value):
    """The document gives no figure. Never zero."""

    kind: Literal["not_stated"] = "not_stated"


Quantity = Annotated[Exact | Range | NotStated, Field(discriminator="kind")]
