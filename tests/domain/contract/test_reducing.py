"""Reducing a contract's volume: never below nothing, nor below what is called off (R60)."""

from decimal import Decimal

import pytest

from domain.contract.changes import ContractKind, Extension, Termination
from domain.contract.errors import (
    LaterFactWouldBreak,
    LineAlreadyExists,
    TermsBroken,
    UnknownContract,
    VolumeBelowZero,
)
from domain.contract.events import ContractCorrected, ContractReduced
from domain.contract.ground import ChangeGround, Ground
from domain.contract.lines import VolumeLine
from domain.values.period import LinePeriod
from domain.values.quantity import NotStated, Quantity, Range
from tests.domain.portfolio import (
    DECIDED,
    PARTIES,
    REASON,
    capio_award,
    change,
    correct,
    cost,
    day,
    expansion,
    fte,
    hours,
    leanlink_award,
    option_call,
    reduction,
    supplement,
    work_award,
)
from tests.domain.story import Story, story

HALF_YEAR = hours("reduction", 1200, "2019-07-01", "2019-12-31")


def awarded() -> Story:
    """8 000 hours a year, 2018-2019."""
    return story(*PARTIES, change(capio_award()))


def stated(line: VolumeLine, quantity: Quantity) -> VolumeLine:
    return VolumeLine(**{**dict(line), "quantity": quantity})


def since(line: str, amount: int, first: str = "2018-01-01") -> VolumeLine:
    """Full-time equivalents from a day on."""
    return VolumeLine(**{**dict(fte(line, amount)), "period": LinePeriod(start=day(first))})


def test_hours_are_taken_away_from_a_day_on() -> None:
    asked = reduction(HALF_YEAR, costs=(cost("saved", "520", "2019-07-01", "2019-12-31"),))
    event = ContractReduced(**dict(asked), basis=DECIDED)
    awarded().when(change(asked, basis=DECIDED)).then(event)
    assert event.applies_from() == day("2019-07-01")
    assert event.decided_on() == day("2018-03-21")


@pytest.mark.parametrize("kind", ContractKind)
def test_every_kind_of_contract_can_be_reduced(kind: ContractKind) -> None:
    told = story(*PARTIES, change(capio_award(kind=kind)))
    told.when(change(reduction(HALF_YEAR))).then_kinds(ContractReduced)


def test_a_reduction_says_on_which_ground_in_law() -> None:
    ground = ChangeGround(ground=Ground.MINOR_VALUE, because="Under tio procent")
    event = awarded().when(change(reduction(HALF_YEAR, ground=ground))).events[0]
    assert isinstance(event, ContractReduced)
    assert event.ground == ground


def test_no_contract_no_reduction() -> None:
    story(*PARTIES).when(change(reduction(HALF_YEAR))).then_refused(
        UnknownContract, field="contract"
    )


def test_all_may_be_taken_away_but_no_more() -> None:
    awarded().when(change(reduction(hours("all", 8000, "2019-01-01")))).then_kinds(ContractReduced)
    awarded().when(change(reduction(hours("more", 8001, "2019-01-01")))).then_refused(
        VolumeBelowZero, field="change", saying="1 hour too much of housing-support"
    )


def test_less_than_nothing_is_refused_whatever_the_reason() -> None:
    more = reduction(hours("more", 8001, "2019-01-01"))
    awarded().when(change(more, despite=REASON)).then_refused(VolumeBelowZero, field="change")


def test_a_sum_in_a_period_is_held_against_what_the_contract_has_in_that_period() -> None:
    july = hours("july", 1200, "2019-07-01", "2019-07-31")
    awarded().when(change(reduction(july))).then_refused(
        VolumeBelowZero, field="change", saying="2019-07-01"
    )
    awarded().when(change(reduction(HALF_YEAR))).then_kinds(ContractReduced)


def test_reductions_are_counted_together() -> None:
    told = awarded().given(change(reduction(hours("first", 5000, "2019-01-01"))))
    told.when(change(reduction(hours("second", 3001, "2019-07-01")))).then_refused(
        VolumeBelowZero, field="change", saying="2019-07-01"
    )


def test_what_came_later_can_be_taken_away_only_while_it_is_there() -> None:
    told = story(
        *PARTIES,
        change(leanlink_award(), contract="leanlink-housing"),
        change(
            expansion(hours("more", 1000, "2018-01-01", "2018-12-31")), contract="leanlink-housing"
        ),
    )
    whole = reduction(hours("less", 43150, "2018-01-01", "2018-12-31"))
    told.when(change(whole, contract="leanlink-housing")).then_kinds(ContractReduced)
    next_year = reduction(hours("later", 43150, "2019-01-01", "2019-12-31"))
    told.when(change(next_year, contract="leanlink-housing")).then_refused(
        VolumeBelowZero, field="change", saying="2019-01-01"
    )


def test_a_service_or_a_unit_that_the_contract_lacks_is_not_taken_away() -> None:
    awarded().when(change(reduction(fte("fte", 1)))).then_refused(
        VolumeBelowZero, field="change", saying="no fte of work-support"
    )


def test_what_is_not_known_is_not_held_against_a_reduction() -> None:
    unstated = stated(hours("unstated", 0), NotStated())
    told = awarded().given(change(option_call(unstated)))
    told.when(change(reduction(hours("less", 9000, "2019-01-01")))).then_kinds(ContractReduced)


