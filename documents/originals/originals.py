"""The store of originals: bytes by their SHA-256."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

from documents.comparing.sketch import Sketch
from documents.originals.sketches import put_sketches
from documents.reading.formats import format_of

_ONE_BY_ONE = "SELECT pg_advisory_xact_lock(hashtextextended('documents.keep', 0))"
"""Held until what was kept can be seen, so that ``kept_at`` is the order in which it can be: of two
documents kept at the same moment, the later one finds the earlier.
"""


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came. ``media_type`` is what its bytes are, whatever was said of them."""

    sha256: str
    media_type: str
    content: bytes


def original_of(content: bytes) -> Original:
    """Raises EmptyDocument or UnknownFormat where the bytes are of no kind that is read."""
    return Original(hashlib.sha256(content).hexdigest(), format_of(content).value, content)


class Originals:
    """Thread-safe. What is kept is never changed; the application may not erase it."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool

    def keep(self, original: Original, sketches: Sequence[Sketch] | None = None) -> bool:
        """False where the same bytes were kept before.

        ``sketches``: of its matters, kept with it in place of earlier ones; None: not drawn yet.
        """
        key = bytes.fromhex(original.sha256)
        with self._pool.connection() as connection, connection.cursor() as cursor:
            cursor.execute(_ONE_BY_ONE)
            cursor.execute(
                "INSERT INTO documents.original (sha256, media_type, size, content, kept_at)"
                " VALUES (%s, %s, %s, %s, clock_timestamp()) ON CONFLICT (sha256) DO NOTHING",
                (key, original.media_type, len(original.content), original.content),
            )
            is_new = cursor.rowcount > 0
            if sketches is not None:
                put_sketches(cursor, original.sha256, sketches)
            return is_new

    def find(self, sha256: str) -> Original | None:
        """None where it was never kept, or has been erased. ``sha256`` in hexadecimal."""
        with self._pool.connection() as connection:
            row = connection.execute(
                "SELECT media_type, content FROM documents.original WHERE sha256 = %s",
                (bytes.fromhex(sha256),),
            ).fetchone()
        return None if row is None else Original(sha256, row[0], bytes(row[1]))
