"""What the expiry calendar answers with."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from domain.contract.changes import ContractKind
from projections.contract_register.answers import Extensions
from projections.facts.answer import Answer, Named, Part


class Choice(StrEnum):
    """What can be decided before a contract ends."""

    EXTENSION = "extension"
    NOTICE = "notice"
    """It renews itself unless notice is given."""
    NOTHING = "nothing"
    """It ends: nothing is left to extend, or it was terminated."""


class ExpiryRow(Part):
    """One contract that has an end. Days inclusive."""

    contract: str
    title: str
    kind: ContractKind
    provider: Named
    services: tuple[str, ...]
    last_day: date = Field(description="In force, extensions and termination counted")
    choice: Choice
    notice_months: int | None = Field(description="null: the contract states no period of notice")
    last_day_to_decide: date = Field(
        description="The last day in force, less the period of notice where there is a choice"
    )
    extensions: Extensions


class ExpiryCalendar(Answer):
    """Contracts by the last day on which something can be decided about them, earliest first."""

    contracts: tuple[ExpiryRow, ...]