def test_before_the_day_from_which_an_old_assignment_is_known_nothing_is_judged() -> None:
    told = story(*PARTIES, change(leanlink_award(), contract="leanlink-housing"))
    early = reduction(hours("early", 99_999, "2016-01-01", "2016-12-31"))
    told.when(change(early, contract="leanlink-housing")).then_kinds(ContractReduced)


def test_a_reduction_without_a_figure_is_recorded_as_that() -> None:
    unstated = stated(hours("less", 0, "2019-01-01"), NotStated())
    awarded().when(change(reduction(unstated))).then_kinds(ContractReduced)


def test_between_two_figures_the_least_that_is_left_counts() -> None:
    low = stated(since("low", 0), Range(low=Decimal(1), high=Decimal(3)))
    told = story(
        *PARTIES,
        change(work_award(), contract="work"),
        change(supplement("s", "2018-01-01", 3), contract="work"),
    )
    told.when(change(reduction(low), contract="work")).then_kinds(ContractReduced)
    told.when(change(reduction(since("more", 2)), contract="work")).then_refused(
        VolumeBelowZero, field="change", saying="2 fte"
    )


def test_called_off_volume_is_not_reduced_r60() -> None:
    told = awarded().given(change(option_call(hours("option", 1930, "2019-01-01"))))
    less = reduction(hours("less", 8500, "2019-01-01"))
    refused = told.when(change(less))
    refused.then_refused(TermsBroken, field="change", saying="R60")
    assert refused.refusal is not None
    assert "1430.00 hour would be left, of which 1930.00" in refused.refusal.detail
    told.when(change(reduction(hours("rest", 8000, "2019-01-01")))).then_kinds(ContractReduced)


def test_called_off_volume_is_reduced_despite_r60_with_a_reason() -> None:
    told = awarded().given(change(option_call(hours("option", 1930, "2019-01-01"))))
    less = reduction(hours("less", 8500, "2019-01-01"))
    event = told.when(change(less, despite=REASON)).events[0]
    assert isinstance(event, ContractReduced)
    assert event.despite is not None
    assert [each.rule for each in event.despite.rules] == ["R60"]


def test_a_reduction_lies_within_the_contract_r17() -> None:
    late = reduction(hours("late", 100, "2019-07-01", "2020-06-30"))
    awarded().when(change(late)).then_refused(TermsBroken, field="change", saying="R17")
    awarded().when(change(late, despite=REASON)).then_kinds(ContractReduced)


def test_a_reduction_brings_lines_that_are_not_there_yet() -> None:
    awarded().when(change(reduction(hours("base", 1)))).then_refused(
        LineAlreadyExists, field="volumes"
    )


def test_a_supplement_does_not_take_the_place_of_one_that_something_is_taken_away_of() -> None:
    told = story(
        *PARTIES,
        change(work_award(), contract="work"),
        change(supplement("s2016", "2016-06-01", 3), contract="work"),
        change(
            reduction(since("less", 2, "2017-01-01")),
            contract="work",
        ),
    )
    told.when(
        change(supplement("s2018", "2018-01-01", 1, replaces="s2016"), contract="work")
    ).then_refused(VolumeBelowZero, field="change", saying="2018-01-01")


def test_an_extension_does_not_prolong_a_reduction_beyond_what_it_takes_from() -> None:
    """The option ends with the contract as it was; the reduction has no end of its own."""
    told = awarded().given(
        change(option_call(hours("option", 1000, "2018-01-01", "2019-12-31"))),
        change(reduction(hours("less", 8400, "2019-01-01")), despite=REASON),
    )
    told.when(change(Extension())).then_refused(
        VolumeBelowZero, field="change", saying="2020-01-01"
    )


def test_a_terminated_contract_keeps_its_reduction() -> None:
    told = awarded().given(change(reduction(HALF_YEAR)))
    told.given(change(Termination(first_day_not_in_force=day("2019-10-01"), reason="Upphör")))
    assert told.state("contract", "capio-housing").last_day == day("2019-09-30")


def test_a_reduction_is_corrected_as_other_facts_are() -> None:
    told = awarded().given(change(reduction(HALF_YEAR)))
    meant = reduction(hours("reduction", 1000, "2019-07-01", "2019-12-31"))
    event = told.when(correct(2, meant)).events[0]
    assert isinstance(event, ContractCorrected)
    (_, less) = told.state("contract", "capio-housing").volumes
    assert less.line.quantity.amount == 1000
    told.given(correct(2, None))
    assert len(told.state("contract", "capio-housing").volumes) == 1


@pytest.mark.parametrize("despite", [None, REASON])
def test_what_a_reduction_takes_from_cannot_be_corrected_away(despite: str | None) -> None:
    told = awarded().given(
        change(option_call(hours("option", 1930, "2019-01-01"))),
        change(reduction(hours("less", 9000, "2019-01-01")), despite=REASON),
    )
    told.when(correct(2, None, despite=despite)).then_refused(
        LaterFactWouldBreak, field="replacement", saying="contract.reduced.v1"
    )


def test_a_level_is_reduced_from_a_day_on() -> None:
    told = story(
        *PARTIES,
        change(work_award(), contract="work"),
        change(supplement("s", "2018-01-01", 3), contract="work"),
    )
    less = reduction(since("less", 1, "2018-07-01"))
    told.when(change(less, contract="work")).then_kinds(ContractReduced)
