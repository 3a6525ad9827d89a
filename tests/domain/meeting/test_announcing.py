"""A committee's meetings: announced, moved, cancelled, and which comes next."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.meeting.commands import AnnounceMeeting, CancelMeeting
from domain.meeting.errors import NoticeAfterMeeting, UnknownMeeting
from domain.meeting.events import MeetingAnnounced, MeetingCancelled
from domain.meeting.state import Meeting, Meetings
from domain.party.errors import UnknownParty
from tests.domain.portfolio import COMMITTEE, day
from tests.domain.story import Story, story

MARCH = AnnounceMeeting(
    committee="omsorgsnamnden",
    meeting="mars",
    day=day("2018-03-21"),
    notice_on=day("2018-03-14"),
    title="Ordinarie sammanträde",
)
MOVED = AnnounceMeeting(committee="omsorgsnamnden", meeting="mars", day=day("2018-03-28"))
CANCELLED = CancelMeeting(committee="omsorgsnamnden", meeting="mars", reason="För få ärenden")


def held(told: Story) -> Meetings:
    found: Meetings = told.state("meetings", "omsorgsnamnden")
    return found


def test_a_meeting_is_announced_with_its_notice() -> None:
    told = story(COMMITTEE)
    told.when(MARCH).then(
        MeetingAnnounced(
            meeting="mars",
            day=day("2018-03-21"),
            notice_on=day("2018-03-14"),
            title="Ordinarie sammanträde",
        )
    )
    assert held(told).meetings["mars"].day == day("2018-03-21")


def test_the_same_announcement_changes_nothing() -> None:
    story(COMMITTEE, MARCH).when(MARCH).then_nothing()


def test_a_meeting_announced_anew_is_moved() -> None:
    told = story(COMMITTEE, MARCH, MOVED)
    assert held(told).meetings == {"mars": Meeting("mars", day("2018-03-28"))}


def test_only_a_registered_committee_has_meetings() -> None:
    story().when(MARCH).then_refused(UnknownParty, field="committee")


def test_a_notice_goes_out_before_its_meeting() -> None:
    late = AnnounceMeeting(**{**dict(MARCH), "notice_on": day("2018-03-22")})
    story(COMMITTEE).when(late).then_refused(NoticeAfterMeeting, field="notice_on")


def test_a_meeting_is_cancelled_once() -> None:
    told = story(COMMITTEE, MARCH)
    told.when(CANCELLED).then(MeetingCancelled(meeting="mars", reason="För få ärenden"))
    told.when(CANCELLED).then_nothing()
    assert held(told).meetings["mars"].cancelled


def test_only_a_meeting_that_was_announced_is_cancelled() -> None:
    story(COMMITTEE).when(CANCELLED).then_refused(UnknownMeeting, field="meeting")


def test_a_cancelled_meeting_that_is_announced_again_is_held() -> None:
    told = story(COMMITTEE, MARCH, CANCELLED)
    told.when(MARCH).then_kinds(MeetingAnnounced)
    assert not held(told).meetings["mars"].cancelled


DAYS = st.dates(min_value=date(2018, 1, 1), max_value=date(2018, 3, 1))


@given(st.lists(st.tuples(DAYS, st.booleans()), max_size=8), DAYS)
def test_the_next_meeting_is_the_first_that_is_held_after_the_day(
    known: list[tuple[date, bool]], after: date
) -> None:
    meetings = Meetings(
        {f"m{n}": Meeting(f"m{n}", on, cancelled=off) for n, (on, off) in enumerate(known)}
    )
    found = meetings.next_after(after)
    later = sorted(on for on, off in known if not off and on > after)
    assert (found.day if found else None) == (later[0] if later else None)
