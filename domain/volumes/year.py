"""What is contracted in a calendar year: per service, provider and unit, against the need."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from domain.contract.in_force import held_volumes
from domain.contract.state import Contract, LineOrigin
from domain.need.events import NeedStated
from domain.need.state import Need
from domain.values.identifiers import ContractId, PartyId, ServiceCode
from domain.values.quantity import Unit
from domain.volumes.amount import Amount, Total, amount_of, total_of
from domain.volumes.cost import cost_portions
from domain.volumes.level import Level, levels_in
from domain.volumes.portion import Portion, volume_portion


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the portfolio is asked for; None: all of it."""

    service: ServiceCode | None = None
    provider: PartyId | None = None

    def covers(self, portion: Portion) -> bool:
        """Whether a line belongs to what is asked for."""
        return (self.service is None or self.service in portion.services) and (
            self.provider is None or portion.provider == self.provider
        )


EVERYTHING = Scope()
"""The whole portfolio."""


@dataclass(frozen=True, slots=True)
class ProviderYear:
    """One provider's volume of one service: base, additions, reductions and their sum.

    Reductions are negative or zero, here and in what is made of it.
    """

    provider: PartyId
    base: Total
    additions: Total
    reductions: Total
    total: Total
    portions: tuple[Portion, ...]


@dataclass(frozen=True, slots=True)
class ServiceYear:
    """One service in one unit. Of a stock, figures are the year's average; ``levels`` the levels.

    ``gap`` is need less volume, negative for a surplus; None unless both are known.
    """

    service: ServiceCode
    unit: Unit
    providers: tuple[ProviderYear, ...]
    base: Total
    additions: Total
    reductions: Total
    total: Total
    need: NeedStated | None
    gap: Amount | None
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class CostYear:
    """Costs in kronor of a service, or of services that share one stated cost."""

    services: tuple[ServiceCode, ...]
    base: Total
    additions: Total
    reductions: Total
    total: Total
    portions: tuple[Portion, ...]


@dataclass(frozen=True, slots=True)
class YearReport:
    """All that is contracted in a calendar year."""

    year: int
    services: tuple[ServiceYear, ...]
    costs: tuple[CostYear, ...]


def year_report(
    contracts: Mapping[ContractId, Contract],
    needs: Mapping[ServiceCode, Need],
    year: int,
    scope: Scope = EVERYTHING,
) -> YearReport:
    """Volumes, needs, gaps and costs of one calendar year.

    A need is compared only where the whole service is asked for, not one provider's part.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    portions = [portion for portion in _volumes(contracts, first, last) if scope.covers(portion)]
    asked = needs if scope.provider is None else {}
    return YearReport(
        year=year,
        services=tuple(_services(portions, asked, year, scope)),
        costs=tuple(_costs(contracts, first, last, scope)),
    )


def _volumes(
    contracts: Mapping[ContractId, Contract], first: date, last: date
) -> Iterator[Portion]:
    for identifier, contract in contracts.items():
        for held in held_volumes(identifier, contract):
            portion = volume_portion(held, first, last)
            if portion is not None:
                yield portion


def _services(
    portions: Iterable[Portion], needs: Mapping[ServiceCode, Need], year: int, scope: Scope
) -> Iterator[ServiceYear]:
    by_service: dict[tuple[ServiceCode, Unit], list[Portion]] = defaultdict(list)
    for portion in portions:
        if portion.unit is not None:
            by_service[portion.services[0], portion.unit].append(portion)
    for service, known in needs.items():
        for stated_year, unit in known.statements:
            if stated_year == year and scope.service in {None, service}:
                by_service.setdefault((service, unit), [])
    for (service, unit), lines in sorted(by_service.items()):
        need = needs.get(service, Need()).statements.get((year, unit))
        yield _service(service, unit, lines, need)


def _service(
    service: ServiceCode, unit: Unit, portions: list[Portion], need: NeedStated | None
) -> ServiceYear:
    base, additions, reductions, total = split(portions)
    return ServiceYear(
        service=service,
        unit=unit,
        providers=tuple(_providers(portions)),
        base=base,
        additions=additions,
        reductions=reductions,
        total=total,
        need=need,
        gap=_gap(need, total),
        levels=() if unit.is_flow else levels_in(portions),
    )


def _gap(need: NeedStated | None, total: Total) -> Amount | None:
    needed = amount_of(need.quantity) if need else None
    return needed - total.amount if needed is not None and total.is_complete else None


def _providers(portions: list[Portion]) -> Iterator[ProviderYear]:
    by_provider: dict[PartyId, list[Portion]] = defaultdict(list)
    for portion in portions:
        by_provider[portion.provider].append(portion)
    for provider, lines in sorted(by_provider.items()):
        yield ProviderYear(provider, *split(lines), tuple(lines))


def _costs(
    contracts: Mapping[ContractId, Contract], first: date, last: date, scope: Scope
) -> Iterator[CostYear]:
    by_services: dict[tuple[ServiceCode, ...], list[Portion]] = defaultdict(list)
    for portion in cost_portions(contracts, first, last):
        if scope.covers(portion):
            by_services[portion.services].append(portion)
    for services, lines in sorted(by_services.items()):
        yield CostYear(services, *split(lines), tuple(lines))


def split(portions: Iterable[Portion]) -> tuple[Total, Total, Total, Total]:
    """Base, additions (option, expansion, supplement), reductions, and the sum of all."""
    lines = list(portions)
    base = total_of(each.total for each in lines if each.origin is LineOrigin.BASE)
    reductions = total_of(each.total for each in lines if each.origin.takes_away)
    others = (e for e in lines if e.origin is not LineOrigin.BASE and not e.origin.takes_away)
    additions = total_of(each.total for each in others)
    return base, additions, reductions, base + additions + reductions
