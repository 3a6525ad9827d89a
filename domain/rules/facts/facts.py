"""Everything that the rules may look at, in one plain value."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from domain.finding.finding import Status
from domain.finding.where import Fact, Where
from domain.rules.facts.contracts import (
    BookingFacts,
    Breach,
    ChangeFacts,
    ContractFacts,
    ExtensionFacts,
    IndexingFacts,
    Succession,
)
from domain.rules.facts.lines import Cost, Volume
from domain.rules.facts.matter import (
    Affected,
    FrameUseFacts,
    FundsAsked,
    LetterFacts,
    NeedFacts,
    PartyMention,
    PointFacts,
    SharedFrame,
    SumFacts,
)
from domain.rules.facts.process import ProcessFacts
from domain.values.identifiers import ContractId, ServiceCode


class Subject(StrEnum):
    """What is examined."""

    DOCUMENT = "document"
    PROPOSAL = "proposal"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class Facts:
    """One letter, proposal or contract, with what it is held against.

    ``law_day``: whose law applies, the day of the decision where one is known. ``as_of``: the day
    on which somebody asks; None: rules that compare with today say nothing.
    """

    subject: Subject = Subject.PROPOSAL
    name: str = ""
    law_day: date | None = None
    as_of: date | None = None
    contracts: tuple[ContractFacts, ...] = ()
    bought_alike: tuple[ContractFacts, ...] = ()
    """Further direct awards to the same provider: what is found on them stands with them."""
    successions: tuple[Succession, ...] = ()
    breaches: tuple[Breach, ...] = ()
    changes: tuple[ChangeFacts, ...] = ()
    earlier_changes: tuple[ChangeFacts, ...] = ()
    """Those recorded on the contracts before what is proposed; only their sum is asked for."""
    extensions: tuple[ExtensionFacts, ...] = ()
    indexings: tuple[IndexingFacts, ...] = ()
    bookings: tuple[BookingFacts, ...] = ()
    special: tuple[Volume, ...] = ()
    """Bought outside the contracts, as the letter tells."""
    price_per_unit: Fact[Fraction] | None = None
    """Kronor for one unit of the service, where the letter lets it be computed."""
    volumes: tuple[Volume, ...] = ()
    """Those of all contracts of the services in question, and those proposed."""
    costs: tuple[Cost, ...] = ()
    sums: tuple[SumFacts, ...] = ()
    needs: tuple[NeedFacts, ...] = ()
    services: frozenset[ServiceCode] = frozenset()
    financing: Fact[str] | None = None
    funds: tuple[FundsAsked, ...] = ()
    frames: tuple[FrameUseFacts, ...] = ()
    shared_frames: tuple[SharedFrame, ...] = ()
    follow_up: Fact[str] | None = None
    parties: tuple[PartyMention, ...] = ()
    affected: tuple[Affected, ...] = ()
    recipients: frozenset[str] | None = None
    """Ids and names that get the decision; None: no list is made yet."""
    points: tuple[PointFacts, ...] = ()
    process: ProcessFacts = field(default_factory=ProcessFacts)
    letter: LetterFacts | None = None
    doubted: frozenset[Where] = frozenset()
    """Where words stand whose reading a person must look at: what rests on them is to check."""

    @property
    def asks_for_decision(self) -> bool:
        """A proposal, or a letter that proposes something."""
        if self.subject is Subject.DOCUMENT:
            return self.letter is not None and self.letter.is_proposal
        return self.subject is Subject.PROPOSAL

    @property
    def of_absence(self) -> Status | None:
        """How firm it is that something is not said: a letter may say it where nobody read it."""
        return Status.CHECK if self.subject is Subject.DOCUMENT else None

    @property
    def proposed(self) -> tuple[Volume, ...]:
        """The volumes that the decision would add or take away."""
        return tuple(each for each in self.volumes if each.proposed)

    @property
    def proposed_costs(self) -> tuple[Cost, ...]:
        """The costs that the decision would add or take away."""
        return tuple(each for each in self.costs if each.proposed)

    def contract(self, name: ContractId) -> ContractFacts | None:
        """The contract of that name."""
        return next((each for each in self.contracts if each.name == name), None)
