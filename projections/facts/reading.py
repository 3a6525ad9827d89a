"""Reading one projection's facts: all that an answer needs, in one snapshot of the database."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from psycopg import Connection, Cursor
from psycopg.rows import tuple_row
from psycopg_pool import ConnectionPool

from projections.facts.as_of import AsOf
from projections.facts.fact import COLUMNS, Fact, to_fact
from projections.facts.table import FactTable


@dataclass(frozen=True, slots=True)
class Head:
    """A stream as a question sees it: version of its last fact, and how many there are.

    These two name the set of facts, whatever days and positions were asked for: sets that end at
    the same fact differ in the day decided alone, so one holds the other, and equal numbers make
    them equal.
    """

    stream: str
    version: int
    count: int
    positions: tuple[int, ...] = field(compare=False, repr=False)


HEAD = "stream, max(version), count(*), array_agg(position)"

LAST_BY = """
    WITH RECURSIVE halving (low, high) AS (
        SELECT 0::bigint, %(position)s::bigint
        UNION ALL
        SELECT CASE WHEN e.recorded_at <= %(moment)s THEN e.position ELSE h.low END,
               CASE WHEN e.recorded_at <= %(moment)s THEN h.high ELSE e.position - 1 END
        FROM halving h JOIN ledger.entry e ON e.position = (h.low + h.high + 1) / 2
        WHERE h.low < h.high)
    SELECT max(low) FROM halving"""
"""Position of the last entry recorded by a moment, found by halving: neither positions nor times
of recording ever run backwards, and no position is missing.
"""


def to_head(row: Sequence[Any]) -> Head:
    """From a row of HEAD."""
    stream, version, count, positions = row
    return Head(stream, version, count, tuple(positions))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The facts of the live generation as of something, while a transaction lasts.

    ``position`` is the last one that the question could see. Of what was known at an earlier
    position or moment it stays the same for ever, as the answer does.
    """

    connection: Connection[Any]
    source: FactTable
    generation: int
    position: int
    as_of: AsOf

    def heads(self, *categories: str) -> list[Head]:
        """Every stream that has facts: all, or of these categories."""
        if not categories:
            return self._heads("true", {})
        of_them = "split_part(stream, ':', 1) = ANY(%(categories)s)"
        return self._heads(of_them, {"categories": list(categories)})

    def heads_of(self, streams: Collection[str]) -> list[Head]:
        """Those of these streams that have facts."""
        return self._heads("stream = ANY(%(streams)s)", {"streams": sorted(streams)})

    def facts(self, heads: Iterable[Head]) -> list[Fact]:
        """The facts of some streams, in the order recorded."""
        rows = self.rows(
            f"SELECT {COLUMNS} FROM {self.source.table}"
            " WHERE generation = %(generation)s AND position = ANY(%(positions)s)"
            " ORDER BY position",
            {
                "generation": self.generation,
                "positions": [position for head in heads for position in head.positions],
            },
        )
        return [to_fact(row) for row in rows]

    def rows(self, statement: str, parameters: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """Rows of a statement of the projection's own."""
        with self.connection.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(statement.encode(), parameters).fetchall()

    def _heads(self, condition: str, parameters: Mapping[str, object]) -> list[Head]:
        seen, asked = self.as_of.conditions()
        conditions = " AND ".join(["generation = %(generation)s", condition, *seen])
        rows = self.rows(
            f"SELECT {HEAD} FROM {self.source.table}"
            f" WHERE {conditions} GROUP BY stream ORDER BY stream",
            {"generation": self.generation, **asked, **parameters},
        )
        return [to_head(row) for row in rows]


class Facts:
    """The facts of one projection, through the pool of whoever asks. Thread-safe."""

    def __init__(self, pool: ConnectionPool[Any], source: FactTable) -> None:
        self._pool = pool
        self._source = source

    @contextmanager
    def snapshot(self, as_of: AsOf) -> Iterator[Snapshot]:
        """Rows, generation and position as one moment has them, also while a rebuild swaps."""
        with self._pool.connection() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            with connection.cursor(row_factory=tuple_row) as cursor:
                found = cursor.execute(
                    "SELECT generation, position FROM projection.progress WHERE name = %s",
                    (self._source.name,),
                ).fetchone()
                generation, reached = found or (0, 0)
                position = _last_seen(cursor, reached, as_of.known_at)
            yield Snapshot(connection, self._source, generation, position, as_of)


def _last_seen(cursor: Cursor[Any], reached: int, known_at: int | datetime | None) -> int:
    if known_at is None:
        return reached
    if isinstance(known_at, int):
        return min(known_at, reached)
    found = cursor.execute(LAST_BY, {"position": reached, "moment": known_at}).fetchone()
    return int(found[0]) if found else 0
