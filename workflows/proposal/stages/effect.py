"""Booking what was decided: at once, and not again once it is refused."""

from workflows.proposal.activities import ProposalActivities
from workflows.proposal.messages import Booking
from workflows.proposal.way import Way


async def effect(way: Way) -> None:
    """A refused one waits for people, who try again or waive it."""
    while not way.has_ended:
        seen = way.standing
        if seen.to_be_booked:
            await _book(way)
        await way.until_other_than(seen)


async def _book(way: Way) -> None:
    booking = Booking(proposal=way.proposal, attempt=way.standing.effect_refusals + 1)
    way.see(await way.step(ProposalActivities.book_effect, booking))
