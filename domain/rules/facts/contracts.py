"""Contracts as the rules see them, and what is proposed or was done to them."""

from dataclasses import dataclass
from datetime import date

from domain.contract.broken import BrokenRule
from domain.contract.changes import ContractKind
from domain.contract.ground import ChangeGround
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.finding.where import Fact, Where
from domain.rules.facts.lines import Cost, Volume
from domain.values.identifiers import ContractId, PartyId, ServiceCode

PRIVATE = frozenset({ContractKind.PROCURED_CONTRACT, ContractKind.DIRECT_AWARD})
"""Kinds by which somebody else than the municipality itself provides."""


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """One contract. ``kind`` None: the source does not say. Days are inclusive.

    ``new``: the decision in question brings it about. ``affected``: the decision changes it.
    The numbers are those of the legal entities. ``is_care``: a service of LOU's annex 2.
    """

    name: ContractId
    kind: ContractKind | None = None
    provider: PartyId | None = None
    buyer: PartyId | None = None
    buyer_number: str | None = None
    provider_number: str | None = None
    is_care: bool = True
    services: frozenset[ServiceCode] = frozenset()
    first: Fact[date] | None = None
    last: Fact[date] | None = None
    terms: Fact[ExtensionTerms] | None = None
    extensions: int = 0
    option: Fact[OptionClause] | None = None
    volumes: tuple[Volume, ...] = ()
    costs: tuple[Cost, ...] = ()
    new: bool = False
    affected: bool = False
    decided_on: Fact[date] | None = None
    award_notice: Fact[date] | None = None
    where: tuple[Where, ...] = ()

    @property
    def is_private(self) -> bool:
        """Whether a private provider delivers; False where the kind is unknown."""
        return self.kind in PRIVATE


@dataclass(frozen=True, slots=True)
class Succession:
    """A contract, and one that it takes over from."""

    earlier: ContractFacts
    later: ContractFacts


@dataclass(frozen=True, slots=True)
class Breach:
    """What a change breaks of its contract's own terms; ``despite``: why it is done all the same.

    ``booked``: it has been recorded so.
    """

    contract: ContractId
    broken: BrokenRule
    despite: str | None = None
    booked: bool = False
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """A change of a contract that is not its own terms at work. LOU 17:8-17:14.

    ``volumes`` and ``costs`` are what it adds or takes away. ``booked``: it is recorded, not only
    proposed.
    """

    contract: ContractId
    kind: str
    ground: ChangeGround | None = None
    volumes: tuple[Volume, ...] = ()
    costs: tuple[Cost, ...] = ()
    day: date | None = None
    booked: bool = False
    name: str = ""
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtensionFacts:
    """An extension: proposed or done. ``decided_on`` may still be the planned day.

    ``end``: the last day before it.
    """

    contract: ContractId
    end: date | None = None
    decided_on: Fact[date] | None = None
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexingFacts:
    """An adjustment by an index, and whether its figure was preliminary."""

    contract: ContractId
    index: str
    price_day: date
    preliminary: bool
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class BookingFacts:
    """On what an entry of a contract rests."""

    contract: ContractId
    entry: int
    rests_on: str | None
    """``decision`` or ``registration``; None: on nothing."""
    decided_on: date | None = None
    assumed: str | None = None
    where: tuple[Where, ...] = ()
