"""What a person says of a letter: what is right as read, what is put right, what is added."""

from datetime import date
from typing import Self

from pydantic import Field

from domain.budget.events import Draw
from domain.contract.changes import Change, ContractKind
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.draft.handling import DecisionKind
from domain.proposal.content import Recipient, SigningRequirement
from domain.proposal.events import ConsultationKind, ConsultationTime
from domain.values.identifiers import (
    BudgetId,
    CaseId,
    ContractId,
    FrameId,
    LineId,
    PartyId,
    ProposalId,
    ServiceCode,
)
from domain.values.period import Period
from domain.values.source import LegalSource
from domain.values.value import Value


class PointText(Value):
    """A decision point in words."""

    number: int = Field(ge=1, le=99)
    text: str = Field(min_length=1, max_length=1000)


class UnionStep(Value):
    """How and when the unions are told or negotiated with."""

    kind: ConsultationKind = ConsultationKind.INFORMATION
    time: ConsultationTime
    day: date | None = None
    reason: str | None = Field(default=None, max_length=500)


class Confirmation(Value):
    """Said of one proposal, or of all that a letter gives.

    ``as_read`` and ``left_out`` name fields as ``Asked.field`` does. Every other field that is
    given stands instead of what was read; lines by their names, recipients by their parties.
    """

    provider: PartyId | None = Field(default=None, description="null: the letter's only one")
    written: str | None = Field(
        default=None, description="The provider as the letter writes it, where no id is known"
    )
    service: ServiceCode | None = Field(
        default=None, description="Of several contracts of the provider's, the one for this"
    )
    as_read: tuple[str, ...] = Field(default=(), description="Right as it was read")
    left_out: tuple[str, ...] = Field(default=(), description="Read, and no part of this proposal")

    proposal: ProposalId | None = None
    title: str | None = Field(default=None, min_length=1, max_length=300)
    committee: PartyId | None = None
    office: PartyId | None = None
    diary_number: str | None = Field(default=None, max_length=60)
    background: str | None = Field(default=None, max_length=1000)
    services: tuple[ServiceCode, ...] | None = None
    points: tuple[PointText, ...] | None = None
    financing: str | None = Field(default=None, max_length=500)
    consultation: str | None = Field(default=None, max_length=500)
    union: UnionStep | None = None
    follow_up: str | None = Field(default=None, max_length=500)
    recipients: tuple[Recipient, ...] = ()
    signing: SigningRequirement | None = None
    letter: str | None = Field(
        default=None, max_length=300, description="What the letter is called. No personal data"
    )

    contract: ContractId | None = Field(default=None, description="For an award: the new one's id")
    kind: DecisionKind | None = None
    change: Change | None = Field(default=None, description="Whole, instead of what was read")
    first_day: date | None = None
    volumes: tuple[VolumeLine, ...] = ()
    costs: tuple[CostLine, ...] = ()
    note: str | None = Field(default=None, max_length=500)
    despite: str | None = Field(default=None, min_length=10, max_length=500)
    budget: BudgetId | None = None
    frames: tuple[FrameId, ...] | None = Field(
        default=None, description="That each year's cost is drawn on; empty: on none"
    )
    draws: tuple[Draw, ...] | None = Field(
        default=None, description="Whole, instead of one for each stated cost"
    )

    supplement: LineId | None = None
    supplement_title: str | None = Field(default=None, min_length=1, max_length=200)
    replaces: LineId | None = None
    months: int | None = Field(default=None, ge=1, le=600, description="Of an extension")

    contract_kind: ContractKind | None = None
    contract_title: str | None = Field(default=None, min_length=1, max_length=200)
    contract_number: str | None = Field(default=None, max_length=60)
    unit_name: str | None = Field(default=None, max_length=200)
    period: Period | None = None
    extension: ExtensionTerms | None = None
    option: OptionClause | None = None
    predecessors: tuple[ContractId, ...] | None = None
    legal_bases: tuple[LegalSource, ...] | None = None
    decided_on: date | None = Field(
        default=None, description="For a contract that is registered: the day of its decision"
    )

    @property
    def whose(self) -> str | None:
        """Which of the letter's providers; None: its only one."""
        return self.written or self.provider

    def upon(self, shared: Self) -> Self:
        """What is said of this one, and for the rest what is said of all."""
        own = {name: getattr(self, name) for name in self.model_fields_set}
        rest = {name: getattr(shared, name) for name in shared.model_fields_set}
        joined = {
            "as_read": (*shared.as_read, *self.as_read),
            "left_out": (*shared.left_out, *self.left_out),
        }
        return type(self).model_validate({**rest, **own, **joined})


class Confirmations(Value):
    """Said of one matter of a document; its proposals share a case."""

    matter: int = Field(default=1, ge=1, description="Which of the document's, from 1")
    case: CaseId | None = None
    shared: Confirmation = Confirmation()
    proposals: tuple[Confirmation, ...] = ()
