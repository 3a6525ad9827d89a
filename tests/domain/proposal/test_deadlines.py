"""What is to be done by when, whose turn it is, and by which act; only what is open now."""

import pytest

from domain.command import Command
from domain.meeting.commands import AnnounceMeeting, CancelMeeting
from domain.proposal.commands import RecordUnionConsultation, ReportDecision
from domain.proposal.deadlines import Deadline, deadlines
from domain.proposal.events import ConsultationTime, DeadlineKind
from domain.proposal.outcomes import ByDelegate
from domain.proposal.state import ENDS, Phase
from tests.domain.portfolio import MEETING, day
from tests.domain.proposal.way import (
    BY_CHAIR,
    BY_DELEGATE,
    INFORMED,
    PLAN,
    PROPOSAL,
    SUBMIT,
    decision,
    minutes_approved,
    notice_posted,
    notice_taken_down,
    start,
    until,
)
from tests.domain.story import Story

APRIL = AnnounceMeeting(committee="omsorgsnamnden", meeting="april", day=day("2018-04-18"))
REPORT = ReportDecision(proposal=PROPOSAL, meeting="april")


def planned(on: str) -> RecordUnionConsultation:
    return RecordUnionConsultation(proposal=PROPOSAL, time=ConsultationTime.PLANNED, day=day(on))


def open_in(told: Story) -> tuple[Deadline, ...]:
    return deadlines(told.state("proposal", PROPOSAL), told.state("meetings", "omsorgsnamnden"))


def the_one(told: Story) -> tuple[DeadlineKind, str, str | None, str | None, str]:
    (found,) = open_in(told)
    return found.kind, found.last_day.isoformat(), found.person, found.role, found.act


def test_a_draft_has_no_deadline() -> None:
    assert open_in(until(Phase.DRAFTING)) == ()


def test_a_planned_consultation_is_held_on_its_day_by_the_caseworker() -> None:
    told = until(Phase.UNION_CONSULTATION).given(planned("2018-03-12"))
    assert the_one(told) == (
        DeadlineKind.UNION_CONSULTATION,
        "2018-03-12",
        "eva",
        None,
        "record-union-consultation",
    )
    assert open_in(told.given(INFORMED)) == ()


def test_what_is_on_an_agenda_is_decided_at_that_meeting() -> None:
    told = until(Phase.COMMITTEE).given(PLAN)
    assert the_one(told)[:2] == (DeadlineKind.DECISION, "2018-03-21")
    assert the_one(told)[4] == "record-decision"


def test_a_meeting_that_moves_takes_the_deadline_along_and_a_cancelled_one_asks_for_another() -> (
    None
):
    told = until(Phase.COMMITTEE).given(APRIL, type(PLAN)(proposal=PROPOSAL, meeting="april"))
    assert the_one(told)[1] == "2018-04-18"
    told.given(AnnounceMeeting(**{**dict(APRIL), "day": day("2018-04-25")}))
    assert the_one(told)[1] == "2018-04-25"
    told.given(CancelMeeting(committee="omsorgsnamnden", meeting="april"))
    assert the_one(told)[4] == "plan-meeting"


def test_after_the_decision_the_registrar_has_fourteen_days_for_the_minutes() -> None:
    assert the_one(until(Phase.DECIDED)) == (
        DeadlineKind.MINUTES,
        "2018-04-04",
        None,
        "registrar",
        "approve-minutes",
    )


def test_then_two_for_the_notice_which_stays_up_for_the_appeal_time() -> None:
    told = until(Phase.DECIDED).given(minutes_approved())
    assert the_one(told)[:2] == (DeadlineKind.NOTICE, "2018-03-28")
    told.given(notice_posted())
    assert the_one(told)[:2] == (DeadlineKind.NOTICE_REMOVAL, "2018-04-18")
    assert open_in(told.given(notice_taken_down())) == ()


def test_a_notice_that_came_down_too_early_is_to_be_posted_anew_at_once() -> None:
    told = until(Phase.DECIDED).given(minutes_approved(), notice_posted())
    told.given(notice_taken_down("2018-04-10"))
    assert the_one(told)[:2] == (DeadlineKind.NOTICE, "2018-04-10")


@pytest.mark.parametrize("by", [BY_CHAIR, BY_DELEGATE])
def test_a_decision_outside_the_committee_is_reported_first_then_minuted(by: ByDelegate) -> None:
    told = until(Phase.DECIDED, decided=decision(by=by))
    assert open_in(told) == ()
    told.given(APRIL)
    assert the_one(told) == (DeadlineKind.REPORT, "2018-04-18", "eva", None, "report-decision")
    told.given(REPORT)
    assert the_one(told)[:2] == (DeadlineKind.MINUTES, "2018-05-02")


def test_what_need_not_be_reported_has_no_day_by_which_it_must() -> None:
    silent = ByDelegate(person="direktoren", item="4.2", to_be_reported=False)
    assert open_in(until(Phase.DECIDED, decided=decision(by=silent)).given(APRIL)) == ()


@pytest.mark.parametrize(
    ("meeting", "source"),
    [("2018-03-21", "KL 6:35, 5:69"), ("2017-11-22", "KL (1991:900) 6:30, 5:61")],
)
def test_a_deadline_names_the_law_that_held_then(meeting: str, source: str) -> None:
    (found,) = open_in(until(Phase.DECIDED, decided=decision(meeting_day=day(meeting))))
    assert found.source == source


ENTRIES: dict[str, tuple[Command, ...]] = {
    "consultation": (start(), SUBMIT, planned("2018-03-12")),
    "decision": (start(), SUBMIT, INFORMED, PLAN),
    "minutes": (start(), SUBMIT, INFORMED, decision()),
    "notice": (start(), SUBMIT, INFORMED, decision(), minutes_approved()),
}


@pytest.mark.parametrize("acts", ENTRIES.values(), ids=ENTRIES)
def test_a_deadline_names_the_entry_that_brought_it_about(acts: tuple[Command, ...]) -> None:
    told = until(Phase.ABSENT).given(*acts)
    (found,) = open_in(told)
    assert found.since == len(acts)


@pytest.mark.parametrize("phase", sorted(ENDS))
def test_what_has_ended_has_no_deadlines(phase: Phase) -> None:
    assert open_in(until(phase)) == ()


def test_the_meeting_s_own_day_is_a_deadline_and_not_moved() -> None:
    assert MEETING.isoweekday() <= 5
    sunday = type(PLAN)(proposal=PROPOSAL, meeting_day=day("2018-03-25"))
    assert the_one(until(Phase.COMMITTEE).given(sunday))[1] == "2018-03-25"
