"""Asking what is contracted: for a year or a day, as of anything, with every figure's why."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from psycopg_pool import ConnectionPool

from domain.contract.state import Contract
from domain.need.state import Need
from domain.values.identifiers import ContractId, PartyId, ServiceCode
from domain.volumes.day import ServiceDay, day_report
from domain.volumes.year import CostYear, Scope, ServiceYear, YearReport, year_report
from projections.facts.answer import Bounds, Sum
from projections.facts.as_of import NOW, AsOf
from projections.facts.folding import Folded, Folds, of_category
from projections.facts.parties import titles_of
from projections.facts.reading import Facts
from projections.volumes.answers import (
    Cost,
    DayVolumes,
    LevelAnswer,
    ProviderVolumes,
    ServiceOnDay,
    ServiceVolumes,
    YearVolumes,
)
from projections.volumes.derivation import Derivation
from projections.volumes.needs import need_answer
from projections.volumes.projection import VOLUMES
from wording.locale import Locale


@dataclass(frozen=True, slots=True)
class _Known:
    """What the question sees, folded."""

    position: int
    contracts: Mapping[ContractId, Folded]
    needs: Mapping[ServiceCode, Folded]
    names: Mapping[PartyId, str]

    def contract_states(self, scope: Scope) -> dict[ContractId, Contract]:
        """Contracts with a line that may be asked for; the others need not be worked out."""
        return {
            name: folded.state
            for name, folded in self.contracts.items()
            if _may_hold(folded.state, scope)
        }

    @property
    def need_states(self) -> dict[ServiceCode, Need]:
        return {name: folded.state for name, folded in self.needs.items()}


def _may_hold(contract: Contract, scope: Scope) -> bool:
    volumes = (each.line.service for each in contract.volumes)
    services = chain(volumes, (each.line.service for each in contract.costs))
    providers = (each.provider for each in contract.holders)
    return (scope.provider is None or scope.provider in providers) and (
        scope.service is None or scope.service in services
    )


class Volumes:
    """Synchronous and thread-safe. ``service`` and ``provider`` narrow what is asked for."""

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, VOLUMES)
        self._folds = Folds()

    def year(
        self,
        year: int,
        *,
        as_of: AsOf = NOW,
        service: ServiceCode | None = None,
        provider: PartyId | None = None,
        locale: Locale = "sv",
    ) -> YearVolumes:
        """Quantities, needs, gaps and costs of a calendar year."""
        with self._known(as_of) as known:
            scope = Scope(service, provider)
            contracts = known.contract_states(scope)
            report = year_report(contracts, known.need_states, year, scope)
            return _Writer(known, locale).year(report, as_of)

    def day(
        self,
        day: date,
        *,
        as_of: AsOf = NOW,
        service: ServiceCode | None = None,
        provider: PartyId | None = None,
        locale: Locale = "sv",
    ) -> DayVolumes:
        """The lines in force on a day, with their stated rates and levels."""
        with self._known(as_of) as known:
            scope = Scope(service, provider)
            report = day_report(known.contract_states(scope), day, scope)
            writer = _Writer(known, locale)
            return DayVolumes(
                position=known.position,
                decided_by=as_of.decided_by,
                known_at=as_of.known_at,
                day=day,
                services=tuple(writer.on_day(each) for each in report.services),
                costs=writer.derivation.lines(report.costs),
            )

    @contextmanager
    def _known(self, as_of: AsOf) -> Iterator[_Known]:
        with self._facts.snapshot(as_of) as snapshot:
            folded = self._folds.of(snapshot)
        yield _Known(
            position=snapshot.position,
            contracts=of_category(folded, "contract"),
            needs=of_category(folded, "need"),
            names=titles_of(folded),
        )


class _Writer:
    """Writes the domain's report as an answer."""

    def __init__(self, known: _Known, locale: Locale) -> None:
        self._known = known
        self._locale = locale
        self.derivation = Derivation(known.contracts, known.names, locale)

    def year(self, report: YearReport, as_of: AsOf) -> YearVolumes:
        return YearVolumes(
            position=self._known.position,
            decided_by=as_of.decided_by,
            known_at=as_of.known_at,
            year=report.year,
            services=tuple(self._service(each, report.year) for each in report.services),
            costs=tuple(self._cost(each) for each in report.costs),
        )

    def on_day(self, service: ServiceDay) -> ServiceOnDay:
        level = service.level
        return ServiceOnDay(
            service=service.service,
            unit=service.unit,
            level=None if level is None else Sum.of(level, service.unit, self._locale),
            lines=self.derivation.lines(service.lines),
        )

    def _service(self, service: ServiceYear, year: int) -> ServiceVolumes:
        unit, locale = service.unit, self._locale
        return ServiceVolumes(
            service=service.service,
            unit=unit,
            providers=tuple(
                ProviderVolumes(
                    provider=self.derivation.party(each.provider),
                    base=Sum.of(each.base, unit, locale),
                    additions=Sum.of(each.additions, unit, locale),
                    reductions=Sum.of(each.reductions, unit, locale),
                    total=Sum.of(each.total, unit, locale),
                    lines=self.derivation.lines(each.portions),
                )
                for each in service.providers
            ),
            base=Sum.of(service.base, unit, locale),
            additions=Sum.of(service.additions, unit, locale),
            reductions=Sum.of(service.reductions, unit, locale),
            total=Sum.of(service.total, unit, locale),
            need=need_answer(self._known.needs[service.service], year, unit)
            if service.need is not None
            else None,
            gap=None if service.gap is None else Bounds.of(service.gap),
            levels=tuple(
                LevelAnswer(first=e.first, last=e.last, level=Sum.of(e.total, unit, locale))
                for e in service.levels
            ),
        )

    def _cost(self, cost: CostYear) -> Cost:
        return Cost(
            services=cost.services,
            base=Sum.of(cost.base, None, self._locale),
            additions=Sum.of(cost.additions, None, self._locale),
            reductions=Sum.of(cost.reductions, None, self._locale),
            total=Sum.of(cost.total, None, self._locale),
            lines=self.derivation.lines(cost.portions),
        )
