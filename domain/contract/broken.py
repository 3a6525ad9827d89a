"""What a change breaks of a contract's own terms: typed facts, and a sentence made of them."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.values.quantity import Unit
from domain.values.value import Value


class Finding(StrEnum):
    """In which way a rule is broken."""

    NO_OPTION_CLAUSE = "no_option_clause"
    ABOVE_CEILING = "above_ceiling"
    NO_EXTENSION_TERMS = "no_extension_terms"
    EXTENSIONS_USED_UP = "extensions_used_up"
    BEYOND_LAST_POSSIBLE_DAY = "beyond_last_possible_day"
    BEGINS_BEFORE_CONTRACT = "begins_before_contract"
    ENDS_AFTER_CONTRACT = "ends_after_contract"
    BEGINS_AFTER_CONTRACT = "begins_after_contract"
    BELOW_CALLED_OFF = "below_called_off"


FigureOrDay = Annotated[Decimal | date, Field(union_mode="left_to_right")]
"""The figure is tried first: ``2019`` is a number, ``2019-12-31`` only a day."""


class BrokenRule(Value):
    """A rule of the contract's own terms that a fact breaks, without words of any language."""

    rule: str
    finding: Finding
    found: FigureOrDay | None = Field(
        default=None, description="What it comes to; null: nothing is measured"
    )
    limit: FigureOrDay | None = Field(default=None, description="The most, first or last allowed")
    unit: Unit | None = Field(default=None, description="Of found and limit, if volumes")
    entry: int | None = Field(
        default=None, description="The later entry that would break it; null: the fact itself"
    )


_ENGLISH: dict[Finding, str] = {
    Finding.NO_OPTION_CLAUSE: "the contract has no option clause",
    Finding.ABOVE_CEILING: "{found} {unit} would be called off, of at most {limit}",
    Finding.NO_EXTENSION_TERMS: "the contract has no extension terms",
    Finding.EXTENSIONS_USED_UP: "all {limit} extensions of the contract are used",
    Finding.BEYOND_LAST_POSSIBLE_DAY: "it would end {found}, and can at most reach {limit}",
    Finding.BEGINS_BEFORE_CONTRACT: "it begins {found}, before the contract's first day {limit}",
    Finding.ENDS_AFTER_CONTRACT: "it ends {found}, after the contract's last day {limit}",
    Finding.BEGINS_AFTER_CONTRACT: "it begins {found}, after the contract's last day {limit}",
    Finding.BELOW_CALLED_OFF: "{found} {unit} would be left, of which {limit} are called off",
}


def in_english(broken: BrokenRule) -> str:
    """What a refusal says of it; what people read later is worded from the facts, by language."""
    said = _ENGLISH[broken.finding].format(found=broken.found, limit=broken.limit, unit=broken.unit)
    return said if broken.entry is None else f"entry {broken.entry}: {said}"
