"""What the inbox answers with."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from domain.proposal.content import Channel
from domain.proposal.events import CommitteeDecided, ConsultationTime
from domain.proposal.state import DeliveryStatus, Phase
from projections.facts.answer import Answer, Named, Part


class NextAct(StrEnum):
    """The command that brings a proposal on, by its name in the domain."""

    SAVE_DRAFT = "save-draft"
    SUBMIT = "submit-proposal"
    CONSULT_UNION = "record-union-consultation"
    PLAN_MEETING = "plan-meeting"
    RECORD_DECISION = "record-decision"
    BOOK_EFFECT = "book-effect"
    RECORD_DELIVERY = "record-delivery"


class RefusedEffect(Part):
    """A booking that was refused after the decision."""

    contract: str | None
    point: int | None
    refusal: str
    detail: str


class Delivery(Part):
    """How far the dispatch to one recipient has come; ``reason`` where it needs attention."""

    recipient: str
    channel: Channel
    status: DeliveryStatus
    reason: str | None = None


class ProposalRow(Part):
    """One proposal: where it is, since when, and what is to be done by whom."""

    proposal: str
    version: int
    position: int = Field(description="Of its last entry")
    title: str
    case: str | None
    phase: Phase
    since: datetime = Field(description="When it came into the phase that it is in")
    caseworker: str | None
    committee: Named
    services: tuple[str, ...]
    contracts: tuple[str, ...]
    missing: tuple[str, ...] = Field(description="Fields the draft lacks before submission")
    next_act: NextAct | None = Field(description="null: nothing for people to do")
    waits_for: str | None = Field(description="Person id; null: the system, or nobody")
    consultation: ConsultationTime | None
    consultation_day: date | None
    meeting_day: date | None
    decision: CommitteeDecided | None
    effect_booked: bool
    refused_effect: RefusedEffect | None
    deliveries: tuple[Delivery, ...]


class Inbox(Answer):
    """Proposals, those that have waited longest first."""

    proposals: tuple[ProposalRow, ...]
