"""The examples told as commands, in the order in which a municipality would give them."""

from collections.abc import Iterator

from domain.budget.commands import SetFrame
from domain.command import Command
from domain.contract.commands import ChangeContract
from domain.need.commands import StateNeed
from domain.party.commands import RegisterParty
from domain.proposal.commands import (
    ApproveMinutes,
    BookEffect,
    CloseProposal,
    PlanMeeting,
    PostNotice,
    ProposalCommand,
    RecordDecision,
    RecordDelivery,
    RecordFinality,
    RecordUnionConsultation,
    StartProposal,
    SubmitProposal,
    TakeDownNotice,
)
from domain.values.identifiers import PersonId, ProposalId
from examples.loading import Publicity
from examples.portfolio import ExampleProposal, Portfolio

CASEWORKER: PersonId = "kim-handlaggare"
"""The invented person in ``persons.json`` who carries all the proposals."""


def registrations(portfolio: Portfolio) -> Iterator[Command]:
    """Everything that is registered before the first proposal. Persons are no part of the log."""
    for party in portfolio.parties:
        yield RegisterParty(party=party.party, entry=party.entry)
    for need in portfolio.needs:
        yield StateNeed(need=need)
    for budget in portfolio.budgets:
        for frame in budget.frames:
            yield SetFrame(budget=budget.budget, frame=frame)
    for entry in (*portfolio.contracts, *portfolio.changes):
        yield ChangeContract(
            contract=entry.contract, change=entry.change, basis=entry.basis, despite=entry.despite
        )


def course(example: ExampleProposal) -> Iterator[ProposalCommand]:
    """One proposal's way: to its end where the decision is there, else up to its committee."""
    name = example.proposal
    yield StartProposal(
        proposal=name, case=example.case, caseworker=CASEWORKER, content=example.content
    )
    yield SubmitProposal(proposal=name)
    yield RecordUnionConsultation(
        proposal=name, time=example.consultation.time, day=example.consultation.day
    )
    yield PlanMeeting(proposal=name, meeting_day=example.meeting_day)
    if example.decision is not None:
        yield from _after_the_meeting(example)


def _after_the_meeting(example: ExampleProposal) -> Iterator[ProposalCommand]:
    name, decision = example.proposal, example.decision
    if decision is None:
        return
    yield RecordDecision(
        proposal=name,
        meeting_day=decision.meeting_day,
        paragraph=decision.paragraph,
        outcomes=decision.outcomes,
        assumed=decision.assumed,
    )
    yield BookEffect(proposal=name)
    for recipient in example.content.recipients:
        yield RecordDelivery(
            proposal=name, recipient=recipient.recipient, channel=recipient.channel
        )
    if example.publicity is not None:
        yield from _until_final(name, example.publicity)
    yield CloseProposal(proposal=name)


def _until_final(name: ProposalId, publicity: Publicity) -> Iterator[ProposalCommand]:
    assumed = publicity.assumed
    yield ApproveMinutes(proposal=name, approved_on=publicity.approved_on, assumed=assumed)
    yield PostNotice(proposal=name, posted_on=publicity.posted_on, assumed=assumed)
    yield TakeDownNotice(proposal=name, taken_down_on=publicity.taken_down_on)
    yield RecordFinality(proposal=name, as_of=publicity.taken_down_on)
