"""Extending a contract: the terms, their ends, and what they do not allow (R14)."""

import pytest

from domain.contract.changes import Extension, Termination
from domain.contract.errors import ContractHasNoEnd, OutsideContractLife, TermsBroken
from domain.contract.events import ContractExtended
from domain.contract.terms import ExtensionTerms
from domain.values.months import end_after
from tests.domain.portfolio import (
    DECIDED,
    PARTIES,
    REASON,
    REGISTERED,
    TWO_YEARS_ONCE,
    capio_award,
    change,
    day,
)
from tests.domain.story import Story, story

EXTEND = change(Extension())
YEAR_TWICE = ExtensionTerms(length_months=12, max_count=2, max_end=day("2023-08-31"))
TWO_YEARS_FOR_EVER = ExtensionTerms(length_months=24)
HALF_YEAR_ONCE = ExtensionTerms(length_months=6, max_count=1)


def awarded(
    terms: ExtensionTerms | None, first: str = "2018-01-01", last: str | None = "2019-12-31"
) -> Story:
    return story(*PARTIES, change(capio_award(first=first, last=last, extension=terms)))


def end_of(told: Story) -> str:
    return str(told.state("contract", "capio-housing").last_day)


def test_an_extension_follows_upon_the_old_end() -> None:
    extended = ContractExtended(months=24, previous_end=day("2019-12-31"), basis=DECIDED)
    told = awarded(TWO_YEARS_ONCE)
    told.when(change(Extension(), basis=DECIDED)).then(extended)
    assert extended.applies_from() == day("2020-01-01")
    assert end_of(told) == "2021-12-31"


def test_two_years_once_is_not_extended_twice_r14() -> None:
    told = awarded(TWO_YEARS_ONCE).given(EXTEND)
    told.when(EXTEND).then_refused(TermsBroken, field="change", saying="all 1 extensions")


def test_one_year_twice_reaches_its_last_possible_day_and_no_further_r14() -> None:
    told = awarded(YEAR_TWICE, "2019-09-01", "2021-08-31").given(EXTEND)
    assert end_of(told) == "2022-08-31"
    told.given(EXTEND)
    assert end_of(told) == "2023-08-31"
    told.when(EXTEND).then_refused(TermsBroken, field="change", saying="R14")


def test_no_extension_goes_beyond_the_last_possible_day_r14() -> None:
    told = awarded(YEAR_TWICE, "2019-09-01", "2021-08-31")
    too_long = change(Extension(months=25))
    told.when(too_long).then_refused(TermsBroken, field="change", saying="at most reach 2023-08-31")
    told.when(change(Extension(months=24))).then_kinds(ContractExtended)


def test_two_years_at_a_time_without_limit() -> None:
    told = awarded(TWO_YEARS_FOR_EVER, "2012-10-01", "2013-09-30")
    told.given(EXTEND, EXTEND, EXTEND, EXTEND, EXTEND)
    assert end_of(told) == "2023-09-30"


def test_six_months_once() -> None:
    told = awarded(HALF_YEAR_ONCE, "2018-01-01", "2019-06-30").given(EXTEND)
    assert end_of(told) == "2019-12-31"
    told.when(EXTEND).then_refused(TermsBroken, field="change", saying="R14")


def test_without_terms_no_extension_r14() -> None:
    told = awarded(None)
    told.when(change(Extension(months=12))).then_refused(
        TermsBroken, field="change", saying="no extension terms"
    )


@pytest.mark.parametrize("terms", [None, HALF_YEAR_ONCE])
def test_an_extension_is_recorded_despite_r14_with_a_reason(terms: ExtensionTerms | None) -> None:
    told = awarded(terms)
    if terms is not None:
        told.given(EXTEND)
    event = told.when(change(Extension(months=12), despite=REASON)).events[0]
    assert isinstance(event, ContractExtended)
    assert event.despite is not None
    assert event.despite.reason == REASON
    assert [each.rule for each in event.despite.rules] == ["R14"]


def test_an_extension_needs_a_length_even_despite_the_terms() -> None:
    awarded(None).when(change(Extension(), despite=REASON)).then_refused(
        ContractHasNoEnd, field="months"
    )


def test_a_contract_until_further_notice_is_not_extended() -> None:
    awarded(TWO_YEARS_ONCE, last=None).when(EXTEND).then_refused(ContractHasNoEnd, field="change")


def test_a_terminated_contract_is_not_extended() -> None:
    told = awarded(TWO_YEARS_ONCE)
    told.given(change(Termination(first_day_not_in_force=day("2019-01-01"), reason="Upphör")))
    told.when(EXTEND).then_refused(OutsideContractLife, field="change", saying="2019-01-01")


@pytest.mark.parametrize(
    ("old_end", "months", "new_end"),
    [
        ("2020-02-29", 24, "2022-02-28"),
        ("2022-02-28", 24, "2024-02-29"),
        ("2019-06-30", 6, "2019-12-31"),
        ("2019-12-31", 2, "2020-02-29"),
        ("2021-08-31", 12, "2022-08-31"),
        ("2022-08-31", 12, "2023-08-31"),
        ("2019-01-30", 1, "2019-02-27"),
        ("2019-09-30", 24, "2021-09-30"),
    ],
)
def test_a_new_end_is_a_term_after_the_day_after_the_old_one(
    old_end: str, months: int, new_end: str
) -> None:
    assert end_after(day(old_end), months) == day(new_end)


def test_an_extension_of_other_than_the_terms_length_is_as_long_as_asked() -> None:
    told = awarded(TWO_YEARS_ONCE)
    told.when(change(Extension(months=12))).then(
        ContractExtended(months=12, previous_end=day("2019-12-31"), basis=REGISTERED)
    )
    assert end_of(told) == "2020-12-31"
