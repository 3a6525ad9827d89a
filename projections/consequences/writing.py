"""Writing the cases as an answer."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from domain.booking.consequences import Laid, Supposed
from domain.values.identifiers import ServiceCode
from domain.values.quantity import Unit
from domain.volumes.difference import difference
from domain.volumes.year import YearReport
from projections.consequences.answers import (
    Consequences,
    CostConsequence,
    ServiceConsequence,
    Standing,
)
from projections.consequences.behind import Behind
from projections.consequences.cases import Case, Cases
from projections.consequences.figures import Figure, costs_in, rows, volumes_in
from projections.consequences.frames import frame_consequences
from projections.consequences.steps import step_answers
from projections.consequences.terms import contract_consequences
from projections.facts.answer import Bounds, Sum
from projections.volumes.needs import need_answer
from wording.locale import Locale


class Writer:
    """Writes one answer."""

    def __init__(self, cases: Cases, locale: Locale) -> None:
        self._cases = cases
        self._locale = locale
        self._needs = cases.books.of("need")
        self._names = cases.books.names

    def answer(self, asked: Supposed, years: Sequence[int]) -> Consequences:
        """Everything about the years given."""
        cases, services = self._cases, self._cases.services()
        reports = [(year, cases.reports(year, services)) for year in years]
        return Consequences(
            position=cases.books.position,
            known_at=cases.books.known_at,
            proposal=asked.proposal,
            is_decided=cases.decided is not None,
            years=tuple(years),
            steps=step_answers(cases, years, self._locale),
            services=tuple(
                chain.from_iterable(self._services(y, each, services) for y, each in reports)
            ),
            costs=tuple(chain.from_iterable(self._costs(y, each, services) for y, each in reports)),
            contracts=contract_consequences(cases, self._names),
            frames=frame_consequences(cases, years),
        )

    def _services(
        self, year: int, reports: Case[YearReport], services: frozenset[ServiceCode]
    ) -> Iterator[ServiceConsequence]:
        for (service, unit), row in rows(reports.map(volumes_in)):
            if service in services:
                need = self._needs.get(service)
                yield ServiceConsequence(
                    year=year,
                    service=service,
                    unit=unit,
                    **self._standings(row, unit)._asdict(),
                    difference=_difference(row.today, row.approved),
                    decided_difference=_difference(row.approved, row.decided),
                    need=need_answer(need, year, unit) if need else None,
                )

    def _costs(
        self, year: int, reports: Case[YearReport], services: frozenset[ServiceCode]
    ) -> Iterator[CostConsequence]:
        for of_services, row in rows(reports.map(costs_in)):
            if not services.isdisjoint(of_services):
                yield CostConsequence(
                    year=year,
                    services=of_services,
                    **self._standings(row, None)._asdict(),
                    difference=_difference(row.today, row.approved),
                    decided_difference=_difference(row.approved, row.decided),
                )

    def _standings(self, row: Case[Figure], unit: Unit | None) -> "_Standings":
        decided, laid = row.decided, self._cases.decided
        return _Standings(
            self._standing(row.today, unit, None),
            self._standing(row.approved, unit, self._cases.approved),
            None if decided is None else self._standing(decided, unit, laid),
        )

    def _standing(self, figure: Figure, unit: Unit | None, laid: Laid | None) -> Standing:
        behind = Behind(self._cases.books, laid, self._locale)
        return Standing(
            total=Sum.of(figure.total, unit, self._locale),
            gap=None if figure.gap is None else Bounds.of(figure.gap),
            lines=tuple(behind.line(portion) for portion in figure.portions),
        )


class _Standings(NamedTuple):
    today: Standing
    approved: Standing
    decided: Standing | None


def _difference(before: Figure, after: Figure | None) -> Bounds | None:
    found = None if after is None else difference(before.portions, after.portions)
    return None if found is None else Bounds.of(found)
