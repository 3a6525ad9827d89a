"""Brings the database's tables up to date: each room's numbered SQL files, once, in order."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import psycopg
from psycopg import sql

ROOMS = ("ledger", "identity", "documents", "delivery", "workflows", "projections")
FOLDER = "migrations"
LOCK = "SELECT pg_advisory_lock(hashtextextended('liggare.migrate', 0))"

CREATE_RECORD = """
    CREATE TABLE IF NOT EXISTS public.applied_migration (
        name text PRIMARY KEY,
        sha256 text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
    )"""


class MigrationRefused(Exception):
    """The database cannot be brought up to date like this; nothing more was changed."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One file. ``name`` is its path from the room on, such as ``ledger/0001_log.sql``."""

    name: str
    text: str

    @property
    def sha256(self) -> str:
        """Hash of the file, by which a later change is seen."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def migrate(owner_dsn: str, app_role: str = "liggare_app") -> list[str]:
    """Apply what is missing and return the names of what was applied.

    The files grant to ``app_role``, which must exist. Safe to run from several processes at once.
    Raises MigrationRefused where an applied file has been changed, is gone, or the role is missing.
    """
    with psycopg.connect(owner_dsn, autocommit=True) as connection:
        connection.execute(LOCK)
        connection.execute(CREATE_RECORD)
        applied = _applied(connection)
        known = list(migrations())
        _refuse_rewritten_history(applied, known)
        _refuse_missing_role(connection, app_role)
        missing = [migration for migration in known if migration.name not in applied]
        for migration in missing:
            _apply(connection, migration, app_role)
        return [migration.name for migration in missing]


def migrations() -> Iterator[Migration]:
    """All files that the rooms carry, in the order in which they are applied."""
    for room in ROOMS:
        try:
            root = files(room)
        except ModuleNotFoundError:
            continue
        yield from _in_folder(room, root / FOLDER)
        for part in sorted(root.iterdir(), key=lambda each: each.name):
            if part.is_dir() and part.name != FOLDER:
                yield from _in_folder(f"{room}/{part.name}", part / FOLDER)


def pending(dsn: str) -> list[str]:
    """Names of the migrations that the database lacks; any role may ask."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        row = connection.execute("SELECT to_regclass('public.applied_migration')").fetchone()
        applied = _applied(connection) if row and row[0] else {}
        return [each.name for each in migrations() if each.name not in applied]


def _in_folder(prefix: str, folder: Traversable) -> Iterator[Migration]:
    if not folder.is_dir():
        return
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".sql"):
            yield Migration(f"{prefix}/{file.name}", file.read_text(encoding="utf-8"))


def _applied(connection: psycopg.Connection) -> dict[str, str]:
    query = "SELECT name, sha256 FROM public.applied_migration"
    return dict(connection.execute(query).fetchall())


def _refuse_rewritten_history(applied: dict[str, str], known: list[Migration]) -> None:
    at_hand = {migration.name: migration.sha256 for migration in known}
    for name, sha256 in applied.items():
        if name not in at_hand:
            raise MigrationRefused(
                f"{name} was applied to this database, and is not in this version"
            )
        if at_hand[name] != sha256:
            raise MigrationRefused(
                f"{name} was changed after it was applied; add a new file instead"
            )


def _refuse_missing_role(connection: psycopg.Connection, app_role: str) -> None:
    found = connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (app_role,)).fetchone()
    if found is None:
        raise MigrationRefused(
            f"the role {app_role!r} does not exist: create it first (CREATE ROLE ... LOGIN)"
        )


def _apply(connection: psycopg.Connection, migration: Migration, app_role: str) -> None:
    role = sql.Identifier(app_role).as_string(connection)
    with connection.transaction():
        # The text is a file of ours; it has no parameters but the role's name.
        connection.execute(migration.text.replace("{app_role}", role).encode())
        connection.execute(
            "INSERT INTO public.applied_migration (name, sha256) VALUES (%s, %s)",
            (migration.name, migration.sha256),
        )
        connection.execute(
            sql.SQL("GRANT SELECT ON public.applied_migration TO {}").format(
                sql.Identifier(app_role)
            )
        )
