"""The store of originals: bytes by their SHA-256."""

import hashlib
from dataclasses import dataclass
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

from documents.reading.formats import format_of


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

    def keep(self, original: Original) -> bool:
        """False where the same bytes were kept before."""
        with self._pool.connection() as connection:
            kept = connection.execute(
                "INSERT INTO documents.original (sha256, media_type, size, content)"
                " VALUES (%s, %s, %s, %s) ON CONFLICT (sha256) DO NOTHING",
                (
                    bytes.fromhex(original.sha256),
                    original.media_type,
                    len(original.content),
                    original.content,
                ),
            )
            return kept.rowcount > 0

    def find(self, sha256: str) -> Original | None:
        """None where it was never kept, or has been erased. ``sha256`` in hexadecimal."""
        with self._pool.connection() as connection:
            row = connection.execute(
                "SELECT media_type, content FROM documents.original WHERE sha256 = %s",
                (bytes.fromhex(sha256),),
            ).fetchone()
        return None if row is None else Original(sha256, row[0], bytes(row[1]))
