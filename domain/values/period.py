"""Periods: from a day, known or not, to a day inclusive, or open."""

from datetime import date
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from domain.values.value import Value


def _refuse_reversed(start: date | None, end: date | None) -> None:
    if start is not None and end is not None and end < start:
        raise PydanticCustomError(
            "end_before_start",
            "the period ends {end}, before it starts {start}; ends are inclusive",
            {"start": start.isoformat(), "end": end.isoformat()},
        )


class Period(Value):
    """A contract's period. Both days are inclusive.

    ``start`` None means that nobody knows when it began ("for several years"), which is not
    minus infinity: ``known_from`` is then the first day on which it is known to be in force,
    and the days before that are neither counted nor taken for zero.
    """

    start: date | None = Field(default=None, description="First day; null where it is unknown")
    known_from: date | None = Field(
        default=None, description="Only with an unknown start: known to be in force from this day"
    )
    end: date | None = Field(
        default=None, description="Last day, inclusive; null: until further notice"
    )

    @model_validator(mode="after")
    def _is_a_period(self) -> Self:
        _refuse_reversed(self.start or self.known_from, self.end)
        if self.start is not None and self.known_from is not None:
            raise PydanticCustomError(
                "start_known_twice",
                "known_from is for an unknown start; leave it out where start is given",
            )
        return self

    @property
    def counts_from(self) -> date | None:
        """First day that counts: the start, or the day from which it is known to be in force."""
        return self.start or self.known_from

    def holds(self, line: "LinePeriod") -> bool:
        """Whether no day that the line states lies outside; what is unknown holds anything."""
        days = [day for day in (line.start, line.end) if day is not None]
        return all(
            (self.start is None or self.start <= day) and (self.end is None or day <= self.end)
            for day in days
        )


class LinePeriod(Value):
    """A line's period within what it belongs to; None follows that one's start or end in force."""

    start: date | None = Field(
        default=None, description="First day; null: from the contract's first"
    )
    end: date | None = Field(
        default=None, description="Last day, inclusive; null: to the contract's last day in force"
    )

    @model_validator(mode="after")
    def _is_a_period(self) -> Self:
        _refuse_reversed(self.start, self.end)
        return self
