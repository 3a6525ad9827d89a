"""Which entries to read: by position, stream, version and topic."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.values.identifiers import Stream
from ledger.stored_entry import StoredEntry

ENTRY_COLUMNS = (
    "position, event_id, stream, version, topic, recorded_at, applies_from, decided_on,"
    " actor_id, actor_role, correlation_id, causation_id, command_key, payload::text"
)
"""In the order of an entry's fields, with the payload in the event's place."""


@dataclass(frozen=True, slots=True)
class Selection:
    """``after`` excludes, ``up_to`` includes; None is no limit. One stream is read by version."""

    streams: Sequence[Stream] | None = None
    topics: Sequence[str] | None = None
    after: int | None = None
    up_to: int | None = None
    after_version: int | None = None
    up_to_version: int | None = None
    newest_first: bool = False
    limit: int | None = None

    def query(self, columns: str) -> tuple[str, list[Any]]:
        """The statement and its parameters."""
        one_stream = self.streams is not None and len(self.streams) == 1
        wanted: list[tuple[str, Any]] = [
            ("stream = %s", self.streams[0])
            if self.streams is not None and one_stream
            else ("stream = ANY(%s)", None if self.streams is None else list(self.streams)),
            ("topic = ANY(%s)", None if self.topics is None else list(self.topics)),
            ("position > %s", self.after),
            ("position <= %s", self.up_to),
            ("version > %s", self.after_version),
            ("version <= %s", self.up_to_version),
        ]
        conditions = [condition for condition, value in wanted if value is not None]
        parameters = [value for _, value in wanted if value is not None]
        statement = f"SELECT {columns} FROM ledger.entry"
        if conditions:
            statement += " WHERE " + " AND ".join(conditions)
        statement += f" ORDER BY {'version' if one_stream else 'position'}"
        statement += " DESC" if self.newest_first else ""
        if self.limit is not None:
            statement += " LIMIT %s"
            parameters.append(self.limit)
        return statement, parameters


def to_stored_entry(row: Sequence[Any]) -> StoredEntry:
    """From a row of ENTRY_COLUMNS."""
    (
        position, event_id, stream, version, topic, recorded_at, applies_from, decided_on,
        actor_id, actor_role, correlation_id, causation_id, command_key, payload,
    ) = row  # fmt: skip
    return StoredEntry(
        originator_id=stream,
        originator_version=version,
        topic=topic,
        state=payload.encode(),
        id=position,
        event_id=event_id,
        recorded_at=recorded_at,
        applies_from=applies_from,
        decided_on=decided_on,
        actor_id=actor_id,
        actor_role=actor_role,
        correlation_id=correlation_id,
        causation_id=causation_id,
        command_key=command_key,
    )
