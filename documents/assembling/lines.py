"""Volumes and costs of a draft as lines of a contract."""

from datetime import date

from documents.assembling.confirmed import Confirmed
from domain.contract.lines import CostLine, Measure, VolumeLine
from domain.draft.reading import Reading
from domain.draft.volumes import CostPer, StatedCost, StatedVolume
from domain.values.period import LinePeriod


def volume_lines(
    held: Confirmed, readings: tuple[Reading[StatedVolume], ...], prefix: str
) -> tuple[VolumeLine, ...]:
    """A line for each volume whose days are known; others are remembered as lacking."""
    found = []
    for number, volume in enumerate(held.many("volumes", readings), start=1):
        service = held.service(volume.service)
        period = _period(volume)
        if volume.measure is Measure.IN_PERIOD and (period.start is None or period.end is None):
            held.lacking["volumes"] = None
            continue
        if service is not None:
            found.append(
                VolumeLine(
                    line=_name(prefix, volume.year, number),
                    service=service,
                    unit=volume.unit,
                    quantity=volume.quantity,
                    measure=volume.measure,
                    period=period,
                    approximate=volume.approximate,
                    source=held.confirmation.letter,
                )
            )
    return tuple(found)


def cost_lines(
    held: Confirmed, readings: tuple[Reading[StatedCost], ...], prefix: str
) -> tuple[CostLine, ...]:
    """A line for each amount of a year or a period; prices per hour or day are no cost lines."""
    found = []
    for number, cost in enumerate(held.many("costs", readings), start=1):
        period = _period(cost)
        whole = period.start is not None and period.end is not None
        yearly = cost.per is CostPer.YEAR
        if not yearly and (cost.per is not CostPer.PERIOD or not whole):
            continue
        found.append(
            CostLine(
                line=_name(prefix, cost.year, number),
                service=held.service(cost.services[0]) if len(cost.services) == 1 else None,
                amount=cost.amount,
                measure=Measure.PER_YEAR if yearly else Measure.IN_PERIOD,
                period=period,
                source=held.confirmation.letter,
            )
        )
    return tuple(found)


def _name(prefix: str, year: int | None, number: int) -> str:
    return f"{prefix}-{year}-{number}" if year else f"{prefix}-{number}"


def _period(stated: StatedVolume | StatedCost) -> LinePeriod:
    """The days stated; a calendar year is its days, from the first day stated where one is."""
    start, end = stated.period.start, stated.period.end
    if stated.year is None:
        return LinePeriod(start=start, end=end)
    first = date(stated.year, 1, 1)
    begins = start if start is not None and start.year == stated.year else first
    goes_on = isinstance(stated, StatedVolume) and stated.then
    return LinePeriod(start=begins, end=None if goes_on else end or date(stated.year, 12, 31))
