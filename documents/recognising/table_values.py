"""A table's cell as a volume or a cost, with what its column's head says of it."""

import re

from documents.recognising.column_heads import Column, Holds
from documents.recognising.forms.mention import Span
from documents.recognising.forms.money import unit_in as money_in
from documents.recognising.forms.numbers import DIGITS, number
from documents.recognising.forms.quantities import unit_in
from domain.contract.lines import Measure
from domain.draft.names import NamedParty, NamedService
from domain.draft.volumes import CostPer, FigureRole, StatedCost, StatedVolume
from domain.values.money import Money, MoneyUnit
from domain.values.quantity import Exact, Range

FIGURE = re.compile(
    rf"(?P<about>ca\.?|cirka|c:a)?\s*(?P<low>{DIGITS})(?:\s*[-–]\s*(?P<high>{DIGITS}))?"
    r"\s*(?P<unit>[a-zåäö:./\s-]{0,30})",
    re.IGNORECASE,
)
_PER: tuple[tuple[CostPer, re.Pattern[str]], ...] = tuple(
    (per, re.compile(words, re.IGNORECASE))
    for per, words in (
        (CostPer.HOUR, r"\btim|/ ?h\b"),
        (CostPer.DAY, r"dygn|\bdag\b"),
        (CostPer.MONTH, r"\bmån"),
        (CostPer.YEAR, r"\bår\b|årlig"),
    )
)


def _quantity(match: re.Match[str]) -> Exact | Range | None:
    low = number(match["low"])
    if not match["high"]:
        return Exact(amount=low)
    high = number(match["high"])
    return Range(low=low, high=high) if low < high else None


def volume_of(
    match: re.Match[str],
    column: Column,
    role: FigureRole,
    party: NamedParty | None,
    service: tuple[NamedService, Span] | None,
    year: int | None,
    months: int | None,
) -> StatedVolume | None:
    """None where neither the cell nor its column's head has a unit."""
    unit = unit_in(match["unit"]) or column.unit
    quantity = _quantity(match)
    if unit is None or quantity is None or money_in(match["unit"]):
        return None
    timed = Measure.PER_YEAR if column.yearly and year is None else Measure.IN_PERIOD
    return StatedVolume(
        role=role,
        quantity=quantity,
        unit=unit,
        measure=timed if unit.is_flow else Measure.LEVEL,
        provider=party,
        service=service[0] if service else None,
        year=year,
        months=months,
        approximate=match["about"] is not None,
        column_head=column.head,
    )


def cost_of(
    match: re.Match[str],
    column: Column,
    above: MoneyUnit | None,
    role: FigureRole,
    party: NamedParty | None,
    service: tuple[NamedService, Span] | None,
    year: int | None,
    months: int | None,
    item: str | None,
) -> StatedCost | None:
    """``above``: the unit that the line over the table gives; ``item``: what a price is per."""
    priced = MoneyUnit.KR if column.holds is Holds.PRICE else None
    unit = money_in(match["unit"]) or column.money or above or priced
    if unit is None or match["high"]:
        return None
    amount = Money(amount=number(match["low"]), unit=unit, approximate=match["about"] is not None)
    per = CostPer.YEAR if column.yearly and year is None else CostPer.PERIOD
    if column.holds is Holds.PRICE:
        words = f"{item or column.head} {match['unit']}"
        per = next((p for p, cue in _PER if cue.search(words)), CostPer.NOT_STATED)
    return StatedCost(
        role=role,
        amount=amount,
        per=per,
        provider=party,
        services=(service[0],) if service else (),
        year=year,
        months=months,
        column_head=column.head,
    )
