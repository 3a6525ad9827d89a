"""Calendar months: how long a stretch of days is, and what a day some months later is called."""

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

ONE_DAY = timedelta(days=1)
MONTHS_PER_YEAR = 12


def months_in(first: date, last: date) -> Fraction:
    """Length of ``first``-``last``, both inclusive, in calendar months; 0 where last < first.

    A day weighs 1/(days in its month), so whole months count exactly 1
    and the parts of any partition add up to the whole.
    """
    if last < first:
        return Fraction(0)
    days_of_first = monthrange(first.year, first.month)[1]
    if (first.year, first.month) == (last.year, last.month):
        return Fraction(last.day - first.day + 1, days_of_first)
    days_of_last = monthrange(last.year, last.month)[1]
    whole = _month_number(last) - _month_number(first) - 1
    return (
        Fraction(days_of_first - first.day + 1, days_of_first)
        + whole
        + Fraction(last.day, days_of_last)
    )


def share_of_year(first: date, last: date) -> Fraction:
    """Length of ``first``-``last``, both inclusive, in years: whole calendar months give n/12."""
    return months_in(first, last) / MONTHS_PER_YEAR


def months_later(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or that month's last day where it is shorter."""
    number = _month_number(day) + months
    year, month = divmod(number, MONTHS_PER_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_after(old_end: date, months: int) -> date:
    """New inclusive end when a term of ``months`` follows upon the inclusive ``old_end``.

    The term begins on the day after the old end: 2020-02-29 + 24 months = 2022-02-28
    and 2022-02-28 + 24 months = 2024-02-29.
    """
    return months_later(old_end + ONE_DAY, months) - ONE_DAY


def _month_number(day: date) -> int:
    return day.year * MONTHS_PER_YEAR + day.month - 1
