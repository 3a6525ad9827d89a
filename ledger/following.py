"""Following the log: every entry once, in order, for as long as it takes."""

import logging
import os
import select
import threading
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Any, Self

import psycopg
from psycopg import Connection, Cursor
from psycopg.rows import tuple_row

from ledger.domain_port import Domain
from ledger.entry import Entry
from ledger.mapper import EntryMapper
from ledger.selection import ENTRY_COLUMNS, Selection

CHANNEL = "ledger_entry"
BATCH = 500
POLL = 2.0
"""Seconds after which the log is read although nobody has told of anything."""
SHORTEST_PAUSE, LONGEST_PAUSE = 0.05, 5.0

log = logging.getLogger(__name__)


class Follower:
    """``for batch in Follower(dsn, domain, after):`` gives non-empty batches until ``stop``.

    Notifications only wake it up; correctness comes from reading positions in order. It listens
    before it reads, reads again every ``poll`` seconds, and reconnects for ever. To be iterated in
    one thread; ``stop`` may be called from any.
    """

    def __init__(
        self,
        dsn: str,
        domain: Domain,
        after: int = 0,
        *,
        batch_size: int = BATCH,
        poll: float = POLL,
    ) -> None:
        self._dsn = dsn
        self._mapper = EntryMapper(domain)
        self._batch_size = batch_size
        self._next_entries, _ = Selection(after=after, limit=batch_size).query(ENTRY_COLUMNS)
        self._poll = poll
        self._stopped = threading.Event()
        self._alarm, self._ring = os.pipe()
        self.position = after
        """Position of the last entry that was given out; where to go on after a restart."""
        self.backend_pid: int | None = None
        """Process id of the connection in the server, while there is one."""

    def __iter__(self) -> Iterator[Sequence[Entry]]:
        pause = SHORTEST_PAUSE
        while not self._stopped.is_set():
            try:
                with psycopg.connect(self._dsn, autocommit=True) as connection:
                    pause = SHORTEST_PAUSE
                    yield from self._follow(connection)
            except (psycopg.OperationalError, psycopg.InterfaceError) as lost:
                log.warning("the log is out of reach, trying again in %.2f s: %s", pause, lost)
                self._stopped.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            finally:
                self.backend_pid = None

    def stop(self) -> None:
        """Ends the iteration, after the batch that is being worked on. May be repeated."""
        if not self._stopped.is_set():
            self._stopped.set()
            os.write(self._ring, b"!")

    def close(self) -> None:
        """Stops and lets go of the pipe; when the iteration has ended."""
        self.stop()
        for end in (self._alarm, self._ring):
            if end >= 0:
                os.close(end)
        self._alarm = self._ring = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _follow(self, connection: Connection[Any]) -> Iterator[Sequence[Entry]]:
        news = _News(connection)
        connection.execute("SET TIME ZONE 'UTC'")
        # The same read again and again: planning it anew would take as long as doing it.
        connection.execute("SET plan_cache_mode = force_generic_plan")
        connection.execute(f"LISTEN {CHANNEL}".encode())
        self.backend_pid = connection.info.backend_pid
        poller = select.poll()
        poller.register(connection.fileno(), select.POLLIN)
        poller.register(self._alarm, select.POLLIN)
        cursor = connection.cursor(binary=True, row_factory=tuple_row)
        while not self._stopped.is_set():
            news.forget()
            batch = self._read(cursor)
            if batch:
                self.position = batch[-1].position
                yield batch
            if len(batch) < self._batch_size and not news.beyond(self.position):
                self._wait(poller, news)

    def _read(self, cursor: Cursor[tuple[Any, ...]]) -> list[Entry]:
        parameters = (self.position, self._batch_size)
        rows = cursor.execute(self._next_entries.encode(), parameters, prepare=True).fetchall()
        to_entry = self._mapper.entry
        return [to_entry(row) for row in rows]

    def _wait(self, poller: select.poll, news: "_News") -> None:
        """Until there is news, the poll is due, or somebody stops this."""
        while not self._stopped.is_set() and not news.beyond(self.position):
            if not poller.poll(self._poll * 1000):
                return
            news.collect()


class _News:
    """What notifications have told: the highest position heard of."""

    def __init__(self, connection: Connection[Any]) -> None:
        self._connection = connection
        self._head = 0
        # Called for those that come along with the answer to a query.
        connection.add_notify_handler(lambda notification: self._hear(notification.payload))

    def forget(self) -> None:
        """What is told from now on counts; the read that follows sees all before."""
        self._head = 0

    def beyond(self, position: int) -> bool:
        """Whether an entry above the position was told of."""
        return self._head > position

    def collect(self) -> None:
        """Take what has come on the idle connection. Raises OperationalError where it is lost."""
        pgconn = self._connection.pgconn
        pgconn.consume_input()
        while notification := pgconn.notifies():
            self._hear(notification.extra.decode())
        if self._connection.broken:
            raise psycopg.OperationalError("the connection was lost while waiting for news")

    def _hear(self, payload: str) -> None:
        self._head = max(self._head, int(payload))
