"""The whole domain at one glance: its events, its aggregates, and who answers which command."""

from collections.abc import Mapping
from typing import Any, get_args

from domain.booking.effects import book_effect, change_contract
from domain.booking.submission import submit
from domain.books import Aggregate, Books, NewFact
from domain.budget import decide as budget
from domain.budget.commands import SetFrame
from domain.budget.events import BudgetEvent
from domain.budget.evolve import NO_BUDGET
from domain.budget.evolve import evolve as evolve_budget
from domain.command import Command
from domain.contract.commands import ChangeContract, CorrectContract
from domain.contract.correct import correct
from domain.contract.events import ContractEvent
from domain.contract.evolve import NO_CONTRACT
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
from domain.proposal import commands as proposal_commands
from domain.proposal import decide as proposal
from domain.proposal.commands import BookEffect, ProposalCommand, SubmitProposal
from domain.proposal.events import ProposalEvent
from domain.proposal.evolve import NO_PROPOSAL
from domain.proposal.evolve import evolve as evolve_proposal
from domain.upcasts import UPCASTS
from domain.values.identifiers import Stream, stream

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
        Aggregate("contract", NO_CONTRACT, evolve_contract),
        Aggregate("proposal", NO_PROPOSAL, evolve_proposal),
        Aggregate("budget", NO_BUDGET, evolve_budget),
        Aggregate("need", NO_NEED, evolve_need),
        Aggregate("party", NO_PARTY, evolve_party),
    )
}
"""How each category of streams is folded."""

_PROPOSAL_ACTS: Mapping[type[ProposalCommand], Any] = {
    proposal_commands.StartProposal: proposal.start,
    proposal_commands.SaveDraft: proposal.save_draft,
    proposal_commands.RecordUnionConsultation: proposal.record_union_consultation,
    proposal_commands.PlanMeeting: proposal.plan_meeting,
    proposal_commands.RecordDecision: proposal.record_decision,
    proposal_commands.RecordDelivery: proposal.record_delivery,
    proposal_commands.HoldDelivery: proposal.hold_delivery,
    proposal_commands.CloseProposal: proposal.close,
}


def decide(books: Books, command: Command) -> tuple[NewFact, ...]:
    """The facts which a command adds; empty where there is nothing to change.

    Raises:
        Refusal: of the aggregate that refuses; nothing is to be recorded then.
    """
    match command:
        case ChangeContract():
            return change_contract(books, command)
        case CorrectContract():
            return _on(books, stream("contract", command.contract), correct, command)
        case SetFrame():
            return _on(books, stream("budget", command.budget), budget.set_frame, command)
        case StateNeed():
            return _on(books, stream("need", command.need.service), state_need, command)
        case RegisterParty():
            return _on(books, stream("party", command.party), register, command)
        case SubmitProposal():
            return submit(books, command)
        case BookEffect():
            return book_effect(books, command)
        case ProposalCommand():
            act = _PROPOSAL_ACTS[type(command)]
            return _on(books, stream("proposal", command.proposal), act, command)
        case _:
            raise TypeError(f"nobody answers {type(command).__name__}")


def _on(books: Books, name: Stream, act: Any, command: Command) -> tuple[NewFact, ...]:
    return tuple(NewFact(name, event) for event in act(books.open(name), command))


__all__ = ["AGGREGATES", "EVENTS", "UPCASTS", "decide"]
