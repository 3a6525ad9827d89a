"""What a budget answers: setting frames, and the reservations that follow from proposals."""

from collections.abc import Iterator, Mapping
from datetime import date

from domain.budget.commands import SetFrame
from domain.budget.errors import FrameTakesNoDraws, UnknownFrame
from domain.budget.events import (
    BudgetEvent,
    Draw,
    FrameKind,
    FundsReserved,
    ReservationConfirmed,
    ReservationReleased,
)
from domain.budget.state import Budget, DrawStatus
from domain.values.identifiers import DrawId, ProposalId


def set_frame(budget: Budget, command: SetFrame) -> tuple[BudgetEvent, ...]:
    """The amount, or nothing where the frame has exactly this amount already."""
    known = budget.frames.get((command.frame.frame, command.frame.year))
    return () if known is not None and known.fact == command.frame else (command.frame,)


def reserve(
    budget: Budget, proposal: ProposalId, draws: Mapping[DrawId, Draw]
) -> tuple[FundsReserved, ...]:
    """Reserve a proposal's draws; those that stand already, unchanged, are left alone.

    An overdraft is a finding, not a refusal.

    Raises:
        UnknownFrame: a frame has no amount for the year.
        FrameTakesNoDraws: it is the budget of a whole service.
    """
    return tuple(_reservations(budget, proposal, draws))


def confirm(
    budget: Budget, proposal: ProposalId, draws: Mapping[DrawId, Draw], decision_day: date
) -> tuple[BudgetEvent, ...]:
    """Make the proposal's reservations firm."""
    return tuple(
        ReservationConfirmed(
            year=draw.year, proposal=proposal, draw=name, decision_day=decision_day
        )
        for name, draw in draws.items()
        if _status(budget, name, draw) is DrawStatus.RESERVED
    )


def release(
    budget: Budget,
    proposal: ProposalId,
    draws: Mapping[DrawId, Draw],
    reason: str,
    decision_day: date | None = None,
) -> tuple[BudgetEvent, ...]:
    """Let the proposal's reservations go."""
    return tuple(
        ReservationReleased(
            year=draw.year, proposal=proposal, draw=name, reason=reason, decision_day=decision_day
        )
        for name, draw in draws.items()
        if _status(budget, name, draw) is DrawStatus.RESERVED
    )


def release_standing(
    budget: Budget,
    proposal: ProposalId,
    reason: str,
    decision_day: date | None = None,
    *,
    confirmed: bool = False,
) -> tuple[ReservationReleased, ...]:
    """Let go of all that the proposal has reserved; ``confirmed``: of what is firm, too."""
    firm = {DrawStatus.CONFIRMED} if confirmed else set()
    return tuple(
        ReservationReleased(
            year=year, proposal=proposal, draw=name, reason=reason, decision_day=decision_day
        )
        for (name, year), draw in budget.draws.items()
        if draw.fact.proposal == proposal and draw.status in {DrawStatus.RESERVED, *firm}
    )


def _reservations(
    budget: Budget, proposal: ProposalId, draws: Mapping[DrawId, Draw]
) -> Iterator[FundsReserved]:
    for name, draw in draws.items():
        for frame in draw.frames:
            _refuse_undrawable(budget, frame, draw.year)
        reservation = FundsReserved(
            year=draw.year, proposal=proposal, draw=name, frames=draw.frames, amount=draw.amount
        )
        standing = budget.draws.get((name, draw.year))
        if (
            standing is None
            or standing.fact != reservation
            or (standing.status is DrawStatus.RELEASED)
        ):
            yield reservation


def _refuse_undrawable(budget: Budget, frame: str, year: int) -> None:
    known = budget.frames.get((frame, year))
    if known is None:
        raise UnknownFrame(
            f"the frame {frame} has no amount for {year}", field="points.draws.frames"
        )
    if known.fact.kind is FrameKind.SERVICE_BUDGET:
        raise FrameTakesNoDraws(
            f"{frame} is the budget of a whole service", field="points.draws.frames"
        )


def _status(budget: Budget, name: DrawId, draw: Draw) -> DrawStatus | None:
    standing = budget.draws.get((name, draw.year))
    return standing.status if standing else None
