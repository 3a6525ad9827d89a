"""A wrongly recorded decision is taken back: with the committee again, its funds as proposed."""

import pytest

from domain.budget.events import FundsReserved, ReservationReleased
from domain.budget.state import DrawStatus
from domain.command import Command
from domain.proposal.anew import decisions_taken_back
from domain.proposal.commands import RecordDecision, RetractRecord, WaiveEffect
from domain.proposal.content import SigningRequirement
from domain.proposal.errors import (
    BookingRestsOnDecision,
    JudgmentRestsOnDecision,
    RecordsRestOnIt,
    WrongPhase,
)
from domain.proposal.events import (
    CommitteeDecided,
    EffectBooked,
    EffectRefused,
    Outcome,
    RecordRetracted,
    Retractable,
)
from domain.proposal.state import Phase, Proposal
from tests.domain.portfolio import (
    MEETING,
    REGISTERED,
    capio_award,
    change,
    content,
    correct,
    draw,
    effect,
    frame,
    option_call,
    point,
)
from tests.domain.proposal.way import (
    ANNULLED,
    BOOK,
    CONTRACTED,
    DELIVERED,
    HOLD,
    INFORMED,
    PROPOSAL,
    SUBMIT,
    answer,
    appealed,
    changed,
    decision,
    minutes_approved,
    notice_posted,
    signed,
    start,
    until,
)
from tests.domain.story import Story, story

BECAUSE = "Nämnden avslog, se § 41"
DECISION = RetractRecord(
    proposal=PROPOSAL, kind=Retractable.DECISION, subject=str(MEETING), because=BECAUSE
)
RETRACTED = RecordRetracted(kind=Retractable.DECISION, subject=str(MEETING), because=BECAUSE)
ONE_FIRST = SigningRequirement(required=1, before_effect=True)
WAIVED = WaiveEffect(proposal=PROPOSAL, reason="Kan inte bokföras")


def proposal(told: Story) -> Proposal:
    found: Proposal = told.state("proposal", PROPOSAL)
    return found


def with_the_committee(signing: SigningRequirement | None = None) -> Story:
    """Two points that each draw on the frame."""
    said = content(
        point(1, effect(option_call()), draws=(draw(600),)),
        point(2, draws=(draw(50), draw(70))),
        budget="omsorg",
        signing=signing,
    )
    return story(*CONTRACTED, frame("individ", "16.8"), start(said), SUBMIT, INFORMED)


def draws(told: Story) -> dict[str, tuple[DrawStatus, str]]:
    standing = told.state("budget", "omsorg").draws
    return {name: (each.status, str(each.kronor)) for (name, _), each in standing.items()}


APPROVED = decision(Outcome.APPROVED, Outcome.APPROVED)
REJECTED = decision(Outcome.REJECTED, Outcome.REJECTED)
ONE_OF_TWO = decision(Outcome.REJECTED, Outcome.APPROVED)
CHEAPER = decision(Outcome.REJECTED, changed(2, draws=(draw(30),)))


@pytest.mark.parametrize(
    ("decided", "then"),
    [
        (REJECTED, ()),
        (REJECTED, (BOOK,)),
        (REJECTED, (BOOK, DELIVERED)),
        (ONE_OF_TWO, (BOOK, HOLD)),
        (CHEAPER, (BOOK,)),
        (APPROVED, ()),
        (APPROVED, (WAIVED,)),
    ],
)
def test_proposal_and_budget_stand_as_if_the_decision_had_never_been_recorded(
    decided: RecordDecision, then: tuple[Command, ...]
) -> None:
    told = with_the_committee()
    before, reserved = proposal(told), draws(told)
    told.given(decided, *then)
    assert proposal(told).phase is Phase.DECIDED
    told.given(DECISION)
    assert proposal(told) == before
    assert {name: draws(told)[name] for name in reserved} == reserved
    others = {name: status for name, (status, _) in draws(told).items() if name not in reserved}
    assert set(others.values()) <= {DrawStatus.RELEASED}


def test_nothing_is_told_to_the_budget_where_the_decision_had_changed_nothing_in_it() -> None:
    with_the_committee(ONE_FIRST).given(APPROVED).when(DECISION).then(RETRACTED)


