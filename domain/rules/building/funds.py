"""What a proposal takes of frames, with everything else that stands on them; and the needs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from domain.budget.decide import reserve
from domain.budget.events import FundsReserved
from domain.budget.evolve import evolve as evolve_budget
from domain.budget.position import FrameUse, budget_year
from domain.budget.state import Budget
from domain.finding.where import InLedger
from domain.need.events import NeedStated
from domain.proposal.content import ProposalContent
from domain.refusal import Refusal
from domain.rules.building.around import Around
from domain.rules.facts.matter import FrameUseFacts, FundsAsked, NeedFacts
from domain.values.identifiers import ProposalId, ServiceCode, stream

_AVERAGE = re.compile(r"(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(\d+(?:[.,]\d+)?))?")
"""``8-9 h per month`` states from 8 to 9, ``ca 10 h`` states 10."""


def funds_asked(name: ProposalId, content: ProposalContent) -> tuple[FundsAsked, ...]:
    """Every draw, by its point."""
    return tuple(
        FundsAsked(
            draw.amount,
            draw.year,
            (InLedger(stream=stream("proposal", name), field=f"points.{point.number}.draws"),),
        )
        for point in content.points
        for draw in point.draws
    )


def frames_used(
    name: ProposalId, content: ProposalContent, around: Around, *, is_draft: bool
) -> Iterator[FrameUseFacts]:
    """Each frame that the proposal draws on, in each year, its own draws included.

    A draft's draws are supposed; later those count that stand in the budget.
    """
    if content.budget is None:
        return
    points = frozenset(point.number for point in content.points)
    draws = content.draws_of(name, points)
    budget = around.budget(content.budget)
    if is_draft:
        budget = _with_draws(budget, name, content, points)
    for year in sorted({draw.year for draw in draws.values()}):
        of_year = budget_year(budget, year)
        standing = [draw.fact for _, draw in of_year.draws]
        own = {f for fact in standing if fact.proposal == name for f in fact.frames}
        for use in of_year.frames:
            if use.frame in own:
                yield _use(use, year, name, content, standing)


def _with_draws(
    budget: Budget, name: ProposalId, content: ProposalContent, points: frozenset[int]
) -> Budget:
    """The budget with the draws reserved; as it is where it refuses them."""
    try:
        for event in reserve(budget, name, content.draws_of(name, points)):
            budget = evolve_budget(budget, event)
    except Refusal:
        return budget
    return budget


def _use(
    use: FrameUse,
    year: int,
    name: ProposalId,
    content: ProposalContent,
    standing: Sequence[FundsReserved],
) -> FrameUseFacts:
    others = {
        fact.proposal for fact in standing if use.frame in fact.frames and fact.proposal != name
    }
    place = stream("budget", content.budget or "")
    return FrameUseFacts(
        frame=use.frame,
        title=use.set_amount.fact.title,
        year=year,
        amount=use.amount,
        used=use.used_most,
        left=use.left_least,
        others=tuple(sorted(others)),
        where=(InLedger(stream=place, entry=use.set_amount.entry),),
    )


def needs_of(
    services: Iterable[ServiceCode], years: Iterable[int], around: Around
) -> tuple[NeedFacts, ...]:
    """What is stated of the services' needs in the years; what has no figure is left out."""
    asked = set(years)
    return tuple(
        need
        for service in sorted(services)
        for (year, _), stated in sorted(around.need(service).statements.items())
        if year in asked and (need := _need(stated)) is not None
    )


def _need(stated: NeedStated) -> NeedFacts | None:
    low: Decimal | None = getattr(stated.quantity, "low", None)
    high: Decimal | None = getattr(stated.quantity, "high", None)
    if low is None or high is None:
        return None
    return NeedFacts(
        service=stated.service,
        unit=stated.unit,
        low=low,
        high=high,
        year=stated.year,
        approximate=stated.approximate,
        persons=stated.persons,
        average=_average(stated.stated_average),
        where=(InLedger(stream=stream("need", stated.service)),),
    )


def _average(text: str | None) -> tuple[Decimal, Decimal] | None:
    found = _AVERAGE.search(text or "")
    if found is None:
        return None
    low = Decimal(found[1].replace(",", "."))
    return low, Decimal(found[2].replace(",", ".")) if found[2] else low
