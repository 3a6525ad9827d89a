"""What is shown of one proposal: where it stands, what was decided, and how far that has come."""

from datetime import date

from pydantic import Field

from domain.proposal.content import Channel, DecisionPoint, ProposalContent
from domain.proposal.events import (
    AgreementSigned,
    AppealDismissed,
    AppealLodged,
    CommitteeDecided,
    DecisionAnnulled,
    DecisionReported,
    EffectRefused,
    EffectWaived,
    MeetingPlanned,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
    ProposalPostponed,
    ProposalReferredBack,
    ReversalRefused,
    UnionConsulted,
)
from domain.proposal.state import DeliveryStatus, Phase, Proposal, Round
from domain.values.identifiers import AppealId, CaseId, PartyId, PersonId, ProposalId, Slug
from domain.values.value import Value


class RecipientStanding(Value):
    """One on the distribution list, and how far the dispatch has come."""

    recipient: Slug
    contact: PersonId
    party: PartyId | None
    channel: Channel
    status: DeliveryStatus
    resumed: int = Field(description="How often the delivery was taken up again")


class ShownAppeal(Value):
    """An appeal, and how the court settled it; null: it has not."""

    appeal: AppealId
    lodged: AppealLodged
    dismissed: AppealDismissed | None
    annulled: DecisionAnnulled | None


class EarlierRound(Value):
    """What an earlier round held, up to the referral back that ended it."""

    round: int
    content: ProposalContent
    consultation: UnionConsulted | None
    meeting: MeetingPlanned | None
    postponements: tuple[ProposalPostponed, ...]
    referral: ProposalReferredBack


class ShownProposal(Value):
    """A proposal as it stands."""

    proposal: ProposalId
    phase: Phase
    round: int = Field(description="From 1; each referral back begins another")
    case: CaseId | None
    caseworker: PersonId | None
    version: int
    content: ProposalContent | None
    consultation: UnionConsulted | None
    meeting: MeetingPlanned | None
    postponements: tuple[ProposalPostponed, ...] = Field(description="Of this round")
    decision: CommitteeDecided | None
    decided_points: tuple[DecisionPoint, ...] = Field(
        description="As decided: changed where the decision changed them"
    )
    reported: DecisionReported | None
    signatures: tuple[AgreementSigned, ...]
    signatures_missing: int
    minutes: MinutesApproved | None
    notice: NoticePosted | None
    taken_down: NoticeTakenDown | None
    appeals: tuple[ShownAppeal, ...]
    final_on: date | None
    effect_booked: bool
    effect_refusal: EffectRefused | None
    effect_waived: EffectWaived | None
    effect_reversed: bool
    reversal_refusal: ReversalRefused | None
    recipients: tuple[RecipientStanding, ...]
    remaining: tuple[str, ...] = Field(description="What keeps a decided proposal from its end")
    earlier_rounds: tuple[EarlierRound, ...]


AS_THEY_ARE = (
    "phase", "round", "case", "caseworker", "content", "consultation", "meeting", "postponements",
    "decision", "reported", "signatures", "signatures_missing", "minutes", "notice", "taken_down",
    "final_on", "effect_booked", "effect_refusal", "effect_waived", "effect_reversed",
    "reversal_refusal",
)  # fmt: skip
"""What is shown by the name and in the shape that the proposal has it."""


def shown(name: ProposalId, version: int, proposal: Proposal) -> ShownProposal:
    """A proposal that has been started."""
    decided = proposal.decision is not None
    return ShownProposal(
        proposal=name,
        version=version,
        decided_points=proposal.decided_points if decided else (),
        appeals=tuple(_appeal(proposal, each) for each in proposal.appeals),
        recipients=_recipients(proposal),
        remaining=proposal.remaining if proposal.is_open and decided else (),
        earlier_rounds=tuple(map(_round, proposal.rounds)),
        **{field: getattr(proposal, field) for field in AS_THEY_ARE},
    )


def _appeal(proposal: Proposal, name: AppealId) -> ShownAppeal:
    appeal = proposal.appeals[name]
    settled = appeal.settled
    return ShownAppeal(
        appeal=name,
        lodged=appeal.lodged,
        dismissed=settled if isinstance(settled, AppealDismissed) else None,
        annulled=settled if isinstance(settled, DecisionAnnulled) else None,
    )


def _round(earlier: Round) -> EarlierRound:
    return EarlierRound(
        round=earlier.round,
        content=earlier.content,
        consultation=earlier.consultation,
        meeting=earlier.meeting,
        postponements=earlier.postponements,
        referral=earlier.referral,
    )


def _recipients(proposal: Proposal) -> tuple[RecipientStanding, ...]:
    return tuple(
        RecipientStanding(
            recipient=each.recipient,
            contact=each.contact,
            party=each.party,
            channel=each.channel,
            status=proposal.deliveries.get(each.recipient, DeliveryStatus.WAITING),
            resumed=proposal.resumption(each.recipient).times,
        )
        for each in proposal.recipients
    )
