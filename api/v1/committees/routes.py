"""A committee's meetings: announced, moved, cancelled, and what is on their agendas."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response, status

from api.acts import ByProcessor
from api.authentication import Reader
from api.examples import answered
from api.refused import NothingHere
from api.services import LedgerDep, ServicesDep
from api.v1.committees.schemas import (
    Agenda,
    AgendaItem,
    AnnouncedMeetings,
    NewAnnouncement,
    NewCancellation,
    ShownMeeting,
)
from api.waiting import Including
from api.written import Written, written
from domain.meeting.commands import AnnounceMeeting, CancelMeeting
from domain.meeting.state import Meetings
from domain.values.identifiers import MeetingId, PartyId, stream
from ledger.application import Ledger

router = APIRouter(prefix="/committees/{committee}/meetings", tags=["meetings"])


@router.get("", responses=answered("committees", meetings="example_list.json"))
def list_meetings(
    committee: PartyId,
    reader: Reader,
    ledger: LedgerDep,
    first: Annotated[
        date | None, Query(alias="from", description="On this day or later; none: any")
    ] = None,
) -> AnnouncedMeetings:
    """The committee's meetings by day, also those that were cancelled."""
    meetings = _meetings(ledger, committee).meetings.values()
    asked = [each for each in meetings if first is None or first <= each.day]
    in_order = sorted(asked, key=lambda each: (each.day, each.meeting))
    return AnnouncedMeetings(
        committee=committee, meetings=tuple(ShownMeeting.of(committee, each) for each in in_order)
    )


@router.post("", status_code=status.HTTP_201_CREATED)
def announce_meeting(
    committee: PartyId,
    body: NewAnnouncement,
    request: ByProcessor,
    ledger: LedgerDep,
    response: Response,
) -> Written:
    """Announce a meeting, or move one that was announced."""
    command = AnnounceMeeting(committee=committee, **dict(body))
    receipt = ledger.execute(command, request.act())
    response.headers["Location"] = f"/api/v1/committees/{committee}/meetings/{body.meeting}"
    return written(response, request, stream("meetings", committee), receipt)


@router.get(
    "/{meeting}",
    dependencies=[Depends(Including(("proposal_inbox", "audit_history")))],
    responses=answered("committees", agenda="example_agenda.json"),
)
def show_meeting(
    committee: PartyId, meeting: MeetingId, reader: Reader, services: ServicesDep
) -> Agenda:
    """One meeting with its agenda (*föredragningslista*)."""
    found = _meetings(services.ledger, committee).meetings.get(meeting)
    if found is None:
        raise NothingHere(f"{committee} has no meeting {meeting}", field="meeting")
    items = services.views.inbox.agenda(committee, meeting, found.day)
    return Agenda(
        **dict(ShownMeeting.of(committee, found)),
        items=tuple(
            AgendaItem(
                proposal=row.proposal,
                title=row.title,
                case=row.case,
                phase=row.phase,
                caseworker=row.caseworker,
            )
            for row in items
        ),
    )


@router.post("/{meeting}/cancellation")
def cancel_meeting(
    committee: PartyId,
    meeting: MeetingId,
    body: NewCancellation,
    request: ByProcessor,
    ledger: LedgerDep,
    response: Response,
) -> Written:
    """Cancel a meeting; what was to come up there waits for another one."""
    command = CancelMeeting(committee=committee, meeting=meeting, reason=body.reason)
    receipt = ledger.execute(command, request.act())
    return written(response, request, stream("meetings", committee), receipt)


def _meetings(ledger: Ledger, committee: PartyId) -> Meetings:
    """Raises NothingHere where no such committee is registered."""
    if not ledger.open(stream("party", committee)).version:
        raise NothingHere(f"no party {committee} is registered", field="committee")
    meetings: Meetings = ledger.open(stream("meetings", committee)).state
    return meetings
