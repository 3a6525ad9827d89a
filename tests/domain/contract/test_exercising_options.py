"""Exercising an option: clause (R01), ceiling (R03), period (R17)."""

from decimal import Decimal

import pytest

from domain.contract.basis import Despite
from domain.contract.changes import Termination
from domain.contract.errors import LineAlreadyExists, TermsBroken
from domain.contract.events import OptionTriggered
from domain.contract.lines import Measure, VolumeLine
from domain.contract.terms import OptionCeiling, OptionClause
from domain.values.quantity import NotStated, Range, Unit
from tests.domain.portfolio import (
    DECIDED,
    PARTIES,
    REASON,
    capio_award,
    change,
    cost,
    day,
    hours,
    option_call,
)
from tests.domain.story import Story, story


def awarded(option: OptionClause | None, **terms: str | None) -> Story:
    return story(*PARTIES, change(capio_award(option=option, **terms)))  # type: ignore[arg-type] # only days are passed


def clause(amount: int | None = None, measure: Measure = Measure.IN_PERIOD) -> OptionClause:
    ceiling = (
        OptionCeiling(amount=Decimal(amount), unit=Unit.HOUR, measure=measure) if amount else None
    )
    return OptionClause(trigger="Vid utökade medel", ceiling=ceiling)


def broken_by(override: Despite | None) -> list[str]:
    assert override is not None
    assert override.reason == REASON
    return [each.rule for each in override.rules]


def test_an_option_is_recorded_with_its_lines_and_costs() -> None:
    asked = option_call(
        hours("h18", 1450, "2018-04-01", "2018-12-31"),
        hours("h19", 1930, "2019-01-01", "2019-12-31"),
        costs=(cost("c18", "600", "2018-04-01", "2018-12-31"),),
    )
    triggered = OptionTriggered(**dict(asked), basis=DECIDED)
    awarded(clause()).when(change(asked, basis=DECIDED)).then(triggered)
    assert triggered.applies_from() == day("2018-04-01")


def test_an_option_whose_lines_have_no_first_day_applies_from_no_known_day() -> None:
    outcome = awarded(clause()).when(change(option_call(hours("more", 100))))
    assert outcome.events[0].applies_from() is None


def test_without_a_clause_no_option_r01() -> None:
    awarded(None).when(change(option_call())).then_refused(
        TermsBroken, field="change", saying="R01 (LOU 17:10)"
    )


def test_an_option_without_a_clause_is_recorded_despite_r01_with_a_reason() -> None:
    event = awarded(None).when(change(option_call(), despite=REASON)).events[0]
    assert isinstance(event, OptionTriggered)
    assert broken_by(event.despite) == ["R01"]


def test_a_reason_that_nothing_needs_is_not_recorded() -> None:
    event = awarded(clause()).when(change(option_call(), despite=REASON)).events[0]
    assert isinstance(event, OptionTriggered)
    assert event.despite is None


def test_an_option_reaches_its_ceiling_but_not_beyond_r03() -> None:
    told = awarded(clause(3000))
    told.given(change(option_call(hours("a", 1450, "2018-04-01", "2018-12-31"))))
    beyond = change(option_call(hours("b", 1551, "2019-01-01", "2019-12-31")))
    told.when(beyond).then_refused(TermsBroken, field="change", saying="R03")
    reached = change(option_call(hours("b", 1550, "2019-01-01", "2019-12-31")))
    told.when(reached).then_kinds(OptionTriggered)


def test_an_option_above_its_ceiling_is_recorded_despite_r03_with_a_reason() -> None:
    asked = change(option_call(), despite=REASON)
    event = awarded(clause(1000)).when(asked).events[0]
    assert isinstance(event, OptionTriggered)
    assert broken_by(event.despite) == ["R03"]


def test_a_yearly_ceiling_counts_each_calendar_year_by_itself_r03() -> None:
    told = awarded(clause(2000, Measure.PER_YEAR))
    told.given(change(option_call(hours("a", 1450, "2018-04-01", "2018-12-31"))))
    told.given(change(option_call(hours("b", 2000, "2019-01-01", "2019-12-31"))))
    told.when(change(option_call(hours("c", 551, "2018-01-01", "2018-12-31")))).then_refused(
        TermsBroken, field="change", saying="R03"
    )


def test_a_yearly_ceiling_sees_of_a_longer_line_only_the_year_s_share_r03() -> None:
    told = awarded(clause(2000, Measure.PER_YEAR))
    two_years = change(option_call(hours("a", 4000, "2018-01-01", "2019-12-31")))
    told.when(two_years).then_kinds(OptionTriggered)


