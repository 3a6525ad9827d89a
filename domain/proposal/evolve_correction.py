"""How a proposal stands once its decision's particulars have been put right."""

from dataclasses import replace

from domain.proposal.events import CommitteeDecided, DecisionCorrected
from domain.proposal.events.committee import TakenUp
from domain.proposal.state import Proposal


def corrected(proposal: Proposal, event: DecisionCorrected) -> Proposal:
    """Whoever is to be told anew is waited for as if nobody had been told.

    In a history that does not show the decision, nothing but the correction.
    """
    known = replace(proposal, corrections=(*proposal.corrections, event))
    if proposal.decision is None:
        return known
    particulars = {name: getattr(event, name) for name in TakenUp.model_fields}
    decision = CommitteeDecided(**{**dict(proposal.decision), **particulars})
    known = replace(known, decision=decision)
    return nobody_told(known) if event.tell_anew else known


def nobody_told(proposal: Proposal) -> Proposal:
    """Channels and contacts that were put right since stay."""
    return replace(proposal, deliveries={}, bounces={}, handed_over={})
