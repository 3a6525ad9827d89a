"""A committee's meetings as last announced."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.values.identifiers import MeetingId


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting."""

    meeting: MeetingId
    day: date
    notice_on: date | None = None
    title: str | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Meetings:
    """All of a committee's, by id."""

    meetings: Mapping[MeetingId, Meeting] = field(default_factory=dict)
    version: int = field(default=0, compare=False)

    def next_after(self, day: date) -> Meeting | None:
        """The first that is held later than the day; None where none is announced."""
        later = (each for each in self.meetings.values() if not each.cancelled and each.day > day)
        return min(later, key=lambda each: (each.day, each.meeting), default=None)
