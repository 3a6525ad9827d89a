"""The union's part, by what was chosen for it: done, planned, at the meeting, not required."""

from domain.proposal.state import Phase
from workflows.proposal.way import Way


async def union_consultation(way: Way) -> None:
    """What is planned is waited for; nobody guesses that it has taken place."""
    await way.until_past(Phase.UNION_CONSULTATION)
