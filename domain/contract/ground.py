"""The ground in law on which a procured contract is changed beyond its own terms."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from domain.values.value import Value


class Ground(StrEnum):
    """LOU 17:9-17:14, by the codes of the EU notices (*modification-justification*)."""

    MINOR_VALUE = "mod-minv"
    """17:9, net below the threshold and 10 % of the contract's value."""
    CLAUSE = "mod-rev"
    """17:10, a clause or an option of the contract itself."""
    ADDITIONAL_ORDER = "add-wss"
    """17:11, at most half the contract's value."""
    UNFORESEEN = "mod-cir"
    """17:12, at most half the contract's value."""
    NEW_SUPPLIER = "mod-repl"
    """17:13, another supplier takes over."""
    NOT_SUBSTANTIAL = "mod-nons"
    """17:14, none of the four tests is met."""


class ChangeGround(Value):
    """The ground chosen, why it holds, and the notice that 17:16 asks for."""

    ground: Ground
    because: str | None = Field(
        default=None, max_length=500, description="How its conditions are met"
    )
    notice_published_on: date | None = Field(
        default=None, description="LOU 17:16; null: no notice recorded"
    )
