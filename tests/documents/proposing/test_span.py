"""The days that a stated figure is for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.proposing.span import span_of
from domain.values.period import LinePeriod

APRIL = date(2018, 4, 1)
NEVER = LinePeriod()


def test_a_year_without_days_is_the_whole_of_it() -> None:
    span = span_of(2019, NEVER, None, False, None)
    assert span.period == LinePeriod(start=date(2019, 1, 1), end=date(2019, 12, 31))
    assert span.whole_year
    assert not span.borrowed


def test_a_year_in_which_it_begins_is_from_that_day() -> None:
    span = span_of(2018, LinePeriod(start=APRIL), None, False, None)
    assert span.period == LinePeriod(start=APRIL, end=date(2018, 12, 31))
    assert not span.borrowed


def test_a_year_after_the_one_in_which_it_begins_is_whole() -> None:
    assert span_of(2019, LinePeriod(start=APRIL), None, False, None).whole_year


def test_a_first_day_from_elsewhere_is_borrowed() -> None:
    span = span_of(2018, NEVER, 9, False, APRIL)
    assert span.period.start == APRIL
    assert span.borrowed
    assert span.agrees


@pytest.mark.parametrize(("months", "agrees"), [(9, True), (12, False), (6, False), (None, True)])
def test_the_months_that_it_says_must_be_those_of_its_days(
    months: int | None, agrees: bool
) -> None:
    assert span_of(2018, NEVER, months, False, APRIL).agrees is agrees


def test_nine_months_of_a_year_without_a_first_day_agree_with_nothing() -> None:
    assert not span_of(2018, NEVER, 9, False, None).agrees


def test_from_then_on_has_no_last_day() -> None:
    span = span_of(2019, NEVER, None, True, APRIL)
    assert span.period == LinePeriod(start=date(2019, 1, 1), end=None)


def test_its_own_days_stand_where_no_year_is_named() -> None:
    own = LinePeriod(start=APRIL, end=date(2019, 12, 31))
    assert span_of(None, own, None, False, date(2017, 1, 1)).period == own


@given(
    year=st.integers(2000, 2060),
    start=st.none() | st.dates(date(1999, 1, 1), date(2061, 1, 1)),
    first_day=st.none() | st.dates(date(1999, 1, 1), date(2061, 1, 1)),
    months=st.none() | st.integers(1, 12),
    then=st.booleans(),
)
def test_a_years_figure_never_reaches_outside_its_year(
    year: int, start: date | None, first_day: date | None, months: int | None, then: bool
) -> None:
    period = span_of(year, LinePeriod(start=start), months, then, first_day).period
    assert period.start is not None
    assert period.start.year == year
    assert period.end is None if then else period.end == date(year, 12, 31)
