"""What a booking rests on: a recorded decision, or the registration of an older fact."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from domain.contract.broken import BrokenRule
from domain.values.identifiers import ProposalId
from domain.values.source import Source
from domain.values.value import Value


class DecisionBasis(Value):
    """A committee's decision on one decision point of a proposal."""

    kind: Literal["decision"] = "decision"
    proposal: ProposalId
    point: int = Field(ge=1)
    decided_on: date
    paragraph: str | None = Field(default=None, max_length=40)
    assumed: str | None = Field(
        default=None,
        max_length=300,
        description="Why the decision's day or outcome is an assumption",
    )


class RegistrationBasis(Value):
    """A fact that was decided before this ledger began, registered with its source."""

    kind: Literal["registration"] = "registration"
    source: Source
    decided_on: date | None = Field(default=None, description="null: the source does not say")


Basis = Annotated[DecisionBasis | RegistrationBasis, Field(discriminator="kind")]


class Despite(Value):
    """Recorded although it breaks the contract's terms, by a registrar, for this reason."""

    reason: str = Field(min_length=10, max_length=500)
    rules: tuple[BrokenRule, ...]
