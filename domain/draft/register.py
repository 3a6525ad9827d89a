"""What is known before a document is read: parties, services and contracts by their names."""

from domain.budget.events import FrameKind
from domain.contract.changes import ContractKind
from domain.party.events import PartyKind
from domain.values.identifiers import BudgetId, ContractId, FrameId, PartyId, ServiceCode
from domain.values.money import Money
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


class KnownFrame(Value):
    """A frame or reserve of one year of a budget, by which a letter can name it: its amount."""

    budget: BudgetId
    frame: FrameId
    kind: FrameKind
    title: str
    year: int
    amount: Money


class Register(Value):
    """Handed in as a plain value; empty where nothing is known."""

    parties: tuple[KnownParty, ...] = ()
    services: tuple[KnownService, ...] = ()
    contracts: tuple[KnownContract, ...] = ()
    frames: tuple[KnownFrame, ...] = ()
