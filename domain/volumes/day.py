"""What is in force on one day, with stated rates and levels, never annualised."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from domain.contract.in_force import held_volumes
from domain.contract.state import Contract
from domain.values.identifiers import ContractId, ServiceCode
from domain.values.quantity import Unit
from domain.volumes.amount import Total, total_of
from domain.volumes.cost import cost_portions
from domain.volumes.level import level_of
from domain.volumes.portion import Portion, volume_portion
from domain.volumes.year import EVERYTHING, Scope


@dataclass(frozen=True, slots=True)
class ServiceDay:
    """One service in one unit on a day. ``level`` is None for hours: rates are not added up."""

    service: ServiceCode
    unit: Unit
    lines: tuple[Portion, ...]
    level: Total | None


@dataclass(frozen=True, slots=True)
class DayReport:
    """The lines in force on a day; of each the stated ``rate`` counts, not the day's share."""

    day: date
    services: tuple[ServiceDay, ...]
    costs: tuple[Portion, ...]


def day_report(
    contracts: Mapping[ContractId, Contract], day: date, scope: Scope = EVERYTHING
) -> DayReport:
    """The volume and cost lines that are in force on a day, or of which that is unknown."""
    by_service: dict[tuple[ServiceCode, Unit], list[Portion]] = defaultdict(list)
    for portion in _lines(contracts, day):
        if portion.unit is not None and scope.covers(portion):
            by_service[portion.services[0], portion.unit].append(portion)
    return DayReport(
        day=day,
        services=tuple(
            ServiceDay(service, unit, tuple(lines), _level(unit, lines))
            for (service, unit), lines in sorted(by_service.items())
        ),
        costs=tuple(p for p in cost_portions(contracts, day, day) if scope.covers(p)),
    )


def _lines(contracts: Mapping[ContractId, Contract], day: date) -> Iterator[Portion]:
    for identifier, contract in contracts.items():
        for held in held_volumes(identifier, contract):
            portion = volume_portion(held, day, day)
            if portion is not None:
                yield portion


def _level(unit: Unit, lines: list[Portion]) -> Total | None:
    if unit.is_flow:
        return None
    return total_of(Total(unknown=1) if line.unknown else level_of(line) for line in lines)
