"""What a contract is worth, and what a change of it comes to beside that. LOU 5:3, 5:13."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from domain.rules.facts.contracts import ChangeFacts, ContractFacts
from domain.rules.facts.lines import Cost, Role, Volume
from domain.rules.law import LONGEST_VALUED_MONTHS
from domain.values.months import ONE_DAY, end_after, months_later

AT_FIRST = frozenset({Role.BASE, Role.AWARD})


@dataclass(frozen=True, slots=True)
class Life:
    """First and last day, both inclusive."""

    first: date
    last: date


def longest_life(contract: ContractFacts) -> Life | None:
    """With every extension used; an endless or uncapped one is cut at 48 months (LOU 5:13)."""
    if contract.first is None:
        return None
    first = contract.first.value
    cut = months_later(first, LONGEST_VALUED_MONTHS) - ONE_DAY
    if contract.last is None:
        return Life(first, cut)
    terms = contract.terms.value if contract.terms else None
    if terms is None:
        return Life(first, contract.last.value)
    if terms.max_end is not None:
        return Life(first, max(terms.max_end, contract.last.value))
    if terms.max_count is None:
        return Life(first, max(cut, contract.last.value))
    left = max(terms.max_count - contract.extensions, 0)
    return Life(first, end_after(contract.last.value, left * terms.length_months))


def worth(contract: ContractFacts) -> Fraction | None:
    """Kronor over the longest life; None where no cost or no first day is known."""
    life = longest_life(contract)
    if life is None or not contract.costs:
        return None
    return sum((cost.between(life.first, life.last) for cost in contract.costs), Fraction(0))


def share_of(contract: ContractFacts, changes: Iterable[ChangeFacts]) -> Fraction | None:
    """What the changes add to the contract as it was awarded, less what they take away.

    By cost where both sides state one, else by volume in the unit where they add most; None: they
    cannot be measured.
    """
    return max(shares_of(contract, changes), default=None)


def shares_of(contract: ContractFacts, changes: Iterable[ChangeFacts]) -> tuple[Fraction, ...]:
    """As ``share_of``: by cost, or for each unit that both sides have. Below zero: taken away."""
    life = longest_life(contract)
    if life is None:
        return ()
    added = tuple(changes)
    by_cost = _ratio(
        life,
        [cost for each in added for cost in each.costs],
        [cost for cost in contract.costs if cost.role in AT_FIRST],
    )
    if by_cost is not None:
        return (by_cost,)
    volumes = [volume for each in added for volume in each.volumes]
    return tuple(
        ratio
        for unit in {volume.unit for volume in volumes}
        if (
            ratio := _ratio(
                life,
                [each for each in volumes if each.unit is unit],
                [e for e in contract.volumes if e.unit is unit and e.role in AT_FIRST],
            )
        )
        is not None
    )


def _ratio(
    life: Life, added: list[Cost] | list[Volume], base: list[Cost] | list[Volume]
) -> Fraction | None:
    at_first = sum((each.between(life.first, life.last) for each in base), Fraction(0))
    if not added or not at_first:
        return None
    return sum((each.between(life.first, life.last) for each in added), Fraction(0)) / at_first
