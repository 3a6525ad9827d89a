"""What is recorded stays: nobody updates, deletes or truncates, and dates never run back."""

from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from psycopg import sql

from ledger.application import Ledger
from tests.ledger.shelves import SHELVES, AddJars, PutUpShelf, act
from tests.servers import Database

REWRITES = (
    "UPDATE ledger.{table} SET recorded_at = now()",
    "UPDATE ledger.{table} SET recorded_at = now() WHERE false",
    "DELETE FROM ledger.{table}",
    "TRUNCATE ledger.{table}",
    "TRUNCATE ledger.{table} CASCADE",
)


@pytest.mark.parametrize("table", ["entry", "command"])
@pytest.mark.parametrize("rewrite", REWRITES)
@pytest.mark.parametrize("role", ["app", "owner", "admin", "admin posing as a replica"])
def test_rewriting_is_refused_for_everybody(
    larder: Ledger, database: Database, role: str, rewrite: str, table: str
) -> None:
    dsn = {"app": database.app_dsn, "owner": database.owner_dsn}.get(role, database.admin_dsn)
    with psycopg.connect(dsn, autocommit=True) as connection:
        if "replica" in role:
            connection.execute("SET session_replication_role = replica")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(sql.SQL(rewrite).format(table=sql.Identifier(table)))
    assert larder.head() == 1


def test_the_app_role_may_insert_select_and_append_and_nothing_else(database: Database) -> None:
    with psycopg.connect(database.app_dsn, autocommit=True) as app:
        for table in ("ledger.entry", "ledger.command"):
            rights = app.execute(
                "SELECT privilege_type FROM aclexplode("
                "  (SELECT relacl FROM pg_class WHERE oid = %s::regclass))"
                " WHERE grantee = current_user::regrole",
                (table,),
            ).fetchall()
            assert {right for (right,) in rights} == {"INSERT", "SELECT"}
        for statement in (
            b"CREATE TABLE ledger.other (x int)",
            b"CREATE TABLE public.other (x int)",
            b"DROP TABLE ledger.entry",
            b"ALTER TABLE ledger.entry DISABLE TRIGGER ALL",
            b"DROP FUNCTION ledger.append",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                app.execute(statement)


def test_recorded_at_never_runs_backwards_though_the_clock_does(
    larder: Ledger, database: Database
) -> None:
    before = larder.entry_at(1).recorded_at
    times = [
        before + timedelta(hours=1),
        before - timedelta(days=400),
        before + timedelta(minutes=59),
        before + timedelta(hours=2),
    ]
    clock = iter(times)
    with Ledger(database.app_dsn, SHELVES, clock=lambda: next(clock)) as ledger:
        for number in range(len(times)):
            ledger.execute(AddJars(shelf="top"), act(f"k{number}"))
    dates = [entry.recorded_at for entry in larder.read(1, 10)]
    assert dates == [times[0], times[0], times[0], times[3]]


def test_recorded_at_keeps_its_microseconds(database: Database) -> None:
    moment = datetime(2026, 11, 23, 22, 15, 0, 123457, UTC)
    with Ledger(database.app_dsn, SHELVES, clock=lambda: moment) as ledger:
        ledger.execute(PutUpShelf(shelf="top"), act("k"))
        assert ledger.entry_at(1).recorded_at == moment


def test_stored_bytes_come_back_as_they_were_written_and_can_be_queried(
    larder: Ledger, database: Database
) -> None:
    larder.execute(AddJars(shelf="top", jars=3, label='"quoted" \\ åäö 🫙'), act("k"))
    [stored] = larder.recorder.select_notifications(2, 1)
    assert stored.state == '{"jars":3,"label":"\\"quoted\\" \\\\ åäö 🫙"}'.encode()
    with psycopg.connect(database.app_dsn) as app:
        found = app.execute(
            "SELECT payload ->> 'label' FROM ledger.entry WHERE (payload ->> 'jars')::int = 3"
        ).fetchall()
    assert found == [('"quoted" \\ åäö 🫙',)]


def test_an_old_topic_is_upcast_when_read_and_left_as_it_was(
    larder: Ledger, database: Database
) -> None:
    with psycopg.connect(database.admin_dsn, autocommit=True) as admin:
        admin.execute(
            "INSERT INTO ledger.entry SELECT 2, gen_random_uuid(), stream, 2,"
            " 'shelf.jars-added.v1', recorded_at, NULL, NULL, actor_id, actor_role, NULL, NULL,"
            " 'years-ago', '{\"count\": 9}' FROM ledger.entry"
        )
    assert larder.open("shelf:top").state.jars == 9
    assert larder.entry_at(2).topic == "shelf.jars-added.v1"
    [stored] = larder.recorder.select_notifications(2, 1)
    assert stored.state == b'{"count": 9}'


def test_a_topic_that_nobody_knows_is_named(larder: Ledger, database: Database) -> None:
    with psycopg.connect(database.admin_dsn, autocommit=True) as admin:
        admin.execute(
            "INSERT INTO ledger.entry SELECT 2, gen_random_uuid(), stream, 2, 'shelf.painted.v1',"
            " recorded_at, NULL, NULL, actor_id, actor_role, NULL, NULL, 'k', '{}'"
            " FROM ledger.entry"
        )
    with pytest.raises(LookupError, match=r"shelf\.painted\.v1"):
        larder.read(0, 5)