def test_a_total_ceiling_sees_what_a_yearly_rate_adds_up_to_r03() -> None:
    told = awarded(clause(3000))
    for_two_years = change(option_call(hours("a", 1700, "2018-01-01")))
    told.when(for_two_years).then_refused(TermsBroken, field="change", saying="R03")
    for_one_year = change(option_call(hours("a", 1700, "2019-01-01")))
    told.when(for_one_year).then_kinds(OptionTriggered)


def places(line: str, low: int, high: int, first: str, last: str) -> VolumeLine:
    return VolumeLine.model_validate(
        {
            "line": line,
            "service": "lss-housing",
            "unit": Unit.PLACE,
            "quantity": Range(low=Decimal(low), high=Decimal(high)),
            "measure": Measure.LEVEL,
            "period": {"start": first, "end": last},
        }
    )


def test_a_level_ceiling_counts_what_is_in_force_at_the_same_time_r03() -> None:
    ceiling = OptionCeiling(amount=Decimal(10), unit=Unit.PLACE, measure=Measure.LEVEL)
    told = awarded(OptionClause(trigger="Vid behov", ceiling=ceiling))
    told.given(change(option_call(places("a", 6, 8, "2018-01-01", "2018-06-30"))))
    told.given(change(option_call(places("b", 8, 10, "2018-07-01", "2018-12-31"))))
    told.when(change(option_call(places("c", 1, 3, "2018-06-01", "2018-06-30")))).then_refused(
        TermsBroken, field="change", saying="R03"
    )


def test_what_is_not_stated_cannot_exceed_a_ceiling() -> None:
    unstated = VolumeLine(
        line="a",
        service="housing-support",
        unit=Unit.HOUR,
        quantity=NotStated(),
        measure=Measure.PER_YEAR,
    )
    awarded(clause(1)).when(change(option_call(unstated))).then_kinds(OptionTriggered)


def test_other_units_than_the_ceiling_s_are_not_counted() -> None:
    told = awarded(clause(1))
    told.when(change(option_call(places("a", 5, 5, "2018-01-01", "2018-12-31")))).then_kinds(
        OptionTriggered
    )


@pytest.mark.parametrize(
    ("first", "last", "saying"),
    [
        ("2017-12-31", "2018-12-31", "before the contract's first day 2018-01-01"),
        ("2019-01-01", "2020-01-01", "after the contract's last day 2019-12-31"),
    ],
)
def test_an_option_lies_within_its_contract_r17(first: str, last: str, saying: str) -> None:
    asked = option_call(hours("a", 10, first, last))
    awarded(clause()).when(change(asked)).then_refused(TermsBroken, field="change", saying=saying)
    event = awarded(clause()).when(change(asked, despite=REASON)).events[0]
    assert isinstance(event, OptionTriggered)
    assert broken_by(event.despite) == ["R17"]


def test_an_option_s_cost_lies_within_the_contract_too_r17() -> None:
    asked = option_call(costs=(cost("late", "1", "2019-01-01", "2020-12-31"),))
    awarded(clause()).when(change(asked)).then_refused(TermsBroken, field="change", saying="R17")


def test_an_open_line_that_begins_after_the_contract_lies_outside_it_r17() -> None:
    asked = option_call(hours("a", 10, "2020-01-01"))
    awarded(clause()).when(change(asked)).then_refused(TermsBroken, field="change", saying="begins")


def test_a_contract_until_further_notice_has_room_for_any_later_line() -> None:
    told = awarded(clause(), last=None)
    told.when(change(option_call(hours("a", 10, "2030-01-01", "2030-12-31")))).then_kinds(
        OptionTriggered
    )


def test_a_termination_shortens_the_period_that_options_lie_in_r17() -> None:
    told = awarded(clause())
    told.given(change(Termination(first_day_not_in_force=day("2019-01-01"), reason="Upphör")))
    told.when(change(option_call(hours("a", 1, "2018-12-01", "2019-01-01")))).then_refused(
        TermsBroken, field="change", saying="last day 2018-12-31"
    )


def test_every_broken_rule_is_named() -> None:
    event = (
        awarded(None)
        .when(change(option_call(hours("a", 1, "2021-01-01", "2021-12-31")), despite=REASON))
        .events[0]
    )
    assert isinstance(event, OptionTriggered)
    assert broken_by(event.despite) == ["R01", "R17"]


def test_an_option_brings_lines_that_are_not_there_yet() -> None:
    told = awarded(clause())
    told.when(change(option_call(hours("base", 10)))).then_refused(
        LineAlreadyExists, field="volumes"
    )
    known_cost = option_call(costs=(cost("yearly", "1", "2018-01-01", "2018-12-31"),))
    told.when(change(known_cost)).then_refused(LineAlreadyExists, field="costs")
