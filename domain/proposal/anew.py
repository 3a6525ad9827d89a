"""How often something is to be done anew, since what it had been done upon was taken back."""

from domain.proposal.events import Retractable
from domain.proposal.state import Proposal
from domain.values.identifiers import Slug


def decisions_taken_back(proposal: Proposal) -> int:
    """How many decisions counted for a while; what followed upon one is not the next one's."""
    return sum(each.kind is Retractable.DECISION for each in proposal.retractions)


def letters_replaced(proposal: Proposal) -> int:
    """How many letters recipients may have that told of a decision as it is not."""
    told_anew = sum(each.tell_anew for each in proposal.corrections)
    return decisions_taken_back(proposal) + told_anew


def deliveries_taken_back(proposal: Proposal, recipient: Slug) -> int:
    """How often a recipient had been taken for reached who has still to be."""
    handed_over = sum(
        each.kind is Retractable.DELIVERY and each.subject == recipient
        for each in proposal.retractions
    )
    return handed_over + letters_replaced(proposal)
