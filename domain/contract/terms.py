"""Terms that govern how a contract may change: extension and option."""

from datetime import date

from pydantic import Field

from domain.contract.lines import Measure
from domain.values.quantity import PositiveDecimal, Unit
from domain.values.source import Source
from domain.values.value import Value


class ExtensionTerms(Value):
    """How the contract can be extended.

    Two years once: 24, max_count 1. One year twice, at most to a day: 12, 2, max_end.
    Two years at a time without limit: 24, neither. Renews unless terminated: auto_renew.
    """

    length_months: int = Field(ge=1, le=600, description="Length of one extension, in months")
    max_count: int | None = Field(default=None, ge=1, description="null: any number of times")
    max_end: date | None = Field(default=None, description="Last day it can ever reach, inclusive")
    notice_months: int | None = Field(default=None, ge=0, le=120)
    auto_renew: bool = False


class OptionCeiling(Value):
    """The most that can be called off, on top of the awarded volume, over the contract's life."""

    amount: PositiveDecimal
    unit: Unit
    measure: Measure = Field(description="per_year, in_period (in all), or level")


class OptionClause(Value):
    """A clause that lets the buyer call off more. LOU 17:10."""

    trigger: str = Field(min_length=1, max_length=500, description="When it may be used")
    ceiling: OptionCeiling | None = Field(default=None, description="null: the clause states none")
    price_rule: str | None = Field(default=None, max_length=300)
    source: Source | None = None
