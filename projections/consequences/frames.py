"""The frames that proposals draw on, and what is left of them in each case."""

from collections.abc import Iterator, Sequence

from domain.budget.position import FrameUse, budget_year
from domain.budget.state import Budget
from domain.values.identifiers import BudgetId, stream
from domain.values.money import shown
from projections.consequences.answers import FrameConsequence, Left
from projections.consequences.cases import Case, Cases


def frame_consequences(cases: Cases, years: Sequence[int]) -> tuple[FrameConsequence, ...]:
    """Every frame of every budget drawn on, in each of the years."""
    return tuple(
        each
        for name in budgets_drawn_on(cases)
        for year in years
        for each in _of(cases, name, year)
    )


def budgets_drawn_on(cases: Cases) -> tuple[BudgetId, ...]:
    """Those that the proposals name."""
    budgets = (step.supposed.content.budget for step in cases.approved.steps)
    return tuple(dict.fromkeys(name for name in budgets if name is not None))


def left_of(use: FrameUse) -> Left:
    """What is left; an overdraft is one however the draws are split."""
    return Left(
        left_least=shown(use.left_least),
        left_most=shown(use.left_most),
        overdraft=use.left_most < 0,
    )


def _of(cases: Cases, name: BudgetId, year: int) -> Iterator[FrameConsequence]:
    recorded = cases.books.folded.get(stream("budget", name))
    uses: Case[dict[str, FrameUse]] = cases.budget(name).map(lambda state: _uses(state, year))
    if recorded is None:
        return
    for frame, today in uses.today.items():
        fact = today.set_amount.fact
        yield FrameConsequence(
            budget=name,
            year=year,
            frame=frame,
            title=fact.title,
            kind=fact.kind,
            stated=fact.amount,
            today=left_of(today),
            approved=left_of(uses.approved[frame]),
            decided=None if uses.decided is None else left_of(uses.decided[frame]),
            entry=recorded.references[today.set_amount.entry],
            source=fact.source,
        )


def _uses(budget: Budget, year: int) -> dict[str, FrameUse]:
    return {use.frame: use for use in budget_year(budget, year).frames}
