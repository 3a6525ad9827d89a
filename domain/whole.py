"""The whole domain at one glance: its events, its aggregates, and who answers which command."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, get_args

from domain.booking.effects import book_effect, change_contract, correct_contract
from domain.booking.submission import submit
from domain.books import Aggregate, Books, NewFact
from domain.budget import decide as budget
from domain.budget.commands import SetFrame
from domain.budget.events import BudgetEvent
from domain.budget.evolve import NO_BUDGET
from domain.budget.evolve import evolve as evolve_budget
from domain.command import Command
from domain.contract.commands import ChangeContract, CorrectContract
from domain.contract.events import ContractEvent
from domain.contract.evolve import NO_CONTRACT, evolve_all
from domain.contract.evolve import evolve as evolve_contract
from domain.event import Event
from domain.need.commands import StateNeed
from domain.need.decide import state_need
from domain.need.events import NeedStated
from domain.need.evolve import NO_NEED
from domain.need.evolve import evolve as evolve_need
from domain.party.commands import RegisterParty
from domain.party.decide import register
from domain.party.events import PartyRegistered
from domain.party.evolve import NO_PARTY
from domain.party.evolve import evolve as evolve_party
from domain.proposal import decide as proposal
from domain.proposal.commands import (
    BookEffect,
    CloseProposal,
    HoldDelivery,
    PlanMeeting,
    RecordDecision,
    RecordDelivery,
    RecordUnionConsultation,
    SaveDraft,
    StartProposal,
    SubmitProposal,
)
from domain.proposal.events import ProposalEvent
from domain.proposal.evolve import NO_PROPOSAL
from domain.proposal.evolve import evolve as evolve_proposal
from domain.upcasts import UPCASTS
from domain.values.identifiers import stream

EVENTS: Mapping[str, type[Event]] = {
    kind.topic: kind
    for kind in (
        *get_args(ContractEvent),
        *get_args(ProposalEvent),
        *get_args(BudgetEvent),
        NeedStated,
        PartyRegistered,
    )
}
"""Every event by its stored topic."""

AGGREGATES: Mapping[str, Aggregate] = {
    aggregate.category: aggregate
    for aggregate in (
        Aggregate("contract", NO_CONTRACT, evolve_contract, evolve_all),
        Aggregate("proposal", NO_PROPOSAL, evolve_proposal),
        Aggregate("budget", NO_BUDGET, evolve_budget),
        Aggregate("need", NO_NEED, evolve_need),
        Aggregate("party", NO_PARTY, evolve_party),
    )
}
"""How each category of streams is folded."""

Answer = Callable[[Books, Any], tuple[NewFact, ...]]


def _alone(category: str, identifier: Callable[[Any], str], act: Callable[..., Any]) -> Answer:
    """An answer that one stream gives by itself."""

    def answer(books: Books, command: Any) -> tuple[NewFact, ...]:
        name = stream(category, identifier(command))
        return tuple(NewFact(name, event) for event in act(books.open(name), command))

    return answer


def _proposal(act: Callable[..., Any]) -> Answer:
    return _alone("proposal", attrgetter("proposal"), act)


ANSWERS: Mapping[type[Command], Answer] = {
    ChangeContract: change_contract,
    CorrectContract: correct_contract,
    SetFrame: _alone("budget", attrgetter("budget"), budget.set_frame),
    StateNeed: _alone("need", attrgetter("need.service"), state_need),
    RegisterParty: _alone("party", attrgetter("party"), register),
    StartProposal: _proposal(proposal.start),
    SaveDraft: _proposal(proposal.save_draft),
    SubmitProposal: submit,
    RecordUnionConsultation: _proposal(proposal.record_union_consultation),
    PlanMeeting: _proposal(proposal.plan_meeting),
    RecordDecision: _proposal(proposal.record_decision),
    BookEffect: book_effect,
    RecordDelivery: _proposal(proposal.record_delivery),
    HoldDelivery: _proposal(proposal.hold_delivery),
    CloseProposal: _proposal(proposal.close),
}
"""Who answers which command; a command without an answer is a fault of the program."""


def decide(books: Books, command: Command) -> tuple[NewFact, ...]:
    """The facts which a command adds; empty where there is nothing to change.

    Raises:
        Refusal: of the aggregate that refuses; nothing is to be recorded then.
    """
    return ANSWERS[type(command)](books, command)


__all__ = ["AGGREGATES", "ANSWERS", "EVENTS", "UPCASTS", "decide"]
