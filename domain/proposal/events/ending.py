"""How a proposal came to its end."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from domain.event import Event


class ProposalClosed(Event):
    """Nothing remained to be done.

    The decision is booked, or it was settled that it is not to be; it is delivered; and it is
    final, or was annulled and undone.
    """

    topic: ClassVar = "proposal.closed.v1"


class ReopenedBy(StrEnum):
    """What came to be known of a closed proposal."""

    APPEAL = "appeal"
    BOUNCE = "bounce"
    NOTICE = "notice"
    RETRACTION = "retraction"
    CORRECTION = "correction"


class ProposalReopened(Event):
    """What came to be known after the closing leaves something to be done."""

    topic: ClassVar = "proposal.reopened.v1"

    by: ReopenedBy = Field(
        description="An appeal, a delivery that came back, a notice taken down too early, that"
        " something which was needed had been recorded wrongly, or a correction to be told"
    )


class ProposalWithdrawn(Event):
    """The administration withdrew the proposal before any decision; its funds were released."""

    topic: ClassVar = "proposal.withdrawn.v1"

    reason: str | None = Field(
        default=None, max_length=500, description="null: withdrawn at the meeting"
    )
    meeting_day: date | None = Field(default=None, description="null: before any meeting")
    paragraph: str | None = Field(default=None, max_length=40)


class ProposalCancelled(Event):
    """An administrator put an end to the proposal; what is booked stays, reserves are released."""

    topic: ClassVar = "proposal.cancelled.v1"

    reason: str = Field(min_length=1, max_length=500)
