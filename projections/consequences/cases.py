"""The cases that are compared: contracts and budgets today, as if approved, and as decided."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.booking.consequences import Laid
from domain.budget.state import Budget
from domain.contract.state import Contract
from domain.need.state import Need
from domain.values.identifiers import BudgetId, ContractId, ServiceCode, stream
from domain.volumes.cost import services_of
from domain.volumes.difference import years_changed
from domain.volumes.year import YearReport, year_report
from projections.consequences.reading import Shelf

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Case(Generic[T]):
    """One thing in each of the cases; ``decided`` None before a decision."""

    today: T
    approved: T
    decided: T | None

    def map(self, to: Callable[[T], U]) -> "Case[U]":
        """The same worked out for each."""
        decided = None if self.decided is None else to(self.decided)
        return Case(to(self.today), to(self.approved), decided)

    def all(self) -> tuple[T, ...]:
        """Today's, the approved one, and the decided one where there is any."""
        both = (self.today, self.approved)
        return both if self.decided is None else (*both, self.decided)


@dataclass(frozen=True)
class Cases:
    """What is recorded, and what is laid upon it."""

    books: Shelf
    approved: Laid
    decided: Laid | None

    def years(self) -> list[int]:
        """Those in which a figure changes in any case, or a frame is drawn on."""
        found: set[int] = set()
        for laid in self._laid:
            before: dict[ContractId, Contract] = {
                name: self.books.open(stream("contract", name)) for name in laid.contracts
            }
            found.update(years_changed(before, laid.contracts))
            for step in laid.steps:
                found.update(d.year for point in step.supposed.content.points for d in point.draws)
        return sorted(found)

    def contracts_changed(self) -> set[ContractId]:
        """Those that stand otherwise in any case than today."""
        return {name for laid in self._laid for name in laid.contracts}

    def services(self) -> frozenset[ServiceCode]:
        """Those that the proposals are about, and those whose contracts change."""
        named = {code for step in self.approved.steps for code in step.supposed.content.services}
        for name in self.contracts_changed():
            for state in self.contract(name).all():
                named.update(_services(state))
        return frozenset(named)

    def reports(self, year: int, services: frozenset[ServiceCode]) -> Case[YearReport]:
        """Volumes, costs and needs of a year, as far as they concern these services."""
        contracts = {name: each.state for name, each in self.books.of("contract").items()}
        needs: dict[ServiceCode, Need] = {
            name: each.state for name, each in self.books.of("need").items() if name in services
        }

        def report(states: Mapping[ContractId, Contract]) -> YearReport:
            of_them = {
                n: each for n, each in states.items() if not services.isdisjoint(_services(each))
            }
            return year_report(of_them, needs, year)

        return self._each(contracts, lambda laid: laid.contracts).map(report)

    def contract(self, name: ContractId) -> Case[Contract]:
        """One contract."""
        today: Contract = self.books.open(stream("contract", name))
        return self._each({name: today}, lambda laid: laid.contracts).map(lambda all_: all_[name])

    def budget(self, name: BudgetId) -> Case[Budget]:
        """One budget."""
        today: Budget = self.books.open(stream("budget", name))
        return self._each({name: today}, lambda laid: laid.budgets).map(lambda all_: all_[name])

    @property
    def _laid(self) -> tuple[Laid, ...]:
        return (self.approved,) if self.decided is None else (self.approved, self.decided)

    def _each(
        self, today: Mapping[str, T], changed: Callable[[Laid], Mapping[str, T]]
    ) -> Case[Mapping[str, T]]:
        decided = None if self.decided is None else {**today, **changed(self.decided)}
        return Case(today, {**today, **changed(self.approved)}, decided)


def _services(contract: Contract) -> set[ServiceCode]:
    costs = {each.line.service for each in contract.costs if each.line.service is not None}
    return costs | set(services_of(contract))
