"""Laws of calendar months: partitions add up, whole months are n/12."""

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.values.months import end_after, months_in, months_later, share_of_year

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2200, 1, 1))
ONE_DAY = timedelta(days=1)


@given(DAYS, st.lists(st.integers(min_value=1, max_value=900), min_size=1, max_size=6))
def test_the_parts_of_any_partition_add_up_to_the_whole(first: date, lengths: list[int]) -> None:
    parts, begins = [], first
    for length in lengths:
        ends = begins + timedelta(days=length - 1)
        parts.append(months_in(begins, ends))
        begins = ends + ONE_DAY
    assert sum(parts, Fraction(0)) == months_in(first, begins - ONE_DAY)


@given(DAYS, st.integers(min_value=1, max_value=240))
def test_whole_calendar_months_are_n_twelfths_of_a_year(some_day: date, months: int) -> None:
    first = some_day.replace(day=1)
    last = months_later(first, months) - ONE_DAY
    assert share_of_year(first, last) == Fraction(months, 12)


@given(DAYS)
def test_a_day_weighs_its_part_of_its_month(some_day: date) -> None:
    days = monthrange(some_day.year, some_day.month)[1]
    assert months_in(some_day, some_day) == Fraction(1, days)


@given(DAYS)
def test_days_in_reverse_weigh_nothing(some_day: date) -> None:
    assert months_in(some_day, some_day - ONE_DAY) == 0


@given(DAYS, st.integers(min_value=1, max_value=60), st.integers(min_value=1, max_value=60))
def test_a_month_s_end_stays_a_month_s_end(some_day: date, one: int, other: int) -> None:
    end = some_day.replace(day=1) - ONE_DAY
    assert end_after(end_after(end, one), other) == end_after(end, one + other)


def test_the_months_of_the_letters() -> None:
    assert months_in(date(2018, 4, 1), date(2019, 12, 31)) == 21
    assert share_of_year(date(2018, 3, 1), date(2018, 12, 31)) == Fraction(10, 12)
    assert share_of_year(date(2020, 1, 1), date(2020, 2, 29)) == Fraction(2, 12)
    assert months_later(date(2020, 1, 31), 1) == date(2020, 2, 29)
