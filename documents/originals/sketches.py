"""What kept documents are known again by: derived from the originals, and erased with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from psycopg import Connection, Cursor
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool

from documents.comparing.likeness import LEAST_OF_FIGURES, LEAST_OF_POINTS, SAME, likeness_of
from documents.comparing.sketch import Sketch

VERSION = 1
"""Raised when what is sketched changes; sketches of another version are drawn anew."""

_TOLD = ("document_kind", "diary_numbers", "letter_date", "title", "points", "figures")

_EARLIER = """
SELECT encode(m.sha256, 'hex') AS sha256, m.matter, m.document_kind, m.diary_numbers, m.letter_date,
       m.title, m.points, m.figures
FROM documents.matter m
JOIN documents.original o USING (sha256)
JOIN documents.original mine ON mine.sha256 = %(mine)s
WHERE (o.kept_at, o.sha256) < (mine.kept_at, mine.sha256)
  AND (m.figures && %(figures)s OR m.figures = '{}' AND %(figures)s::text[] = '{}')
  AND cardinality(m.figures) BETWEEN %(fewest)s AND %(most)s
  AND m.points_length BETWEEN %(shortest)s AND %(longest)s
  AND m.document_kind IS NOT DISTINCT FROM %(document_kind)s
  AND (m.letter_date = %(letter_date)s) IS NOT FALSE
  AND (m.diary_numbers && %(diary_numbers)s OR '{}' IN (m.diary_numbers, %(diary_numbers)s::text[]))
"""
"""Leaves out no same decision: what two parts share is at most what the smaller has."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A kept document in which a matter is most likely the same decision; ``likeness`` 88-100.

    ``matter``: the likest of that document, from 1, as it was when its sketch was drawn.
    """

    sha256: str
    matter: int
    likeness: float


class Sketches:
    """Thread-safe. Each kept original has one for each of its matters."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool

    def keep(self, sha256: str, sketches: Sequence[Sketch]) -> None:
        """In place of earlier ones. Nothing is kept where the original is not."""
        with self._pool.connection() as connection, connection.cursor() as cursor:
            put_sketches(cursor, sha256, sketches)

    def outdated(self, limit: int) -> tuple[str, ...]:
        """Originals without sketches of today's version, at most so many of them."""
        with self._pool.connection() as connection:
            rows = connection.execute(
                "SELECT encode(o.sha256, 'hex') FROM documents.original o"
                " LEFT JOIN documents.sketched s ON s.sha256 = o.sha256 AND s.version = %s"
                " WHERE s.sha256 IS NULL ORDER BY o.kept_at LIMIT %s",
                (VERSION, limit),
            ).fetchall()
        return tuple(row[0] for row in rows)

    def earlier(self, sha256: str, sketch: Sketch, limit: int) -> tuple[Alike, ...]:
        """Documents kept before this one that tell the same decision, the likest first."""
        found = (
            Alike(other, matter, likeness_of(sketch, candidate))
            for other, matter, candidate in self._candidates(sha256, sketch)
        )
        likest: dict[str, Alike] = {}
        for each in sorted(found, key=lambda each: (-each.likeness, each.sha256, each.matter)):
            if each.likeness >= SAME:
                likest.setdefault(each.sha256, each)
        return tuple(likest.values())[:limit]

    def _candidates(self, sha256: str, sketch: Sketch) -> Iterator[tuple[str, int, Sketch]]:
        bounds = {
            "mine": bytes.fromhex(sha256),
            **dict(zip(("fewest", "most"), _shares(len(sketch.figures)), strict=True)),
            **dict(zip(("shortest", "longest"), _lengths(len(sketch.points)), strict=True)),
        }
        with (
            self._pool.connection() as connection,
            connection.cursor(row_factory=dict_row) as cursor,
        ):
            for row in cursor.execute(_EARLIER, {**_columns(sketch), **bounds}):
                yield row.pop("sha256"), row.pop("matter"), Sketch.model_validate(row)


def put_sketches(cursor: Cursor[Any], sha256: str, sketches: Sequence[Sketch]) -> None:
    """The same within a transaction that is under way."""
    key = bytes.fromhex(sha256)
    cursor.execute("DELETE FROM documents.sketched WHERE sha256 = %s", (key,))
    cursor.execute(
        "INSERT INTO documents.sketched SELECT sha256, %s FROM documents.original"
        " WHERE sha256 = %s ON CONFLICT DO NOTHING",
        (VERSION, key),
    )
    if cursor.rowcount:
        cursor.executemany(
            "INSERT INTO documents.matter (sha256, matter, document_kind, diary_numbers,"
            " letter_date, title, points, figures) VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            [
                (key, matter, *_columns(sketch).values())
                for matter, sketch in enumerate(sketches, start=1)
            ],
        )


def _columns(sketch: Sketch) -> dict[str, Any]:
    told = sketch.model_dump(mode="json", include=set(_TOLD))
    ordered = {name: told[name] for name in _TOLD}
    return {**ordered, **{name: sorted(told[name]) for name in ("diary_numbers", "figures")}}


def _shares(count: int) -> tuple[int, int]:
    """How many figures a set has that shares enough with one of so many."""
    least = LEAST_OF_FIGURES / 100
    return int(count * least), int(count / least) + 1


def _lengths(length: int) -> tuple[int, int]:
    """How long a text is that is like enough to one of such a length."""
    least = LEAST_OF_POINTS / (200 - LEAST_OF_POINTS)
    return int(length * least), int(length / least) + 1
