"""What the decision did to contracts and the budget."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.values.identifiers import ContractId


class EffectBooked(Event):
    """What was approved was booked on the contracts and the budget, in one append."""

    topic: ClassVar = "proposal.effect-booked.v1"

    contracts: tuple[ContractId, ...]
    points: tuple[int, ...]
    decision_day: date

    def decided_on(self) -> date:
        """The day of the decision that was booked."""
        return self.decision_day


class EffectRefused(Event):
    """A contract or the budget refuses what was decided; nothing of it was booked."""

    topic: ClassVar = "proposal.effect-refused.v1"

    contract: ContractId | None
    point: int | None
    refusal: str = Field(description="Name of the refusal")
    detail: str


class EffectWaived(Event):
    """Somebody settled that the decision is never to be booked."""

    topic: ClassVar = "proposal.effect-waived.v1"

    reason: str = Field(min_length=1, max_length=500)


class EffectReversed(Event):
    """What an annulled decision had booked was undone, in one append with its release of funds."""

    topic: ClassVar = "proposal.effect-reversed.v1"

    contracts: tuple[ContractId, ...]
    settled_on: date = Field(description="Day of the judgment that annulled the decision")

    def decided_on(self) -> date:
        """Day of the judgment."""
        return self.settled_on


class ReversalRefused(Event):
    """Later facts rest upon what an annulled decision had booked; nothing of it was undone."""

    topic: ClassVar = "proposal.reversal-refused.v1"

    contract: ContractId | None
    refusal: str = Field(description="Name of the refusal")
    detail: str
