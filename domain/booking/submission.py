"""Submitting a proposal: its effects are tried on copies, its funds are reserved."""

from datetime import date

from domain.booking.answering import require_answers
from domain.booking.effects import EffectFailed, effects_of
from domain.books import Books, NewFact
from domain.budget.decide import reserve
from domain.contract.basis import DecisionBasis
from domain.proposal.commands import SubmitProposal
from domain.proposal.content import ProposalContent
from domain.proposal.events import ProposalSubmitted
from domain.proposal.process import require_allowed
from domain.proposal.ready import require_complete
from domain.proposal.state import Proposal
from domain.values.identifiers import stream


def submit(books: Books, command: SubmitProposal) -> tuple[NewFact, ...]:
    """The submission, with the reservations that it makes, in one append.

    Raises:
        WrongPhase, DraftIncomplete; any refusal with which a contract would answer the effects
        as things stand; UnknownFrame; FindingsUnanswered.
    """
    name = stream("proposal", command.proposal)
    proposal: Proposal = books.open(name)
    require_allowed(proposal, command)
    content = require_complete(proposal)
    all_points = frozenset(point.number for point in content.points)
    try:
        tuple(effects_of(books, content, all_points, _imagined(command)))
    except EffectFailed as failed:
        raise failed.refusal from failed
    require_answers(books, command.proposal, proposal)
    return (NewFact(name, ProposalSubmitted()), *_reservations(books, command, content, all_points))


def _imagined(command: SubmitProposal) -> DecisionBasis:
    """A stand-in for the decision to come: the terms do not ask for its day."""
    return DecisionBasis(proposal=command.proposal, point=1, decided_on=date.min)


def _reservations(
    books: Books, command: SubmitProposal, content: ProposalContent, points: frozenset[int]
) -> tuple[NewFact, ...]:
    if content.budget is None:
        return ()
    name = stream("budget", content.budget)
    draws = content.draws_of(command.proposal, points)
    return tuple(
        NewFact(name, event) for event in reserve(books.open(name), command.proposal, draws)
    )
