"""Booking what was approved: all of it in one append, or one event that says what refused it."""

from domain.budget.events import FundsReserved, ReservationConfirmed, ReservationReleased
from domain.budget.state import DrawStatus
from domain.contract.basis import DecisionBasis
from domain.contract.changes import Extension, Termination
from domain.contract.events import ContractExtended, OptionTriggered
from domain.proposal.content import ProposalContent
from domain.proposal.events import EffectBooked, EffectRefused, Outcome
from domain.proposal.state import Phase
from tests.domain.portfolio import (
    MEETING,
    REASON,
    change,
    content,
    correct,
    day,
    draw,
    effect,
    frame,
    hours,
    leanlink_award,
    option_call,
    point,
)
from tests.domain.proposal.way import (
    BOOK,
    CONTRACTED,
    INFORMED,
    PROPOSAL,
    SUBMIT,
    decision,
    start,
    until,
)
from tests.domain.story import Story, story

TWO_POINTS = content(
    point(1, effect(option_call()), draws=(draw(600),)),
    point(2, effect(Extension()), draws=(draw(100),)),
    point(3),
    budget="omsorg",
)


def decided(with_content: ProposalContent, *outcomes: Outcome) -> Story:
    told = story(*CONTRACTED, change(leanlink_award(), contract="leanlink-housing"))
    told.given(frame("individ", "16.8"), start(with_content), SUBMIT, INFORMED)
    return told.given(decision(*outcomes))


def on_decision(number: int) -> DecisionBasis:
    return DecisionBasis(proposal=PROPOSAL, point=number, decided_on=MEETING, paragraph="41")


def test_an_approved_point_is_booked_on_the_decision() -> None:
    told = until(Phase.DECIDED)
    told.when(BOOK).then(
        EffectBooked(contracts=("capio-housing",), points=(1,), decision_day=MEETING),
        OptionTriggered(**dict(option_call()), basis=on_decision(1)),
    )
    assert told.state("proposal", PROPOSAL).effect_booked
    assert told.events("proposal", PROPOSAL)[-1].decided_on() == MEETING
    assert told.state("contract", "capio-housing").volumes[-1].entry == 2


def test_all_points_are_booked_and_all_draws_confirmed_in_one_append() -> None:
    told = decided(TWO_POINTS, *[Outcome.APPROVED] * 3)
    told.when(BOOK).then(
        EffectBooked(contracts=("capio-housing",), points=(1, 2, 3), decision_day=MEETING),
        OptionTriggered(**dict(option_call()), basis=on_decision(1)),
        ContractExtended(months=24, previous_end=day("2019-12-31"), basis=on_decision(2)),
        ReservationConfirmed(
            year=2018, proposal=PROPOSAL, draw=f"{PROPOSAL}.p1.d1", decision_day=MEETING
        ),
        ReservationConfirmed(
            year=2018, proposal=PROPOSAL, draw=f"{PROPOSAL}.p2.d1", decision_day=MEETING
        ),
    )


def test_a_rejected_point_books_nothing_and_releases_its_draw() -> None:
    told = decided(TWO_POINTS, Outcome.REJECTED, Outcome.APPROVED, Outcome.APPROVED)
    assert ReservationReleased in [type(event) for event in told.events("budget", "omsorg")]
    told.when(BOOK).then_kinds(EffectBooked, ContractExtended, ReservationConfirmed)
    draws = told.state("budget", "omsorg").draws
    assert draws[f"{PROPOSAL}.p1.d1", 2018].status is DrawStatus.RELEASED
    assert draws[f"{PROPOSAL}.p2.d1", 2018].status is DrawStatus.CONFIRMED


def test_a_proposal_rejected_altogether_books_nothing() -> None:
    told = decided(content(), Outcome.REJECTED)
    told.when(BOOK).then(EffectBooked(contracts=(), points=(), decision_day=MEETING))


def test_an_effect_is_booked_once() -> None:
    until(Phase.DECIDED).given(BOOK).when(BOOK).then_nothing()


def test_what_a_contract_refuses_is_recorded_and_nothing_else_is_booked() -> None:
    told = decided(TWO_POINTS, *[Outcome.APPROVED] * 3)
    told.given(change(Termination(first_day_not_in_force=day("2019-01-01"), reason="Upphör")))
    before = told.events("contract", "capio-housing"), told.events("budget", "omsorg")
    told.when(BOOK).then(
        EffectRefused(
            contract="capio-housing",
            point=2,
            refusal="OutsideContractLife",
            detail="the contract is terminated: 2019-01-01 is its first day not in force",
        )
    )
    assert (told.events("contract", "capio-housing"), told.events("budget", "omsorg")) == before
    assert not told.state("proposal", PROPOSAL).effect_booked


def test_a_refused_booking_can_be_tried_again_once_the_hindrance_is_gone() -> None:
    told = decided(TWO_POINTS, *[Outcome.APPROVED] * 3)
    told.given(change(Termination(first_day_not_in_force=day("2019-01-01"), reason="Upphör")))
    told.given(BOOK, BOOK)
    assert told.state("proposal", PROPOSAL).effect_refusals == 2
    told.given(correct(2, None), BOOK)
    proposal = told.state("proposal", PROPOSAL)
    assert proposal.effect_booked
    assert proposal.effect_refusal is None


def test_effects_on_several_contracts_are_booked_together() -> None:
    both = content(
        point(
            1,
            effect(option_call()),
            effect(
                option_call(hours("extra", 10, "2018-04-01", "2018-12-31")),
                contract="leanlink-housing",
                despite=REASON,
            ),
        )
    )
    told = decided(both)
    booked = told.when(BOOK).then_kinds(EffectBooked, OptionTriggered, OptionTriggered)
    event = booked.events("proposal", PROPOSAL)[-1]
    assert isinstance(event, EffectBooked)
    assert event.contracts == ("capio-housing", "leanlink-housing")
    option = booked.events("contract", "leanlink-housing")[-1]
    assert isinstance(option, OptionTriggered)
    assert option.despite is not None


def test_the_same_draw_is_not_reserved_twice() -> None:
    told = decided(TWO_POINTS, *[Outcome.APPROVED] * 3)
    kinds = [type(event) for event in told.events("budget", "omsorg")]
    assert kinds.count(FundsReserved) == 2
