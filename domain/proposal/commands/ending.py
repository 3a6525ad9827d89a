"""What may be asked to remind of a proposal's deadlines, and to bring it to its end."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from domain.proposal.commands.asked import ProposalCommand
from domain.proposal.events.reminders import DeadlineKind, ReminderStage
from domain.values.identifiers import PersonId


class RecordReminder(ProposalCommand):
    """Record that somebody was reminded of a deadline; once for each stage of it."""

    name: ClassVar = "record-reminder"

    deadline: DeadlineKind
    last_day: date
    stage: ReminderStage
    person: PersonId | None = None
    mailed: bool


class WithdrawProposal(ProposalCommand):
    """Withdraw the proposal before it is decided."""

    name: ClassVar = "withdraw-proposal"

    reason: str = Field(min_length=1, max_length=500)


class CancelProposal(ProposalCommand):
    """Put an end to the proposal wherever it is; what is booked stays."""

    name: ClassVar = "cancel-proposal"

    reason: str = Field(min_length=1, max_length=500)


class CloseProposal(ProposalCommand):
    """Close a proposal of which nothing remains to be done."""

    name: ClassVar = "close-proposal"
