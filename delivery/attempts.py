"""The log of attempts: what was tried, how it ended, and whether it may have arrived before.

It lies beside the ledger and holds no facts. Lost, it takes with it only the count of repeats.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

from delivery.failure import DeliveryFailed, Refused

LOCK = "SELECT pg_advisory_lock(hashtextextended('delivery:' || %s, 0))"
UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('delivery:' || %s, 0))"


@dataclass(frozen=True, slots=True)
class Sent:
    """``repeats``: how often it may have arrived before. ``reference`` is the message's id."""

    reference: str
    repeats: int


class Attempts:
    """Thread-safe. ``clock`` answers with the time, aware."""

    def __init__(
        self, pool: ConnectionPool[Connection[Any]], clock: Callable[[], datetime]
    ) -> None:
        self._pool = pool
        self._clock = clock

    def deliver(self, message: str, channel: str, send: Callable[[], str]) -> Sent:
        """Have it sent once, and logged before and after. Nothing is sent that was accepted before.

        One at a time for each message, in whichever process: who was only taken for dead must not
        be overtaken. The lock goes with its connection, so a real death frees it.

        Raises whatever ``send`` raises.
        """
        with self._pool.connection() as connection:
            connection.execute(LOCK, (message,))
            connection.commit()
            try:
                return self._deliver(connection, message, channel, send)
            finally:
                connection.rollback()
                connection.execute(UNLOCK, (message,))

    def _deliver(
        self, connection: Connection[Any], message: str, channel: str, send: Callable[[], str]
    ) -> Sent:
        accepted, repeats = _earlier(connection, message)
        if accepted:
            return Sent(message, repeats)
        number = self._begin(connection, message, channel)
        connection.commit()
        try:
            reference = send()
        except DeliveryFailed as failed:
            self._end(connection, number, _outcome(failed), failed.reason)
            raise
        self._end(connection, number, "accepted", None)
        return Sent(reference, repeats)

    def _begin(self, connection: Connection[Any], message: str, channel: str) -> int:
        row = connection.execute(
            "INSERT INTO delivery.attempt (message, channel, started_at)"
            " VALUES (%s, %s, %s) RETURNING number",
            (message, channel, self._clock()),
        ).fetchone()
        assert row is not None
        return int(row[0])

    def _end(
        self, connection: Connection[Any], number: int, outcome: str, reason: str | None
    ) -> None:
        connection.execute(
            "UPDATE delivery.attempt SET ended_at = %s, outcome = %s, reason = %s"
            " WHERE number = %s",
            (self._clock(), outcome, reason, number),
        )
        connection.commit()


def _earlier(connection: Connection[Any], message: str) -> tuple[bool, int]:
    """Whether it was accepted, and how many attempts may have got through unseen."""
    row = connection.execute(
        "SELECT count(*) FILTER (WHERE outcome = 'accepted'),"
        " count(*) FILTER (WHERE outcome IS NULL OR outcome = 'unclear')"
        " FROM delivery.attempt WHERE message = %s",
        (message,),
    ).fetchone()
    accepted, unseen = row or (0, 0)
    return accepted > 0, unseen


def _outcome(failed: DeliveryFailed) -> str:
    if failed.perhaps_sent:
        return "unclear"
    return "refused" if isinstance(failed, Refused) else "delayed"
