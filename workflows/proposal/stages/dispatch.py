"""Dispatch, to each recipient on its own: who cannot be reached holds up nobody else."""

import asyncio
from datetime import timedelta

from domain.values.identifiers import Slug
from workflows.proposal.activities import ProposalActivities
from workflows.proposal.messages import Awaited, Dispatch, Dispatched, Holding
from workflows.proposal.policy import DISPATCH_TIMEOUT
from workflows.proposal.way import Way


async def dispatch(way: Way) -> None:
    """Until the end: what was delivered may come back."""
    reaching: dict[Slug, asyncio.Task[None]] = {}
    while not way.has_ended:
        seen = way.standing
        for each in seen.awaited:
            if each.recipient not in reaching:
                reaching[each.recipient] = asyncio.create_task(_reach(way, each.recipient))
        await way.until_other_than(seen)
    await asyncio.gather(*reaching.values())


async def _reach(way: Way, recipient: Slug) -> None:
    while not way.has_ended:
        await _reach_as_it_stands(way, recipient)


async def _reach_as_it_stands(way: Way, recipient: Slug) -> None:
    """Until something has changed for this recipient."""
    seen = way.awaited(recipient)
    if seen is not None and seen.to_be_sent:
        await _send(way, seen)
    await way.until(lambda: way.awaited(recipient) != seen)


async def _send(way: Way, awaited: Awaited) -> None:
    """Try until it is sent, things have changed for this recipient, or it is no use any more."""
    attempt = 0
    while way.awaited(awaited.recipient) == awaited and not way.has_ended:
        attempt += 1
        dispatched = await _attempt(way, awaited, attempt)
        if dispatched.failure is None:
            return
        if dispatched.try_again_after is None:
            await _hold(way, awaited, dispatched.failure)
            return
        await way.until(
            lambda: way.awaited(awaited.recipient) != awaited,
            at_most=timedelta(seconds=dispatched.try_again_after),
        )


async def _attempt(way: Way, awaited: Awaited, attempt: int) -> Dispatched:
    asked = Dispatch(
        proposal=way.proposal,
        recipient=awaited.recipient,
        attempt=attempt,
        resumption=awaited.resumption,
        anew=awaited.anew,
    )
    dispatched = await way.step(ProposalActivities.send_decision, asked, at_most=DISPATCH_TIMEOUT)
    way.see(dispatched.standing)
    return dispatched


async def _hold(way: Way, awaited: Awaited, reason: str) -> None:
    holding = Holding(
        proposal=way.proposal,
        recipient=awaited.recipient,
        reason=reason,
        resumption=awaited.resumption,
        anew=awaited.anew,
    )
    way.see(await way.step(ProposalActivities.hold_delivery, holding))
