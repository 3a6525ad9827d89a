"""The lines of a contract: how much of which service, at what cost, during which days."""

from decimal import Decimal
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from domain.values.identifiers import LineId, ServiceCode
from domain.values.money import Money
from domain.values.period import LinePeriod
from domain.values.quantity import PositiveDecimal, Quantity, Unit
from domain.values.source import Source
from domain.values.value import Value


class Measure(StrEnum):
    """What a figure is stated for: each year, the line's whole period, or as a level in force."""

    PER_YEAR = "per_year"
    IN_PERIOD = "in_period"
    LEVEL = "level"


class LabelledPart(Value):
    """A share of a line that the document sets apart; it stays within the line."""

    label: str = Field(min_length=1, max_length=200)
    amount: PositiveDecimal


class VolumeLine(Value):
    """How much of a service is contracted. The stated figure is what is booked.

    ``annual_rate``: where the document gives a yearly figure that the stated one is a share of;
    rate x share of the year is then shown beside the stated figure.
    """

    line: LineId
    service: ServiceCode
    unit: Unit
    quantity: Quantity
    measure: Measure
    period: LinePeriod = LinePeriod()
    annual_rate: PositiveDecimal | None = None
    parts: tuple[LabelledPart, ...] = ()
    approximate: bool = False
    source: Source | None = None

    @model_validator(mode="after")
    def _measure_fits_unit(self) -> Self:
        if self.unit.is_flow == (self.measure is Measure.LEVEL):
            raise PydanticCustomError(
                "measure_does_not_fit_unit",
                "hours are stated per_year or in_period; fte and place as a level",
            )
        _refuse_endless_sum(self.measure, self.period)
        if self.annual_rate is not None and self.measure is not Measure.IN_PERIOD:
            raise PydanticCustomError(
                "annual_rate_without_share",
                "annual_rate is compared with a figure stated in_period",
            )
        return self

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        high = getattr(self.quantity, "high", None)
        if high is not None and sum((part.amount for part in self.parts), Decimal(0)) > high:
            raise PydanticCustomError(
                "parts_exceed_line", "the labelled parts are together larger than the line"
            )
        return self


class CostLine(Value):
    """What a contract costs: per year (prorated as volumes are), or stated for its period."""

    line: LineId
    service: ServiceCode | None = Field(
        default=None, description="null: all the contract's services"
    )
    amount: Money
    measure: Measure
    period: LinePeriod = LinePeriod()
    source: Source | None = None

    @model_validator(mode="after")
    def _is_no_level(self) -> Self:
        if self.measure is Measure.LEVEL:
            raise PydanticCustomError("cost_is_no_level", "a cost is stated per_year or in_period")
        _refuse_endless_sum(self.measure, self.period)
        return self


def _refuse_endless_sum(measure: Measure, period: LinePeriod) -> None:
    if measure is Measure.IN_PERIOD and (period.start is None or period.end is None):
        raise PydanticCustomError(
            "sum_without_period", "a figure stated in_period needs the period's first and last day"
        )
