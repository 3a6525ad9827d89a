"""An entry: an event together with who recorded it, when, where in the order and why."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from domain.event import Event
from domain.values.identifiers import Stream


class Entry(NamedTuple):
    """What the log holds at one position.

    ``version`` counts from 1 within the stream, ``position`` from 1 within the log. ``topic`` is
    the stored one, also where the event was upcast when read. ``recorded_at`` is in UTC.
    ``correlation_id`` is the case, ``causation_id`` what led to the command.
    """

    position: int
    event_id: UUID
    stream: Stream
    version: int
    topic: str
    recorded_at: datetime
    applies_from: date | None
    decided_on: date | None
    actor_id: str
    actor_role: str
    correlation_id: str | None
    causation_id: str | None
    command_key: str
    event: Event

    @property
    def originator_id(self) -> Stream:
        """The stream, by the event library's name for it."""
        return self.stream

    @property
    def originator_version(self) -> int:
        """The version, by the event library's name for it."""
        return self.version
