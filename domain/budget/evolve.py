"""How each event changes a budget."""

from dataclasses import replace
from typing import assert_never

from domain.budget.events import (
    BudgetEvent,
    FrameSet,
    FundsReserved,
    ReservationConfirmed,
    ReservationReleased,
)
from domain.budget.state import Budget, DrawStatus, SetAmount, StandingDraw

NO_BUDGET = Budget()


def evolve(budget: Budget, event: BudgetEvent) -> Budget:
    """The budget after the next entry of its stream."""
    return record(budget, budget.version + 1, event)


def record(budget: Budget, version: int, event: BudgetEvent) -> Budget:
    """The budget after an entry with an explicit version; a filtered history has gaps."""
    match event:
        case FrameSet():
            frames = {**budget.frames, (event.frame, event.year): SetAmount(event, version)}
            return replace(budget, frames=frames, version=version)
        case FundsReserved():
            draw = StandingDraw(event, DrawStatus.RESERVED, (version,))
            draws = {**budget.draws, (event.draw, event.year): draw}
            return replace(budget, draws=draws, version=version)
        case ReservationConfirmed():
            return _settled(budget, version, event, DrawStatus.CONFIRMED)
        case ReservationReleased():
            return _settled(budget, version, event, DrawStatus.RELEASED)
        case _:
            assert_never(event)


def _settled(
    budget: Budget,
    version: int,
    event: ReservationConfirmed | ReservationReleased,
    status: DrawStatus,
) -> Budget:
    key = (event.draw, event.year)
    draw = budget.draws.get(key)
    if draw is None:
        return replace(budget, version=version)
    settled = replace(draw, status=status, entries=(*draw.entries, version))
    return replace(budget, draws={**budget.draws, key: settled}, version=version)
