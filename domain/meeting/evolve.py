"""How each event changes a committee's meetings."""

from dataclasses import replace
from typing import assert_never

from domain.meeting.events import MeetingAnnounced, MeetingCancelled, MeetingEvent
from domain.meeting.state import Meeting, Meetings

NO_MEETINGS = Meetings()


def evolve(meetings: Meetings, event: MeetingEvent) -> Meetings:
    """The meetings after the next entry of the committee's stream."""
    match event:
        case MeetingAnnounced():
            meeting = Meeting(event.meeting, event.day, event.notice_on, event.title)
        case MeetingCancelled():
            meeting = replace(meetings.meetings[event.meeting], cancelled=True)
        case _:
            assert_never(event)
    return Meetings({**meetings.meetings, event.meeting: meeting}, meetings.version + 1)
