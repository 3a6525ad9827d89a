"""Signatures that the effect needs; dispatch and appeal time do not wait for them."""

from domain.proposal.state import Phase
from workflows.proposal.way import Way


async def signing(way: Way) -> None:
    """Until the last one is there, or nothing is to be signed any more."""
    await way.until_past(Phase.SIGNING)
