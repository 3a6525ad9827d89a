"""Which entries a reader of the feed wants: by type, by contract, by service."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query

from domain.budget.events import FrameSet
from domain.contract.state import Contract
from domain.proposal.content import ProposalContent
from domain.proposal.state import Proposal
from domain.values.identifiers import (
    ContractId,
    ServiceCode,
    category_of,
    identifier_of,
    stream,
)
from ledger.application import Ledger
from ledger.entry import Entry


@dataclass(frozen=True, slots=True)
class Concern:
    """What an entry is about. Services and contracts as its stream knows them by now."""

    contracts: frozenset[ContractId] = frozenset()
    services: frozenset[ServiceCode] = frozenset()


@dataclass(frozen=True, slots=True)
class Wanted:
    """All conditions must hold; an empty one always does. Reads the ledger: not for the loop."""

    types: tuple[str, ...] = ()
    contract: ContractId | None = None
    service: ServiceCode | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not self.types and self.contract is None and self.service is None

    def among(self, entries: Sequence[Entry], ledger: Ledger) -> Sequence[Entry]:
        """Those of the entries that are wanted."""
        return entries if self.everything else [e for e in entries if self._wants(e, ledger)]

    def _wants(self, entry: Entry, ledger: Ledger) -> bool:
        if self.types and not any(_is_of(entry.topic, name) for name in self.types):
            return False
        if self.contract is None and self.service is None:
            return True
        concern = concern_of(entry, ledger)
        return (self.contract is None or self.contract in concern.contracts) and (
            self.service is None or self.service in concern.services
        )


def concern_of(entry: Entry, ledger: Ledger) -> Concern:
    """What the entry is about."""
    name = identifier_of(entry.stream)
    match category_of(entry.stream):
        case "contract" | "expiry" | "findings":
            contract: Contract = ledger.open(stream("contract", name)).state
            return Concern(frozenset({name}), _served(contract))
        case "proposal":
            return _proposed(ledger, name)
        case "need":
            return Concern(services=frozenset({name}))
        case "budget" if isinstance(entry.event, FrameSet):
            return Concern(services=frozenset(entry.event.services))
        case "budget":
            return _proposed(ledger, getattr(entry.event, "proposal", ""))
        case _:
            return Concern()


def _served(contract: Contract) -> frozenset[ServiceCode]:
    volumes = {booked.line.service for booked in contract.volumes}
    costs = {booked.line.service for booked in contract.costs if booked.line.service}
    return frozenset(volumes | costs)


def _proposed(ledger: Ledger, proposal: str) -> Concern:
    state: Proposal = ledger.open(stream("proposal", proposal)).state
    if state.content is None:
        return Concern()
    return Concern(frozenset(_contracts(state.content)), frozenset(state.content.services))


def _contracts(content: ProposalContent) -> Iterable[ContractId]:
    return (effect.contract for point in content.points for effect in point.effects)


def _is_of(topic: str, name: str) -> bool:
    """``contract.awarded.v1`` is of itself, of ``contract.awarded`` and of ``contract``."""
    return topic == name or topic.startswith(f"{name}.")


def _wanted(
    types: Annotated[
        list[str] | None,
        Query(
            alias="type", description="Topic, or the beginning of one: contract.awarded, contract"
        ),
    ] = None,
    contract: Annotated[
        ContractId | None, Query(description="Only what concerns this contract, proposals included")
    ] = None,
    service: Annotated[
        ServiceCode | None, Query(description="Only what concerns this service")
    ] = None,
) -> Wanted:
    return Wanted(tuple(types or ()), contract, service)


WantedDep = Annotated[Wanted, Depends(_wanted)]
