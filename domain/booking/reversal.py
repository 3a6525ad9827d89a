"""Undoing what an annulled decision booked: all contracts and the budget, or nothing."""

from domain.booking.settling import let_go
from domain.books import Books, NewFact
from domain.budget import reasons
from domain.contract.annul import annul
from domain.contract.state import Contract
from domain.proposal.commands import ReverseEffect
from domain.proposal.errors import NotAnnulled
from domain.proposal.events import DecisionAnnulled, EffectReversed, ReversalRefused
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal
from domain.refusal import Refusal
from domain.values.identifiers import ContractId, identifier_of, stream


def reverse_effect(books: Books, command: ReverseEffect) -> tuple[NewFact, ...]:
    """Every entry that rests on the decision made void, or one event saying what refused it.

    A decision that was never booked has only reservations to let go. Nothing where it is undone.

    Raises:
        UnknownProposal, WrongPhase, NotAnnulled.
    """
    name = stream("proposal", command.proposal)
    proposal: Proposal = books.open(name)
    require_allowed(proposal, command)
    if proposal.effect_reversed:
        return ()
    judgment = proposal.annulled
    if judgment is None:
        raise NotAnnulled("no judgment that annuls it is recorded")
    voided: list[NewFact] = []
    for contract in _contracts(proposal):
        try:
            voided.extend(_voided(books, contract, command, judgment))
        except Refusal as refusal:
            return (NewFact(name, _refused(contract, refusal)),)
    changed = tuple(dict.fromkeys(identifier_of(fact.stream) for fact in voided))
    reversed_ = EffectReversed(contracts=changed, settled_on=judgment.settled_on)
    day = judgment.settled_on
    released = let_go(books, command.proposal, reasons.ANNULLED, day, confirmed=True)
    return (NewFact(name, reversed_), *voided, *released)


def _contracts(proposal: Proposal) -> tuple[ContractId, ...]:
    if not proposal.effect_booked:
        return ()
    effects = (effect for point in proposal.decided_points for effect in point.effects)
    return tuple(dict.fromkeys(effect.contract for effect in effects))


def _voided(
    books: Books, contract: ContractId, command: ReverseEffect, judgment: DecisionAnnulled
) -> tuple[NewFact, ...]:
    name = stream("contract", contract)
    held: Contract = books.open(name)
    events = annul(held, command.proposal, judgment.settled_on, judgment.reference, command.despite)
    return tuple(NewFact(name, event) for event in events)


def _refused(contract: ContractId, refusal: Refusal) -> ReversalRefused:
    return ReversalRefused(contract=contract, refusal=type(refusal).__name__, detail=refusal.detail)
