"""Each proposal laid upon those before it: what would be refused, and what is left of frames."""

from collections.abc import Iterator, Sequence

from domain.booking.consequences import Refused, Step
from domain.budget.position import budget_year
from domain.budget.state import Budget, DrawStatus
from domain.contract.errors import TermsBroken
from domain.contract.rules import SOURCES
from domain.proposal.state import Phase
from domain.values.identifiers import stream
from projections.consequences.answers import FrameAfter, Obstacle, StepAnswer, StepDraw
from projections.consequences.cases import Cases
from projections.consequences.frames import left_of
from projections.consequences.reading import proposal_in
from wording import refusals
from wording.findings import finding
from wording.locale import Locale
from wording.reader import Reader


def step_answers(cases: Cases, years: Sequence[int], locale: Locale) -> tuple[StepAnswer, ...]:
    """In the order in which the proposals are laid."""
    return tuple(_step(cases, step, years, locale) for step in cases.approved.steps)


def _step(cases: Cases, step: Step, years: Sequence[int], locale: Locale) -> StepAnswer:
    name = step.supposed.proposal
    phase = proposal_in(cases.books, name).phase
    return StepAnswer(
        proposal=name,
        title=step.supposed.content.title,
        phase=None if phase is Phase.ABSENT else phase,
        refused=tuple(_obstacle(each, locale) for each in step.refused),
        draws=tuple(_draws(cases, step)),
        frames=tuple(_frames(step, years)),
    )


def _obstacle(refused: Refused, locale: Locale) -> Obstacle:
    refusal, kind = refused.refusal, type(refused.refusal)
    rules = [kind.rule] if kind.rule else []
    sources = [kind.source] if kind.source else []
    detail = refusal.detail
    if isinstance(refusal, TermsBroken):
        rules = [each.rule for each in refusal.broken]
        sources = [SOURCES[each.rule] for each in refusal.broken]
        detail = "; ".join(finding(each, Reader(locale)) for each in refusal.broken)
    return Obstacle(
        contract=refused.contract,
        point=refused.point,
        refusal=kind.__name__,
        title=refusals.title(kind, locale),
        detail=detail,
        rule=", ".join(dict.fromkeys(rules)) or None,
        source="; ".join(dict.fromkeys(sources)) or None,
        remedy=refusals.remedy(kind, locale),
    )


def _draws(cases: Cases, step: Step) -> Iterator[StepDraw]:
    supposed = step.supposed
    content = supposed.content
    if content.budget is None:
        return
    today: Budget = cases.books.open(stream("budget", content.budget))
    for name, draw in content.draws_of(supposed.proposal, supposed.points).items():
        standing = today.draws.get((name, draw.year))
        yield StepDraw(
            draw=name,
            year=draw.year,
            frames=draw.frames,
            stated=draw.amount,
            reserved=standing is not None and standing.status is DrawStatus.RESERVED,
        )


def _frames(step: Step, years: Sequence[int]) -> Iterator[FrameAfter]:
    for name, budget in sorted(step.budgets.items()):
        for year in years:
            for use in budget_year(budget, year).frames:
                yield FrameAfter(
                    budget=name,
                    year=year,
                    frame=use.frame,
                    title=use.set_amount.fact.title,
                    left=left_of(use),
                )
