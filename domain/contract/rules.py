"""The contract's own terms as rules: each says what a change would break, or nothing."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from domain.contract.broken import BrokenRule, Finding
from domain.contract.called_off import called_off
from domain.contract.changes import (
    Award,
    Change,
    Expansion,
    Extension,
    OptionCall,
    Reduction,
    Supplement,
)
from domain.contract.left import left_of, reduced
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.state import Contract, LineOrigin
from domain.contract.terms import ExtensionTerms
from domain.values.money import shown
from domain.values.months import end_after

Rule = Callable[[Contract, Change], BrokenRule | None]
Days = tuple[date | None, date | None]
"""First and last day, inclusive; None: no limit, or none that is known."""

SOURCES = {
    "R01": "LOU 17:10",
    "R03": "LOU 17:10",
    "R14": "the contract's extension terms; LOU 17:10",
    "R17": "the contract's period",
    "R60": "the contract's option clause",
}
"""Where each rule of the contract's own terms stands."""


def option_needs_a_clause(contract: Contract, change: Change) -> BrokenRule | None:
    """R01: what is called off needs an option clause on that contract. LOU 17:10."""
    if not isinstance(change, OptionCall) or contract.award is None:
        return None
    if contract.award.option is not None:
        return None
    return BrokenRule(rule="R01", finding=Finding.NO_OPTION_CLAUSE)


def option_stays_below_its_ceiling(contract: Contract, change: Change) -> BrokenRule | None:
    """R03: all that was ever called off, this included, stays within the clause's ceiling."""
    if not isinstance(change, OptionCall) or contract.award is None:
        return None
    clause = contract.award.option
    if clause is None or clause.ceiling is None:
        return None
    earlier = [v.line for v in contract.volumes if v.origin is LineOrigin.OPTION]
    called = called_off(contract, [*earlier, *change.volumes], clause.ceiling)
    if called <= Fraction(clause.ceiling.amount):
        return None
    return BrokenRule(
        rule="R03",
        finding=Finding.ABOVE_CEILING,
        found=shown(called),
        limit=clause.ceiling.amount,
        unit=clause.ceiling.unit,
    )


def extension_stays_within_terms(contract: Contract, change: Change) -> BrokenRule | None:
    """R14: no more extensions than the terms give, none beyond the last day they can reach."""
    if not isinstance(change, Extension) or contract.award is None:
        return None
    terms = contract.award.extension
    if terms is None:
        return BrokenRule(rule="R14", finding=Finding.NO_EXTENSION_TERMS)
    if terms.max_count is not None and contract.extensions >= terms.max_count:
        return BrokenRule(
            rule="R14",
            finding=Finding.EXTENSIONS_USED_UP,
            found=Decimal(contract.extensions),
            limit=Decimal(terms.max_count),
        )
    return _beyond_last_possible_day(contract, change, terms)


def everything_stays_within_the_contract(contract: Contract, change: Change) -> BrokenRule | None:
    """R17: whatever is added or taken away lies within the contract's period, line by line."""
    for within, first, last in _periods_of(contract, change):
        broken = _outside(within, first, last)
        if broken is not None:
            return broken
    return None


def called_off_volume_stays(contract: Contract, change: Change) -> BrokenRule | None:
    """R60: what has been called off by an option is ordered; only the rest can be reduced."""
    if not isinstance(change, Reduction):
        return None
    for left in left_of(reduced(contract, change.volumes)):
        if left.amount < left.called_off:
            return BrokenRule(
                rule="R60",
                finding=Finding.BELOW_CALLED_OFF,
                found=shown(left.amount),
                limit=shown(left.called_off),
                unit=left.unit,
            )
    return None


RULES: tuple[Rule, ...] = (
    option_needs_a_clause,
    option_stays_below_its_ceiling,
    extension_stays_within_terms,
    everything_stays_within_the_contract,
    called_off_volume_stays,
)


def broken_rules(contract: Contract, change: Change) -> tuple[BrokenRule, ...]:
    """Every rule of the contract's own terms that the change breaks, in the order of the rules."""
    return tuple(broken for rule in RULES if (broken := rule(contract, change)) is not None)


def _beyond_last_possible_day(
    contract: Contract, change: Extension, terms: ExtensionTerms
) -> BrokenRule | None:
    if contract.ends_on is None or terms.max_end is None:
        return None
    new_end = end_after(contract.ends_on, change.months or terms.length_months)
    if new_end <= terms.max_end:
        return None
    return BrokenRule(
        rule="R14",
        finding=Finding.BEYOND_LAST_POSSIBLE_DAY,
        found=new_end,
        limit=terms.max_end,
    )


def _periods_of(
    contract: Contract, change: Change
) -> Iterator[tuple[Days, date | None, date | None]]:
    """Each first and last day that the change states, after the days that it is to lie within."""
    life = (contract.award.period.start if contract.award else None, contract.last_day)
    match change:
        case Supplement():
            yield life, change.period.start, change.period.end
        case Award():
            life = (change.period.start, change.period.end)
        case OptionCall() | Expansion() | Reduction():
            pass
        case _:
            return
    lines: tuple[VolumeLine | CostLine, ...] = (*change.volumes, *change.costs)
    for line in lines:
        yield life, line.period.start, line.period.end


def _outside(within: Days, first: date | None, last: date | None) -> BrokenRule | None:
    start, end = within
    if start is not None and first is not None and first < start:
        return _off(Finding.BEGINS_BEFORE_CONTRACT, first, start)
    if end is None:
        return None
    if last is not None and last > end:
        return _off(Finding.ENDS_AFTER_CONTRACT, last, end)
    if first is not None and first > end:
        return _off(Finding.BEGINS_AFTER_CONTRACT, first, end)
    return None


def _off(finding: Finding, found: date, limit: date) -> BrokenRule:
    return BrokenRule(rule="R17", finding=finding, found=found, limit=limit)
