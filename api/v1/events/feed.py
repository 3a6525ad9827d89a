"""The feed: pages by position, and an endless stream of server-sent events."""

from collections import OrderedDict
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from api.v1.events.envelope import rendered
from api.v1.events.filters import Wanted
from ledger.application import Ledger
from ledger.entry import Entry
from ledger.hub import Hub

BATCH = 500
SCANNED_AT_MOST = 10_000
"""Entries that one request looks at; a narrow filter then goes on from its cursor."""
KEPT = 2_000
"""Latest entries kept as JSON, so that they are rendered once for all who listen."""


@dataclass(frozen=True, slots=True)
class Found:
    """Entries wanted, and the position up to which the log has been looked through."""

    entries: Sequence[Entry]
    scanned_to: int


class Feed:
    """Belongs to the event loop of its hub; ``page`` is called in threads."""

    def __init__(self, ledger: Ledger, hub: Hub) -> None:
        self._ledger = ledger
        self._hub = hub
        self._messages: OrderedDict[int, bytes] = OrderedDict()

    def page(self, wanted: Wanted, after: int, limit: int) -> Found:
        """Up to ``limit`` entries above ``after``. The cursor moves past what is filtered out."""
        found: list[Entry] = []
        position = after
        size = limit if wanted.everything else BATCH
        while position < after + SCANNED_AT_MOST:
            batch = self._ledger.read(position, size)
            chosen = wanted.among(batch, self._ledger)[: limit - len(found)]
            found.extend(chosen)
            if len(found) == limit:
                return Found(found, found[-1].position)
            if batch:
                position = batch[-1].position
            if len(batch) < size:
                break
        return Found(found, position)

    async def messages(self, wanted: Wanted, after: int) -> AsyncIterator[bytes]:
        """Server-sent events for all above ``after`` that is wanted, until the hub closes.

        Where the last ones were filtered out, an id alone tells how far the client has come.
        """
        async for batch in self._hub.follow(after):
            chosen = batch
            if not wanted.everything:
                chosen = await run_in_threadpool(wanted.among, batch, self._ledger)
            text = b"".join(self._message(entry) for entry in chosen)
            if not chosen or chosen[-1] is not batch[-1]:
                text += b"id: %d\n\n" % batch[-1].position
            yield text

    def _message(self, entry: Entry) -> bytes:
        message = self._messages.get(entry.position)
        if message is None:
            message = b"id: %d\ndata: %b\n\n" % (entry.position, rendered(entry))
            self._messages[entry.position] = message
            if len(self._messages) > KEPT:
                self._messages.popitem(last=False)
        return message
