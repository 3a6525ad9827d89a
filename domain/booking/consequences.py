"""What proposals would bring about if they were approved: laid on copies, one upon another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.booking.effects import EffectFailed, effects_of
from domain.books import Books, NewFact
from domain.budget.decide import confirm, reserve
from domain.budget.evolve import evolve as evolve_budget
from domain.budget.state import Budget, DrawStatus
from domain.contract.basis import DecisionBasis
from domain.contract.evolve import evolve as evolve_contract
from domain.contract.state import Contract
from domain.proposal.content import DecisionPoint, Effect, ProposalContent
from domain.proposal.state import Proposal
from domain.refusal import Refusal
from domain.values.identifiers import (
    BudgetId,
    ContractId,
    ProposalId,
    Stream,
    category_of,
    identifier_of,
    stream,
)

EVOLVE = {"contract": evolve_contract, "budget": evolve_budget}


@dataclass(frozen=True, slots=True)
class Supposed:
    """A proposal whose ``points`` are supposed to be approved.

    ``decided_on``: the decision's day, where there is one; no rule of a contract asks for it.
    """

    proposal: ProposalId
    content: ProposalContent
    points: frozenset[int]
    decided_on: date = date.min

    @classmethod
    def whole(cls, proposal: ProposalId, content: ProposalContent) -> "Supposed":
        """All that a version of a proposal asks for."""
        return cls(proposal, content, frozenset(point.number for point in content.points))

    @classmethod
    def decided(cls, name: ProposalId, proposal: Proposal) -> "Supposed | None":
        """What was approved, as it was changed; None before the decision."""
        content = proposal.decided_content
        if proposal.decision is None or content is None:
            return None
        return cls(name, content, proposal.approved_points, proposal.decision.meeting_day)


@dataclass(frozen=True, slots=True)
class Refused:
    """What stands in the way: the contract and point of an effect, or neither for a draw."""

    refusal: Refusal
    contract: ContractId | None = None
    point: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One proposal laid upon those before it.

    Booking is all or nothing: where anything is ``refused``, no contract changes. ``budgets`` are
    all that any of the proposals draws on, after this one's draws.
    """

    supposed: Supposed
    facts: tuple[NewFact, ...]
    refused: tuple[Refused, ...]
    budgets: Mapping[BudgetId, Budget]


@dataclass(frozen=True, slots=True)
class Laid:
    """All steps, and the contracts and budgets that they leave behind."""

    steps: tuple[Step, ...]
    contracts: Mapping[ContractId, Contract]
    budgets: Mapping[BudgetId, Budget]


class Copies:
    """Books that may be changed; the ones below never are. Implements ``domain.books.Books``."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._changed: dict[Stream, Any] = {}

    def open(self, name: Stream) -> Any:
        """The state as changed here, else as recorded."""
        return self._changed[name] if name in self._changed else self._books.open(name)

    def put(self, name: Stream, state: Any) -> None:
        """Let a stream stand so."""
        self._changed[name] = state

    def add(self, facts: Sequence[NewFact]) -> None:
        """Suppose that these were recorded."""
        for fact in facts:
            evolve: Any = EVOLVE[category_of(fact.stream)]
            self._changed[fact.stream] = evolve(self.open(fact.stream), fact.event)

    def changed(self, category: str) -> dict[str, Any]:
        """What stands otherwise than recorded, by its id."""
        return {
            identifier_of(name): state
            for name, state in self._changed.items()
            if category_of(name) == category
        }


def lay(books: Books, supposed: Sequence[Supposed]) -> Laid:
    """Each proposal as if approved, tried upon those before it; nothing is recorded.

    What the proposals have reserved is set aside first, so that they come to the frames in the
    order given and not all at once. The reservations of other proposals stand, and so do those of
    one that is refused.
    """
    copies = Copies(books)
    _set_reservations_aside(copies, supposed)
    steps = tuple(_step(books, copies, each) for each in supposed)
    return Laid(steps, copies.changed("contract"), copies.changed("budget"))


def _set_reservations_aside(copies: Copies, supposed: Sequence[Supposed]) -> None:
    names = {each.proposal for each in supposed}
    for identifier in sorted({e.content.budget for e in supposed if e.content.budget}):
        name = stream("budget", identifier)
        budget: Budget = copies.open(name)
        draws = {
            key: draw
            for key, draw in budget.draws.items()
            if draw.fact.proposal not in names or draw.status is not DrawStatus.RESERVED
        }
        copies.put(name, replace(budget, draws=draws))


def _let_reservations_stand(books: Books, copies: Copies, supposed: Supposed) -> None:
    """What a refused booking leaves in the budget: everything as it was reserved."""
    if supposed.content.budget is None:
        return
    name = stream("budget", supposed.content.budget)
    recorded: Budget = books.open(name)
    budget: Budget = copies.open(name)
    own = {
        key: draw
        for key, draw in recorded.draws.items()
        if draw.fact.proposal == supposed.proposal and draw.status is DrawStatus.RESERVED
    }
    copies.put(name, replace(budget, draws={**budget.draws, **own}))


def _step(books: Books, copies: Copies, supposed: Supposed) -> Step:
    basis = _basis(supposed)
    try:
        effects = tuple(effects_of(copies, supposed.content, supposed.points, basis))
        facts = (*effects, *_drawn(copies, supposed))
    except (EffectFailed, Refusal):
        refused = tuple(_refused(copies, supposed, basis))
        _let_reservations_stand(books, copies, supposed)
        return Step(supposed, (), refused, copies.changed("budget"))
    copies.add(facts)
    return Step(supposed, facts, (), copies.changed("budget"))


def _refused(copies: Copies, supposed: Supposed, basis: DecisionBasis) -> Iterator[Refused]:
    """Every effect that is refused after those before it that are not, then the draws."""
    tried: tuple[tuple[DecisionPoint, Effect], ...] = ()
    for point in supposed.content.points:
        for effect in point.effects if point.number in supposed.points else ():
            attempt = _content_of(supposed.content, (*tried, (point, effect)))
            try:
                tuple(effects_of(copies, attempt, supposed.points, basis))
            except EffectFailed as failed:
                yield Refused(failed.refusal, failed.contract, failed.point)
            else:
                tried = (*tried, (point, effect))
    try:
        _drawn(copies, supposed)
    except Refusal as refusal:
        yield Refused(refusal)


def _content_of(
    content: ProposalContent, effects: Sequence[tuple[DecisionPoint, Effect]]
) -> ProposalContent:
    """The content with these effects alone, at their points."""
    points = tuple(
        point.model_copy(update={"effects": tuple(e for at, e in effects if at is point)})
        for point in content.points
    )
    return content.model_copy(update={"points": points})


def _drawn(copies: Copies, supposed: Supposed) -> tuple[NewFact, ...]:
    """The draws reserved and confirmed.

    Raises:
        UnknownFrame, FrameTakesNoDraws.
    """
    content = supposed.content
    if content.budget is None:
        return ()
    name = stream("budget", content.budget)
    draws = content.draws_of(supposed.proposal, supposed.points)
    budget: Budget = copies.open(name)
    reserved = reserve(budget, supposed.proposal, draws)
    for event in reserved:
        budget = evolve_budget(budget, event)
    confirmed = confirm(budget, supposed.proposal, draws, supposed.decided_on)
    return tuple(NewFact(name, event) for event in (*reserved, *confirmed))


def _basis(supposed: Supposed) -> DecisionBasis:
    return DecisionBasis(proposal=supposed.proposal, point=1, decided_on=supposed.decided_on)
