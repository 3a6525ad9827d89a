"""What a proposal answers when it is placed on an agenda, or reported at a meeting."""

from datetime import date

from domain.meeting.decide import announced
from domain.meeting.state import Meetings
from domain.proposal.commands import PlanMeeting, ReportDecision
from domain.proposal.errors import DayOutOfOrder, MeetingMissing, NotToBeReported
from domain.proposal.events import DecisionReported, MeetingPlanned, ProposalEvent
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal


def plan_meeting(
    proposal: Proposal, meetings: Meetings, command: PlanMeeting
) -> tuple[ProposalEvent, ...]:
    """The meeting on whose agenda the proposal is placed; another takes its place.

    Raises:
        MeetingMissing, UnknownMeeting, MeetingNotHeld.
    """
    require_allowed(proposal, command)
    planned = MeetingPlanned(meeting_day=_day(meetings, command), meeting=command.meeting)
    return () if proposal.meeting == planned else (planned,)


def report_decision(
    proposal: Proposal, meetings: Meetings, command: ReportDecision
) -> tuple[ProposalEvent, ...]:
    """The report of a decision made outside the committee; another day takes its place. KL 6:40.

    Raises:
        NotToBeReported, MeetingMissing, UnknownMeeting, MeetingNotHeld, DayOutOfOrder.
    """
    require_allowed(proposal, command)
    decision = proposal.decision
    if decision is None or decision.by.kind == "committee":
        raise NotToBeReported("the committee itself decided")
    day = _day(meetings, command)
    if day < decision.meeting_day:
        raise DayOutOfOrder(
            f"reported {day}, before the decision of {decision.meeting_day}", field="meeting_day"
        )
    upcoming = meetings.next_after(decision.meeting_day)
    reported = DecisionReported(
        meeting_day=day,
        meeting=command.meeting,
        paragraph=command.paragraph,
        next_meeting_day=upcoming.day if upcoming else None,
    )
    return () if proposal.reported == reported else (reported,)


def _day(meetings: Meetings, command: PlanMeeting | ReportDecision) -> date:
    if command.meeting is not None:
        return announced(meetings, command.meeting, command.meeting_day).day
    if command.meeting_day is None:
        raise MeetingMissing("say which meeting, or on which day", field="meeting_day")
    return command.meeting_day
