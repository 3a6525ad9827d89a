"""The days that a stated figure is for."""

from dataclasses import dataclass
from datetime import date

from domain.values.period import LinePeriod


@dataclass(frozen=True, slots=True)
class Span:
    """``borrowed``: its first day is another figure's. ``agrees``: with the months that it says."""

    period: LinePeriod
    whole_year: bool = False
    borrowed: bool = False
    agrees: bool = True


def span_of(
    year: int | None, period: LinePeriod, months: int | None, then: bool, first_day: date | None
) -> Span:
    """Its own days; else those of its year, from ``first_day`` where that lies within.

    ``months``: how many of the year's the document says that it covers. ``then``: from the year
    on, until further notice.
    """
    if year is None:
        start = period.start or first_day
        borrowed = period.start is None and first_day is not None
        return Span(LinePeriod(start=start, end=period.end), borrowed=borrowed)
    january, december = date(year, 1, 1), date(year, 12, 31)
    if then:
        return Span(LinePeriod(start=january, end=None))
    own = _within(year, period.start, before=january)
    found = first_day if own is None and _in_year(year, first_day) else None
    start = own or found or january
    end = period.end if period.end and _in_year(year, period.end) else december
    return Span(
        LinePeriod(start=start, end=end),
        whole_year=(start, end) == (january, december),
        borrowed=found not in (None, january),
        agrees=months is None or months == _months(start, end),
    )


def _within(year: int, day: date | None, before: date) -> date | None:
    """A first day within the year; one in an earlier year means the whole of this one."""
    if day is None or day.year > year:
        return None
    return day if day.year == year else before


def _in_year(year: int, day: date | None) -> bool:
    return day is not None and day.year == year


def _months(start: date, end: date) -> int:
    return end.month - start.month + 1
