"""Minutes, notice, appeals and finality: how the decision became public and final."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.values.identifiers import AppealId


class MinutesApproved(Event):
    """The minutes were approved (*justerades*). KL 5:69."""

    topic: ClassVar = "proposal.minutes-approved.v1"

    approved_on: date
    immediate: bool = Field(
        default=False, description="The paragraph was approved at once (omedelbar justering)"
    )
    assumed: str | None = Field(
        default=None, max_length=300, description="Why the day is an assumption; null: recorded"
    )


class NoticePosted(Event):
    """The approval of the minutes was announced on the notice board (*anslag*). KL 8:12."""

    topic: ClassVar = "proposal.notice-posted.v1"

    posted_on: date
    place: str | None = Field(default=None, max_length=200)
    last_appeal_day: date = Field(description="Last day to appeal, inclusive. KL 13:5")
    take_down_from: date = Field(description="First day on which the notice may be taken down")
    assumed: str | None = Field(
        default=None, max_length=300, description="Why the day is an assumption; null: recorded"
    )


class NoticeTakenDown(Event):
    """The notice was taken down; too early, and the appeal time has not run. KL 8:12, 13:5."""

    topic: ClassVar = "proposal.notice-taken-down.v1"

    taken_down_on: date
    too_early: bool


class AppealLodged(Event):
    """Somebody asked for a legality review of the decision (*laglighetsprövning*). KL 13:1."""

    topic: ClassVar = "proposal.appeal-lodged.v1"

    appeal: AppealId
    lodged_on: date
    court: str = Field(min_length=1, max_length=120)
    case_number: str | None = Field(default=None, max_length=60)


class AppealDismissed(Event):
    """The court dismissed an appeal, or turned it away."""

    topic: ClassVar = "proposal.appeal-dismissed.v1"

    appeal: AppealId
    settled_on: date
    reference: str | None = Field(default=None, max_length=120)


class DecisionAnnulled(Event):
    """The court annulled the decision: it is void from its beginning. KL 13:8."""

    topic: ClassVar = "proposal.decision-annulled.v1"

    appeal: AppealId
    settled_on: date
    reference: str | None = Field(default=None, max_length=120)

    def decided_on(self) -> date:
        """Day of the court's judgment."""
        return self.settled_on


class DecisionBecameFinal(Event):
    """Nobody can appeal against the decision any more (*laga kraft*)."""

    topic: ClassVar = "proposal.became-final.v1"

    final_on: date
