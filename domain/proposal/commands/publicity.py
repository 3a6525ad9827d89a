"""What may be asked about minutes, notice, appeals and finality."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from domain.proposal.commands.asked import ProposalCommand
from domain.values.identifiers import AppealId


class ApproveMinutes(ProposalCommand):
    """Record that the minutes were approved; another day takes an earlier one's place."""

    name: ClassVar = "approve-minutes"

    approved_on: date
    immediate: bool = False
    assumed: str | None = Field(default=None, max_length=300)


class PostNotice(ProposalCommand):
    """Record that the approval was announced on the notice board, or was announced anew."""

    name: ClassVar = "post-notice"

    posted_on: date
    place: str | None = Field(default=None, max_length=200)
    assumed: str | None = Field(default=None, max_length=300)


class TakeDownNotice(ProposalCommand):
    """Record that the notice was taken down."""

    name: ClassVar = "take-down-notice"

    taken_down_on: date


class LodgeAppeal(ProposalCommand):
    """Record that somebody appealed against the decision."""

    name: ClassVar = "lodge-appeal"

    appeal: AppealId
    lodged_on: date
    court: str = Field(min_length=1, max_length=120)
    case_number: str | None = Field(default=None, max_length=60)


class AppealOutcome(StrEnum):
    """What the court made of an appeal: dismissed, or the decision annulled."""

    DISMISSED = "dismissed"
    ANNULLED = "annulled"


class SettleAppeal(ProposalCommand):
    """Record how the court settled an appeal, once nobody can take it further."""

    name: ClassVar = "settle-appeal"

    appeal: AppealId
    settled_on: date
    outcome: AppealOutcome
    reference: str | None = Field(default=None, max_length=120)


class RecordFinality(ProposalCommand):
    """Record that the appeal time has passed, as can be seen on a day."""

    name: ClassVar = "record-finality"

    as_of: date
