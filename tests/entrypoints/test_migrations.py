"""Migrations: applied once, in order, by one at a time, and never rewritten."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from entrypoints.migrations import MigrationRefused, migrate, migrations, pending
from tests.servers import Database, Databases


@pytest.fixture
def empty(databases: Databases) -> Iterator[Database]:
    with databases.fresh("template0") as fresh:
        yield fresh


def test_a_fresh_database_gets_every_file_once_in_the_order_of_the_rooms(empty: Database) -> None:
    names = [migration.name for migration in migrations()]
    assert names[0] == "ledger/0001_log.sql"
    assert migrate(empty.owner_dsn) == names
    assert migrate(empty.owner_dsn) == []


def test_several_may_migrate_at_once(empty: Database) -> None:
    with ThreadPoolExecutor(4) as threads:
        outcomes = list(threads.map(lambda _: migrate(empty.owner_dsn), range(4)))
    assert sorted(map(len, outcomes))[:3] == [0, 0, 0]
    assert sum(map(len, outcomes)) == len(list(migrations()))


def test_an_applied_file_that_changed_is_refused(database: Database) -> None:
    with psycopg.connect(database.owner_dsn, autocommit=True) as owner:
        owner.execute(
            "UPDATE applied_migration SET sha256 = 'other' WHERE name LIKE 'ledger/0001%'"
        )
    with pytest.raises(MigrationRefused, match=r"ledger/0001_log\.sql was changed"):
        migrate(database.owner_dsn)


def test_an_applied_file_that_this_version_lacks_is_refused(database: Database) -> None:
    with psycopg.connect(database.owner_dsn, autocommit=True) as owner:
        owner.execute(
            "INSERT INTO applied_migration (name, sha256) VALUES ('ledger/0999_x.sql', '')"
        )
    with pytest.raises(MigrationRefused, match="not in this version"):
        migrate(database.owner_dsn)


def test_a_missing_app_role_is_named(empty: Database) -> None:
    with pytest.raises(MigrationRefused, match="nobody_knows_me"):
        migrate(empty.owner_dsn, app_role="nobody_knows_me")


def test_what_is_pending_can_be_asked_by_the_app_role(empty: Database, database: Database) -> None:
    assert pending(empty.app_dsn) == [migration.name for migration in migrations()]
    assert pending(database.app_dsn) == []
