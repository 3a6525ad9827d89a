"""A proposal as its history leaves it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.proposal.content import ProposalContent, Recipient
from domain.proposal.events import (
    CommitteeDecided,
    EffectRefused,
    MeetingPlanned,
    Outcome,
    UnionConsulted,
)
from domain.values.identifiers import CaseId, PersonId, Slug


class Phase(StrEnum):
    """Where a proposal is on its way. DECIDED: effect and dispatch go on side by side."""

    ABSENT = "absent"
    DRAFTING = "drafting"
    UNION_CONSULTATION = "union_consultation"
    COMMITTEE = "committee"
    DECIDED = "decided"
    CLOSED = "closed"


class DeliveryStatus(StrEnum):
    """How far the dispatch to one recipient has come."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    NEEDS_ATTENTION = "needs_attention"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What later acts ask for. ``effect_refusals`` counts bookings that were refused so far."""

    phase: Phase = Phase.ABSENT
    case: CaseId | None = None
    caseworker: PersonId | None = None
    content: ProposalContent | None = None
    consultation: UnionConsulted | None = None
    meeting: MeetingPlanned | None = None
    decision: CommitteeDecided | None = None
    effect_booked: bool = False
    effect_refusal: EffectRefused | None = None
    effect_refusals: int = 0
    deliveries: Mapping[Slug, DeliveryStatus] = field(default_factory=dict)
    version: int = field(default=0, compare=False)

    @property
    def is_open(self) -> bool:
        """Begun and not yet closed."""
        return self.phase not in {Phase.ABSENT, Phase.CLOSED}

    @property
    def approved_points(self) -> frozenset[int]:
        """Numbers of the decision points that were approved."""
        return self._points(Outcome.APPROVED)

    @property
    def rejected_points(self) -> frozenset[int]:
        """Numbers of the decision points that were rejected."""
        return self._points(Outcome.REJECTED)

    @property
    def undelivered(self) -> tuple[Recipient, ...]:
        """Recipients whom the decision has not reached, those that need attention included."""
        if self.content is None or self.decision is None:
            return ()
        return tuple(
            recipient
            for recipient in self.content.recipients
            if self.deliveries.get(recipient.recipient) is not DeliveryStatus.DELIVERED
        )

    @property
    def is_complete(self) -> bool:
        """Booked and delivered to everybody, so that it can be closed."""
        return self.phase is Phase.DECIDED and self.effect_booked and not self.undelivered

    def _points(self, outcome: Outcome) -> frozenset[int]:
        if self.decision is None:
            return frozenset()
        return frozenset(each.point for each in self.decision.outcomes if each.outcome is outcome)
