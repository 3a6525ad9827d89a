"""A projection whose rows are entries of some categories, with keys derived from their payloads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from psycopg import Cursor

ENVELOPE = (
    "position, event_id, stream, version, topic, recorded_at, applies_from, decided_on,"
    " actor_id, actor_role, correlation_id"
)


@dataclass(frozen=True)
class FactTable:
    """Fills ``table`` from the log, many entries in one statement.

    ``derived`` holds further columns, each with a SQL expression over the log's own columns; one
    that looks into a payload sees it as stored, before any upcast.
    """

    name: str
    table: str
    categories: tuple[str, ...]
    derived: Mapping[str, str] = field(default_factory=dict)

    def project(self, cursor: Cursor[Any], generation: int, after: int, up_to: int) -> None:
        """Add the rows of the entries after a position, up to another inclusive."""
        cursor.execute(self._statement, (generation, after, up_to, list(self.categories)))

    def discard(self, cursor: Cursor[Any], live: int) -> None:
        """Delete the rows of every generation but the live one."""
        cursor.execute(f"DELETE FROM {self.table} WHERE generation <> %s".encode(), (live,))

    @property
    def _statement(self) -> bytes:
        columns = "".join(f", {column}" for column in self.derived)
        values = "".join(f", {expression}" for expression in self.derived.values())
        return (
            f"INSERT INTO {self.table} (generation, {ENVELOPE}, payload{columns})"
            f" SELECT %s, {ENVELOPE}, payload{values} FROM ledger.entry"
            " WHERE position > %s AND position <= %s AND split_part(stream, ':', 1) = ANY(%s)"
        ).encode()
