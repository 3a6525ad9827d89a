"""What is left of a contract's volumes on its days, once reductions are taken away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from domain.contract.changes import Reduction
from domain.contract.errors import VolumeBelowZero
from domain.contract.events import BookedChange
from domain.contract.folding import Folding
from domain.contract.in_force import days_of
from domain.contract.lines import Measure, VolumeLine
from domain.contract.state import BookedVolume, Contract, LineOrigin
from domain.values.identifiers import ServiceCode
from domain.values.money import shown
from domain.values.months import ONE_DAY, share_of_year
from domain.values.quantity import NotStated, Unit


@dataclass(frozen=True, slots=True)
class Left:
    """The least that is left of a service from a day on: hours a year, or a level.

    ``called_off``: what of it came by options.
    """

    service: ServiceCode
    unit: Unit
    day: date
    amount: Fraction
    called_off: Fraction


def reduced(contract: Contract, lines: Iterable[VolumeLine]) -> Contract:
    """The contract with lines taken away, whether it can be or not."""
    taken = (
        BookedVolume(line, LineOrigin.REDUCTION, contract.version + 1, None, contract.ends_on)
        for line in lines
    )
    return replace(contract, volumes=(*contract.volumes, *taken))


def left_of(contract: Contract) -> Iterator[Left]:
    """Each day on which something is taken away and the volume changes, by service and unit.

    Days on which a line gives no figure, or nobody knows whether it was in force, are left out:
    what is left then is not known either. Ranges count with what leaves the least.
    """
    taken = dict.fromkeys(_what(each) for each in contract.volumes if each.origin.takes_away)
    for service, unit in taken:
        of = [each for each in contract.volumes if _what(each) == (service, unit)]
        for day in _days_of_change(contract, of):
            left = _left(contract, of, day)
            if left is not None:
                yield Left(service, unit, day, *left)


def refuse_below_zero_after(contract: Contract, event: BookedChange) -> None:
    """Refuse what would leave less than nothing of a service on any day of the contract.

    Not only a reduction: a supplement may end another that something is taken away of, and an
    extension prolongs a reduction without an end of its own.

    Raises:
        VolumeBelowZero: names the first such day.
    """
    takes = isinstance(event, Reduction) or any(e.origin.takes_away for e in contract.volumes)
    if takes:
        folding = Folding(contract)
        folding.apply(event, contract.version + 1)
        _refuse_below_zero(folding.contract())


def _refuse_below_zero(after: Contract) -> None:
    for each in after.volumes:
        if each.origin.takes_away and not _givers(after, each):
            raise VolumeBelowZero(
                f"the contract has no {each.line.unit} of {each.line.service}", field="change"
            )
    for left in left_of(after):
        if left.amount < 0:
            too_much = f"{shown(-left.amount).normalize():f} {left.unit} too much"
            raise VolumeBelowZero(
                f"{too_much} of {left.service} would be taken away from {left.day}",
                field="change",
            )


def _what(booked: BookedVolume) -> tuple[ServiceCode, Unit]:
    return booked.line.service, booked.line.unit


def _givers(contract: Contract, taker: BookedVolume) -> list[BookedVolume]:
    return [
        each
        for each in contract.volumes
        if not each.origin.takes_away and _what(each) == _what(taker)
    ]


def _days_of_change(contract: Contract, of: list[BookedVolume]) -> list[date]:
    """First days of lines, and days after last ones, on which something is taken away."""
    spans = [(each, days_of(contract, each)) for each in of]
    firsts = {days.first for _, days in spans if days.first}
    after = {days.last + ONE_DAY for _, days in spans if days.last and days.last < date.max}
    takers = [days for each, days in spans if each.origin.takes_away]
    return sorted(day for day in firsts | after if any(each.within(day, day) for each in takers))


def _left(
    contract: Contract, of: list[BookedVolume], day: date
) -> tuple[Fraction, Fraction] | None:
    amount, called_off = Fraction(0), Fraction(0)
    for each in of:
        days = days_of(contract, each)
        if days.within(day, day) is None:
            if days.unknown_within(day, day) is not None and not each.origin.takes_away:
                return None
            continue
        rate = _rate(each)
        if rate is None:
            return None
        amount += rate
        called_off += rate if each.origin is LineOrigin.OPTION else 0
    return amount, called_off


def _rate(booked: BookedVolume) -> Fraction | None:
    """What the line leaves the least by: a year's hours or a level; None: not stated."""
    line, quantity = booked.line, booked.line.quantity
    if isinstance(quantity, NotStated):
        return None
    figure = -Fraction(quantity.high) if booked.origin.takes_away else Fraction(quantity.low)
    start, end = line.period.start, line.period.end
    if line.measure is Measure.IN_PERIOD and start and end:
        return figure / share_of_year(start, end)
    return figure
