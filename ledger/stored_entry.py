"""An entry as it lies in the log: the library's notification with our envelope."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from eventsourcing.persistence import Notification


@dataclass(frozen=True)
class StoredEntry(Notification):
    """``id`` is the position and ``state`` the payload's bytes as stored, never rewritten."""

    event_id: UUID
    recorded_at: datetime
    applies_from: date | None
    decided_on: date | None
    actor_id: str
    actor_role: str
    correlation_id: str | None
    causation_id: str | None
    command_key: str
