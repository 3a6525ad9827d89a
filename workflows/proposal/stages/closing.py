"""The end: booked, delivered to everybody, final, and whatever else the decision asks for."""

from workflows.proposal.activities import ProposalActivities
from workflows.proposal.messages import ProposalInput
from workflows.proposal.way import Way


async def closing(way: Way) -> None:
    """As soon as nothing remains; people may end it earlier in other ways."""
    while not way.has_ended:
        seen = way.standing
        if seen.to_be_closed:
            closed = ProposalInput(proposal=way.proposal)
            way.see(await way.step(ProposalActivities.close, closed))
        await way.until_other_than(seen)
