"""What the inbox answers with."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from domain.proposal.content import Channel
from domain.proposal.events import CommitteeDecided, ConsultationTime
from domain.proposal.state import DeliveryStatus, Phase
from projections.facts.answer import Answer, Named, Part


class NextAct(StrEnum):
    """The command that does what waits, by its name in the domain."""

    SAVE_DRAFT = "save-draft"
    ANSWER_FINDING = "answer-finding"
    SUBMIT = "submit-proposal"
    CONSULT_UNION = "record-union-consultation"
    PLAN_MEETING = "plan-meeting"
    RECORD_DECISION = "record-decision"
    REPORT_DECISION = "report-decision"
    SIGN = "sign-agreement"
    APPROVE_MINUTES = "approve-minutes"
    POST_NOTICE = "post-notice"
    TAKE_DOWN_NOTICE = "take-down-notice"
    SETTLE_APPEAL = "settle-appeal"
    BOOK_EFFECT = "book-effect"
    REVERSE_EFFECT = "reverse-effect"
    RECORD_DELIVERY = "record-delivery"
    RESUME_DELIVERY = "resume-delivery"


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


class RunningDeadline(Part):
    """The last day for something, and where the law or the person says so."""

    last_day: date = Field(description="Inclusive")
    source: str = Field(description="The section of law, or the agenda")
    historical: bool = Field(description="Past already when it came to be recorded")


class Task(Part):
    """One thing that waits for a person, or for whoever has a role."""

    act: NextAct
    words: str = Field(description="What is to be done, in the language asked for")
    subject: str | None = Field(description="The recipient or appeal that it is about")
    person: str | None = Field(description="null: whoever has the role")
    role: str
    since: datetime = Field(description="When it came to be waited for")
    not_before: date | None = Field(description="First day on which it can be done; null: now")
    deadline: RunningDeadline | None
    missing: tuple[str, ...] = Field(description="Fields of the draft that it lacks")
    unanswered: tuple[str, ...] = Field(
        default=(), description="Findings that hold it back until somebody answers them"
    )
    reason: str | None = Field(description="What went wrong, where something did")
    command: str = Field(
        description="The command line that does it; what stands in capitals is to be filled in"
    )


class ProposalRow(Part):
    """One proposal: where it is, since when, and what is to be done by whom."""

    proposal: str
    version: int
    position: int = Field(description="Of its last entry")
    title: str
    case: str | None
    phase: Phase
    round: int = Field(description="From 1; each referral back begins another")
    since: datetime = Field(description="When it came into the phase that it is in")
    caseworker: str | None
    committee: Named
    services: tuple[str, ...]
    contracts: tuple[str, ...]
    consultation: ConsultationTime | None
    consultation_day: date | None
    meeting: str | None
    meeting_day: date | None
    decision: CommitteeDecided | None
    final_on: date | None
    effect_booked: bool
    refused_effect: RefusedEffect | None
    deliveries: tuple[Delivery, ...]
    remaining: tuple[str, ...] = Field(description="What keeps a decided proposal from its end")
    tasks: tuple[Task, ...] = Field(description="Nearest deadline first; none: nobody is awaited")


class ProposalList(Answer):
    """Proposals, those that have been longest in their phase first."""

    proposals: tuple[ProposalRow, ...]


class WaitingTask(Task):
    """A task and the proposal that it is about."""

    proposal: str
    title: str
    case: str | None
    phase: Phase


class Inbox(Answer):
    """What waits: nearest deadline first, then what has waited longest."""

    tasks: tuple[WaitingTask, ...]
