"""What has happened to a committee's meetings."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.values.identifiers import MeetingId


class MeetingAnnounced(Event):
    """A meeting was announced, or announced anew for another day."""

    topic: ClassVar = "meeting.announced.v1"

    meeting: MeetingId
    day: date
    notice_on: date | None = Field(
        default=None, description="When its notice (kallelse) goes out; null: not settled"
    )
    title: str | None = Field(default=None, min_length=1, max_length=200)


class MeetingCancelled(Event):
    """A meeting was cancelled."""

    topic: ClassVar = "meeting.cancelled.v1"

    meeting: MeetingId
    reason: str | None = Field(default=None, max_length=500)


MeetingEvent = MeetingAnnounced | MeetingCancelled
