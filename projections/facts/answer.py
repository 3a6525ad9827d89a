"""What answers are made of: as-of, the entry a figure leads back to, bounds and sums."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.contract.basis import Basis, Despite
from domain.values.money import shown
from domain.values.quantity import Unit
from domain.volumes.amount import Amount, Total
from wording import derivations
from wording.locale import Locale


class Part(BaseModel):
    """A part of an answer. Decimals become strings in JSON."""

    model_config = ConfigDict(frozen=True)


class Answer(Part):
    """A whole answer, and how far in the log it reaches."""

    position: int = Field(description="Last entry that the answer takes into account")
    decided_by: date | None = None
    known_at: int | datetime | None = None


class EntryReference(Part):
    """The entry that something rests on: when recorded, by whom, on which decision or source."""

    position: int
    event_id: UUID
    stream: str
    version: int
    topic: str
    recorded_at: datetime
    applies_from: date | None
    decided_on: date | None
    undated: bool = Field(description="No day of decision: it counts whatever decided_by asks for")
    actor: str
    role: str
    case: str | None
    basis: Basis | None = Field(
        default=None, description="The decision or the registration; null where the fact has none"
    )
    despite: Despite | None = Field(default=None, description="Recorded despite these rules")
    corrected_by: int | None = Field(
        default=None, description="Position of the correction that holds in its place"
    )
    corrector: str | None = Field(default=None, description="Who recorded that correction")
    correction_reason: str | None = Field(default=None, description="Why it was recorded")


class Bounds(Part):
    """A figure, or the least and the most that it can be: rounded to two decimals, and exact."""

    low: Decimal
    high: Decimal
    exact_low: str = Field(description="As a fraction, such as 8625 or 3450/7")
    exact_high: str

    @classmethod
    def of(cls, amount: Amount) -> Self:
        """An exact amount as it is shown."""
        return cls(
            low=shown(amount.low),
            high=shown(amount.high),
            exact_low=str(amount.low),
            exact_high=str(amount.high),
        )

    @classmethod
    def exactly(cls, figure: Fraction) -> Self:
        """One known figure as it is shown."""
        return cls.of(Amount.exactly(figure))

    @property
    def exact(self) -> Amount:
        """The amount that was shown."""
        return Amount(Fraction(self.exact_low), Fraction(self.exact_high))


class Sum(Part):
    """A sum and what it could not count. ``amount`` null: nothing is stated, which is not zero."""

    amount: Bounds | None
    not_stated: int = Field(description="Lines without a figure")
    unknown: int = Field(description="Lines of which it is unknown whether they were in force")
    complete: bool
    words: str

    @classmethod
    def of(cls, total: Total, unit: Unit | None, locale: Locale) -> Self:
        """A total as it is shown; without unit: kronor."""
        return cls(
            amount=Bounds.of(total.amount) if total.is_known else None,
            not_stated=total.not_stated,
            unknown=total.unknown,
            complete=total.is_complete,
            words=derivations.total(total, unit, locale),
        )


class Named(Part):
    """A thing by its id and, where it is known, its name."""

    id: str
    name: str | None
