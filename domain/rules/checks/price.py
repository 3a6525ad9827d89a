"""Prices: one price per provider, a stated level, an index with a base."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from domain.contract.lines import Measure
from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import day, kronor, money, named, percent, words
from domain.rules.facts.facts import Facts
from domain.rules.facts.lines import Cost, Role, Volume
from domain.rules.rule import Found, Rule

TOLERATED = Fraction(2, 100)
"""Prices of one provider that lie nearer than this are taken for one price."""
OWN_TERMS = frozenset({Role.AWARD, Role.SUPPLEMENT})
"""What brings terms of its own; options and expansions follow the contract's price."""

Bounds = tuple[Fraction, Fraction]


def price_per_unit_stays(facts: Facts) -> Iterator[Found]:
    """R37: a provider's price for a unit is the same from year to year, "on the same terms"."""
    by_provider: dict[tuple[str, str], list[tuple[Bounds, Volume, Cost]]] = defaultdict(list)
    for volume in facts.proposed:
        cost = _cost_of(facts, volume)
        if cost is not None and volume.high:
            key = (volume.provider or "", volume.contract or "")
            by_provider[key].append((_price(cost, volume), volume, cost))
    for (provider, contract), prices in by_provider.items():
        lowest = min(prices, key=lambda each: each[0][1])
        highest = max(prices, key=lambda each: each[0][0])
        low, high = lowest[0][1], highest[0][0]
        if high > low * (1 + TOLERATED):
            used = (
                named("provider", "party", provider, highest[2].where),
                kronor("low", _middle(lowest[0]), lowest[2].where),
                kronor("high", _middle(highest[0]), highest[2].where),
                percent("share", high / low - 1),
            )
            yield Found(Case.UNIT_PRICE_DIFFERS, (provider or contract or "all",), used)


def _cost_of(facts: Facts, volume: Volume) -> Cost | None:
    mine = [
        cost
        for cost in facts.proposed_costs
        if (cost.provider, cost.contract) == (volume.provider, volume.contract)
        and (cost.first, cost.last) == (volume.first, volume.last)
        and cost.measure is volume.measure
        and cost.service in {None, volume.service}
    ]
    return mine[0] if len(mine) == 1 else None


def _price(cost: Cost, volume: Volume) -> Bounds:
    """The least and the most that one unit can cost, as exactly as the amount is stated."""
    units = Fraction(volume.high or 1)
    slack = Fraction(cost.money.precision) / 2
    return (cost.money.kronor - slack) / units, (cost.money.kronor + slack) / units


def _middle(bounds: Bounds) -> Fraction:
    return (bounds[0] + bounds[1]) / 2


def price_level_is_stated(facts: Facts) -> Iterator[Found]:
    """R40: a yearly price says of which year's level, an index from which base."""
    for cost in facts.proposed_costs:
        if cost.role not in OWN_TERMS or cost.money.price_level is not None:
            continue
        about = (cost.contract or cost.name or "cost", cost.service or "all")
        amount = money("amount", cost.money, cost.where)
        if cost.money.index is not None:
            used = (amount, words("index", cost.money.index, cost.where))
            yield Found(Case.INDEX_WITHOUT_BASE, about, used)
        elif cost.measure is not Measure.IN_PERIOD:
            yield Found(Case.PRICE_LEVEL_MISSING, about, (amount,))


def preliminary_index_is_replaced(facts: Facts) -> Iterator[Found]:
    """R41: a preliminary index is followed by the definitive one, as a correction."""
    for each in facts.indexings:
        later = (
            other
            for other in facts.indexings
            if (other.contract, other.index, other.price_day)
            == (each.contract, each.index, each.price_day)
            and not other.preliminary
        )
        if each.preliminary and next(later, None) is None:
            used = (
                named("contract", "contract", each.contract, each.where),
                words("index", each.index),
                day("price_day", each.price_day),
            )
            about = (each.contract, each.index, str(each.price_day))
            yield Found(Case.INDEX_STILL_PRELIMINARY, about, used)


RULES = (
    Rule("R37", price_per_unit_stays, Severity.INFORMATION, "the contract's price, control"),
    Rule("R40", price_level_is_stated, Severity.WARNING, "the contract's price, control"),
    Rule("R41", preliminary_index_is_replaced, Severity.INFORMATION, "SKR's care price index"),
)
