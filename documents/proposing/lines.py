"""Figures become lines: the stated one is booked, on the days that it is stated for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from documents.proposing.asking import Suggestion
from documents.proposing.groups import Cost, Group, Volume
from documents.proposing.part import Part
from documents.proposing.span import Span, span_of
from domain.contract.lines import CostLine, Measure, VolumeLine
from domain.draft.names import NamedService
from domain.draft.reading import Reading
from domain.draft.volumes import CostPer, StatedCost, StatedIndex, StatedVolume
from domain.values.identifiers import ServiceCode
from domain.values.money import Money
from domain.values.period import LinePeriod
from domain.values.quantity import Exact

Stated = TypeVar("Stated", StatedVolume, StatedCost)

_NO_LINE = frozenset({CostPer.HOUR, CostPer.DAY})
"""Prices: what they come to depends on how much is delivered."""


@dataclass(frozen=True)
class Drawing:
    """What lines are drawn up with: the stem of their names, and what is known beside them.

    ``settled``: a person or the letter itself says that ``first_day`` is theirs. ``follows``: what
    states no days has those of the supplement or contract that it is a line of.
    """

    stem: str
    part: Part
    first_day: date | None
    settled: bool
    follows: bool
    service: ServiceCode | None
    index: StatedIndex | None = None

    def span(self, stated: StatedVolume | StatedCost, then: bool = False) -> Span:
        """The days that a figure is for."""
        first_day = None if self.follows and stated.year is None else self.first_day
        return span_of(stated.year, stated.period, stated.months, then, first_day)

    def stands(self, span: Span) -> bool:
        """Whether nothing about its days needs to be looked at."""
        return span.agrees and (self.settled or not span.borrowed)

    def name(self, year: int | None, then: bool, taken: set[str]) -> str:
        """``option-2018``, ``expansion-from-2019``; a number after it where it is taken."""
        year = year or (self.first_day.year if self.first_day else None)
        since = "-from" if then else ""
        name = f"{self.stem}{since}-{year}" if year and self.stem != "base" else self.stem
        number = 1
        while (numbered := name if number == 1 else f"{name}-{number}") in taken:
            number += 1
        taken.add(numbered)
        return numbered


def volume_lines(drawing: Drawing) -> Iterator[tuple[str, Suggestion[VolumeLine]]]:
    """Each with its name; missing where a figure cannot stand by itself as a line."""
    taken: set[str] = set()
    for reading in _in_order(drawing.part.group.volumes):
        if (stated := reading.value) is not None:
            name = drawing.name(stated.year or _year(stated.period), stated.then, taken)
            yield name, _volume_line(name, reading, stated, drawing)


def _volume_line(
    name: str, reading: Volume, stated: StatedVolume, drawing: Drawing
) -> Suggestion[VolumeLine]:
    span = drawing.span(stated, stated.then)
    service = _code(stated.service) or drawing.service
    measure, clear = _measure(stated, span)
    if service is None or not _can_stand(measure, span.period):
        return Suggestion(evidence=reading.evidence)
    line = VolumeLine(
        line=name,
        service=service,
        unit=stated.unit,
        quantity=stated.quantity,
        measure=measure,
        period=span.period,
        annual_rate=_annual_rate(stated, span, drawing.part.group)
        if measure is Measure.IN_PERIOD
        else None,
        approximate=stated.approximate,
        source=drawing.part.source(reading.evidence),
    )
    said = clear and stated.provider is not None and drawing.stands(span)
    return Suggestion(line, reading.certainty, reading.evidence).but(said)


def _measure(stated: StatedVolume, span: Span) -> tuple[Measure, bool]:
    """A year's figure is a sum where it is for the whole year, or for the part that is told."""
    if not stated.unit.is_flow:
        return Measure.LEVEL, True
    if stated.year is None or stated.then:
        return stated.measure, True
    if stated.measure is Measure.PER_YEAR and not span.whole_year:
        return Measure.PER_YEAR, False
    return Measure.IN_PERIOD, True


def _annual_rate(stated: StatedVolume, span: Span, group: Group) -> Decimal | None:
    """The next year's figure, where this one's is for a part of its year."""
    if span.whole_year or stated.year is None:
        return None
    for each in group.volumes:
        other = each.value
        follows = other is not None and other.year == stated.year + 1
        if other is not None and follows and _alike(stated, other):
            return other.quantity.amount if isinstance(other.quantity, Exact) else None
    return None


def _alike(one: StatedVolume, other: StatedVolume) -> bool:
    same = (one.role, one.unit, _code(one.service)) == (
        other.role,
        other.unit,
        _code(other.service),
    )
    return same and other.months in (None, 12)


def cost_lines(drawing: Drawing) -> Iterator[tuple[str, Suggestion[CostLine]]]:
    """As the volumes'; a price by the hour or the day is no line."""
    taken: set[str] = set()
    for reading in _in_order(drawing.part.group.costs):
        stated = reading.value
        if stated is not None and stated.per not in _NO_LINE:
            name = drawing.name(stated.year or _year(stated.period), False, taken)
            yield name, _cost_line(name, reading, stated, drawing)


def _cost_line(
    name: str, reading: Cost, stated: StatedCost, drawing: Drawing
) -> Suggestion[CostLine]:
    span = drawing.span(stated)
    summed = stated.per is CostPer.PERIOD or (stated.year is not None and span.whole_year)
    measure = Measure.IN_PERIOD if summed else Measure.PER_YEAR
    if stated.per is CostPer.MONTH or not _can_stand(measure, span.period):
        return Suggestion(evidence=reading.evidence)
    codes = {_code(each) for each in stated.services} or {drawing.service}
    line = CostLine(
        line=name,
        service=codes.pop() if len(codes) == 1 else None,
        amount=_indexed(stated.amount, drawing),
        measure=measure,
        period=span.period,
        source=drawing.part.source(reading.evidence),
    )
    told = stated.per is not CostPer.NOT_STATED and stated.provider is not None
    return Suggestion(line, reading.certainty, reading.evidence).but(told and drawing.stands(span))


def _indexed(amount: Money, drawing: Drawing) -> Money:
    """With the letter's only index, where the amount itself names none."""
    if amount.index is not None or drawing.index is None:
        return amount
    return Money.model_validate({**amount.model_dump(), "index": drawing.index.index})


def _in_order(readings: Iterable[Reading[Stated]]) -> list[Reading[Stated]]:
    return sorted(readings, key=lambda each: (each.value.year or 0) if each.value else 0)


def _can_stand(measure: Measure, period: LinePeriod) -> bool:
    return measure is not Measure.IN_PERIOD or None not in (period.start, period.end)


def _year(period: LinePeriod) -> int | None:
    return period.start.year if period.start else None


def _code(service: NamedService | None) -> ServiceCode | None:
    return service.service if service else None
