"""Days off by law 1930:173 2 §: Saturdays, Sundays, public holidays and three eves, no other."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.law.calendar import is_day_off, rolled, weeks_later
from tests.domain.portfolio import day

DAYS = st.dates(min_value=date(1992, 1, 1), max_value=date(2100, 12, 31))

WEEKDAYS_OFF = {
    "2017-06-23": "Midsummer Eve, a Friday",
    "2018-12-24": "Christmas Eve, a Monday",
    "2018-12-31": "New Year's Eve, a Monday",
    "2018-12-25": "Christmas Day",
    "2018-12-26": "Second day of Christmas",
    "2018-01-01": "New Year's Day",
    "2017-01-06": "Epiphany",
    "2018-03-30": "Good Friday",
    "2018-04-02": "Easter Monday",
    "2018-05-01": "May Day",
    "2018-05-10": "Ascension Day",
    "2018-06-06": "National Day",
}

WORKING_DAYS = {
    "2018-03-29": "Maundy Thursday",
    "2018-04-30": "Walpurgis Night",
    "2018-01-05": "the eve of Epiphany",
    "2018-11-02": "the eve of All Saints' Day",
    "2018-05-11": "the day after Ascension Day",
}


@pytest.mark.parametrize("text", WEEKDAYS_OFF, ids=lambda text: WEEKDAYS_OFF[text])
def test_public_holidays_and_three_eves_are_days_off(text: str) -> None:
    assert day(text).isoweekday() <= 5
    assert is_day_off(day(text))


@pytest.mark.parametrize("text", WORKING_DAYS, ids=lambda text: WORKING_DAYS[text])
def test_no_other_eve_is_a_day_off(text: str) -> None:
    assert not is_day_off(day(text))


def test_whit_monday_was_a_day_off_until_the_national_day_took_its_place_in_2005() -> None:
    assert is_day_off(day("2004-05-31"))
    assert not is_day_off(day("2005-05-16"))
    assert not is_day_off(day("2003-06-06"))
    assert is_day_off(day("2005-06-06"))


@given(DAYS)
def test_every_saturday_and_sunday_is_a_day_off(any_day: date) -> None:
    assert is_day_off(any_day) or any_day.isoweekday() <= 5


@given(DAYS)
def test_a_last_day_moves_on_to_the_first_weekday_and_no_further(any_day: date) -> None:
    moved = rolled(any_day)
    assert not is_day_off(moved)
    assert all(is_day_off(any_day + timedelta(days=n)) for n in range((moved - any_day).days))


@given(DAYS)
def test_a_day_that_has_been_moved_stays(any_day: date) -> None:
    assert rolled(rolled(any_day)) == rolled(any_day)


@given(DAYS, st.integers(0, 10))
def test_weeks_end_on_the_day_of_the_same_name(any_day: date, weeks: int) -> None:
    ended = weeks_later(any_day, weeks)
    assert ended.isoweekday() == any_day.isoweekday()
    assert (ended - any_day).days == 7 * weeks
