"""The committee, a delegate or the chair: until somebody records what was decided."""

from domain.proposal.state import Phase
from workflows.proposal.way import Way


async def committee(way: Way) -> None:
    """A postponement leaves it here; a referral back ends the round."""
    await way.until_past(Phase.COMMITTEE)
