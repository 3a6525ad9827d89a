"""What was made of each decision point, and by whom."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from domain.budget.events import Draw
from domain.proposal.content import DecisionPoint, Effect
from domain.values.identifiers import PersonId
from domain.values.value import Value


class Outcome(StrEnum):
    """What became of a decision point.

    *Bifall*, bifall with changes, *avslag*, *återremiss*, *bordläggning*, or withdrawn by the
    administration at the meeting.
    """

    APPROVED = "approved"
    APPROVED_WITH_CHANGES = "approved_with_changes"
    REJECTED = "rejected"
    REFERRED_BACK = "referred_back"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"

    @property
    def is_approval(self) -> bool:
        """Whether something is to be booked."""
        return self in {Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES}

    @property
    def concerns_the_whole(self) -> bool:
        """Whether it is said of the proposal, not of one of its points."""
        return self in {Outcome.REFERRED_BACK, Outcome.POSTPONED}


class ChangedPoint(Value):
    """What was decided instead of what was proposed; what is left out stands as proposed."""

    text: str | None = Field(default=None, min_length=1, max_length=1000)
    effects: tuple[Effect, ...] | None = None
    draws: tuple[Draw, ...] | None = None

    def upon(self, proposed: DecisionPoint) -> DecisionPoint:
        """The point as it was decided."""
        return DecisionPoint(
            number=proposed.number,
            text=proposed.text if self.text is None else self.text,
            effects=proposed.effects if self.effects is None else self.effects,
            draws=proposed.draws if self.draws is None else self.draws,
        )


class PointOutcome(Value):
    """The outcome on one decision point."""

    point: int = Field(ge=1)
    outcome: Outcome
    changed: ChangedPoint | None = Field(
        default=None, description="With approved_with_changes: what is booked instead"
    )

    @model_validator(mode="after")
    def _changes_are_said(self) -> Self:
        with_changes = self.outcome is Outcome.APPROVED_WITH_CHANGES
        if with_changes and (self.changed is None or self.changed == ChangedPoint()):
            raise PydanticCustomError(
                "change_missing", "point {point}: say what was changed", {"point": self.point}
            )
        if not with_changes and self.changed is not None:
            raise PydanticCustomError(
                "change_without_approval",
                "point {point}: changes belong to the outcome approved_with_changes",
                {"point": self.point},
            )
        return self


class ByCommittee(Value):
    """The committee itself. KL 6:33."""

    kind: Literal["committee"] = "committee"


class ByDelegate(Value):
    """Somebody to whom the committee delegated the matter (*delegationsbeslut*). KL 6:37, 7:5."""

    kind: Literal["delegate"] = "delegate"
    person: PersonId
    item: str = Field(min_length=1, max_length=60, description="Item of the delegation scheme")
    to_be_reported: bool = Field(
        default=True,
        description="false: the committee does not want such decisions reported; KL 6:40",
    )


class ByChair(Value):
    """The chair, in a matter too urgent to wait for the committee. KL 6:39."""

    kind: Literal["chair"] = "chair"
    person: PersonId
    urgency: str = Field(min_length=1, max_length=500, description="Why it could not wait")


DecidedBy = Annotated[ByCommittee | ByDelegate | ByChair, Field(discriminator="kind")]

COMMITTEE = ByCommittee()


class Vote(Value):
    """How a vote came out: on one point, or on all."""

    point: int | None = Field(default=None, ge=1, description="null: on all points together")
    in_favour: int = Field(ge=0)
    against: int = Field(ge=0)
    abstained: int = Field(default=0, ge=0)


class Dissent(Value):
    """A member's dissent (*reservation*) from one point, or from the whole. KL 5:67."""

    person: PersonId
    point: int | None = Field(default=None, ge=1, description="null: from the whole decision")
