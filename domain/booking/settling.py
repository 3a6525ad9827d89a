"""What decisions and endings do to the budget: draws released, changed, let go."""

from collections.abc import Callable, Iterator
from datetime import date

from domain.books import Books, NewFact
from domain.budget import reasons
from domain.budget.decide import release, release_standing, reserve
from domain.budget.events import BudgetEvent
from domain.budget.evolve import evolve as evolve_budget
from domain.budget.state import Budget
from domain.proposal.commands import (
    CancelProposal,
    ProposalCommand,
    RecordDecision,
    WaiveEffect,
    WithdrawProposal,
)
from domain.proposal.content import ProposalContent
from domain.proposal.decide import committee, ending
from domain.proposal.events import (
    CommitteeDecided,
    Outcome,
    ProposalEvent,
    ProposalReferredBack,
    ProposalWithdrawn,
)
from domain.proposal.evolve import evolve
from domain.proposal.state import Proposal
from domain.values.identifiers import ProposalId, stream

LETS_GO = {Outcome.REJECTED: reasons.REJECTED, Outcome.WITHDRAWN: reasons.WITHDRAWN}
"""Outcomes of a point with which its reservations go, and why."""

_REASONS: dict[type[ProposalEvent], str] = {
    ProposalReferredBack: reasons.REFERRED_BACK,
    ProposalWithdrawn: reasons.WITHDRAWN,
}


def record_decision(books: Books, command: RecordDecision) -> tuple[NewFact, ...]:
    """What was made of the proposal; what was not approved as proposed is reserved no more.

    Raises:
        As ``domain.proposal.decide.committee.record_decision``; UnknownFrame and
        FrameTakesNoDraws for draws that the decision changed.
    """
    facts = _of_proposal(books, command, committee.record_decision)
    match [fact.event for fact in facts]:
        case [CommitteeDecided() as decided]:
            return (*facts, *_settled(books, command.proposal, decided))
        case [(ProposalReferredBack() | ProposalWithdrawn()) as off]:
            reason = _REASONS[type(off)]
            return (*facts, *let_go(books, command.proposal, reason, off.meeting_day))
        case _:
            return facts


def withdraw(books: Books, command: WithdrawProposal) -> tuple[NewFact, ...]:
    """The withdrawal, and all reservations let go. Raises: UnknownProposal, WrongPhase."""
    return _ended(books, command, ending.withdraw, reasons.WITHDRAWN)


def cancel(books: Books, command: CancelProposal) -> tuple[NewFact, ...]:
    """The cancellation; what is only reserved is let go, what is confirmed stays.

    Raises:
        UnknownProposal, WrongPhase.
    """
    return _ended(books, command, ending.cancel, reasons.CANCELLED)


def waive_effect(books: Books, command: WaiveEffect) -> tuple[NewFact, ...]:
    """That the decision is never to be booked, and all reservations let go.

    Raises: as ``domain.proposal.decide.ending.waive_effect``.
    """
    return _ended(books, command, ending.waive_effect, reasons.WAIVED)


def let_go(
    books: Books,
    name: ProposalId,
    reason: str,
    decision_day: date | None = None,
    *,
    confirmed: bool = False,
) -> tuple[NewFact, ...]:
    """All that the proposal has reserved; ``confirmed``: what is firm, too."""
    proposal: Proposal = books.open(stream("proposal", name))
    if proposal.content is None or proposal.content.budget is None:
        return ()
    budget = stream("budget", proposal.content.budget)
    events = release_standing(books.open(budget), name, reason, decision_day, confirmed=confirmed)
    return tuple(NewFact(budget, event) for event in events)


def _of_proposal(
    books: Books, command: ProposalCommand, act: Callable[..., tuple[ProposalEvent, ...]]
) -> tuple[NewFact, ...]:
    name = stream("proposal", command.proposal)
    return tuple(NewFact(name, event) for event in act(books.open(name), command))


def _ended(
    books: Books,
    command: ProposalCommand,
    act: Callable[..., tuple[ProposalEvent, ...]],
    reason: str,
) -> tuple[NewFact, ...]:
    facts = _of_proposal(books, command, act)
    return (*facts, *let_go(books, command.proposal, reason)) if facts else ()


def _settled(books: Books, name: ProposalId, decided: CommitteeDecided) -> tuple[NewFact, ...]:
    proposal: Proposal = books.open(stream("proposal", name))
    proposed, content = proposal.content, evolve(proposal, decided).decided_content
    if proposed is None or content is None or content.budget is None:
        return ()
    budget = stream("budget", content.budget)
    events = _redrawn(books.open(budget), name, proposed, content, decided)
    return tuple(NewFact(budget, event) for event in events)


def _redrawn(
    budget: Budget,
    name: ProposalId,
    proposed: ProposalContent,
    content: ProposalContent,
    decided: CommitteeDecided,
) -> Iterator[BudgetEvent]:
    """What goes with each outcome; changed draws go, and come again as they were changed."""
    for each in decided.outcomes:
        point = frozenset({each.point})
        before, after = proposed.draws_of(name, point), content.draws_of(name, point)
        if each.outcome in LETS_GO:
            yield from release(budget, name, before, LETS_GO[each.outcome], decided.meeting_day)
        elif before != after:
            for event in release(budget, name, before, reasons.CHANGED, decided.meeting_day):
                budget = evolve_budget(budget, event)
                yield event
            yield from reserve(budget, name, after)
