"""The whole domain at one glance: its events, its aggregates, and who answers which command."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, get_args

from domain.booking.answering import answer_contract_finding, answer_finding
from domain.booking.correcting import correct_decision
from domain.booking.effects import book_effect, change_contract, correct_contract
from domain.booking.retracting import retract_record
from domain.booking.reversal import reverse_effect
from domain.booking.settling import cancel, record_decision, waive_effect, withdraw
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
from domain.document.commands import RecordImport
from domain.document.decide import record_import
from domain.document.events import DocumentImported
from domain.document.evolve import NO_DOCUMENT
from domain.document.evolve import evolve as evolve_document
from domain.event import Event
from domain.expiry.commands import RaiseExpiryReminder
from domain.expiry.decide import raise_reminder
from domain.expiry.events import ExpiryReminderRaised
from domain.expiry.evolve import NO_WATCH
from domain.expiry.evolve import evolve as evolve_watch
from domain.finding.answering import AnswerContractFinding
from domain.finding.events import ContractFindingAnswered
from domain.finding.evolve import NO_ANSWERS
from domain.finding.evolve import evolve as evolve_answers
from domain.meeting.commands import AnnounceMeeting, CancelMeeting
from domain.meeting.decide import announce_meeting, cancel_meeting
from domain.meeting.events import MeetingEvent
from domain.meeting.evolve import NO_MEETINGS
from domain.meeting.evolve import evolve as evolve_meetings
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
from domain.proposal import commands
from domain.proposal.decide import (
    committee,
    consultation,
    dispatch,
    drafting,
    ending,
    meetings,
    publicity,
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
        *get_args(MeetingEvent),
        ExpiryReminderRaised,
        ContractFindingAnswered,
        NeedStated,
        PartyRegistered,
        DocumentImported,
    )
}
"""Every event by its stored topic."""

AGGREGATES: Mapping[str, Aggregate] = {
    aggregate.category: aggregate
    for aggregate in (
        Aggregate("contract", NO_CONTRACT, evolve_contract, evolve_all),
        Aggregate("proposal", NO_PROPOSAL, evolve_proposal),
        Aggregate("budget", NO_BUDGET, evolve_budget),
        Aggregate("meetings", NO_MEETINGS, evolve_meetings),
        Aggregate("expiry", NO_WATCH, evolve_watch),
        Aggregate("findings", NO_ANSWERS, evolve_answers),
        Aggregate("need", NO_NEED, evolve_need),
        Aggregate("party", NO_PARTY, evolve_party),
        Aggregate("document", NO_DOCUMENT, evolve_document),
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


def _beside_meetings(act: Callable[..., Any]) -> Answer:
    """An answer that a proposal gives with its committee's meetings before it."""

    def answer(books: Books, command: Any) -> tuple[NewFact, ...]:
        name = stream("proposal", command.proposal)
        proposal = books.open(name)
        committee_of = proposal.content.committee if proposal.content else ""
        held = books.open(stream("meetings", committee_of)) if committee_of else NO_MEETINGS
        return tuple(NewFact(name, event) for event in act(proposal, held, command))

    return answer


ANSWERS: Mapping[type[Command], Answer] = {
    ChangeContract: change_contract,
    CorrectContract: correct_contract,
    SetFrame: _alone("budget", attrgetter("budget"), budget.set_frame),
    StateNeed: _alone("need", attrgetter("need.service"), state_need),
    RegisterParty: _alone("party", attrgetter("party"), register),
    RecordImport: _alone("document", attrgetter("document.sha256"), record_import),
    AnnounceMeeting: announce_meeting,
    CancelMeeting: _alone("meetings", attrgetter("committee"), cancel_meeting),
    RaiseExpiryReminder: _alone("expiry", attrgetter("contract"), raise_reminder),
    AnswerContractFinding: answer_contract_finding,
    commands.StartProposal: _proposal(drafting.start),
    commands.SaveDraft: _proposal(drafting.save_draft),
    commands.ReviseDraft: _proposal(drafting.revise_draft),
    commands.ReassignProposal: _proposal(drafting.reassign),
    commands.AnswerFinding: answer_finding,
    commands.SubmitProposal: submit,
    commands.RecordUnionConsultation: _proposal(consultation.record_union_consultation),
    commands.PlanMeeting: _beside_meetings(meetings.plan_meeting),
    commands.RecordDecision: record_decision,
    commands.CorrectDecision: correct_decision,
    commands.ReportDecision: _beside_meetings(meetings.report_decision),
    commands.SignAgreement: _proposal(committee.sign_agreement),
    commands.ApproveMinutes: _proposal(publicity.approve_minutes),
    commands.PostNotice: _proposal(publicity.post_notice),
    commands.TakeDownNotice: _proposal(publicity.take_down_notice),
    commands.LodgeAppeal: _proposal(publicity.lodge_appeal),
    commands.SettleAppeal: _proposal(publicity.settle_appeal),
    commands.RecordFinality: _proposal(publicity.record_finality),
    commands.BookEffect: book_effect,
    commands.WaiveEffect: waive_effect,
    commands.ReverseEffect: reverse_effect,
    commands.RecordDelivery: _proposal(dispatch.record_delivery),
    commands.HoldDelivery: _proposal(dispatch.hold_delivery),
    commands.RecordBounce: _proposal(dispatch.record_bounce),
    commands.ResumeDelivery: _proposal(dispatch.resume_delivery),
    commands.RetractRecord: retract_record,
    commands.RecordReminder: _proposal(ending.record_reminder),
    commands.WithdrawProposal: withdraw,
    commands.CancelProposal: cancel,
    commands.CloseProposal: _proposal(ending.close),
}
"""Who answers which command; a command without an answer is a fault of the program."""


def decide(books: Books, command: Command) -> tuple[NewFact, ...]:
    """The facts which a command adds; empty where there is nothing to change.

    Raises:
        Refusal: of the aggregate that refuses; nothing is to be recorded then.
    """
    return ANSWERS[type(command)](books, command)


__all__ = ["AGGREGATES", "ANSWERS", "EVENTS", "UPCASTS", "decide"]
