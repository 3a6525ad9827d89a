"""Fourteen days, the second day, three weeks, the next meeting: each with its own examples."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.law import appeal, minutes, notice, reporting
from domain.law.appeal import last_appeal_day
from domain.law.calendar import is_day_off
from domain.law.minutes import minutes_due
from domain.law.notice import notice_due, take_down_from
from domain.law.provision import Provision, in_force
from domain.law.reporting import reported_in_time
from tests.domain.portfolio import day

DAYS = st.dates(min_value=date(1992, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    ("posted", "last", "down"),
    [
        ("2017-06-02", "2017-06-26", "2017-06-27"),  # Midsummer Eve, then a weekend
        ("2018-03-27", "2018-04-17", "2018-04-18"),
        ("2018-12-03", "2018-12-27", "2018-12-28"),  # Christmas Eve and both days after it
        ("2018-12-10", "2019-01-02", "2019-01-03"),  # New Year's Eve and Day
        ("2018-03-09", "2018-04-03", "2018-04-04"),  # Good Friday to Easter Monday
        ("2019-05-16", "2019-06-07", "2019-06-08"),  # National Day; the next day is a Friday
        ("2018-04-09", "2018-04-30", "2018-05-01"),  # Walpurgis Night is an eve like any other
    ],
)
def test_appeal_time_is_three_weeks_from_the_posting_rolled_off_days_off(
    posted: str, last: str, down: str
) -> None:
    assert last_appeal_day(day(posted)) == day(last)
    assert take_down_from(day(posted)) == day(down)


@given(DAYS)
def test_the_last_day_to_appeal_is_a_weekday_and_never_earlier_than_three_weeks(
    posted_on: date,
) -> None:
    last = last_appeal_day(posted_on)
    assert not is_day_off(last)
    assert timedelta(days=21) <= last - posted_on <= timedelta(days=27)
    assert take_down_from(posted_on) == last + timedelta(days=1)


@given(DAYS, st.integers(0, 30))
def test_who_posts_later_takes_down_no_earlier(posted_on: date, later: int) -> None:
    assert last_appeal_day(posted_on) <= last_appeal_day(posted_on + timedelta(days=later))


@pytest.mark.parametrize(
    ("meeting", "last"),
    [
        ("2018-03-21", "2018-04-04"),
        ("2018-03-16", "2018-04-03"),  # Good Friday moves to the Tuesday after Easter
        ("2018-12-12", "2018-12-27"),
    ],
)
def test_minutes_are_approved_within_fourteen_days(meeting: str, last: str) -> None:
    assert minutes_due(day(meeting)) == day(last)


@given(DAYS)
def test_nobody_need_approve_minutes_on_a_day_off(meeting_day: date) -> None:
    last = minutes_due(meeting_day)
    assert not is_day_off(last)
    assert last - meeting_day >= timedelta(days=14)


@pytest.mark.parametrize(
    ("approved", "last"),
    [("2018-03-26", "2018-03-28"), ("2018-03-22", "2018-03-26"), ("2018-03-28", "2018-04-03")],
)
def test_the_notice_is_posted_by_the_second_day(approved: str, last: str) -> None:
    assert notice_due(day(approved)) == day(last)


def test_a_report_is_in_time_at_the_next_meeting_and_late_after_it() -> None:
    assert reported_in_time(day("2018-04-18"), day("2018-04-18")) is True
    assert reported_in_time(day("2018-05-16"), day("2018-04-18")) is False
    assert reported_in_time(day("2018-05-16"), None) is None


RULES = {
    "minutes": minutes.PROVISIONS,
    "notice": notice.PROVISIONS,
    "appeal": appeal.PROVISIONS,
    "reporting": reporting.PROVISIONS,
}


@pytest.mark.parametrize("provisions", RULES.values(), ids=RULES)
def test_each_rule_has_its_place_in_the_act_of_1991_and_in_that_of_2017(
    provisions: tuple[Provision, ...],
) -> None:
    before, after = in_force(provisions, day("2017-12-31")), in_force(provisions, day("2018-01-01"))
    assert before is not None
    assert after is not None
    assert before.source.startswith("KL (1991:900) ")
    assert after.source.startswith("KL ")
    assert in_force(provisions, day("1991-12-31")) is None
    assert [p for p in provisions if p.holds_on(day("2030-01-01"))] == [after]


def test_appeal_time_is_counted_alike_under_both_acts() -> None:
    around = [day("2017-12-11") + timedelta(days=n) for n in range(40)]
    assert all((last_appeal_day(each) - each).days >= 21 for each in around)
