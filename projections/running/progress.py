"""How far the projections have come, and how far behind the log they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from psycopg.rows import tuple_row
from psycopg_pool import ConnectionPool

CHANNEL = "projection_progress"
"""Told of each step: ``{name} {position}``."""


@dataclass(frozen=True, slots=True)
class Progress:
    """``behind`` counts entries. ``rebuilt_to``: how far a rebuild under way has come."""

    name: str
    position: int
    behind: int
    rebuilt_to: int | None


def progress_of(pool: ConnectionPool[Any], names: Iterable[str]) -> tuple[int, list[Progress]]:
    """The log's head, and each projection's progress in one moment; 0 where it never ran."""
    wanted = list(names)
    with pool.connection() as connection, connection.cursor(row_factory=tuple_row) as cursor:
        rows = cursor.execute(
            """
            SELECT name, coalesce(p.position, 0), r.position,
                   coalesce((SELECT max(position) FROM ledger.entry), 0)
            FROM unnest(%s::text[]) WITH ORDINALITY AS asked (name, nth)
            LEFT JOIN projection.progress p USING (name)
            LEFT JOIN projection.rebuilding r USING (name)
            ORDER BY nth""",
            (wanted,),
        ).fetchall()
    head = max((row[3] for row in rows), default=0)
    return head, [
        Progress(name, position, max(0, head - position), rebuilt)
        for name, position, rebuilt, _ in rows
    ]


def slowest(pool: ConnectionPool[Any], names: Iterable[str]) -> int:
    """The position that all of the projections have reached."""
    return min((each.position for each in progress_of(pool, names)[1]), default=0)
