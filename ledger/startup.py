"""What the ledger refuses to start with, each with a text that says what to change."""

import os

import psycopg
from psycopg import pq

from ledger.errors import CannotStart

FORBIDDEN_SWITCH = "POSTGRES_ENABLE_DB_FUNCTIONS"
PARTS = ("ledger.entry", "ledger.command")
FORBIDDEN_RIGHTS = ("UPDATE", "DELETE", "TRUNCATE")
APPEND = "ledger.append_one"


def refuse_unsafe_start(dsn: str) -> None:
    """Raises CannotStart."""
    _refuse_switch()
    _refuse_slow_driver()
    try:
        with psycopg.connect(dsn, autocommit=True) as connection:
            _refuse_encoding(connection)
            _refuse_missing_migrations(connection)
            _refuse_rights(connection)
    except psycopg.OperationalError as unreachable:
        raise CannotStart(
            f"the ledger's database cannot be reached: {unreachable}"
        ) from unreachable


def _refuse_switch() -> None:
    # The library reads this from the environment wherever it is used in the process.
    if os.environ.get(FORBIDDEN_SWITCH, "").strip().lower() not in (
        "",
        "0",
        "n",
        "no",
        "f",
        "false",
    ):
        raise CannotStart(
            f"{FORBIDDEN_SWITCH} is set: inserts would take no lock, and followers would miss"
            " committed entries. Unset it."
        )


def _refuse_slow_driver() -> None:
    if pq.__impl__ == "python":
        raise CannotStart(
            "psycopg runs in pure Python, which reads several times slower."
            " Install psycopg[binary], and unset PSYCOPG_IMPL."
        )


def _refuse_encoding(connection: psycopg.Connection) -> None:
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise CannotStart(
            f"the database is encoded in {encoding}, and stored bytes must not be converted."
            " Create it with ENCODING 'UTF8'."
        )


def _refuse_missing_migrations(connection: psycopg.Connection) -> None:
    found = connection.execute(
        "SELECT bool_and(to_regclass(name) IS NOT NULL) AND to_regproc(%s) IS NOT NULL"
        " FROM unnest(%s::text[]) AS part(name)",
        (APPEND, list(PARTS)),
    ).fetchone()
    if found is None or not found[0]:
        raise CannotStart("the database lacks the ledger's tables. Run: liggare migrate")


def _refuse_rights(connection: psycopg.Connection) -> None:
    found = connection.execute(
        "SELECT current_user, part, right_name"
        " FROM unnest(%s::text[]) AS part, unnest(%s::text[]) AS right_name"
        " WHERE has_table_privilege(part, right_name) LIMIT 1",
        (list(PARTS), list(FORBIDDEN_RIGHTS)),
    ).fetchone()
    if found is not None:
        role, table, right = found
        raise CannotStart(
            f"the role {role} may {right} on {table}: the log's rows are for ever."
            " Connect as the app role, which may only INSERT and SELECT."
        )
