"""One step of a projection: rows and position in one transaction, whatever happens."""

from typing import Any

from psycopg import Connection, Cursor
from psycopg.rows import tuple_row

from projections.running.progress import CHANNEL
from projections.running.projection import Projection

ENTRIES_PER_STEP = 2_000


def begin(connection: Connection[Any], name: str) -> None:
    """The projection's place in the table of progress, before its first step."""
    connection.execute(
        "INSERT INTO projection.progress VALUES (%s, 1, 0) ON CONFLICT DO NOTHING", (name,)
    )


def advance(connection: Connection[Any], projection: Projection, most: int) -> bool:
    """Take in at most so many entries; False where the log holds no more.

    Locks the row of progress first, and goes on from whatever it then says: a rebuild may have
    put another generation, at another position, in place.
    """
    with connection.transaction(), connection.cursor(row_factory=tuple_row) as cursor:
        generation, position = live(cursor, projection.name)
        up_to = min(head(cursor), position + most)
        if up_to <= position:
            return False
        projection.project(cursor, generation, position, up_to)
        cursor.execute(
            "UPDATE projection.progress SET position = %s WHERE name = %s", (up_to, projection.name)
        )
        tell(cursor, projection.name, up_to)
    return True


def live(cursor: Cursor[Any], name: str) -> tuple[int, int]:
    """Generation and position of the live rows, locked until the transaction ends."""
    found = cursor.execute(
        "SELECT generation, position FROM projection.progress WHERE name = %s FOR UPDATE", (name,)
    ).fetchone()
    if found is None:
        raise LookupError(f"the projection {name} has not begun")
    generation, position = found
    return generation, position


def head(cursor: Cursor[Any]) -> int:
    """Position of the log's last entry."""
    found = cursor.execute("SELECT coalesce(max(position), 0) FROM ledger.entry").fetchone()
    return int(found[0]) if found else 0


def tell(cursor: Cursor[Any], name: str, position: int) -> None:
    """Whoever waits for the projection hears of it once this is committed."""
    cursor.execute("SELECT pg_notify(%s, %s)", (CHANNEL, f"{name} {position}"))
