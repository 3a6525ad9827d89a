"""Asking what is used and left of a budget's frames, by whom."""

from typing import Any

from psycopg_pool import ConnectionPool

from domain.budget.position import BudgetYear, FrameUse, budget_year
from domain.budget.state import Budget, StandingDraw
from domain.values.identifiers import BudgetId, DrawId, stream
from domain.values.money import shown
from projections.budget.answers import (
    BudgetList,
    BudgetYearAnswer,
    DrawAnswer,
    FrameAnswer,
    ServiceBudget,
)
from projections.budget.projection import BUDGET
from projections.facts.as_of import NOW, AsOf
from projections.facts.folding import Folded, Folds
from projections.facts.reading import Facts
from wording import figures, titles
from wording.locale import Locale


class Budgets:
    """Synchronous and thread-safe."""

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, BUDGET)
        self._folds = Folds()

    def year(
        self, budget: BudgetId, year: int, *, as_of: AsOf = NOW, locale: Locale = "sv"
    ) -> BudgetYearAnswer | None:
        """One budget year; None where the question sees no such budget."""
        with self._facts.snapshot(as_of) as snapshot:
            folded = self._folds.one(snapshot, stream("budget", budget))
        if folded is None:
            return None
        found = budget_year(folded.state, year)
        return BudgetYearAnswer(
            position=snapshot.position,
            decided_by=as_of.decided_by,
            known_at=as_of.known_at,
            budget=budget,
            version=folded.version,
            year=year,
            frames=tuple(_frame(each, folded) for each in found.frames),
            service_budgets=_service_budgets(found, folded),
            draws=tuple(_draw(name, draw, folded, locale) for name, draw in found.draws),
            amount=shown(found.amount),
            reserved=shown(found.reserved),
            confirmed=shown(found.confirmed),
            used=shown(found.used),
            left=shown(found.left),
        )

    def budgets(self, *, as_of: AsOf = NOW) -> BudgetList:
        """Which budgets there are, and the years they have frames for."""
        with self._facts.snapshot(as_of) as snapshot:
            folded = self._folds.of(snapshot)
        return BudgetList(
            position=snapshot.position,
            decided_by=as_of.decided_by,
            known_at=as_of.known_at,
            budgets={each.identifier: _years(each.state) for each in folded.values()},
        )


def _years(budget: Budget) -> tuple[int, ...]:
    return tuple(sorted({year for _, year in budget.frames}))


def _frame(use: FrameUse, budget: Folded) -> FrameAnswer:
    fact = use.set_amount.fact
    return FrameAnswer(
        frame=use.frame,
        title=fact.title,
        kind=fact.kind,
        owner=fact.owner,
        services=fact.services,
        stated=fact.amount,
        amount=shown(use.amount),
        used_least=shown(use.used_least),
        used_most=shown(use.used_most),
        left_least=shown(use.left_least),
        left_most=shown(use.left_most),
        entry=budget.references[use.set_amount.entry],
        source=fact.source,
    )


def _service_budgets(found: BudgetYear, budget: Folded) -> tuple[ServiceBudget, ...]:
    return tuple(
        ServiceBudget(
            frame=each.fact.frame,
            title=each.fact.title,
            services=each.fact.services,
            stated=each.fact.amount,
            amount=shown(each.fact.amount.kronor),
            entry=budget.references[each.entry],
            source=each.fact.source,
        )
        for each in found.service_budgets
    )


def _draw(name: DrawId, draw: StandingDraw, budget: Folded, locale: Locale) -> DrawAnswer:
    amount, status = draw.fact.amount, draw.status
    return DrawAnswer(
        draw=name,
        proposal=draw.fact.proposal,
        frames=draw.fact.frames,
        stated=draw.fact.amount,
        amount=shown(draw.kronor),
        status=draw.status,
        words=f"{figures.money(amount, locale)}, {titles.draw_status(status, locale)}",
        entries=tuple(budget.references[version] for version in draw.entries),
    )
