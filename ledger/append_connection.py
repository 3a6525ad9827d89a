"""The one connection by which a process appends: a group out, one number back."""

import select
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import orjson
import psycopg
from psycopg import pq

from domain.values.identifiers import Stream
from ledger.submission import Submission

STATEMENT = b"append"
APPEND = (
    b"SELECT ledger.append("
    b"$1::json, $2::json, $3::text[], $4::integer[], $5::bigint, $6::timestamptz)"
)
UNIQUE_VIOLATION = "23505"


class AppendConnection:
    """Sends without blocking and receives later, so that a group can fly while others are woken.

    Not thread-safe: one group is under way at a time. Every failure of the connection closes it;
    the next send opens a new one. ``lock_timeout`` in seconds: another process that sits on the
    append lock for longer is ill.
    """

    def __init__(self, dsn: str, lock_timeout: float) -> None:
        self._dsn = dsn
        self._lock_timeout = lock_timeout
        self._connection: psycopg.Connection[Any] | None = None

    def send(self, group: Sequence[Submission]) -> None:
        """Raises psycopg.OperationalError where the server cannot be reached."""
        with self._closed_on_failure():
            connection = self._connection or self._connect()
            connection.pgconn.send_query_prepared(STATEMENT, _parameters(group))
            connection.pgconn.flush()

    def receive(self) -> int | None:
        """The position before the group's first entry; None where nothing was stored.

        Raises psycopg.OperationalError where the connection broke, so that nobody knows whether the
        group was stored, and another psycopg.Error where the server refused the group.
        """
        if self._connection is None:
            raise psycopg.OperationalError("the append was not sent")
        with self._closed_on_failure():
            result = _last_result(self._connection.pgconn)
            if result.status == pq.ExecStatus.TUPLES_OK:
                before = result.get_value(0, 0)
                return None if before is None else int(before)
            error = psycopg.errors.error_from_result(result)
            if error.sqlstate == UNIQUE_VIOLATION:
                return None
            raise error

    def close(self) -> None:
        """Safe to repeat."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connect(self) -> psycopg.Connection[Any]:
        connection = psycopg.connect(self._dsn, autocommit=True)
        self._connection = connection
        connection.execute(
            "SELECT set_config('lock_timeout', %s, false)", (f"{self._lock_timeout:.3f}s",)
        )
        result = connection.pgconn.prepare(STATEMENT, APPEND)
        if result.status != pq.ExecStatus.COMMAND_OK:
            raise psycopg.errors.error_from_result(result)
        return connection

    @contextmanager
    def _closed_on_failure(self) -> Iterator[None]:
        try:
            yield
        except psycopg.OperationalError:
            self.close()
            raise


def _last_result(pgconn: pq.abc.PGconn) -> pq.abc.PGresult:
    """Waits on the socket and not inside libpq, which would keep other threads from running."""
    ready = select.poll()
    ready.register(pgconn.socket, select.POLLIN)
    last: pq.abc.PGresult | None = None
    while True:
        while pgconn.is_busy():
            ready.poll()
            pgconn.consume_input()
        result = pgconn.get_result()
        if result is None:
            break
        last = result
    if last is None or pgconn.status == pq.ConnStatus.BAD:
        raise psycopg.OperationalError("the connection was lost while an append was under way")
    return last


def _parameters(group: Sequence[Submission]) -> list[bytes | None]:
    commands: list[dict[str, Any]] = []
    facts: list[dict[str, Any]] = []
    looked_at: dict[Stream, int] = {}
    for submission in group:
        first = len(facts) + 1
        for entry in submission.entries:
            facts.append(
                {
                    "nth": len(facts) + 1,
                    "event_id": entry.event_id,
                    "stream": entry.originator_id,
                    "version": entry.originator_version,
                    "topic": entry.topic,
                    "applies_from": entry.applies_from,
                    "decided_on": entry.decided_on,
                    "actor_id": entry.actor_id,
                    "actor_role": entry.actor_role,
                    "correlation_id": entry.correlation_id,
                    "causation_id": entry.causation_id,
                    "command_key": entry.command_key,
                    "payload": entry.state.decode(),
                }
            )
        commands.append(
            {
                "key": submission.key,
                "body_hash": submission.body_hash.hex(),
                "first": first if submission.entries else None,
                "last": len(facts),
                "versions": submission.versions,
            }
        )
        looked_at |= submission.looked_at()
    return [
        orjson.dumps(commands),
        orjson.dumps(facts),
        _array(looked_at),
        f"{{{','.join(map(str, looked_at.values()))}}}".encode() if looked_at else b"{}",
        str(max(submission.known for submission in group)).encode(),
        max(submission.at for submission in group).isoformat().encode(),
    ]


def _array(texts: Collection[str]) -> bytes:
    """A text array as PostgreSQL writes it."""
    if not texts:
        return b"{}"
    quoted = (text.replace("\\", "\\\\").replace('"', '\\"') for text in texts)
    return ('{"' + '","'.join(quoted) + '"}').encode()
