"""What a draft says of money and needs: costs, funds, needs, and totals beside their parts."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from domain.contract.lines import Measure
from domain.draft.handling import DecisionKind
from domain.draft.money_matters import BudgetRole, NeedOf
from domain.draft.reading import Reading
from domain.draft.volumes import CostPer, StatedCost
from domain.finding.where import Fact, Where
from domain.rules.building.draft_reading import Letter
from domain.rules.building.draft_volumes import ROLES, days_of, role_of
from domain.rules.facts.lines import PROPOSED, Cost, Role, Volume
from domain.rules.facts.matter import FundsAsked, NeedFacts, SumFacts
from domain.values.money import Money
from domain.values.quantity import NotStated, Unit

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
    provider = letter.name(value.provider)
    role = role_of(letter, ROLES[value.role]) if value.role in ROLES else Role.BASE
    first, last = days_of(letter, value.year, value.months, value.period, is_open=False)
    services = {letter.service(each) for each in value.services}
    return Cost(
        role=role,
        money=_indexed(letter, value.amount, role),
        measure=MEASURES[value.per],
        provider=provider,
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


def needs_of(letter: Letter, services: frozenset[str]) -> tuple[NeedFacts, ...]:
    """The quantity, the persons and the average that are stated of one need.

    ``services``: what the matter is about; a need that names none is of the only one.
    """
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
            service=service or (min(services) if len(services) == 1 else None),
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


def left_to_contracts(
    needs: tuple[NeedFacts, ...], special: tuple[Volume, ...], volumes: tuple[Volume, ...]
) -> Iterator[SumFacts]:
    """A stated total beside what the need leaves once special agreements are taken off."""
    totals = [each for each in volumes if each.role is Role.TOTAL and each.provider is None]
    if len(needs) != 1 or len(special) != 1 or len(totals) != 1 or not totals[0].high:
        return
    need, bought, total = needs[0], special[0], totals[0]
    if bought.high is None or bought.high >= need.low or total.unit is not need.unit:
        return
    yield SumFacts(
        name="need-less-special",
        stated=Fraction(totals[0].high),
        computed=Fraction(need.low) - Fraction(bought.high),
        step=Fraction(1),
        unit=total.unit,
        approximate=need.approximate,
        where=(*total.where, *need.where[:1], *bought.where),
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
