"""What waits for whom while a proposal is written, consulted on and taken up."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from domain.budget.commands import SetFrame
from domain.budget.events import Draw, FrameKind, FrameSet
from domain.command import Command
from domain.finding.finding import Verdict
from domain.meeting.commands import AnnounceMeeting, CancelMeeting
from domain.proposal.commands import (
    AnswerFinding,
    PlanMeeting,
    RecordUnionConsultation,
    SaveDraft,
)
from domain.proposal.content import DecisionPoint, Effect
from domain.proposal.events import (
    ConsultationTime,
    Outcome,
)
from domain.proposal.state import Phase
from domain.values.money import Money, MoneyUnit
from domain.values.source import Source
from projections.proposal_inbox.answers import NextAct
from projections.proposal_inbox.view import ProposalInbox
from tests.projections.inbox import (
    CONSULT,
    PLAN,
    SUBMIT,
    content,
    decide,
    only,
    row,
    row_after,
    start,
)
from tests.projections.projecting import MEETING, Told, award, option, parties


@pytest.mark.parametrize(
    ("way", "phase", "act"),
    [
        ([start(content(recipients=()))], Phase.DRAFTING, NextAct.SAVE_DRAFT),
        ([start()], Phase.DRAFTING, NextAct.SUBMIT),
        ([start(), SUBMIT], Phase.UNION_CONSULTATION, NextAct.CONSULT_UNION),
        ([start(), SUBMIT, CONSULT], Phase.COMMITTEE, NextAct.PLAN_MEETING),
        ([start(), SUBMIT, CONSULT, PLAN], Phase.COMMITTEE, NextAct.RECORD_DECISION),
    ],
)
def test_each_phase_before_the_decision_has_its_act(
    told: Told, way: Sequence[Command], phase: Phase, act: NextAct
) -> None:
    found = row(told, *way)
    assert (found.phase, only(found).act) == (phase, act)
    assert (only(found).person, only(found).role) == ("anna-ek", "caseworker")


def test_a_draft_says_what_it_lacks(told: Told) -> None:
    found = row(told, start(content(recipients=(), points=())))
    assert only(found).missing == ("points", "points.effects", "recipients")
    told.tell(SaveDraft(proposal="more", content=content()))
    (saved,) = ProposalInbox(told.pool).proposals().proposals
    assert only(saved).missing == ()


def test_it_waits_since_it_came_into_its_phase(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT)
    consulted = [e for e in told.ledger.entries("proposal:more") if "consulted" in e.topic]
    assert found.since == only(found).since == consulted[0].recorded_at
    assert found.committee.name == "Nämnden"
    assert found.contracts == ("capio-housing",)


def test_a_decision_is_awaited_since_its_meeting_was_planned_and_not_before_its_day(
    told: Told,
) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN)
    planned = [e for e in told.ledger.entries("proposal:more") if "planned" in e.topic]
    assert only(found).since == planned[0].recorded_at
    assert only(found).not_before == found.meeting_day == MEETING
    assert only(found).command == "liggare act decide more 2018-03-21 --approve 1"


def test_a_planned_consultation_still_waits(told: Told) -> None:
    planned = RecordUnionConsultation(
        proposal="more", time=ConsultationTime.PLANNED, day=date(2018, 3, 1)
    )
    found = row(told, start(), SUBMIT, planned)
    assert only(found).act is NextAct.CONSULT_UNION
    assert (found.consultation, found.consultation_day) == ("planned", date(2018, 3, 1))


def test_a_referral_back_waits_for_the_draft_of_the_next_round(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, decide(Outcome.REFERRED_BACK))
    assert (found.phase, found.round, only(found).act) == (Phase.DRAFTING, 2, NextAct.SUBMIT)
    assert only(found).since == told.ledger.entry_at(found.position).recorded_at


def test_a_postponement_waits_for_another_meeting(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, decide(Outcome.POSTPONED))
    assert (found.phase, found.round, only(found).act) == (Phase.COMMITTEE, 1, NextAct.PLAN_MEETING)


def test_a_meeting_that_was_moved_moves_the_decision_and_a_cancelled_one_asks_for_another(
    told: Told,
) -> None:
    announced = AnnounceMeeting(committee="committee", meeting="march", day=MEETING)
    at_it = PlanMeeting(proposal="more", meeting="march")
    told.tell(*parties(), award(), announced, start(), SUBMIT, CONSULT, at_it)
    moved = AnnounceMeeting(committee="committee", meeting="march", day=date(2018, 3, 28))
    waits = only(row_after(told, moved))
    assert (waits.act, waits.not_before) == (NextAct.RECORD_DECISION, date(2018, 3, 28))
    assert waits.deadline is not None
    assert waits.deadline.last_day == date(2018, 3, 28)
    cancelled = CancelMeeting(committee="committee", meeting="march")
    assert only(row_after(told, cancelled)).act is NextAct.PLAN_MEETING


OVERDRAWN = "r34.frame-overdrawn.support.2018"
FRAME = FrameSet(
    year=2018,
    frame="support",
    kind=FrameKind.FRAME,
    title="Ram för stöd",
    owner="committee",
    amount=Money(amount=Decimal(1), unit=MoneyUnit.MNKR),
    source=Source(document="Budget 2018"),
)
TOO_DEAR = DecisionPoint(
    number=1,
    text="Utlös optionen.",
    effects=(Effect(contract="capio-housing", change=option()),),
    draws=(Draw(year=2018, frames=("support",), amount=Money(amount=Decimal(1_100_000))),),
)


def test_errors_that_nobody_has_answered_are_answered_before_it_is_submitted(told: Told) -> None:
    drawn = content(points=(TOO_DEAR,), budget="omsorg")
    waits = only(row(told, SetFrame(budget="omsorg", frame=FRAME), start(drawn)))
    assert (waits.act, waits.unanswered) == (NextAct.ANSWER_FINDING, (OVERDRAWN,))
    assert waits.command.startswith(f"liggare act answer more {OVERDRAWN} --because")

    answered = AnswerFinding(
        proposal="more", finding=OVERDRAWN, verdict=Verdict.ACCEPTED, because="Reserven räcker"
    )
    waits = only(row_after(told, answered))
    assert (waits.act, waits.unanswered) == (NextAct.SUBMIT, ())
    told.tell(SUBMIT)


def test_what_a_draft_lacks_is_written_before_its_findings_are_answered(told: Told) -> None:
    lacking = content(points=(TOO_DEAR,), budget="omsorg", recipients=())
    waits = only(row(told, SetFrame(budget="omsorg", frame=FRAME), start(lacking)))
    assert waits.act is NextAct.SAVE_DRAFT
    assert (waits.missing, waits.unanswered) == (("recipients",), (OVERDRAWN,))
