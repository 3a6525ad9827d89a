"""What may be asked while a proposal is written."""

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from domain.proposal.commands.asked import ProposalCommand
from domain.proposal.content import DecisionPoint, ProposalContent, Recipient, SigningRequirement
from domain.values.identifiers import BudgetId, CaseId, PartyId, PersonId, ServiceCode
from domain.values.source import Source
from domain.values.value import Value


class StartProposal(ProposalCommand):
    """Begin a proposal in a case (*ärende*)."""

    name: ClassVar = "start-proposal"

    case: CaseId
    caseworker: PersonId
    content: ProposalContent


class SaveDraft(ProposalCommand):
    """Save a later version of the draft."""

    name: ClassVar = "save-draft"

    content: ProposalContent


class EmptyPart(StrEnum):
    """Parts of a draft that may be emptied."""

    OFFICE = "office"
    DIARY_NUMBER = "diary_number"
    BACKGROUND = "background"
    BUDGET = "budget"
    FINANCING = "financing"
    CONSULTATION = "consultation"
    FOLLOW_UP = "follow_up"
    SIGNING = "signing"
    LETTER = "letter"


class DraftParts(Value):
    """Parts of a draft to be replaced; null leaves a part as it is."""

    title: str | None = Field(default=None, min_length=1, max_length=300)
    committee: PartyId | None = None
    office: PartyId | None = None
    diary_number: str | None = Field(default=None, max_length=60)
    background: str | None = Field(default=None, max_length=1000)
    services: Annotated[tuple[ServiceCode, ...], Field(min_length=1)] | None = None
    points: tuple[DecisionPoint, ...] | None = None
    budget: BudgetId | None = None
    financing: str | None = Field(default=None, max_length=500)
    consultation: str | None = Field(default=None, max_length=500)
    follow_up: str | None = Field(default=None, max_length=500)
    recipients: tuple[Recipient, ...] | None = None
    signing: SigningRequirement | None = None
    letter: Source | None = None
    clear: tuple[EmptyPart, ...] = Field(default=(), description="Parts to be emptied")

    @model_validator(mode="after")
    def _no_part_is_both_replaced_and_emptied(self) -> Self:
        for part in self.clear:
            if getattr(self, part) is not None:
                raise PydanticCustomError(
                    "part_replaced_and_emptied",
                    "{part} is both replaced and emptied",
                    {"part": part.value},
                )
        return self


class ReviseDraft(DraftParts, ProposalCommand):
    """Save a version of the draft with these parts replaced; null leaves a part as it is."""

    name: ClassVar = "revise-draft"


class ReassignProposal(ProposalCommand):
    """Let another caseworker take the proposal over."""

    name: ClassVar = "reassign-proposal"

    caseworker: PersonId
    reason: str | None = Field(default=None, max_length=500)


class SubmitProposal(ProposalCommand):
    """Have the draft checked, its funds reserved, and sent on to union consultation."""

    name: ClassVar = "submit-proposal"
