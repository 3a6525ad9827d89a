"""A proposal as its history leaves it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.finding.finding import FindingId
from domain.proposal.content import DecisionPoint, ProposalContent, Recipient
from domain.proposal.events import (
    AgreementSigned,
    CommitteeDecided,
    DecisionAnnulled,
    DecisionCorrected,
    DecisionReported,
    EffectRefused,
    EffectWaived,
    FindingAnswered,
    MeetingPlanned,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
    Outcome,
    ProposalPostponed,
    RecordRetracted,
    ReminderRaised,
    ReversalRefused,
    UnionConsulted,
)
from domain.proposal.held import (
    Appeal,
    Bounce,
    DeliveryStatus,
    HandedOver,
    Posting,
    Resumption,
    Round,
)
from domain.proposal.outcomes import ByChair, ByDelegate
from domain.values.identifiers import AppealId, CaseId, PersonId, Slug


class Phase(StrEnum):
    """Where a proposal is on its way.

    SIGNING: decided, but nothing is booked before everybody has signed. DECIDED: effect, dispatch,
    minutes and appeal time go on side by side. The last three are its ends.
    """

    ABSENT = "absent"
    DRAFTING = "drafting"
    UNION_CONSULTATION = "union_consultation"
    COMMITTEE = "committee"
    SIGNING = "signing"
    DECIDED = "decided"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"


ENDS = frozenset({Phase.CLOSED, Phase.WITHDRAWN, Phase.CANCELLED})


@dataclass(frozen=True, slots=True)
class Proposal:
    """What later acts ask for.

    ``effect_refusals`` and ``reversal_refusals`` count what was refused so far; ``reminders`` are
    this round's; ``earlier_reports``, minutes and notices had their place taken by others;
    ``first_decided_on`` is the decision's day before it was corrected. ``entries`` are the stream's
    versions at which each kind of event, by its topic, was recorded; ``phase_entry`` is the one
    that brought it into its phase.
    """

    phase: Phase = Phase.ABSENT
    round: int = 1
    rounds: tuple[Round, ...] = ()
    case: CaseId | None = None
    caseworker: PersonId | None = None
    content: ProposalContent | None = None
    answers: Mapping[FindingId, FindingAnswered] = field(default_factory=dict)
    consultation: UnionConsulted | None = None
    meeting: MeetingPlanned | None = None
    postponements: tuple[ProposalPostponed, ...] = ()
    decision: CommitteeDecided | None = None
    first_decided_on: date | None = None
    reported: DecisionReported | None = None
    signatures: tuple[AgreementSigned, ...] = ()
    minutes: MinutesApproved | None = None
    notice: NoticePosted | None = None
    taken_down: NoticeTakenDown | None = None
    earlier_reports: tuple[DecisionReported, ...] = ()
    earlier_minutes: tuple[MinutesApproved, ...] = ()
    earlier_notices: tuple[Posting, ...] = ()
    appeals: Mapping[AppealId, Appeal] = field(default_factory=dict)
    annulled: DecisionAnnulled | None = None
    final_on: date | None = None
    effect_booked: bool = False
    effect_refusal: EffectRefused | None = None
    effect_refusals: int = 0
    effect_waived: EffectWaived | None = None
    effect_reversed: bool = False
    reversal_refusal: ReversalRefused | None = None
    reversal_refusals: int = 0
    deliveries: Mapping[Slug, DeliveryStatus] = field(default_factory=dict)
    resumptions: Mapping[Slug, Resumption] = field(default_factory=dict)
    bounces: Mapping[Slug, Bounce] = field(default_factory=dict)
    handed_over: Mapping[Slug, HandedOver] = field(default_factory=dict)
    reminders: tuple[ReminderRaised, ...] = ()
    reopenings: int = 0
    retractions: tuple[RecordRetracted, ...] = field(default=(), compare=False)
    corrections: tuple[DecisionCorrected, ...] = field(default=(), compare=False)
    version: int = field(default=0, compare=False)
    phase_entry: int = field(default=0, compare=False)
    entries: Mapping[str, tuple[int, ...]] = field(default_factory=dict, compare=False)

    @property
    def is_open(self) -> bool:
        """Begun, and not yet at one of its ends."""
        return self.phase is not Phase.ABSENT and self.phase not in ENDS

    @property
    def approved_points(self) -> frozenset[int]:
        """Numbers of the decision points that were approved, with changes or without."""
        return self._points(Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES)

    @property
    def rejected_points(self) -> frozenset[int]:
        """Numbers of the decision points that were rejected."""
        return self._points(Outcome.REJECTED)

    @property
    def decided_content(self) -> ProposalContent | None:
        """The content with what was decided in the place of what was proposed; else as proposed."""
        if self.content is None or self.decision is None:
            return self.content
        changes = {each.point: each.changed for each in self.decision.outcomes if each.changed}
        points = tuple(
            changes[point.number].upon(point) if point.number in changes else point
            for point in self.content.points
        )
        return ProposalContent(**{**dict(self.content), "points": points})

    @property
    def decided_points(self) -> tuple[DecisionPoint, ...]:
        """The decision points as decided."""
        return self.decided_content.points if self.decided_content else ()

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """The distribution list, with the channels and contacts that took its own ones' place."""
        listed = self.content.recipients if self.content else ()
        return tuple(self._as_resumed(recipient) for recipient in listed)

    @property
    def undelivered(self) -> tuple[Recipient, ...]:
        """Recipients whom the decision has not reached, those that need attention included."""
        if self.decision is None:
            return ()
        return tuple(
            recipient
            for recipient in self.recipients
            if self.deliveries.get(recipient.recipient) is not DeliveryStatus.DELIVERED
        )

    @property
    def signatures_missing(self) -> int:
        """How many have still to sign; 0 where nothing is to be signed any more."""
        signing = self.content.signing if self.content else None
        nothing_to_sign = not self.approved_points or self.annulled or self.effect_waived
        if signing is None or nothing_to_sign:
            return 0
        return max(0, signing.required - len(self.signatures))

    @property
    def must_be_reported(self) -> bool:
        """Whether it was decided outside the committee and is to be reported there. KL 6:40."""
        by = self.decision.by if self.decision else None
        return isinstance(by, ByChair) or (isinstance(by, ByDelegate) and by.to_be_reported)

    @property
    def minuted_on(self) -> date | None:
        """Day of the meeting whose minutes hold the decision, or its report; None before it."""
        minuted = self.reported or self.decision
        return minuted.meeting_day if minuted else None

    @property
    def unsettled_appeals(self) -> tuple[AppealId, ...]:
        """Appeals that the court has not settled."""
        return tuple(name for name, appeal in self.appeals.items() if appeal.settled is None)

    @property
    def effect_settled(self) -> bool:
        """Booked or waived; and undone where the decision was annulled."""
        if self.annulled is not None:
            return self.effect_reversed
        return self.effect_booked or self.effect_waived is not None

    @property
    def is_complete(self) -> bool:
        """Nothing remains to be done, so that it can be closed."""
        return self.phase is Phase.DECIDED and not self.remaining

    @property
    def remaining(self) -> tuple[str, ...]:
        """What keeps a decided proposal from being closed, each in a word."""
        left = {
            "effect": not self.effect_settled,
            "delivery": bool(self.undelivered),
            "signature": self.signatures_missing > 0,
            "report": self.must_be_reported and self.reported is None,
            "finality": self.final_on is None and self.annulled is None,
        }
        return tuple(name for name, remains in left.items() if remains)

    def resumption(self, recipient: Slug) -> Resumption:
        """How the delivery to a recipient was taken up again."""
        return self.resumptions.get(recipient, Resumption())

    def last_entry(self, topic: str) -> int:
        """Version of the last one of a kind of event that still counts; 0: there is none."""
        return (self.entries.get(topic) or (0,))[-1]

    def has_reminded(self, reminder: ReminderRaised) -> bool:
        """Whether somebody was reminded so in this round, of this stage of this deadline."""
        return any(
            (each.deadline, each.last_day, each.stage)
            == (reminder.deadline, reminder.last_day, reminder.stage)
            for each in self.reminders
        )

    def _as_resumed(self, recipient: Recipient) -> Recipient:
        resumed = self.resumptions.get(recipient.recipient)
        if resumed is None:
            return recipient
        return Recipient(
            recipient=recipient.recipient,
            party=recipient.party,
            contact=resumed.contact or recipient.contact,
            channel=resumed.channel or recipient.channel,
        )

    def _points(self, *outcomes: Outcome) -> frozenset[int]:
        if self.decision is None:
            return frozenset()
        return frozenset(each.point for each in self.decision.outcomes if each.outcome in outcomes)


__all__ = [
    "ENDS",
    "Appeal",
    "DeliveryStatus",
    "Phase",
    "Proposal",
    "Resumption",
    "Round",
]
