"""Keeps one projection up to date, for ever, as the only one that does."""

import logging
from threading import Event
from typing import Any

import psycopg
from psycopg import Connection

from ledger.following import CHANNEL as LEDGER_CHANNEL
from projections.running.projection import Projection
from projections.running.steps import ENTRIES_PER_STEP, advance, begin

POLL = 2.0
"""Seconds after which the log is looked at although nobody has told of anything."""
STOP_WITHIN = 0.5
"""Seconds after which a waiting worker notices that it is to stop."""
STANDBY = 0.5
"""Seconds between two attempts of a standby to take over."""
SHORTEST_PAUSE, LONGEST_PAUSE = 0.05, 5.0

log = logging.getLogger(__name__)


class Worker:
    """``run`` in a thread of its own; ``stop`` from any.

    The lock that makes it the only one belongs to the connection that writes: whoever has lost
    the one has lost the other. It waits for the lock, listens before it reads, and reconnects
    for ever; an entry that cannot be projected is tried again and shows as a growing lag.
    """

    def __init__(
        self,
        dsn: str,
        projection: Projection,
        *,
        entries_per_step: int = ENTRIES_PER_STEP,
        poll: float = POLL,
    ) -> None:
        self._dsn = dsn
        self._projection = projection
        self._entries_per_step = entries_per_step
        self._poll = poll
        self._stopped = Event()
        self.active = Event()
        """Set while this worker is the one; a standby's is not."""
        self.connected = Event()
        """Set while there is a connection, also a standby's."""
        self.backend_pid: int | None = None
        """Process id of its connection in the server, while there is one."""

    def run(self) -> None:
        """Until ``stop``."""
        pause = SHORTEST_PAUSE
        while not self._stopped.is_set():
            try:
                with psycopg.connect(self._dsn, autocommit=True) as connection:
                    self.backend_pid = connection.info.backend_pid
                    self.connected.set()
                    if self._takes_over(connection):
                        pause = SHORTEST_PAUSE
                        self._work(connection)
            except psycopg.Error as failed:
                log.warning(
                    "%s stands still, trying again in %.2f s: %s",
                    self._projection.name,
                    pause,
                    failed,
                )
                self._stopped.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            finally:
                self.active.clear()
                self.connected.clear()
                self.backend_pid = None

    def stop(self) -> None:
        """Ends ``run`` after the step that it is at."""
        self._stopped.set()

    def _takes_over(self, connection: Connection[Any]) -> bool:
        """Waits for the lock by asking: a statement that waits would keep old rows from vacuum."""
        while not self._stopped.is_set():
            found = connection.execute(
                "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))",
                (f"projection:{self._projection.name}",),
            ).fetchone()
            if found and found[0]:
                return True
            self._stopped.wait(STANDBY)
        return False

    def _work(self, connection: Connection[Any]) -> None:
        # What a crash of the server takes is taken whole, and made again from the log.
        connection.execute("SET synchronous_commit = off")
        connection.execute(f"LISTEN {LEDGER_CHANNEL}".encode())
        begin(connection, self._projection.name)
        self.active.set()
        while not self._stopped.is_set():
            if not advance(connection, self._projection, self._entries_per_step):
                self._wait(connection)

    def _wait(self, connection: Connection[Any]) -> None:
        """Until the log tells of news, the poll is due, or this is to stop."""
        waited = 0.0
        while waited < self._poll and not self._stopped.is_set():
            share = min(STOP_WITHIN, self._poll - waited)
            if any(True for _ in connection.notifies(timeout=share, stop_after=1)):
                return
            waited += share
