"""Union consultation, MBL 19 §: done, planned, or in connection with the meeting."""

import pytest

from domain.proposal.commands import PlanMeeting, RecordUnionConsultation
from domain.proposal.errors import ConsultationDayMissing
from domain.proposal.events import (
    ConsultationKind,
    ConsultationTime,
    MeetingPlanned,
    UnionConsulted,
)
from domain.proposal.state import Phase
from tests.domain.portfolio import MEETING, day
from tests.domain.proposal.way import INFORMED, PLAN, PROPOSAL, until

MARCH_5 = day("2018-03-05")


def consultation(time: ConsultationTime, on: str | None = None) -> RecordUnionConsultation:
    return RecordUnionConsultation(proposal=PROPOSAL, time=time, day=day(on) if on else None)


def test_information_done_on_a_day_takes_the_proposal_to_the_committee() -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.when(INFORMED).then(
        UnionConsulted(kind=ConsultationKind.INFORMATION, time=ConsultationTime.DONE, day=MARCH_5)
    )
    assert told.state("proposal", PROPOSAL).phase is Phase.COMMITTEE


def test_information_planned_leaves_the_proposal_waiting_until_it_is_done() -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.given(consultation(ConsultationTime.PLANNED, "2018-03-05"))
    assert told.state("proposal", PROPOSAL).phase is Phase.UNION_CONSULTATION
    told.given(INFORMED)
    assert told.state("proposal", PROPOSAL).phase is Phase.COMMITTEE


def test_information_at_the_meeting_has_no_day_of_its_own() -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.when(consultation(ConsultationTime.AT_MEETING)).then_kinds(UnionConsulted)
    assert told.state("proposal", PROPOSAL).phase is Phase.COMMITTEE


@pytest.mark.parametrize("time", [ConsultationTime.DONE, ConsultationTime.PLANNED])
def test_what_is_done_or_planned_has_a_day(time: ConsultationTime) -> None:
    until(Phase.UNION_CONSULTATION).when(consultation(time)).then_refused(
        ConsultationDayMissing, field="day"
    )


def test_the_same_consultation_is_not_recorded_again() -> None:
    until(Phase.COMMITTEE).when(INFORMED).then_nothing()


def test_a_meeting_is_planned_and_moved() -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.when(PLAN).then(MeetingPlanned(meeting_day=MEETING))
    told.when(PLAN).then_nothing()
    moved = PlanMeeting(proposal=PROPOSAL, meeting_day=day("2018-04-18"))
    told.when(moved).then(MeetingPlanned(meeting_day=day("2018-04-18")))
    assert told.state("proposal", PROPOSAL).meeting == MeetingPlanned(meeting_day=day("2018-04-18"))
