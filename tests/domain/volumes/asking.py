"""Contracts in memory, and the questions of volume that are asked of them."""

from datetime import date, timedelta
from fractions import Fraction

from domain.contract.changes import Change
from domain.contract.in_force import held_volumes
from domain.contract.state import Contract
from domain.volumes.cost import cost_portions
from domain.volumes.portion import Portion, volume_portion
from tests.domain.portfolio import PARTIES, REASON, change
from tests.domain.story import story

Contracts = dict[str, Contract]


def contracts(*changes: Change) -> Contracts:
    """One contract, after these changes, recorded despite whatever rules they break."""
    told = story(*PARTIES, *(change(asked, despite=REASON) for asked in changes))
    return {"capio-housing": told.state("contract", "capio-housing")}


def volumes_between(of: Contracts, first: date, last: date) -> list[Portion]:
    """What each volume line adds to a window, both days inclusive."""
    return [
        portion
        for identifier, contract in of.items()
        for held in held_volumes(identifier, contract)
        if (portion := volume_portion(held, first, last)) is not None
    ]


def amount(portions: list[Portion]) -> Fraction:
    """The sum of what is known."""
    return sum((each.amount.low for each in portions if each.amount), Fraction(0))


def volume(of: Contracts, first: date, last: date) -> Fraction:
    """The volume in a window, hours or a weighed level."""
    return amount(volumes_between(of, first, last))


def cost(of: Contracts, first: date, last: date) -> Fraction:
    """The cost in a window, in kronor."""
    return amount(list(cost_portions(of, first, last)))


def windows(first: date, lengths: list[int]) -> list[tuple[date, date]]:
    """Windows of these lengths in days, one following upon the other."""
    found = []
    for length in lengths:
        last = first + timedelta(days=length - 1)
        found.append((first, last))
        first = last + timedelta(days=1)
    return found
