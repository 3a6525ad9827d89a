"""What contracts cost during a stretch of days, indexation counted."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from domain.contract.in_force import HeldLine, held_costs
from domain.contract.lines import Measure
from domain.contract.state import BookedCost, Contract, Indexed
from domain.values.identifiers import ContractId, ServiceCode
from domain.values.months import ONE_DAY
from domain.volumes.portion import Portion, cost_portion


def cost_portions(
    contracts: Mapping[ContractId, Contract], first: date, last: date
) -> Iterator[Portion]:
    """What each cost line contributes in kronor to ``first``-``last``, both inclusive.

    Stated amounts for a period stand; amounts per year are prorated as volumes are, and
    adjusted from each price day on.
    """
    for identifier, contract in contracts.items():
        services = services_of(contract)
        for held in held_costs(identifier, contract):
            yield from _portions(contract, held, services, first, last)


def services_of(contract: Contract) -> tuple[ServiceCode, ...]:
    """Every service that the contract has a volume line for."""
    return tuple(sorted({booked.line.service for booked in contract.volumes}))


def _portions(
    contract: Contract,
    held: HeldLine[BookedCost],
    services: tuple[ServiceCode, ...],
    first: date,
    last: date,
) -> Iterator[Portion]:
    window = held.days.within(first, last)
    unknown = held.days.unknown_within(first, last)
    if window is None:
        if unknown is not None:
            yield cost_portion(held, services, None, unknown, Fraction(1), None)
        return
    for begins, ends, factor, entry in _indexed(contract, held, window):
        yield cost_portion(held, services, (begins, ends), unknown, factor, entry)


def _indexed(
    contract: Contract, held: HeldLine[BookedCost], window: tuple[date, date]
) -> Iterator[tuple[date, date, Fraction, int | None]]:
    """The window cut at each price day, with the factor that holds from it on."""
    begins, last = window
    factor, entry = Fraction(1), None
    for indexed in sorted(_applying(contract, held), key=lambda each: each.price_day):
        if indexed.price_day > last:
            break
        if indexed.price_day > begins:
            yield begins, indexed.price_day - ONE_DAY, factor, entry
            begins = indexed.price_day
        factor *= Fraction(indexed.factor)
        entry = indexed.entry
    yield begins, last, factor, entry


def _applying(contract: Contract, held: HeldLine[BookedCost]) -> Iterator[Indexed]:
    line = held.booked.line
    if line.measure is Measure.PER_YEAR:
        for indexed in contract.indexings:
            if not indexed.lines or line.line in indexed.lines:
                yield indexed
