"""What has been recorded about a need."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.values.identifiers import ServiceCode
from domain.values.quantity import Quantity, Unit
from domain.values.source import Source

CalendarYear = Annotated[int, Field(ge=1990, le=2200)]


class NeedStated(Event):
    """A need was stated for one calendar year; never carried forward to another."""

    topic: ClassVar = "need.stated.v1"

    service: ServiceCode
    year: CalendarYear
    unit: Unit
    quantity: Quantity
    approximate: bool = False
    persons: int | None = Field(default=None, ge=0)
    stated_average: str | None = Field(
        default=None, max_length=80, description='As written: "8-9 h per month and family"'
    )
    source: Source

    def applies_from(self) -> date:
        """1 January of the year."""
        return date(self.year, 1, 1)


NeedEvent = NeedStated
