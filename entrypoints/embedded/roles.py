"""The roles and the database: one that migrates, one that the services run as."""

from collections.abc import Callable, Mapping

import psycopg
from psycopg import sql

ADMIN = "postgres"
OWNER = "liggare_owner"
APP = "liggare_app"
DATABASE = "liggare"


def prepare(admin_dsn: Callable[[str], str], passwords: Mapping[str, str]) -> None:
    """Create what is missing. Safe to repeat."""
    with psycopg.connect(admin_dsn("postgres"), autocommit=True) as connection:
        known = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
        for role in {OWNER, APP} - known:
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(
                    sql.Identifier(role), sql.Literal(passwords[role])
                )
            )
        databases = {name for (name,) in connection.execute("SELECT datname FROM pg_database")}
        if DATABASE not in databases:
            create_database(connection, DATABASE)


def create_database(connection: psycopg.Connection, name: str, template: str | None = None) -> None:
    """A database of the owner's, to which nobody but owner and app connects.

    ``connection`` is the superuser's, in autocommit.
    """
    database, owner, app = (sql.Identifier(each) for each in (name, OWNER, APP))
    connection.execute(
        sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY file_copy").format(
            database, owner, sql.Identifier(template or "template0")
        )
    )
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, app))
