"""The draft, until a person submits it."""

from domain.proposal.state import Phase
from workflows.proposal.way import Way


async def drafting(way: Way) -> None:
    """However long it takes, in each round anew."""
    await way.until_past(Phase.DRAFTING)
