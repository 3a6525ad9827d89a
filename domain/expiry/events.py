"""What was said about a contract's approaching end."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.values.identifiers import PersonId

ThresholdMonths = Annotated[int, Field(ge=1, le=120)]
"""How many months before the last day to decide a reminder is raised."""


class ExpiryReminderRaised(Event):
    """Somebody was reminded that an extension or a notice must be decided on in time."""

    topic: ClassVar = "expiry.reminder-raised.v1"

    threshold_months: ThresholdMonths
    last_day_to_decide: date = Field(description="Inclusive; notice period counted")
    person: PersonId | None = Field(default=None, description="null: whoever has the role")
    mailed: bool = False


ExpiryEvent = ExpiryReminderRaised
