"""Keeping time beside all stages: whatever a day brings is done on that day, by the clock's word.

A day is told by the ledger's side, together with how long it is until then: this only waits.
"""

from datetime import datetime, timedelta

from workflows.proposal.activities import ProposalActivities
from workflows.proposal.messages import Due, ProposalInput
from workflows.proposal.way import Way


async def keep_time(way: Way) -> None:
    """Until the end. Another look (``wake``) finds out where the clock has been moved."""
    while not way.has_ended:
        due = way.standing.due
        if _is_now(due) or await _has_come(way, due):
            asked = ProposalInput(proposal=way.proposal)
            way.see(await way.step(ProposalActivities.keep_time, asked))


async def _has_come(way: Way, due: Due | None) -> bool:
    """False where something else is due meanwhile."""
    at = due.at if due else None
    patience = timedelta(seconds=due.in_seconds) if due else None
    await way.until(lambda: _is_another(way.standing.due, at), at_most=patience)
    return not way.has_ended and not _is_another(way.standing.due, at)


def _is_another(due: Due | None, at: datetime | None) -> bool:
    return _is_now(due) or (due.at if due else None) != at


def _is_now(due: Due | None) -> bool:
    return due is not None and due.in_seconds <= 0
