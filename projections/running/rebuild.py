"""Building a projection anew beside its live rows, and putting it in their place at once."""

from collections.abc import Callable
from typing import Any

import psycopg
from psycopg import Connection
from psycopg.rows import tuple_row

from projections.running.projection import Projection
from projections.running.steps import begin, head, live, tell

ENTRIES_PER_STEP = 25_000

Tell = Callable[[int, int], None]
"""Hears how many entries of how many have been taken in; the last time, that they are live."""


class RebuildUnderWay(Exception):
    """Somebody else is rebuilding the projection."""


def nobody(done: int, total: int) -> None:
    """Hears nothing."""


def rebuild(
    dsn: str,
    projection: Projection,
    progress: Tell = nobody,
    *,
    entries_per_step: int = ENTRIES_PER_STEP,
) -> int:
    """Rows of a new generation from the whole log; returns the position they have reached.

    The live rows are kept up to date and read meanwhile, and replaced in one transaction; the old
    ones are then deleted. What an interrupted rebuild left behind is deleted first.

    Raises RebuildUnderWay.
    """
    with psycopg.connect(dsn, autocommit=True, row_factory=tuple_row) as connection:
        _lock(connection, projection.name)
        generation = _begin(connection, projection)
        position = 0
        while True:
            up_to = _step(connection, projection, generation, position, entries_per_step, progress)
            if up_to == position:
                break
            position = up_to
        reached = _swap(connection, projection, generation, position)
        progress(reached, reached)
        _clear(connection, projection, generation)
    return reached


def _lock(connection: Connection[Any], name: str) -> None:
    found = connection.execute(
        "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", (f"projection-rebuild:{name}",)
    ).fetchone()
    if not found or not found[0]:
        raise RebuildUnderWay(f"{name} is being rebuilt by somebody else")


def _begin(connection: Connection[Any], projection: Projection) -> int:
    begin(connection, projection.name)
    with connection.transaction(), connection.cursor() as cursor:
        generation, _ = live(cursor, projection.name)
        cursor.execute("DELETE FROM projection.rebuilding WHERE name = %s", (projection.name,))
        if cursor.rowcount:  # cut off earlier
            projection.discard(cursor, generation)
        cursor.execute(
            "INSERT INTO projection.rebuilding VALUES (%s, %s, 0)",
            (projection.name, generation + 1),
        )
    return generation + 1


def _step(
    connection: Connection[Any],
    projection: Projection,
    generation: int,
    position: int,
    most: int,
    progress: Tell,
) -> int:
    with connection.transaction(), connection.cursor() as cursor:
        total = head(cursor)
        up_to = min(total, position + most)
        if up_to > position:
            projection.project(cursor, generation, position, up_to)
            cursor.execute(
                "UPDATE projection.rebuilding SET position = %s WHERE name = %s",
                (up_to, projection.name),
            )
    progress(up_to, total)
    return up_to


def _swap(
    connection: Connection[Any], projection: Projection, generation: int, position: int
) -> int:
    """The live worker waits meanwhile; what it took in since the last step is taken in here."""
    with connection.transaction(), connection.cursor() as cursor:
        _, live_position = live(cursor, projection.name)
        reached = max(position, live_position)
        if reached > position:
            projection.project(cursor, generation, position, reached)
        cursor.execute(
            "UPDATE projection.progress SET generation = %s, position = %s WHERE name = %s",
            (generation, reached, projection.name),
        )
        tell(cursor, projection.name, reached)
    return reached


def _clear(connection: Connection[Any], projection: Projection, live: int) -> None:
    """The old rows, which nobody reads any more, go in a transaction that nobody waits for."""
    with connection.transaction(), connection.cursor() as cursor:
        projection.discard(cursor, live)
        cursor.execute("DELETE FROM projection.rebuilding WHERE name = %s", (projection.name,))
