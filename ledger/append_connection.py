"""The one connection by which a process appends: a group out, one number back."""

import select
from collections.abc import Sequence
from typing import Any

import psycopg
from psycopg import pq

from ledger.append_statement import STATEMENTS, statement_for
from ledger.submission import Submission

TUPLES_OK = pq.ExecStatus.TUPLES_OK
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
        self._readable = select.poll()

    def send(self, group: Sequence[Submission]) -> None:
        """Raises psycopg.OperationalError where the server cannot be reached."""
        name, parameters = statement_for(group)
        try:
            connection = self._connection or self._connect()
            connection.pgconn.send_query_prepared(name, parameters)
        except psycopg.OperationalError:
            self.close()
            raise

    def receive(self) -> int | None:
        """The position before the group's first entry; None where nothing was stored.

        Raises psycopg.OperationalError where the connection broke, so that nobody knows whether the
        group was stored, and another psycopg.Error where the server refused the group.
        """
        if self._connection is None:
            raise psycopg.OperationalError("the append was not sent")
        try:
            result = _last_result(self._connection.pgconn, self._readable)
            if result.status == TUPLES_OK:
                before = result.get_value(0, 0)
                return None if before is None else int(before)
            error = psycopg.errors.error_from_result(result)
            if error.sqlstate == UNIQUE_VIOLATION:
                return None
            raise error
        except psycopg.OperationalError:
            self.close()
            raise

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
        for name, statement in STATEMENTS.items():
            result = connection.pgconn.prepare(name, statement)
            if result.status != pq.ExecStatus.COMMAND_OK:
                raise psycopg.errors.error_from_result(result)
        self._readable = select.poll()
        self._readable.register(connection.fileno(), select.POLLIN)
        return connection


def _send_the_rest(pgconn: pq.abc.PGconn) -> None:
    """Of a group too large to go out at once. The server may have something to say before."""
    either = select.poll()
    either.register(pgconn.socket, select.POLLIN | select.POLLOUT)
    while pgconn.flush():
        either.poll()
        pgconn.consume_input()


def _last_result(pgconn: pq.abc.PGconn, readable: select.poll) -> pq.abc.PGresult:
    """Waits on the socket and not inside libpq, which would keep other threads from running."""
    last: pq.abc.PGresult | None = None
    if pgconn.flush():
        _send_the_rest(pgconn)
    while True:
        while pgconn.is_busy():
            readable.poll()
            pgconn.consume_input()
        result = pgconn.get_result()
        if result is None:
            break
        last = result
    if last is None or pgconn.status == pq.ConnStatus.BAD:
        raise psycopg.OperationalError("the connection was lost while an append was under way")
    return last
