"""What is known before a document is read: parties, services and contracts by their names."""

from domain.contract.changes import ContractKind
from domain.party.events import PartyKind
from domain.values.identifiers import ContractId, PartyId, ServiceCode
from domain.values.period import Period
from domain.values.value import Value


class KnownParty(Value):
    """A party in the register, with every spelling that counts as its name."""

    party: PartyId
    kind: PartyKind
    title: str
    spellings: tuple[str, ...] = ()
    organisation_number: str | None = None
    part_of: PartyId | None = None


class KnownService(Value):
    """A service, with the words that documents use for it (base forms, lower case)."""

    service: ServiceCode
    names: tuple[str, ...]


class KnownContract(Value):
    """A contract in the ledger, as far as a document can be matched with it."""

    contract: ContractId
    kind: ContractKind
    title: str
    buyer: PartyId
    provider: PartyId
    services: tuple[ServiceCode, ...] = ()
    diary_number: str | None = None
    period: Period = Period()


class Register(Value):
    """Handed in as a plain value; empty where nothing is known."""

    parties: tuple[KnownParty, ...] = ()
    services: tuple[KnownService, ...] = ()
    contracts: tuple[KnownContract, ...] = ()
