"""Appeals: what an annulled decision had booked is undone. Finality is a matter of time."""

from workflows.proposal.activities import ProposalActivities
from workflows.proposal.messages import Booking
from workflows.proposal.way import Way


async def appeal_time(way: Way) -> None:
    """A refused reversal waits for people."""
    while not way.has_ended:
        seen = way.standing
        if seen.to_be_reversed:
            await _reverse(way)
        await way.until_other_than(seen)


async def _reverse(way: Way) -> None:
    booking = Booking(proposal=way.proposal, attempt=way.standing.reversal_refusals + 1)
    way.see(await way.step(ProposalActivities.reverse_effect, booking))
