"""What may be asked of a proposal, by people or by its workflow."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.command import Command
from domain.proposal.content import Channel, ProposalContent
from domain.proposal.events import ConsultationKind, ConsultationTime, PointOutcome
from domain.values.identifiers import CaseId, PersonId, ProposalId, Slug


class ProposalCommand(Command):
    """A command to one proposal."""

    proposal: ProposalId


class StartProposal(ProposalCommand):
    """Begin a proposal in a case (*ärende*)."""

    name: ClassVar = "start-proposal"

    case: CaseId
    caseworker: PersonId
    content: ProposalContent


class SaveDraft(ProposalCommand):
    """Save a later version of the draft."""

    name: ClassVar = "save-draft"

    content: ProposalContent


class SubmitProposal(ProposalCommand):
    """Have the draft checked, its funds reserved, and sent on to union consultation."""

    name: ClassVar = "submit-proposal"


class RecordUnionConsultation(ProposalCommand):
    """Record how and when the union is informed. MBL 19 §."""

    name: ClassVar = "record-union-consultation"

    kind: ConsultationKind = ConsultationKind.INFORMATION
    time: ConsultationTime
    day: date | None = None


class PlanMeeting(ProposalCommand):
    """Place the proposal on a meeting's agenda."""

    name: ClassVar = "plan-meeting"

    meeting_day: date


class RecordDecision(ProposalCommand):
    """Record what the committee decided, point by point."""

    name: ClassVar = "record-decision"

    meeting_day: date
    paragraph: str | None = Field(default=None, max_length=40)
    outcomes: Annotated[tuple[PointOutcome, ...], Field(min_length=1)]
    assumed: str | None = Field(default=None, max_length=300)


class BookEffect(ProposalCommand):
    """Book what was approved, release what was rejected; all or nothing."""

    name: ClassVar = "book-effect"


class RecordDelivery(ProposalCommand):
    """Record that the decision was delivered to a recipient."""

    name: ClassVar = "record-delivery"

    recipient: Slug
    channel: Channel
    reference: str | None = Field(default=None, max_length=300)
    confirmed_by: PersonId | None = None


class HoldDelivery(ProposalCommand):
    """Record that a recipient could not be reached and that somebody must look at it."""

    name: ClassVar = "hold-delivery"

    recipient: Slug
    channel: Channel
    reason: str = Field(max_length=500)


class CloseProposal(ProposalCommand):
    """Close a proposal that is booked and delivered."""

    name: ClassVar = "close-proposal"
