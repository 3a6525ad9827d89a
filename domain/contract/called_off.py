"""How much has been called off on a contract's option clause, measured as its ceiling is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from domain.contract.lines import Measure, VolumeLine
from domain.contract.state import Contract
from domain.contract.terms import OptionCeiling
from domain.values.months import share_of_year
from domain.values.quantity import NotStated


@dataclass(frozen=True, slots=True)
class _Call:
    """The most that a line can be, and the days (inclusive) during which it counts."""

    figure: Fraction
    measure: Measure
    first: date
    last: date

    def between(self, first: date, last: date) -> Fraction:
        """What it adds to the days ``first``-``last``, both inclusive."""
        of_year = share_of_year(max(first, self.first), min(last, self.last))
        if self.measure is Measure.IN_PERIOD:
            return self.figure * of_year / share_of_year(self.first, self.last)
        return self.figure * of_year


def called_off(contract: Contract, lines: Iterable[VolumeLine], ceiling: OptionCeiling) -> Fraction:
    """The lines together, in the ceiling's unit: in any one year, in all, or at any one time.

    Ranges count with their higher figure, what is not stated not at all. A line without days of
    its own counts as long as the contract; where that has no end, to the end of the last year
    that a line names.
    """
    calls = tuple(_calls(contract, [each for each in lines if each.unit is ceiling.unit]))
    match ceiling.measure:
        case Measure.IN_PERIOD:
            return sum((each.between(each.first, each.last) for each in calls), Fraction(0))
        case Measure.PER_YEAR:
            return max(_yearly(calls), default=Fraction(0))
        case Measure.LEVEL:
            return max(_levels(calls), default=Fraction(0))


def _calls(contract: Contract, lines: list[VolumeLine]) -> Iterator[_Call]:
    named = [day for line in lines for day in (line.period.start, line.period.end) if day]
    begins = contract.award.period.counts_from if contract.award else None
    earliest = begins or min(named, default=contract.last_day or date.min)
    latest = contract.last_day or date(max(named, default=earliest).year, 12, 31)
    for line in lines:
        if not isinstance(line.quantity, NotStated):
            first = line.period.start or earliest
            last = line.period.end or max(first, latest)
            yield _Call(Fraction(line.quantity.high), line.measure, first, last)


def _yearly(calls: tuple[_Call, ...]) -> Iterator[Fraction]:
    years = {year for each in calls for year in range(each.first.year, each.last.year + 1)}
    for year in years:
        first, last = date(year, 1, 1), date(year, 12, 31)
        yield sum((each.between(first, last) for each in calls), Fraction(0))


def _levels(calls: tuple[_Call, ...]) -> Iterator[Fraction]:
    for day in {each.first for each in calls}:
        in_force = (each.figure for each in calls if each.first <= day <= each.last)
        yield sum(in_force, Fraction(0))
