"""Putting right a decision's particulars: on the proposal, and wherever it was booked."""

from collections.abc import Iterator

from domain.books import Books, NewFact
from domain.contract.basis import DecisionBasis
from domain.contract.resting import put_right
from domain.proposal.commands import CorrectDecision
from domain.proposal.decide import correction
from domain.proposal.state import Proposal
from domain.values.identifiers import stream


def correct_decision(books: Books, command: CorrectDecision) -> tuple[NewFact, ...]:
    """The correction, and one of each entry that contracts hold upon the decision.

    Raises: as ``domain.proposal.decide.correction.correct_decision``.
    """
    name = stream("proposal", command.proposal)
    proposal: Proposal = books.open(name)
    facts = tuple(NewFact(name, each) for each in correction.correct_decision(proposal, command))
    return (*facts, *_on_contracts(books, command, proposal)) if facts else ()


def _on_contracts(books: Books, command: CorrectDecision, proposal: Proposal) -> Iterator[NewFact]:
    decision = DecisionBasis(
        proposal=command.proposal,
        point=1,
        decided_on=command.meeting_day,
        paragraph=command.paragraph,
        assumed=command.assumed,
    )
    effects = (effect for point in proposal.decided_points for effect in point.effects)
    for contract in dict.fromkeys(stream("contract", effect.contract) for effect in effects):
        for event in put_right(books.open(contract), decision, command.because):
            yield NewFact(contract, event)
