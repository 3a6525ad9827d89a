"""What a proposal or a contract is held against: open books, and which contracts there are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.books import Books
from domain.budget.state import Budget
from domain.contract.state import Contract
from domain.need.state import Need
from domain.party.state import Party
from domain.values.identifiers import BudgetId, ContractId, PartyId, ServiceCode, stream

DEEPEST = 5
"""Units within units: more than these is a mistake in the register, and not followed."""


@dataclass(frozen=True, slots=True)
class Around:
    """``known``: contracts that there are besides those named; none where they cannot be listed."""

    books: Books
    known: frozenset[ContractId] = frozenset()

    def contract(self, name: ContractId) -> Contract:
        """As recorded; an empty one where there is none."""
        found: Contract = self.books.open(stream("contract", name))
        return found

    def contracts(
        self, besides: Iterable[ContractId] = ()
    ) -> Iterator[tuple[ContractId, Contract]]:
        """All that are known, in the order of their ids, without those given."""
        for name in sorted(self.known - set(besides)):
            yield name, self.contract(name)

    def budget(self, name: BudgetId) -> Budget:
        """As recorded."""
        found: Budget = self.books.open(stream("budget", name))
        return found

    def need(self, service: ServiceCode) -> Need:
        """As recorded."""
        found: Need = self.books.open(stream("need", service))
        return found

    def party(self, name: PartyId) -> Party:
        """As registered; an empty one where it is not."""
        found: Party = self.books.open(stream("party", name))
        return found

    def within(self, name: PartyId) -> tuple[PartyId, ...]:
        """The party, and what it is a unit of, outwards."""
        names: list[PartyId] = []
        inner: PartyId | None = name
        while inner is not None and inner not in names and len(names) < DEEPEST:
            names.append(inner)
            entry = self.party(inner).entry
            inner = entry.part_of if entry else None
        return tuple(names)

    def organisation_number(self, name: PartyId | None) -> str | None:
        """That of its legal entity; None where the register has none."""
        for each in self.within(name) if name else ():
            entry = self.party(each).entry
            if entry is not None and entry.organisation_number is not None:
                return entry.organisation_number
        return None
