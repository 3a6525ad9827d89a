"""A reduction that is decided: booked, refused by what came between, laid beside others, undone."""

import pytest

from domain.booking.consequences import Supposed, lay
from domain.contract.basis import DecisionBasis
from domain.contract.changes import Change
from domain.contract.events import ChangeAnnulled, ContractReduced
from domain.proposal.content import ProposalContent
from domain.proposal.events import EffectBooked, EffectRefused, EffectReversed, Outcome
from domain.volumes.year import year_report
from tests.domain.portfolio import (
    MEETING,
    change,
    content,
    effect,
    hours,
    option_call,
    point,
    reduction,
)
from tests.domain.proposal.way import (
    ANNULLED,
    BOOK,
    CONTRACTED,
    INFORMED,
    PROPOSAL,
    REVERSE,
    SUBMIT,
    changed,
    decision,
    start,
)
from tests.domain.story import Story, story

CAPIO = "capio-housing"


def less(amount: int, name: str = "less") -> Change:
    return reduction(hours(name, amount, "2019-01-01"))


def asking(asked: Change) -> ProposalContent:
    return content(point(1, effect(asked)))


def decided(asked: Change, *outcomes: object) -> Story:
    told = story(*CONTRACTED).given(start(asking(asked)), SUBMIT, INFORMED)
    return told.given(decision(*(outcomes or (Outcome.APPROVED,))))  # type: ignore[arg-type] # outcomes


def hours_of(told: Story, year: int) -> float:
    held = {CAPIO: told.state("contract", CAPIO)}
    (service,) = year_report(held, {}, year).services
    return float(service.total.amount.low)


def test_a_decided_reduction_is_booked_on_its_decision() -> None:
    told = decided(less(1200))
    basis = DecisionBasis(proposal=PROPOSAL, point=1, decided_on=MEETING, paragraph="41")
    told.when(BOOK).then(
        EffectBooked(contracts=(CAPIO,), points=(1,), decision_day=MEETING),
        ContractReduced(**dict(less(1200)), basis=basis),
    )
    assert (hours_of(told, 2018), hours_of(told, 2019)) == (8000, 6800)


def test_what_was_approved_with_another_figure_is_what_is_booked() -> None:
    told = decided(less(1200), changed(1, effect(less(900))))
    told.given(BOOK)
    assert hours_of(told, 2019) == 7100


def test_a_rejected_reduction_changes_nothing() -> None:
    told = decided(less(1200), Outcome.REJECTED)
    told.given(BOOK)
    assert hours_of(told, 2019) == 8000


def test_a_reduction_of_what_was_taken_away_meanwhile_needs_attention() -> None:
    told = decided(less(5000)).given(change(less(4000, "sibling")))
    (refused,) = told.when(BOOK).events
    assert isinstance(refused, EffectRefused)
    assert (refused.contract, refused.refusal) == (CAPIO, "VolumeBelowZero")
    assert hours_of(told, 2019) == 4000


@pytest.mark.parametrize("year", [2018, 2019])
def test_after_an_annulment_volumes_are_as_if_it_had_never_been_booked(year: int) -> None:
    told = decided(less(1200)).given(BOOK, *ANNULLED)
    told.when(REVERSE).then_kinds(EffectReversed, ChangeAnnulled)
    assert hours_of(told, year) == 8000


def test_an_annulled_addition_that_something_is_taken_away_of_is_not_undone() -> None:
    told = decided(option_call(hours("option", 1930, "2019-01-01")))
    told.given(BOOK, change(less(9000), despite="Enligt överenskommelse med utföraren"), *ANNULLED)
    (refused,) = told.when(REVERSE).events
    assert getattr(refused, "refusal", None) == "LaterFactWouldBreak"


def test_two_reductions_laid_upon_each_other_show_which_goes_too_far() -> None:
    told = story(*CONTRACTED)
    supposed = [
        Supposed.whole(name, asking(less(5000, name))) for name in ("the-first", "the-second")
    ]
    laid = lay(told.shelf, supposed)
    first, second = laid.steps
    assert first.refused == ()
    assert [type(each.refusal).__name__ for each in second.refused] == ["VolumeBelowZero"]
