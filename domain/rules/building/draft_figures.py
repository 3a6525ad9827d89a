"""The figures of a draft: volumes and costs with their days, needs, totals and funds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from domain.contract.changes import ContractKind
from domain.contract.lines import Measure
from domain.draft.handling import DecisionKind
from domain.draft.money_matters import BudgetRole, NeedOf
from domain.draft.reading import Reading
from domain.draft.volumes import CostPer, FigureRole, StatedCost, StatedVolume
from domain.finding.where import Fact, Where
from domain.rules.building.draft_reading import Letter
from domain.rules.facts.lines import Cost, Part, Role, Volume
from domain.rules.facts.matter import FundsAsked, NeedFacts, SumFacts
from domain.values.money import Money
from domain.values.months import MONTHS_PER_YEAR
from domain.values.period import LinePeriod
from domain.values.quantity import NotStated, Unit

ROLES = {
    FigureRole.BASE: Role.BASE,
    FigureRole.OPTION: Role.OPTION,
    FigureRole.ADDITION: Role.EXPANSION,
    FigureRole.PREDECESSOR: Role.PREDECESSOR,
    FigureRole.TOTAL: Role.TOTAL,
}
PROPOSED = frozenset({Role.OPTION, Role.EXPANSION, Role.SUPPLEMENT, Role.AWARD})


def volumes_of(letter: Letter) -> tuple[Volume, ...]:
    """What is stated, but for parts of other figures and what is bought beside the contracts."""
    stated = tuple(
        _volume(letter, reading, value)
        for reading in letter.draft.volumes
        if (value := reading.value) is not None
        and value.role is not FigureRole.PART
        and value.under is not ContractKind.DIRECT_AWARD
    )
    return tuple(_with_rate(each, stated) for each in stated)


def special_of(letter: Letter) -> tuple[Volume, ...]:
    """What is bought by special agreements."""
    return tuple(
        _volume(letter, reading, value, Role.SPECIAL)
        for reading in letter.draft.volumes
        if (value := reading.value) is not None and value.under is ContractKind.DIRECT_AWARD
    )


def _volume(
    letter: Letter, reading: Reading[StatedVolume], value: StatedVolume, role: Role | None = None
) -> Volume:
    role = role or _role(letter, ROLES[value.role], letter.key(value.provider))
    low: Decimal | None = getattr(value.quantity, "low", None)
    high: Decimal | None = getattr(value.quantity, "high", None)
    provider = letter.key(value.provider)
    first, last = _days(letter, value.year, value.months, value.period, is_open=value.then)
    return Volume(
        role=role,
        unit=value.unit,
        measure=value.measure,
        low=low,
        high=high,
        provider=letter.shown(provider) if provider else None,
        service=letter.service(value.service),
        first=first,
        last=last,
        heading=value.column_head,
        approximate=value.approximate,
        proposed=role in PROPOSED,
        contract=provider,
        parts=_parts(letter, value) if role is Role.BASE else (),
        where=reading.evidence,
    )


def _role(letter: Letter, role: Role, provider: str | None) -> Role:
    """An addition is a supplement, and a new contract's base is what is awarded, by the letter."""
    match letter.draft.decision_kind.value:
        case DecisionKind.SUPPLEMENT if role is Role.EXPANSION:
            return Role.SUPPLEMENT
        case DecisionKind.AWARD if role is Role.BASE:
            return Role.AWARD
        case _:
            return role


def _days(
    letter: Letter, year: int | None, months: int | None, period: LinePeriod, *, is_open: bool
) -> tuple[date | None, date | None]:
    """First and last day, inclusive: those stated, within the year that the figure is for."""
    if year is None:
        return period.start, period.end
    first, last = date(year, 1, 1), None if is_open else date(year, 12, 31)
    if months is not None and months < MONTHS_PER_YEAR and period.start is None:
        first = _begins(letter, year, months)
    if period.start is not None:
        first = max(first, period.start)
    return first, period.end or last


def _begins(letter: Letter, year: int, months: int) -> date:
    """The day that the letter gives for something in the year, else so late as to fill the year."""
    to_year_end = date(year, MONTHS_PER_YEAR - months + 1, 1)
    stated = {
        start
        for reading in letter.draft.volumes
        if reading.value is not None and reading.value.year == year
        if (start := reading.value.period.start) is not None
    }
    return to_year_end if to_year_end in stated else min(stated, default=to_year_end)


def _parts(letter: Letter, whole: StatedVolume) -> tuple[Part, ...]:
    """What the letter says is within the same provider's figure and also something else."""
    return tuple(
        Part(value.label, Decimal(value.quantity.high))
        for reading in letter.draft.volumes
        if (value := reading.value) is not None
        and value.role is FigureRole.PART
        and value.label is not None
        and value.under is not ContractKind.DIRECT_AWARD
        and letter.key(value.provider) == letter.key(whole.provider)
        and value.unit is whole.unit
        and hasattr(value.quantity, "high")
    )


def _with_rate(volume: Volume, all_of: tuple[Volume, ...]) -> Volume:
    """A part of a year beside the same provider's figure for a year."""
    if volume.measure is not Measure.IN_PERIOD or volume.first is None or volume.last is None:
        return volume
    if volume.first == date(volume.first.year, 1, 1):
        return volume
    yearly = next((each for each in all_of if _is_yearly(each, volume)), None)
    return volume if yearly is None else replace(volume, rate=yearly.high)


