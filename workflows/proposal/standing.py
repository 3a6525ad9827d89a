"""What the workflow has to know of a proposal's state, as the ledger has it."""

from domain.proposal.anew import deliveries_taken_back
from domain.proposal.content import Channel, Recipient
from domain.proposal.state import DeliveryStatus, Phase, Proposal
from domain.values.identifiers import ProposalId, Slug
from ledger.states import Versioned
from workflows.proposal.messages import Awaited, Dispatch, Due, Standing

DECIDED = frozenset({Phase.SIGNING, Phase.DECIDED})


def standing_of(name: ProposalId, found: Versioned, due: Due | None) -> Standing:
    """``due``: when time itself has something to be done next."""
    proposal: Proposal = found.state
    return Standing(
        proposal=name,
        phase=proposal.phase,
        version=found.version,
        round=proposal.round,
        effect_booked=proposal.effect_settled or proposal.annulled is not None,
        effect_refusals=proposal.effect_refusals,
        awaited=_awaited(proposal),
        reversal_due=proposal.annulled is not None and not proposal.effect_reversed,
        reversal_refusals=proposal.reversal_refusals,
        complete=proposal.is_complete,
        due=due,
    )


def _awaited(proposal: Proposal) -> tuple[Awaited, ...]:
    """Nobody once the proposal has ended, or where there is no decision yet."""
    if proposal.phase not in DECIDED:
        return ()
    return tuple(_how_it_stands(proposal, recipient) for recipient in proposal.undelivered)


def _how_it_stands(proposal: Proposal, recipient: Recipient) -> Awaited:
    status = proposal.deliveries.get(recipient.recipient)
    return Awaited(
        recipient=recipient.recipient,
        channel=recipient.channel,
        needs_attention=status is DeliveryStatus.NEEDS_ATTENTION,
        resumption=proposal.resumption(recipient.recipient).times,
        anew=deliveries_taken_back(proposal, recipient.recipient),
    )


def _which(delivery: Awaited | Dispatch) -> tuple[Slug, int, int]:
    """A delivery is another one once it was taken up again, or it or the decision taken back."""
    return delivery.recipient, delivery.resumption, delivery.anew


def deliverable(proposal: Proposal, dispatch: Dispatch) -> Recipient | None:
    """The recipient, where it is still this delivery that is waited for.

    None also where there is nothing to deliver, as after a restored backup.
    """
    for awaited, recipient in zip(_awaited(proposal), proposal.undelivered, strict=False):
        same = _which(awaited) == _which(dispatch)
        if same and recipient.channel is not Channel.BY_HAND and not awaited.needs_attention:
            return recipient
    return None
