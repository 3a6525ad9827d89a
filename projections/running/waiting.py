"""Waiting until projections have taken an entry in, so that people see their own writes."""

import logging
import time
from collections.abc import Collection
from threading import Condition, Event, Lock, Thread
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from psycopg_pool import ConnectionPool

from projections.running.progress import CHANNEL, slowest

LOOK_EVERY = 0.01
"""Seconds between two looks at the table of progress while nobody listens."""
LOOK_EVERY_AT_MOST = 0.25
"""The same while somebody listens, in case a notification is lost."""
IDLE = 30.0
"""Seconds without anybody waiting after which the listening connection is let go."""

log = logging.getLogger(__name__)


def wait_for(
    pool: ConnectionPool[Any], names: Collection[str], position: int, timeout: float
) -> bool:
    """Whether all of the projections reach a position within so many seconds.

    One connection per pool listens while anybody waits; the pool's own are lent for a moment only.
    """
    if slowest(pool, names) >= position:
        return True
    deadline = time.monotonic() + timeout
    ear = _ear(pool)
    while (left := deadline - time.monotonic()) > 0:
        heard = ear.steps
        if slowest(pool, names) >= position:
            return True
        ear.wait_beyond(heard, left)
    return slowest(pool, names) >= position


class _Ear:
    """Listens for steps of any projection, in a thread that ends when nobody has waited long."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._told = Condition()
        self._listening = Event()
        self._wanted = time.monotonic()
        self._thread: Thread | None = None
        self.steps = 0

    def wait_beyond(self, steps: int, timeout: float) -> None:
        """Until another step is told of, or it is time to look at the table again."""
        with self._told:
            self._wanted = time.monotonic()
            if self._thread is None:
                self._thread = Thread(target=self._listen, name="projection-ear", daemon=True)
                self._thread.start()
            if self.steps == steps:
                longest = LOOK_EVERY_AT_MOST if self._listening.is_set() else LOOK_EVERY
                self._told.wait(min(timeout, longest))

    def _listen(self) -> None:
        try:
            with psycopg.connect(self._dsn, autocommit=True) as connection:
                connection.execute(f"LISTEN {CHANNEL}".encode())
                self._listening.set()
                self._tell()
                while self._is_wanted():
                    for _ in connection.notifies(timeout=1.0, stop_after=1):
                        self._tell()
        except psycopg.Error as lost:
            log.warning("progress is looked up instead of listened for: %s", lost)
        finally:
            self._listening.clear()
            with self._told:
                self._thread = None

    def _is_wanted(self) -> bool:
        return time.monotonic() - self._wanted < IDLE

    def _tell(self) -> None:
        with self._told:
            self.steps += 1
            self._told.notify_all()


_EARS: WeakKeyDictionary[ConnectionPool[Any], _Ear] = WeakKeyDictionary()
_GATE = Lock()


def _ear(pool: ConnectionPool[Any]) -> _Ear:
    with _GATE:
        ear = _EARS.get(pool)
        if ear is None:
            dsn = pool.conninfo
            ear = _EARS[pool] = _Ear(dsn if isinstance(dsn, str) else dsn())
        return ear
