"""Taking back what was recorded of a proposal; with a decision, what it did to the budget."""

from collections.abc import Iterator

from domain.books import Books, NewFact
from domain.budget import reasons
from domain.budget.decide import release_standing, reserve
from domain.budget.events import BudgetEvent
from domain.budget.evolve import evolve
from domain.budget.state import Budget, DrawStatus
from domain.contract.resting import resting_on
from domain.proposal.commands import RetractRecord
from domain.proposal.content import ProposalContent
from domain.proposal.decide import retraction
from domain.proposal.errors import BookingRestsOnDecision
from domain.proposal.events import Retractable
from domain.proposal.state import Proposal
from domain.values.identifiers import ProposalId, stream


def retract_record(books: Books, command: RetractRecord) -> tuple[NewFact, ...]:
    """The retraction; with a decision's, its draws are reserved again as they were proposed.

    Raises:
        As ``domain.proposal.decide.retraction.retract_record``; BookingRestsOnDecision: names the
        contracts' entries that still count upon the decision.
    """
    name = stream("proposal", command.proposal)
    proposal: Proposal = books.open(name)
    facts = tuple(NewFact(name, each) for each in retraction.retract_record(proposal, command))
    if not facts or command.kind is not Retractable.DECISION:
        return facts
    resting = ", ".join(_entries_upon(books, command.proposal, proposal))
    if resting:
        raise BookingRestsOnDecision(f"booked upon it: {resting}", field="subject")
    return (*facts, *_reserved_again(books, command.proposal, proposal))


def _entries_upon(books: Books, name: ProposalId, proposal: Proposal) -> Iterator[str]:
    """As they are named when they are corrected."""
    effects = (effect for point in proposal.decided_points for effect in point.effects)
    for contract in dict.fromkeys(effect.contract for effect in effects):
        for entry in resting_on(books.open(stream("contract", contract)), name):
            yield f"{contract} entry {entry}"


def _reserved_again(books: Books, name: ProposalId, proposal: Proposal) -> Iterator[NewFact]:
    content = proposal.content
    if content is None or content.budget is None:
        return
    budget = stream("budget", content.budget)
    for event in _as_proposed(books.open(budget), name, content):
        yield NewFact(budget, event)


def _as_proposed(
    budget: Budget, name: ProposalId, content: ProposalContent
) -> Iterator[BudgetEvent]:
    """What stands otherwise goes first; what is reserved as it was proposed is left alone."""
    proposed = content.draws_of(name, frozenset(point.number for point in content.points))
    lacking = {(each.draw, each.year) for each in reserve(budget, name, proposed)}
    kept = {(draw, each.year) for draw, each in proposed.items()} - lacking
    for event in release_standing(budget, name, reasons.RETRACTED, confirmed=True):
        drawn = (event.draw, event.year)
        if drawn in kept and budget.draws[drawn].status is DrawStatus.RESERVED:
            continue
        yield event
        budget = evolve(budget, event)
    yield from reserve(budget, name, proposed)
