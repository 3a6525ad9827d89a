"""What has happened to a proposal."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.proposal.content import Channel, ProposalContent
from domain.values.identifiers import CaseId, ContractId, PersonId, Slug
from domain.values.value import Value


class ProposalDrafted(Event):
    """A caseworker began a proposal."""

    topic: ClassVar = "proposal.drafted.v1"

    case: CaseId
    caseworker: PersonId
    content: ProposalContent


class DraftSaved(Event):
    """A later version of the draft was saved."""

    topic: ClassVar = "proposal.draft-saved.v1"

    content: ProposalContent


class ProposalSubmitted(Event):
    """The draft was found complete and submitted; its funds were reserved."""

    topic: ClassVar = "proposal.submitted.v1"


class ConsultationKind(StrEnum):
    """How the union was involved: information by MBL 19 §. Later: 11 §, 38 §, collaboration."""

    INFORMATION = "information"


class ConsultationTime(StrEnum):
    """Done on a day, planned for a day, or in connection with the committee's meeting."""

    DONE = "done"
    PLANNED = "planned"
    AT_MEETING = "at_meeting"


class UnionConsulted(Event):
    """The union was informed, or it was settled when it will be. MBL 19 §."""

    topic: ClassVar = "proposal.union-consulted.v1"

    kind: ConsultationKind
    time: ConsultationTime
    day: date | None = Field(description="null: in connection with the meeting, undated")


class MeetingPlanned(Event):
    """The proposal was placed on the agenda of a meeting."""

    topic: ClassVar = "proposal.meeting-planned.v1"

    meeting_day: date


class Outcome(StrEnum):
    """What the committee made of a decision point: *bifall* or *avslag*."""

    APPROVED = "approved"
    REJECTED = "rejected"


class PointOutcome(Value):
    """The committee's outcome on one decision point."""

    point: int = Field(ge=1)
    outcome: Outcome


class CommitteeDecided(Event):
    """The committee decided, point by point."""

    topic: ClassVar = "proposal.committee-decided.v1"

    meeting_day: date
    paragraph: str | None = Field(default=None, max_length=40)
    outcomes: Annotated[tuple[PointOutcome, ...], Field(min_length=1)]
    assumed: str | None = Field(
        default=None,
        max_length=300,
        description="Why day or outcome is an assumption; null: recorded",
    )

    def decided_on(self) -> date:
        """The meeting's day."""
        return self.meeting_day


class EffectBooked(Event):
    """What was approved was booked on the contracts and the budget, in one append."""

    topic: ClassVar = "proposal.effect-booked.v1"

    contracts: tuple[ContractId, ...]
    points: tuple[int, ...]
    decision_day: date

    def decided_on(self) -> date:
        """The day of the decision that was booked."""
        return self.decision_day


class EffectRefused(Event):
    """A contract or the budget refuses what was decided; nothing of it was booked."""

    topic: ClassVar = "proposal.effect-refused.v1"

    contract: ContractId | None
    point: int | None
    refusal: str = Field(description="Name of the refusal")
    detail: str


class DecisionDelivered(Event):
    """The decision reached a recipient, as far as the channel can say."""

    topic: ClassVar = "proposal.decision-delivered.v1"

    recipient: Slug
    channel: Channel
    reference: str | None = Field(
        default=None, max_length=300, description="Message-ID of an e-mail"
    )
    confirmed_by: PersonId | None = Field(default=None, description="Who handed it over, by hand")


class DeliveryHeld(Event):
    """A recipient could not be reached; somebody must look at it."""

    topic: ClassVar = "proposal.delivery-held.v1"

    recipient: Slug
    channel: Channel
    reason: str = Field(max_length=500)


class ProposalClosed(Event):
    """Booked and delivered: nothing remains to be done."""

    topic: ClassVar = "proposal.closed.v1"


ProposalEvent = (
    ProposalDrafted
    | DraftSaved
    | ProposalSubmitted
    | UnionConsulted
    | MeetingPlanned
    | CommitteeDecided
    | EffectBooked
    | EffectRefused
    | DecisionDelivered
    | DeliveryHeld
    | ProposalClosed
)
