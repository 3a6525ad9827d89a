"""What a proposal takes of budget frames: each stated cost of a year, on the frames named."""

from collections.abc import Sequence

from documents.proposing.asking import Asking, Suggestion
from documents.proposing.part import Part
from domain.budget.events import Draw
from domain.contract.lines import CostLine, Measure
from domain.draft.money_matters import BudgetRole
from domain.draft.reading import Certainty
from domain.values.identifiers import BudgetId, FrameId

_DRAWN_ON = frozenset({BudgetRole.FRAME, BudgetRole.RESERVE, BudgetRole.DRAW})


def draws_of(
    part: Part, costs: Sequence[CostLine], asking: Asking
) -> tuple[BudgetId | None, tuple[Draw, ...]]:
    """The budget and the draws. Where the letter gives no split there is none: all its frames."""
    said = part.said
    found = part.known.frames(part.draft)
    read = found.to(lambda frames: tuple(each.frame for each in frames))
    needed = _speaks_of_frames(part) and said.draws is None and any(map(_year, costs))
    frames = asking.settle("frames", read, said.frames, needed=needed)
    draws = said.draws if said.draws is not None else _drawn(costs, frames or ())
    if not draws:
        return None, ()
    budgets = part.known.budgets(name for draw in draws for name in draw.frames)
    only = next(iter(budgets)) if len(budgets) == 1 else None
    budget = asking.settle("budget", _sure(only), said.budget, needed=True)
    return budget, draws


def _sure(budget: BudgetId | None) -> Suggestion[BudgetId]:
    """The only budget that the frames are of."""
    return Suggestion(budget, Certainty.CERTAIN if budget else Certainty.MISSING)


def _speaks_of_frames(part: Part) -> bool:
    return any(each.value and each.value.role in _DRAWN_ON for each in part.draft.budgets)


def _drawn(costs: Sequence[CostLine], frames: tuple[FrameId, ...]) -> tuple[Draw, ...]:
    years = [(_year(cost), cost) for cost in costs]
    return tuple(
        Draw(year=year, frames=frames, amount=cost.amount)
        for year, cost in years
        if year is not None and frames
    )


def _year(cost: CostLine) -> int | None:
    """The year that a stated sum is for. A yearly rate is drawn by nobody but a person."""
    start, end = cost.period.start, cost.period.end
    within = start is not None and end is not None and start.year == end.year
    return start.year if cost.measure is Measure.IN_PERIOD and start and within else None
