"""Of which deadline somebody was reminded."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.values.identifiers import PersonId


class DeadlineKind(StrEnum):
    """What is to be done by a day."""

    UNION_CONSULTATION = "union_consultation"
    DECISION = "decision"
    REPORT = "report"
    MINUTES = "minutes"
    NOTICE = "notice"
    NOTICE_REMOVAL = "notice_removal"


class ReminderStage(StrEnum):
    """Before the last day, after it, or after it to the manager."""

    BEFORE = "before"
    AFTER = "after"
    ESCALATED = "escalated"


class ReminderRaised(Event):
    """Somebody was reminded of a deadline, or it was marked as one of long ago."""

    topic: ClassVar = "proposal.reminder-raised.v1"

    deadline: DeadlineKind
    last_day: date = Field(description="Last day in time, inclusive")
    stage: ReminderStage
    person: PersonId | None = Field(default=None, description="null: whoever has the role")
    mailed: bool = Field(
        description="false: there was no address, or it was past when it was recorded"
    )
