"""Being placed on a meeting's agenda, and reporting what was decided outside the committee."""

import pytest

from domain.meeting.commands import AnnounceMeeting, CancelMeeting
from domain.meeting.errors import AnotherDay, MeetingNotHeld, UnknownMeeting
from domain.proposal.commands import PlanMeeting, ReportDecision
from domain.proposal.errors import DayOutOfOrder, MeetingMissing, NotToBeReported
from domain.proposal.events import DecisionReported, MeetingPlanned
from domain.proposal.outcomes import ByDelegate, DecidedBy
from domain.proposal.state import Phase, Proposal
from tests.domain.portfolio import MEETING, day
from tests.domain.proposal.way import (
    BY_CHAIR,
    BY_DELEGATE,
    PLAN,
    PROPOSAL,
    decision,
    minutes_approved,
    until,
)

APRIL = day("2018-04-18")
MAY = day("2018-05-16")


def announce(meeting: str, on: str, committee: str = "omsorgsnamnden") -> AnnounceMeeting:
    return AnnounceMeeting(committee=committee, meeting=meeting, day=day(on))


MEETINGS = (
    announce("mars", "2018-03-21"),
    announce("april", "2018-04-18"),
    announce("maj", "2018-05-16"),
)
CANCEL_APRIL = CancelMeeting(committee="omsorgsnamnden", meeting="april")


def plan(meeting: str | None = None, on: str | None = None) -> PlanMeeting:
    return PlanMeeting(proposal=PROPOSAL, meeting=meeting, meeting_day=day(on) if on else None)


def report(meeting: str | None = None, on: str | None = None) -> ReportDecision:
    return ReportDecision(
        proposal=PROPOSAL, meeting=meeting, meeting_day=day(on) if on else None, paragraph="52"
    )


def test_a_meeting_is_planned_by_its_day_and_moved() -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.when(PLAN).then(MeetingPlanned(meeting_day=MEETING))
    told.when(PLAN).then_nothing()
    told.when(plan(on="2018-04-18")).then(MeetingPlanned(meeting_day=APRIL))
    assert told.state("proposal", PROPOSAL).meeting == MeetingPlanned(meeting_day=APRIL)


def test_a_meeting_that_was_announced_gives_its_day() -> None:
    told = until(Phase.COMMITTEE).given(*MEETINGS)
    told.when(plan("april")).then(MeetingPlanned(meeting_day=APRIL, meeting="april"))
    told.when(plan("april", "2018-04-18")).then_nothing()
    told.when(plan("april", "2018-04-19")).then_refused(AnotherDay, field="meeting_day")


def test_a_meeting_has_an_id_or_a_day() -> None:
    until(Phase.COMMITTEE).when(plan()).then_refused(MeetingMissing, field="meeting_day")


def test_only_a_meeting_of_the_proposal_s_own_committee_will_do() -> None:
    told = until(Phase.COMMITTEE).given(announce("annan", "2018-04-19", committee="leanlink"))
    told.when(plan("annan")).then_refused(UnknownMeeting, field="meeting")


def test_nothing_is_placed_on_the_agenda_of_a_cancelled_meeting() -> None:
    told = until(Phase.COMMITTEE).given(*MEETINGS, CANCEL_APRIL)
    told.when(plan("april")).then_refused(MeetingNotHeld, field="meeting")
    told.given(announce("april", "2018-04-25"), plan("april"))
    assert told.state("proposal", PROPOSAL).meeting.meeting_day == day("2018-04-25")


@pytest.mark.parametrize("by", [BY_CHAIR, BY_DELEGATE])
def test_a_decision_outside_the_committee_is_reported_at_its_next_meeting(by: DecidedBy) -> None:
    told = until(Phase.DECIDED, decided=decision(by=by)).given(*MEETINGS)
    told.when(report("april")).then(
        DecisionReported(meeting_day=APRIL, meeting="april", paragraph="52", next_meeting_day=APRIL)
    )
    assert not told.state("proposal", PROPOSAL).reported.is_late
    told.when(report("april")).then_nothing()


def test_a_report_at_a_later_meeting_is_late() -> None:
    told = until(Phase.DECIDED, decided=decision(by=BY_CHAIR)).given(*MEETINGS)
    told.given(report("maj"))
    reported: DecisionReported = told.state("proposal", PROPOSAL).reported
    assert (reported.meeting_day, reported.next_meeting_day) == (MAY, APRIL)
    assert reported.is_late


def test_a_cancelled_meeting_is_nobody_s_next() -> None:
    told = until(Phase.DECIDED, decided=decision(by=BY_CHAIR)).given(*MEETINGS, CANCEL_APRIL)
    told.given(report("maj"))
    assert not told.state("proposal", PROPOSAL).reported.is_late


def test_where_no_meeting_is_announced_nobody_says_that_it_was_late() -> None:
    told = until(Phase.DECIDED, decided=decision(by=BY_CHAIR)).given(report(on="2018-09-01"))
    reported = told.state("proposal", PROPOSAL).reported
    assert reported.next_meeting_day is None
    assert not reported.is_late


def test_what_the_committee_decided_itself_is_not_reported_to_it() -> None:
    until(Phase.DECIDED).when(report(on="2018-04-18")).then_refused(NotToBeReported)


def test_a_decision_is_not_reported_before_it_was_made() -> None:
    told = until(Phase.DECIDED, decided=decision(by=BY_CHAIR))
    told.when(report(on="2018-03-20")).then_refused(DayOutOfOrder, field="meeting_day")


def test_what_the_committee_does_not_want_reported_need_not_be() -> None:
    silent = ByDelegate(person="direktoren", item="4.2", to_be_reported=False)
    proposal: Proposal = until(Phase.DECIDED, decided=decision(by=silent)).state(
        "proposal", PROPOSAL
    )
    assert not proposal.must_be_reported


def test_a_delegated_decision_is_minuted_at_the_meeting_that_it_was_reported_to() -> None:
    told = until(Phase.DECIDED, decided=decision(by=BY_DELEGATE)).given(report(on="2018-04-18"))
    assert told.state("proposal", PROPOSAL).minuted_on == APRIL
    told.when(minutes_approved("2018-04-10")).then_refused(DayOutOfOrder, field="approved_on")
    told.given(minutes_approved("2018-04-24"))
