"""What became of a proposal in the committee, with a delegate, or with the chair."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.law.reporting import reported_in_time
from domain.proposal.outcomes import COMMITTEE, DecidedBy, Dissent, PointOutcome, Vote
from domain.values.identifiers import MeetingId, PersonId


class MeetingPlanned(Event):
    """The proposal was placed on the agenda of a meeting."""

    topic: ClassVar = "proposal.meeting-planned.v1"

    meeting_day: date
    meeting: MeetingId | None = Field(
        default=None, description="The committee's meeting; null: one known by its day alone"
    )


class TakenUp(Event):
    """A proposal that was taken up on a day: at a meeting, or by a delegate or the chair."""

    meeting_day: date
    paragraph: str | None = Field(default=None, max_length=40)
    votes: tuple[Vote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    disqualified: tuple[PersonId, ...] = Field(
        default=(), description="Members who were disqualified (jäv)"
    )
    assumed: str | None = Field(
        default=None,
        max_length=300,
        description="Why day or outcome is an assumption; null: recorded",
    )

    def decided_on(self) -> date | None:
        """The meeting's day, or the day on which the delegate or the chair decided."""
        return self.meeting_day


class CommitteeDecided(TakenUp):
    """The committee, a delegate or the chair decided, point by point."""

    topic: ClassVar = "proposal.committee-decided.v1"

    outcomes: Annotated[tuple[PointOutcome, ...], Field(min_length=1)]
    by: DecidedBy = COMMITTEE


class DecisionCorrected(TakenUp):
    """Day, paragraph or votes of the decision had been recorded wrongly; this is how they are.

    What was decided, and by whom, stands.
    """

    topic: ClassVar = "proposal.decision-corrected.v1"

    because: str = Field(min_length=3, max_length=500)
    tell_anew: bool = Field(
        description="Whether recipients are told once more, by the decision as it is now"
    )
    corrected_decided_on: date | None = Field(
        default=None, description="The decision's day as it was recorded first"
    )

    def decided_on(self) -> date | None:
        """As the decision that it corrects."""
        return self.corrected_decided_on


class ProposalReferredBack(TakenUp):
    """The committee referred the proposal back to be prepared anew (*återremiss*)."""

    topic: ClassVar = "proposal.referred-back.v1"

    reason: str | None = Field(
        default=None, max_length=500, description="What the committee asks for"
    )


class ProposalPostponed(TakenUp):
    """The committee postponed the proposal to another meeting (*bordläggning*)."""

    topic: ClassVar = "proposal.postponed.v1"

    reason: str | None = Field(default=None, max_length=500)


class DecisionReported(Event):
    """A delegate's or the chair's decision was reported to the committee. KL 6:40, 7:8."""

    topic: ClassVar = "proposal.decision-reported.v1"

    meeting_day: date
    meeting: MeetingId | None = None
    paragraph: str | None = Field(default=None, max_length=40)
    next_meeting_day: date | None = Field(
        description="The committee's first meeting after the decision, as announced when this was"
        " recorded; null: none was known"
    )

    @property
    def is_late(self) -> bool:
        """Whether it was reported later than at the next meeting, as far as that is known."""
        return reported_in_time(self.meeting_day, self.next_meeting_day) is False
