"""How each event carries a proposal on its way."""

from dataclasses import replace
from typing import assert_never

from domain.proposal.events import (
    CommitteeDecided,
    ConsultationTime,
    DecisionDelivered,
    DeliveryHeld,
    DraftSaved,
    EffectBooked,
    EffectRefused,
    MeetingPlanned,
    ProposalClosed,
    ProposalDrafted,
    ProposalEvent,
    ProposalSubmitted,
    UnionConsulted,
)
from domain.proposal.state import DeliveryStatus, Phase, Proposal

NO_PROPOSAL = Proposal()


def evolve(proposal: Proposal, event: ProposalEvent) -> Proposal:
    """The proposal after the next entry of its stream."""
    return replace(_apply(proposal, event), version=proposal.version + 1)


def _apply(proposal: Proposal, event: ProposalEvent) -> Proposal:  # noqa: C901 one case per kind
    match event:
        case ProposalDrafted() | DraftSaved() | ProposalSubmitted():
            return _drafted(proposal, event)
        case UnionConsulted():
            settled = event.time is not ConsultationTime.PLANNED
            phase = Phase.COMMITTEE if settled else Phase.UNION_CONSULTATION
            return replace(proposal, consultation=event, phase=phase)
        case MeetingPlanned():
            return replace(proposal, meeting=event)
        case CommitteeDecided():
            return replace(proposal, decision=event, phase=Phase.DECIDED)
        case EffectBooked():
            return replace(proposal, effect_booked=True, effect_refusal=None)
        case EffectRefused():
            return replace(
                proposal, effect_refusal=event, effect_refusals=proposal.effect_refusals + 1
            )
        case DecisionDelivered() | DeliveryHeld():
            return _dispatched(proposal, event)
        case ProposalClosed():
            return replace(proposal, phase=Phase.CLOSED)
        case _:
            assert_never(event)


def _drafted(
    proposal: Proposal, event: ProposalDrafted | DraftSaved | ProposalSubmitted
) -> Proposal:
    match event:
        case ProposalDrafted():
            return replace(
                proposal,
                phase=Phase.DRAFTING,
                case=event.case,
                caseworker=event.caseworker,
                content=event.content,
            )
        case DraftSaved():
            return replace(proposal, content=event.content)
        case ProposalSubmitted():
            return replace(proposal, phase=Phase.UNION_CONSULTATION)


def _dispatched(proposal: Proposal, event: DecisionDelivered | DeliveryHeld) -> Proposal:
    status = (
        DeliveryStatus.DELIVERED
        if isinstance(event, DecisionDelivered)
        else DeliveryStatus.NEEDS_ATTENTION
    )
    return replace(proposal, deliveries={**proposal.deliveries, event.recipient: status})
