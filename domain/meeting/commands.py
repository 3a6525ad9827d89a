"""What may be asked of a committee's meetings."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from domain.command import Command
from domain.values.identifiers import MeetingId, PartyId


class AnnounceMeeting(Command):
    """Announce a meeting of the committee, or move one that was announced."""

    name: ClassVar = "announce-meeting"

    committee: PartyId
    meeting: MeetingId
    day: date
    notice_on: date | None = None
    title: str | None = Field(default=None, min_length=1, max_length=200)


class CancelMeeting(Command):
    """Cancel a meeting that was announced."""

    name: ClassVar = "cancel-meeting"

    committee: PartyId
    meeting: MeetingId
    reason: str | None = Field(default=None, max_length=500)