def test_what_was_made_firm_is_only_reserved_again() -> None:
    told = with_the_committee().given(ONE_OF_TWO, BOOK)
    assert draws(told)[f"{PROPOSAL}.p2.d1"] == (DrawStatus.CONFIRMED, "50000")
    told.when(DECISION).then_kinds(
        RecordRetracted,
        ReservationReleased, ReservationReleased,
        FundsReserved, FundsReserved, FundsReserved,
    )  # fmt: skip


def test_the_right_decision_is_recorded_and_booked_in_its_place() -> None:
    told = with_the_committee().given(REJECTED, BOOK, DELIVERED, DECISION)
    told.when(APPROVED).then_kinds(CommitteeDecided)
    told.when(BOOK).then_kinds(EffectBooked, *_booked(told))
    assert proposal(told).undelivered
    told.given(DELIVERED)
    assert decisions_taken_back(proposal(told)) == 1


def _booked(told: Story) -> list[type]:
    """What the booking added beside the proposal's own."""
    contract = told.events("contract", "capio-housing")[-1]
    return [type(contract), *(type(each) for each in told.events("budget", "omsorg")[-3:])]


def test_it_waits_for_a_decision_and_nothing_of_the_wrong_one_is_done_meanwhile() -> None:
    told = until(Phase.DECIDED).given(DECISION)
    for act in (BOOK, DELIVERED, minutes_approved(), signed("direktoren")):
        told.when(act).then_refused(WrongPhase)
    assert proposal(told).remaining == ("effect", "finality")


def test_a_booking_that_was_refused_is_tried_at_once_upon_the_next_decision() -> None:
    told = with_the_committee().given(change(option_call(), basis=REGISTERED), APPROVED)
    told.when(BOOK).then_kinds(EffectRefused)
    told.given(DECISION)
    assert (proposal(told).effect_refusals, proposal(told).effect_refusal) == (0, None)


def test_contracts_are_corrected_before_the_decision_is_taken_back_that_was_booked() -> None:
    told = until(Phase.DECIDED).given(BOOK)
    told.when(DECISION).then_refused(
        BookingRestsOnDecision, field="subject", saying="capio-housing entry 2"
    )
    told.given(correct(2, None), DECISION, decision(Outcome.REJECTED), BOOK)
    assert len(told.state("contract", "capio-housing").volumes) == 1


def test_an_entry_that_was_corrected_to_rest_on_something_else_keeps_nothing_back() -> None:
    told = until(Phase.DECIDED).given(BOOK, correct(2, option_call(), basis=REGISTERED))
    told.given(DECISION)
    assert proposal(told).phase is Phase.COMMITTEE


def test_an_award_cannot_be_struck_but_can_be_said_to_rest_on_something_else() -> None:
    award = effect(capio_award(), contract="capio-new")
    told = story(*CONTRACTED, start(content(point(1, award))))
    told.given(answer("r34.no-financing.financing"), SUBMIT, INFORMED, decision(), BOOK)
    told.when(DECISION).then_refused(
        BookingRestsOnDecision, field="subject", saying="capio-new entry 1"
    )
    told.given(correct(1, capio_award(), contract="capio-new", basis=REGISTERED), DECISION)


def test_what_people_recorded_upon_the_decision_is_taken_back_first() -> None:
    told = until(Phase.SIGNING).given(
        minutes_approved(), notice_posted(), appealed(), signed("direktoren")
    )
    for kind, subject in (
        (Retractable.APPEAL, "klagande-1"),
        (Retractable.NOTICE, "2018-03-27"),
        (Retractable.MINUTES, "2018-03-26"),
        (Retractable.SIGNATURE, "direktoren"),
    ):
        told.when(DECISION).then_refused(
            RecordsRestOnIt, field="subject", saying=f"{kind} {subject}"
        )
        first = RetractRecord(proposal=PROPOSAL, kind=kind, subject=subject, because=BECAUSE)
        told.given(first)
    told.when(DECISION).then(RETRACTED)


def test_a_decision_that_a_court_has_judged_stands() -> None:
    told = until(Phase.DECIDED).given(*ANNULLED)
    told.when(DECISION).then_refused(JudgmentRestsOnDecision, field="subject", saying="klagande-1")
