"""Bodies of requests about meetings, and what is shown of one."""

from datetime import date

from pydantic import ConfigDict, Field

from domain.meeting.state import Meeting
from domain.proposal.state import Phase
from domain.values.identifiers import CaseId, MeetingId, PartyId, PersonId, ProposalId
from domain.values.value import Value


class NewAnnouncement(Value):
    """A meeting to announce; an id that is known already is moved, or renamed."""

    meeting: MeetingId
    day: date
    notice_on: date | None = Field(
        default=None, description="When its notice (kallelse) goes out; null: not settled"
    )
    title: str | None = Field(default=None, min_length=1, max_length=200)

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "meeting": "social-committee-2017-12",
                    "day": "2017-12-13",
                    "notice_on": "2017-12-06",
                }
            ]
        }
    )


class NewCancellation(Value):
    """Why a meeting is not held."""

    reason: str | None = Field(default=None, max_length=500)

    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "No matters to decide"}]})


class ShownMeeting(Value):
    """A meeting as last announced."""

    meeting: MeetingId
    committee: PartyId
    day: date
    notice_on: date | None
    title: str | None
    cancelled: bool

    @classmethod
    def of(cls, committee: PartyId, meeting: Meeting) -> "ShownMeeting":
        """A committee's meeting as it is shown."""
        return cls(
            meeting=meeting.meeting,
            committee=committee,
            day=meeting.day,
            notice_on=meeting.notice_on,
            title=meeting.title,
            cancelled=meeting.cancelled,
        )


class AnnouncedMeetings(Value):
    """A committee's meetings by day, earliest first."""

    committee: PartyId
    meetings: tuple[ShownMeeting, ...]


class AgendaItem(Value):
    """A proposal that is to come up, or came up."""

    proposal: ProposalId
    title: str
    case: CaseId | None
    phase: Phase
    caseworker: PersonId | None


class Agenda(ShownMeeting):
    """A meeting with its agenda (*föredragningslista*)."""

    items: tuple[AgendaItem, ...] = Field(
        description="Placed on this meeting, or on its day, or decided on it"
    )
