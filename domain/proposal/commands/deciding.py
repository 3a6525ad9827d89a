"""What may be asked on the way to the committee's decision, and of the decision itself."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.proposal.commands.asked import ProposalCommand
from domain.proposal.events.consultation import ConsultationKind, ConsultationTime
from domain.proposal.events.signing import SigningAuthority
from domain.proposal.outcomes import COMMITTEE, DecidedBy, Dissent, PointOutcome, Vote
from domain.values.identifiers import MeetingId, PersonId


class RecordUnionConsultation(ProposalCommand):
    """Record how and when the union is consulted. MBL 11, 19, 38 §§."""

    name: ClassVar = "record-union-consultation"

    kind: ConsultationKind = ConsultationKind.INFORMATION
    time: ConsultationTime
    day: date | None = None
    reason: str | None = Field(
        default=None, min_length=1, max_length=500, description="Why it is not required"
    )
    agreed: bool | None = Field(default=None, description="How a negotiation that is done ended")
    closed_on: date | None = Field(
        default=None, description="When a negotiation was closed; null: on the same day"
    )


class PlanMeeting(ProposalCommand):
    """Place the proposal on a meeting's agenda: an announced meeting, or one known by its day."""

    name: ClassVar = "plan-meeting"

    meeting_day: date | None = None
    meeting: MeetingId | None = None


class RecordDecision(ProposalCommand):
    """Record what was decided, point by point."""

    name: ClassVar = "record-decision"

    meeting_day: date = Field(description="Day of the meeting, or of the delegate's decision")
    paragraph: str | None = Field(default=None, max_length=40)
    outcomes: Annotated[tuple[PointOutcome, ...], Field(min_length=1)]
    by: DecidedBy = COMMITTEE
    reason: str | None = Field(
        default=None, max_length=500, description="Why it was referred back or postponed"
    )
    votes: tuple[Vote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    disqualified: tuple[PersonId, ...] = ()
    assumed: str | None = Field(default=None, max_length=300)


class CorrectDecision(ProposalCommand):
    """Say how day, paragraph, votes and all the rest of a decision should have been recorded.

    Not what was decided, and not by whom: such a decision is taken back (retract-record).
    """

    name: ClassVar = "correct-decision"

    meeting_day: date = Field(description="Day of the meeting, or of the delegate's decision")
    paragraph: str | None = Field(default=None, max_length=40)
    votes: tuple[Vote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    disqualified: tuple[PersonId, ...] = ()
    assumed: str | None = Field(default=None, max_length=300)
    tell_anew: bool = Field(description="Whether recipients are to be told once more")
    because: str = Field(min_length=3, max_length=500)


class ReportDecision(ProposalCommand):
    """Record that a delegate's or the chair's decision was reported to the committee. KL 6:40."""

    name: ClassVar = "report-decision"

    meeting_day: date | None = None
    meeting: MeetingId | None = None
    paragraph: str | None = Field(default=None, max_length=40)


class SignAgreement(ProposalCommand):
    """Record that somebody signed the agreement for the municipality."""

    name: ClassVar = "sign-agreement"

    signatory: PersonId
    authority: SigningAuthority
    signed_on: date