def _is_yearly(other: Volume, part: Volume) -> bool:
    same = (other.provider, other.service, other.unit, other.role) == (
        part.provider,
        part.service,
        part.unit,
        part.role,
    )
    follows = other.first is not None and part.last is not None and other.first > part.last
    whole = other.measure is Measure.PER_YEAR or (
        other.last is not None and (other.last.month, other.last.day) == (12, 31)
    )
    return same and follows and whole


MEASURES = {
    CostPer.YEAR: Measure.PER_YEAR,
    CostPer.PERIOD: Measure.IN_PERIOD,
    CostPer.NOT_STATED: None,
}
"""Prices for an hour, a day or a month are no costs of a contract."""


def costs_of(letter: Letter) -> tuple[Cost, ...]:
    """Every amount that says what something costs in all or per year."""
    stated = [
        _cost(letter, reading, value)
        for reading in letter.draft.costs
        if (value := reading.value) is not None and value.per in MEASURES
    ]
    if any(each.proposed for each in stated):
        return tuple(stated)
    return tuple(_asked(letter, each) for each in stated)


def _cost(letter: Letter, reading: Reading[StatedCost], value: StatedCost) -> Cost:
    provider = letter.key(value.provider)
    role = _role(letter, ROLES[value.role], provider) if value.role in ROLES else Role.BASE
    first, last = _days(letter, value.year, value.months, value.period, is_open=False)
    services = {letter.service(each) for each in value.services}
    return Cost(
        role=role,
        money=_indexed(letter, value.amount, role),
        measure=MEASURES[value.per],
        provider=letter.shown(provider) if provider else None,
        service=services.pop() if len(services) == 1 else None,
        first=first,
        last=last,
        proposed=role in PROPOSED,
        contract=provider,
        where=reading.evidence,
    )


def _asked(letter: Letter, cost: Cost) -> Cost:
    """A sum is what a supplement costs, where the letter gives nothing but the sum."""
    is_supplement = letter.draft.decision_kind.value is DecisionKind.SUPPLEMENT
    if cost.role is not Role.TOTAL or not is_supplement:
        return cost
    money = _indexed(letter, cost.money, Role.SUPPLEMENT)
    return replace(cost, role=Role.SUPPLEMENT, proposed=True, money=money)


def _indexed(letter: Letter, amount: Money, role: Role) -> Money:
    """With the index that the letter says prices follow, where it brings terms of its own."""
    indexes = [each.value for each in letter.draft.indexes if each.value is not None]
    if role not in {Role.AWARD, Role.SUPPLEMENT} or len(indexes) != 1 or amount.index is not None:
        return amount
    level = amount.price_level or indexes[0].base_year
    return Money(**{**dict(amount), "index": indexes[0].index[:40], "price_level": level})


def needs_of(letter: Letter) -> tuple[NeedFacts, ...]:
    """The quantity, the persons and the average that are stated of one need."""
    found: dict[NeedOf, tuple[Decimal, Decimal]] = {}
    where: tuple[Where, ...] = ()
    service, unit, is_about = None, Unit.HOUR, False
    for reading in letter.draft.needs:
        value = reading.value
        if value is None or isinstance(value.quantity, NotStated) or value.of in found:
            continue
        found[value.of] = (value.quantity.low, value.quantity.high)
        where = (*where, *reading.evidence)
        if value.of is NeedOf.QUANTITY and value.unit is not None:
            service, unit, is_about = letter.service(value.service), value.unit, value.approximate
    quantity = found.get(NeedOf.QUANTITY)
    if quantity is None:
        return ()
    persons = found.get(NeedOf.PERSONS)
    return (
        NeedFacts(
            service=service,
            unit=unit,
            low=quantity[0],
            high=quantity[1],
            approximate=is_about,
            persons=int(persons[1]) if persons else None,
            average=found.get(NeedOf.AVERAGE),
            where=where,
        ),
    )


def sums_of(volumes: tuple[Volume, ...]) -> Iterator[SumFacts]:
    """A stated total beside the providers' own figures, where each of them has exactly one."""
    for total in volumes:
        if total.role is not Role.TOTAL or total.high is None or total.provider is not None:
            continue
        parts = [
            each
            for each in volumes
            if each.role is Role.BASE
            and each.provider is not None
            and (each.unit, each.service, each.measure)
            == (total.unit, total.service, total.measure)
        ]
        if len(parts) < 2 or len({each.provider for each in parts}) < len(parts):
            continue
        computed = sum((Fraction(each.high or 0) for each in parts), Fraction(0))
        yield SumFacts(
            name=f"{total.service or 'total'}",
            stated=Fraction(total.high),
            computed=computed,
            step=Fraction(1),
            unit=total.unit,
            where=total.where,
        )


def funds_of(letter: Letter) -> tuple[FundsAsked, ...]:
    """What the letter proposes to take of a frame."""
    return tuple(
        FundsAsked(value.amount, value.year, reading.evidence)
        for reading in letter.draft.budgets
        if (value := reading.value) is not None
        and value.role is BudgetRole.DRAW
        and not value.per_year
    )


def price_per_unit(letter: Letter, volumes: tuple[Volume, ...]) -> Fact[Fraction] | None:
    """A service's yearly budget by its yearly volume, where both are stated once."""
    budgets = [
        (value.amount.kronor, reading.evidence)
        for reading in letter.draft.budgets
        if (value := reading.value) is not None and value.role is BudgetRole.SERVICE_BUDGET
    ]
    totals = [each for each in volumes if each.role is Role.TOTAL and each.provider is None]
    if len(budgets) != 1 or len(totals) != 1 or not totals[0].high:
        return None
    kronor, where = budgets[0]
    return Fact(kronor / Fraction(totals[0].high), (*where, *totals[0].where))
