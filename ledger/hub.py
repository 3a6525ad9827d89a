"""One follower for a whole process, from which any number of asynchronous readers live."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Sequence
from itertools import islice
from threading import Thread
from types import TracebackType
from typing import Protocol, Self

from ledger.domain_port import Domain
from ledger.entry import Entry
from ledger.following import Follower

KEPT = 2_000
"""Latest entries held in memory, so that a thousand clients do not read them a thousand times."""
BATCH = 500

log = logging.getLogger(__name__)


class Log(Protocol):
    """What a hub reads where its memory does not reach; a Ledger is one. Called in threads."""

    def read(self, after: int, limit: int) -> Sequence[Entry]: ...

    def head(self) -> int: ...


class Hub:
    """``async with Hub(dsn, domain, ledger) as hub: async for batch in hub.follow(after):``

    One thread and one connection, however many read. Belongs to the event loop it is entered in.
    """

    def __init__(self, dsn: str, domain: Domain, source: Log, *, kept: int = KEPT) -> None:
        self._dsn = dsn
        self._domain = domain
        self._source = source
        self._latest: deque[Entry] = deque(maxlen=kept)
        self._head = 0
        self._news = asyncio.Event()
        self._closed = False
        self._follower: Follower | None = None
        self._thread: Thread | None = None

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._head = await asyncio.to_thread(self._source.head)
        follower = self._follower = Follower(self._dsn, self._domain, self._head)

        def follow() -> None:
            try:
                for batch in follower:
                    loop.call_soon_threadsafe(self._tell, batch)
            except Exception:
                # Readers must not wait for ever; what ails the log will meet them when they return.
                log.exception("the hub can follow the log no further")
                loop.call_soon_threadsafe(self.close)

        self._thread = Thread(target=follow, name="ledger-hub", daemon=True)
        self._thread.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
        if self._follower is not None and self._thread is not None:
            self._follower.stop()
            await asyncio.to_thread(self._thread.join)
            self._follower.close()

    @property
    def head(self) -> int:
        """Position of the last entry that this process has heard of."""
        return self._head

    def close(self) -> None:
        """Ends every iteration and wait, so that a server can stop; from the loop's own thread."""
        self._closed = True
        self._wake()

    async def wait_beyond(self, position: int, timeout: float) -> bool:  # noqa: ASYNC109 -- a long poll
        """Whether the log goes beyond ``position``, waiting at most ``timeout`` seconds for it."""
        try:
            async with asyncio.timeout(timeout):
                while self._head <= position and not self._closed:
                    await self._news.wait()
        except TimeoutError:
            pass
        return self._head > position

    async def follow(self, after: int) -> AsyncIterator[Sequence[Entry]]:
        """Non-empty batches, each entry above ``after`` once and in order, until ``close``."""
        position = after
        while not self._closed:
            if position >= self._head:
                await self._news.wait()
                continue
            batch = self._remembered(position) or await asyncio.to_thread(
                self._source.read, position, BATCH
            )
            if batch:
                position = batch[-1].position
                yield batch

    def _remembered(self, position: int) -> Sequence[Entry]:
        """The latest entries above a position, or none where they do not reach so far back."""
        if not self._latest or self._latest[0].position > position + 1:
            return []
        skipped = position + 1 - self._latest[0].position
        return list(islice(self._latest, skipped, skipped + BATCH))

    def _tell(self, batch: Sequence[Entry]) -> None:
        self._latest.extend(batch)
        self._head = batch[-1].position
        self._wake()

    def _wake(self) -> None:
        waiting, self._news = self._news, asyncio.Event()
        if self._closed:
            self._news.set()
        waiting.set()
