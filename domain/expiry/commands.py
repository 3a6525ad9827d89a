"""What may be asked of the watch over a contract's end."""

from datetime import date
from typing import ClassVar

from domain.command import Command
from domain.expiry.events import ThresholdMonths
from domain.values.identifiers import ContractId, PersonId


class RaiseExpiryReminder(Command):
    """Record that somebody was reminded; once for a threshold and a last day."""

    name: ClassVar = "raise-expiry-reminder"

    contract: ContractId
    threshold_months: ThresholdMonths
    last_day_to_decide: date
    person: PersonId | None = None
    mailed: bool = False
