"""Keeping a workflow running for every open proposal, whatever happens to Temporal."""

import asyncio
import logging
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import timedelta
from types import TracebackType
from typing import Self

import psycopg
from psycopg_pool import PoolTimeout
from temporalio.client import Client
from temporalio.service import RPCError

from domain.values.identifiers import ProposalId, stream
from ledger.application import Ledger
from ledger.errors import LedgerUnavailable
from ledger.following import Follower
from workflows.proposal.open_proposals import OpenProposals
from workflows.proposal.policy import COMPARISON, TASK_QUEUE
from workflows.proposal.starting import PREFIX, start_workflow

RUNNING = 'WorkflowType = "Proposal" AND ExecutionStatus = "Running"'
AT_ONCE = 10
"""Workflows that are started side by side after a loss."""
PAUSE = 1.0
"""Seconds before the log is followed again, where what it told could not be written down."""

DATABASE_AWAY = (psycopg.OperationalError, psycopg.InterfaceError, PoolTimeout, LedgerUnavailable)
OUT_OF_REACH = (RPCError, *DATABASE_AWAY)
"""Temporal or the database: nothing is lost by trying again."""

log = logging.getLogger(__name__)


class Keeper:
    """``async with Keeper(…) as keeper: await keeper.keep(client)``.

    Follows the log in a thread of its own for as long as it is entered, with Temporal or without.
    """

    def __init__(
        self,
        ledger: Ledger,
        open_proposals: OpenProposals,
        follower: Callable[[int], Follower],
        *,
        task_queue: str = TASK_QUEUE,
        comparison: timedelta = COMPARISON,
    ) -> None:
        self._ledger = ledger
        self._open = open_proposals
        self._follower_after = follower
        self._task_queue = task_queue
        self._comparison = comparison.total_seconds()
        self._opened: asyncio.Queue[ProposalId] = asyncio.Queue()
        self._stopped = threading.Event()
        self._follower: Follower | None = None
        self._thread: threading.Thread | None = None

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._follow, args=(loop,), name="open-proposals")
        self._thread.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopped.set()
        if self._follower is not None:
            self._follower.stop()
        if self._thread is not None:
            await asyncio.to_thread(self._thread.join)

    async def keep(self, client: Client) -> None:
        """For ever: start what is opened, and compare now and at every interval."""
        while True:
            try:
                await self.compare(client)
            except OUT_OF_REACH as away:
                log.warning("open proposals cannot be compared for now: %s", away)
            with suppress(TimeoutError):
                async with asyncio.timeout(self._comparison):
                    while True:
                        await self._start(client, await self._opened.get())

    async def compare(self, client: Client) -> list[ProposalId]:
        """Start the workflows that are missing, and say whose. Raises ``OUT_OF_REACH``."""
        open_proposals = await asyncio.to_thread(self._open.all)
        if not open_proposals:
            return []
        running = {each.id async for each in client.list_workflows(RUNNING, page_size=1000)}
        missing = [each for each in open_proposals if PREFIX + each not in running]
        for first in range(0, len(missing), AT_ONCE):
            await asyncio.gather(
                *(self._start(client, each) for each in missing[first : first + AT_ONCE])
            )
        if missing:
            log.info("%d of %d open proposals had no workflow", len(missing), len(open_proposals))
        return missing

    async def _start(self, client: Client, proposal: ProposalId) -> None:
        """Unless it is closed by now. What fails is found by the next comparison."""
        try:
            found = await asyncio.to_thread(self._ledger.open, stream("proposal", proposal))
            if found.state.is_open:
                await start_workflow(client, proposal, self._task_queue)
        except OUT_OF_REACH as away:
            log.warning("the workflow of %s could not be started: %s", proposal, away)

    def _follow(self, loop: asyncio.AbstractEventLoop) -> None:
        while not self._stopped.is_set():
            try:
                self._take_in(loop)
            except DATABASE_AWAY as lost:
                log.warning("open proposals cannot be kept for now: %s", lost)
                self._stopped.wait(PAUSE)

    def _take_in(self, loop: asyncio.AbstractEventLoop) -> None:
        with self._follower_after(self._open.position()) as follower:
            self._follower = follower
            if self._stopped.is_set():
                return
            for batch in follower:
                self._tell(loop, self._open.take(batch))
            self._follower = None

    def _tell(self, loop: asyncio.AbstractEventLoop, opened: Iterable[ProposalId]) -> None:
        for proposal in opened:
            loop.call_soon_threadsafe(self._opened.put_nowait, proposal)
