"""What has been recorded in a budget."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.need.events import CalendarYear
from domain.values.identifiers import DrawId, FrameId, PartyId, ProposalId, ServiceCode
from domain.values.money import Money
from domain.values.source import Source
from domain.values.value import Value


class FrameKind(StrEnum):
    """What an amount in the budget is for.

    Proposals draw on frames and reserves. A service's budget says what a whole service costs;
    nothing draws on it, and it is never the cost of any one provider.
    """

    FRAME = "frame"
    RESERVE = "reserve"
    SERVICE_BUDGET = "service_budget"


class Draw(Value):
    """What one proposal takes of one year.

    Several frames: the document does not say how much of which.
    """

    year: CalendarYear
    frames: Annotated[tuple[FrameId, ...], Field(min_length=1)]
    amount: Money


class YearEvent(Event):
    """An event that concerns one budget year."""

    year: CalendarYear

    def applies_from(self) -> date:
        """1 January of the year."""
        return date(self.year, 1, 1)


class FrameSet(YearEvent):
    """A frame was given an amount for a year."""

    topic: ClassVar = "budget.frame-set.v1"

    frame: FrameId
    kind: FrameKind
    title: str = Field(min_length=1, max_length=200)
    owner: PartyId
    services: tuple[ServiceCode, ...] = ()
    amount: Money
    source: Source


class FundsReserved(YearEvent):
    """A submitted proposal reserved funds."""

    topic: ClassVar = "budget.reserved.v1"

    proposal: ProposalId
    draw: DrawId
    frames: tuple[FrameId, ...]
    amount: Money


class ReservationConfirmed(YearEvent):
    """The decision made a reservation firm."""

    topic: ClassVar = "budget.confirmed.v1"

    proposal: ProposalId
    draw: DrawId
    decision_day: date

    def decided_on(self) -> date:
        """Day of the decision."""
        return self.decision_day


class ReservationReleased(YearEvent):
    """A reservation was let go: the proposal was rejected, or it changed."""

    topic: ClassVar = "budget.released.v1"

    proposal: ProposalId
    draw: DrawId
    reason: str = Field(min_length=1, max_length=300)
    decision_day: date | None = None

    def decided_on(self) -> date | None:
        """Day of the rejection, where one stands behind it."""
        return self.decision_day


BudgetEvent = FrameSet | FundsReserved | ReservationConfirmed | ReservationReleased
