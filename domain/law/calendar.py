"""Days off in Sweden, and how the law counts weeks. Law 1930:173."""

from datetime import date, timedelta
from functools import cache

from holidays import DE_FACTO, PUBLIC, country_holidays

ONE_DAY = timedelta(days=1)


@cache
def _holidays(year: int) -> frozenset[date]:
    """Public holidays, and Midsummer, Christmas and New Year's Eve; no other eve."""
    return frozenset(country_holidays("SE", years=year, categories=(PUBLIC, DE_FACTO)))


def is_day_off(day: date) -> bool:
    """Whether a last day that falls on it moves on. Law 1930:173 2 §."""
    return day.isoweekday() > 5 or day in _holidays(day.year)


def rolled(day: date) -> date:
    """The day, or the next weekday where it is a day off. Law 1930:173 2 §."""
    while is_day_off(day):
        day += ONE_DAY
    return day


def weeks_later(day: date, weeks: int) -> date:
    """The day of the same name ``weeks`` later; the first day is not counted. Law 1930:173 1 §."""
    return day + timedelta(weeks=weeks)
