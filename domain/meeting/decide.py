"""What a committee's calendar answers: meetings announced, moved, cancelled."""

from datetime import date

from domain.books import Books, NewFact
from domain.meeting.commands import AnnounceMeeting, CancelMeeting
from domain.meeting.errors import AnotherDay, MeetingNotHeld, NoticeAfterMeeting, UnknownMeeting
from domain.meeting.events import MeetingAnnounced, MeetingCancelled, MeetingEvent
from domain.meeting.state import Meeting, Meetings
from domain.party.errors import UnknownParty
from domain.party.state import Party
from domain.values.identifiers import MeetingId, stream


def announce_meeting(books: Books, command: AnnounceMeeting) -> tuple[NewFact, ...]:
    """The meeting, or nothing where it stands exactly so already.

    Raises:
        UnknownParty: no such committee is registered; NoticeAfterMeeting.
    """
    committee: Party = books.open(stream("party", command.committee))
    if not committee.exists:
        raise UnknownParty(f"no party {command.committee} is registered", field="committee")
    name = stream("meetings", command.committee)
    return tuple(NewFact(name, event) for event in _announced(books.open(name), command))


def cancel_meeting(meetings: Meetings, command: CancelMeeting) -> tuple[MeetingEvent, ...]:
    """The cancellation, or nothing where it is cancelled already.

    Raises:
        UnknownMeeting.
    """
    if _known(meetings, command.meeting).cancelled:
        return ()
    return (MeetingCancelled(meeting=command.meeting, reason=command.reason),)


def announced(meetings: Meetings, meeting: MeetingId, day: date | None = None) -> Meeting:
    """A meeting that is to be held, or was; on this day, where one is given.

    Raises:
        UnknownMeeting, MeetingNotHeld, AnotherDay.
    """
    found = _known(meetings, meeting)
    if found.cancelled:
        raise MeetingNotHeld(f"{meeting} on {found.day} is cancelled", field="meeting")
    if day is not None and day != found.day:
        raise AnotherDay(f"{meeting} is on {found.day}, not {day}", field="meeting_day")
    return found


def _announced(meetings: Meetings, command: AnnounceMeeting) -> tuple[MeetingEvent, ...]:
    if command.notice_on is not None and command.notice_on > command.day:
        raise NoticeAfterMeeting(
            f"the notice goes out {command.notice_on}, the meeting is {command.day}",
            field="notice_on",
        )
    asked = Meeting(command.meeting, command.day, command.notice_on, command.title)
    if meetings.meetings.get(command.meeting) == asked:
        return ()
    return (
        MeetingAnnounced(
            meeting=command.meeting,
            day=command.day,
            notice_on=command.notice_on,
            title=command.title,
        ),
    )


def _known(meetings: Meetings, meeting: MeetingId) -> Meeting:
    found = meetings.meetings.get(meeting)
    if found is None:
        raise UnknownMeeting(f"no meeting {meeting} is announced", field="meeting")
    return found
