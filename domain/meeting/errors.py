"""Refusals of a committee's meetings.

NotFound          UnknownMeeting
Conflict          MeetingNotHeld
Impossible        NoticeAfterMeeting, AnotherDay
"""

from domain.refusal import Conflict, Impossible, NotFound


class UnknownMeeting(NotFound):
    title = "The committee has no such meeting"
    remedy = "Announce the meeting first, or check its id and the proposal's committee"


class MeetingNotHeld(Conflict):
    title = "The meeting is cancelled"
    remedy = "Choose another meeting, or announce this one anew"


class NoticeAfterMeeting(Impossible):
    title = "The notice of a meeting goes out before the meeting"
    remedy = "Check both days"


class AnotherDay(Impossible):
    title = "The meeting is on another day"
    remedy = "Leave the day out, or check the meeting's id"
