"""What a proposal says: its decision points, their effects, its financing and its recipients."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from domain.budget.events import Draw
from domain.contract.changes import Change
from domain.values.identifiers import (
    BudgetId,
    ContractId,
    DrawId,
    PartyId,
    PersonId,
    ProposalId,
    ServiceCode,
    Slug,
)
from domain.values.source import Source
from domain.values.value import Value


class Effect(Value):
    """What an approved decision point books on a contract.

    ``despite``: a registrar's reason for proposing it although it breaks the contract's terms.
    """

    contract: ContractId
    change: Change
    despite: str | None = Field(default=None, min_length=10, max_length=500)


class DecisionPoint(Value):
    """One numbered point of the proposed decision (*beslutspunkt, att-sats*).

    Authority to sign has no effect; other points have one or more.
    """

    number: int = Field(ge=1, le=99)
    text: str = Field(min_length=1, max_length=1000)
    effects: tuple[Effect, ...] = ()
    draws: tuple[Draw, ...] = ()


class Channel(StrEnum):
    """How a decision is dispatched to a recipient."""

    EMAIL = "email"
    WEBHOOK = "webhook"
    BY_HAND = "by_hand"


class Recipient(Value):
    """Somebody on the distribution list. The address lies in the register of persons."""

    recipient: Slug
    contact: PersonId
    party: PartyId | None = None
    channel: Channel


class SigningRequirement(Value):
    """That the agreement is to be signed for the municipality, by one person or by two.

    ``before_effect``: nothing is booked until all have signed. KL 13:14 lets sign before finality.
    """

    required: int = Field(default=1, ge=1, le=2)
    before_effect: bool = False
    authority: str | None = Field(
        default=None, max_length=300, description="Who is to sign, and by which authority"
    )


class ProposalContent(Value):
    """A version of the proposal. No personal data; free text stays short."""

    title: str = Field(min_length=1, max_length=300)
    committee: PartyId
    office: PartyId | None = None
    diary_number: str | None = Field(default=None, max_length=60)
    background: str | None = Field(default=None, max_length=1000)
    services: Annotated[tuple[ServiceCode, ...], Field(min_length=1)]
    points: tuple[DecisionPoint, ...] = ()
    budget: BudgetId | None = Field(default=None, description="The budget that the points draw on")
    financing: str | None = Field(default=None, max_length=500)
    consultation: str | None = Field(default=None, max_length=500)
    follow_up: str | None = Field(default=None, max_length=500)
    recipients: tuple[Recipient, ...] = ()
    signing: SigningRequirement | None = Field(
        default=None, description="null: there is nothing to be signed"
    )
    letter: Source | None = None

    @model_validator(mode="after")
    def _numbers_are_unique(self) -> Self:
        numbers = [point.number for point in self.points]
        if len(set(numbers)) != len(numbers):
            raise PydanticCustomError("point_number_twice", "two decision points have one number")
        names = [recipient.recipient for recipient in self.recipients]
        if len(set(names)) != len(names):
            raise PydanticCustomError("recipient_twice", "a recipient is on the list twice")
        if self.budget is None and any(point.draws for point in self.points):
            raise PydanticCustomError(
                "draw_without_budget", "a draw needs the budget it is made on"
            )
        return self

    def draws_of(self, proposal: ProposalId, points: frozenset[int]) -> dict[DrawId, Draw]:
        """The draws of the points numbered, each under its own name."""
        return dict(self._named_draws(proposal, points))

    def _named_draws(
        self, proposal: ProposalId, points: frozenset[int]
    ) -> Iterator[tuple[DrawId, Draw]]:
        for point in self.points:
            if point.number in points:
                for number, draw in enumerate(point.draws, start=1):
                    yield f"{proposal}.p{point.number}.d{number}", draw
