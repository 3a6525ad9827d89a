"""What the ledger refuses to start with, and that it says what to change."""

import os
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from ledger.application import Ledger
from ledger.errors import CannotStart
from tests.ledger.shelves import SHELVES
from tests.servers import Database, Databases


def refused(dsn: str, text: str) -> None:
    with pytest.raises(CannotStart, match=text):
        Ledger(dsn, SHELVES)


@pytest.mark.parametrize("value", ["y", "true", "1", "on"])
def test_with_the_librarys_unlocked_inserts(
    database: Database, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("POSTGRES_ENABLE_DB_FUNCTIONS", value)
    refused(database.app_dsn, "POSTGRES_ENABLE_DB_FUNCTIONS is set")


def test_but_not_where_they_are_switched_off(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POSTGRES_ENABLE_DB_FUNCTIONS", "no")
    Ledger(database.app_dsn, SHELVES).close()


def test_with_the_pure_python_driver(database: Database) -> None:
    program = (
        "import sys\n"
        "from ledger.errors import CannotStart\n"
        "from ledger.startup import refuse_unsafe_start\n"
        "try:\n"
        "    refuse_unsafe_start(sys.argv[1])\n"
        "except CannotStart as refusal:\n"
        "    print(refusal)\n"
    )
    # The binary wheel brings its own libpq, which pure Python may not find: then it cannot run.
    ran = subprocess.run(
        [sys.executable, "-c", program, database.app_dsn],
        env={**os.environ, "PSYCOPG_IMPL": "python"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if "libpq library not found" in ran.stderr:
        pytest.skip("no libpq on this machine, so the pure-Python driver cannot be loaded")
    assert "pure Python" in ran.stdout, ran.stderr


def test_as_a_role_that_may_rewrite_the_log(database: Database) -> None:
    refused(database.owner_dsn, "may UPDATE on ledger.entry")
    with psycopg.connect(database.owner_dsn, autocommit=True) as owner:
        owner.execute("GRANT DELETE ON ledger.command TO liggare_app")
    refused(database.app_dsn, "may DELETE on ledger.command")


def test_without_its_tables(databases: Databases) -> None:
    with databases.fresh("template0") as empty:
        refused(empty.app_dsn, "liggare migrate")


def test_on_a_database_that_is_not_utf8(latin1: str) -> None:
    refused(latin1, "encoded in LATIN1")


def test_on_a_database_that_cannot_be_reached(database: Database) -> None:
    refused(database.app_dsn + "_gone", "cannot be reached")


@pytest.fixture
def latin1(database: Database) -> Iterator[str]:
    name = sql.Identifier(f"{database.name}_latin1")
    with psycopg.connect(database.admin_dsn, autocommit=True) as admin:
        admin.execute(
            sql.SQL(
                "CREATE DATABASE {} OWNER liggare_owner TEMPLATE template0"
                " ENCODING 'LATIN1' LOCALE 'C'"
            ).format(name)
        )
        try:
            yield database.app_dsn + "_latin1"
        finally:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
