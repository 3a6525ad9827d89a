"""Reads the example files into the domain's own models; what does not fit is refused by name."""

from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import ConfigDict, Field

from documents.proposing.confirmation import Confirmation, Confirmations
from domain.budget.events import FrameSet
from domain.contract.basis import RegistrationBasis
from domain.contract.changes import Award, Change
from domain.need.events import NeedStated
from domain.party.events import PartyRegistered
from domain.proposal.events import PointOutcome
from domain.values.identifiers import BudgetId, ContractId, PartyId, PersonId, ProposalId
from domain.values.value import Value

DIRECTORY = Path(__file__).parent


class ExampleFile(Value):
    """A file of examples; ``$schema`` lets an editor check it while it is written."""

    model_config = ConfigDict(populate_by_name=True)

    schema_file: str | None = Field(default=None, alias="$schema")


class RegisteredParty(Value):
    """A party's id and its entry in the register."""

    party: PartyId
    entry: PartyRegistered


class Parties(ExampleFile):
    """``parties.json``."""

    parties: tuple[RegisteredParty, ...]


class RegisteredPerson(Value):
    """Somebody with a name and an address. All of them are invented."""

    person: PersonId
    name: str = Field(min_length=1, max_length=200)
    email: str | None = None
    party: PartyId | None = None


class Persons(ExampleFile):
    """``persons.json``."""

    persons: tuple[RegisteredPerson, ...]


class RegisteredChange(Value):
    """What had happened to a contract before the ledger began, and where it was read."""

    contract: ContractId
    change: Change
    basis: RegistrationBasis
    despite: str | None = None


class RegisteredContract(RegisteredChange):
    """A contract from before the ledger began."""

    change: Award


class Contracts(ExampleFile):
    """``contracts.json``. ``changes`` come after all ``contracts``, in their order."""

    contracts: tuple[RegisteredContract, ...] = ()
    changes: tuple[RegisteredChange, ...] = ()


class Needs(ExampleFile):
    """``needs.json``."""

    needs: tuple[NeedStated, ...]


class BudgetFrames(Value):
    """The frames of one budget."""

    budget: BudgetId
    frames: tuple[FrameSet, ...]


class Budgets(ExampleFile):
    """``budget.json``."""

    budgets: tuple[BudgetFrames, ...]


class CommitteeDecision(Value):
    """What the committee decided, point by point."""

    meeting_day: date
    paragraph: str | None = None
    outcomes: tuple[PointOutcome, ...]
    assumed: str | None = Field(default=None, description="Why day and outcome are an assumption")


class Publicity(Value):
    """When the minutes were approved, and how long the notice was up."""

    approved_on: date
    posted_on: date
    taken_down_on: date
    assumed: str | None = Field(default=None, description="Why the days are an assumption")


class ExampleCourse(Value):
    """A proposal's way; without ``decision`` it waits for its committee."""

    proposal: ProposalId
    meeting_day: date
    decision: CommitteeDecision | None = None
    publicity: Publicity | None = None


class ExampleLetter(Value):
    """A letter in ``documents/``, what a person says of it, and how its proposals go on."""

    document: str = Field(description="The file's name")
    confirmations: Confirmations
    courses: tuple[ExampleCourse, ...]


class Letters(ExampleFile):
    """``confirmations.json``."""

    letters: tuple[ExampleLetter, ...]


class ExampleAgreement(Value):
    """An agreement in ``agreements/``, and what a person says of the contract that it is of."""

    document: str = Field(description="The file's name")
    matter: int = Field(default=1, ge=1, description="Which of the document's, from 1")
    confirmation: Confirmation


class Agreements(ExampleFile):
    """``agreements.json``."""

    agreements: tuple[ExampleAgreement, ...]


File = TypeVar("File", bound=ExampleFile)

FILES: dict[str, type[ExampleFile]] = {
    "parties": Parties,
    "persons": Persons,
    "contracts": Contracts,
    "needs": Needs,
    "budget": Budgets,
    "confirmations": Letters,
    "agreements": Agreements,
}
"""Each file by its name without ``.json``."""


def read(kind: type[File], file: Path) -> File:
    """The file as a model. Raises pydantic.ValidationError, which names each field at fault."""
    return kind.model_validate_json(file.read_bytes())


def file_of(name: str, directory: Path = DIRECTORY) -> ExampleFile:
    """One of ``FILES``."""
    return read(FILES[name], directory / f"{name}.json")
