"""A year's figures, row by row, in each of the cases."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from domain.values.identifiers import ServiceCode
from domain.values.quantity import Unit
from domain.volumes.amount import Amount, Total
from domain.volumes.portion import Portion
from domain.volumes.year import YearReport
from projections.consequences.cases import Case

ServiceKey = tuple[ServiceCode, Unit]
CostKey = tuple[ServiceCode, ...]
Key = TypeVar("Key")


NO_LINES = Total()


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum, the lines that it is made of, and the gap to the need."""

    total: Total = NO_LINES
    gap: Amount | None = None
    portions: tuple[Portion, ...] = ()


def volumes_in(report: YearReport) -> dict[ServiceKey, Figure]:
    """By service and unit."""
    return {
        (each.service, each.unit): Figure(
            each.total, each.gap, tuple(p for one in each.providers for p in one.portions)
        )
        for each in report.services
    }


def costs_in(report: YearReport) -> dict[CostKey, Figure]:
    """By the services that share a stated cost."""
    return {each.services: Figure(each.total, None, each.portions) for each in report.costs}


def rows(cases: Case[Mapping[Key, Figure]]) -> Iterator[tuple[Key, Case[Figure]]]:
    """Every row that there is in any case, in order; empty where a case does not have it."""
    for key in sorted({key: None for each in cases.all() for key in each}, key=repr):
        yield key, _row(cases, key)


def _row(cases: Case[Mapping[Key, Figure]], key: Key) -> Case[Figure]:
    return cases.map(lambda found: found.get(key, Figure()))
