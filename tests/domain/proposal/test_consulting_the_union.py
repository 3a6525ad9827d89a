"""Union consultation, MBL 11, 19 and 38 §§: done, planned, at the meeting, or not required."""

import pytest

from domain.proposal.commands import RecordUnionConsultation
from domain.proposal.errors import (
    ConsultationDayMissing,
    ConsultationIsPast,
    ConsultationReasonMissing,
    DayOutOfOrder,
    NegotiationOutcomeMissing,
    OutcomeWithoutNegotiation,
)
from domain.proposal.events import (
    ConsultationKind,
    ConsultationTime,
    UnionConsulted,
)
from domain.proposal.state import Phase
from tests.domain.portfolio import MEETING, day
from tests.domain.proposal.way import INFORMED, PROPOSAL, until

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


def negotiated(
    kind: ConsultationKind,
    *,
    time: ConsultationTime = ConsultationTime.DONE,
    agreed: bool | None = None,
    closed_on: str | None = None,
) -> RecordUnionConsultation:
    return RecordUnionConsultation(
        proposal=PROPOSAL,
        kind=kind,
        time=time,
        day=MARCH_5,
        agreed=agreed,
        closed_on=day(closed_on) if closed_on else None,
    )


NEGOTIATIONS = pytest.mark.parametrize(
    "kind", [ConsultationKind.NEGOTIATION, ConsultationKind.CONTRACTING_OUT]
)


@NEGOTIATIONS
@pytest.mark.parametrize("agreed", [True, False])
def test_a_negotiation_ends_agreed_or_not_agreed_on_a_day(
    kind: ConsultationKind, agreed: bool
) -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.when(negotiated(kind, agreed=agreed, closed_on="2018-03-09")).then(
        UnionConsulted(
            kind=kind,
            time=ConsultationTime.DONE,
            day=MARCH_5,
            agreed=agreed,
            closed_on=day("2018-03-09"),
        )
    )
    assert told.state("proposal", PROPOSAL).phase is Phase.COMMITTEE


def test_a_negotiation_is_closed_on_its_own_day_unless_another_is_said() -> None:
    told = until(Phase.UNION_CONSULTATION)
    (consulted,) = told.when(negotiated(ConsultationKind.NEGOTIATION, agreed=True)).events
    assert isinstance(consulted, UnionConsulted)
    assert consulted.closed_on == MARCH_5


@NEGOTIATIONS
def test_a_negotiation_that_is_done_says_how_it_ended(kind: ConsultationKind) -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.when(negotiated(kind)).then_refused(NegotiationOutcomeMissing, field="agreed")


def test_a_negotiation_is_not_closed_before_it_was_held() -> None:
    told = until(Phase.UNION_CONSULTATION)
    asked = negotiated(ConsultationKind.NEGOTIATION, agreed=True, closed_on="2018-03-04")
    told.when(asked).then_refused(DayOutOfOrder, field="closed_on")


@pytest.mark.parametrize(
    ("kind", "time"),
    [
        (ConsultationKind.INFORMATION, ConsultationTime.DONE),
        (ConsultationKind.COLLABORATION, ConsultationTime.DONE),
        (ConsultationKind.NEGOTIATION, ConsultationTime.PLANNED),
    ],
)
def test_nothing_else_has_an_outcome(kind: ConsultationKind, time: ConsultationTime) -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.when(negotiated(kind, time=time, agreed=True)).then_refused(
        OutcomeWithoutNegotiation, field="agreed"
    )


def test_that_no_consultation_is_required_has_a_reason() -> None:
    told = until(Phase.UNION_CONSULTATION)
    told.when(consultation(ConsultationTime.NOT_REQUIRED)).then_refused(
        ConsultationReasonMissing, field="reason"
    )
    told.given(
        RecordUnionConsultation(
            proposal=PROPOSAL,
            time=ConsultationTime.NOT_REQUIRED,
            reason="Avtalets egna villkor; ingen förändring för personalen",
        )
    )
    assert told.state("proposal", PROPOSAL).phase is Phase.COMMITTEE


@pytest.mark.parametrize("phase", [Phase.SIGNING, Phase.DECIDED])
def test_what_was_left_for_the_meeting_is_recorded_as_held_after_the_decision(
    phase: Phase,
) -> None:
    told = until(phase)
    held = RecordUnionConsultation(proposal=PROPOSAL, time=ConsultationTime.DONE, day=MEETING)
    told.when(held).then_kinds(UnionConsulted)
    proposal = told.state("proposal", PROPOSAL)
    assert proposal.phase is phase
    assert proposal.consultation.day == MEETING


@pytest.mark.parametrize("time", [ConsultationTime.PLANNED, ConsultationTime.AT_MEETING])
def test_after_the_decision_nothing_is_planned_any_more(time: ConsultationTime) -> None:
    told = until(Phase.DECIDED)
    told.when(consultation(time, "2018-04-05")).then_refused(ConsultationIsPast, field="time")
