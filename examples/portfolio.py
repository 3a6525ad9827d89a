"""All that the demonstration registers, and the proposals that its letters give."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from documents.file_import import import_file
from documents.originals.originals import original_of
from documents.proposing.confirmation import UnionStep
from documents.proposing.to_proposal import Startable, to_proposals
from domain.draft.register import KnownContract, KnownFrame, KnownParty, KnownService, Register
from domain.need.events import NeedStated
from domain.proposal.content import ProposalContent
from domain.values.identifiers import CaseId
from domain.values.value import Value
from examples.loading import (
    DIRECTORY,
    BudgetFrames,
    Budgets,
    Contracts,
    ExampleCourse,
    ExampleLetter,
    Letters,
    Needs,
    Parties,
    Persons,
    RegisteredChange,
    RegisteredContract,
    RegisteredParty,
    RegisteredPerson,
    read,
)
from wording.services import spoken


class Unanswered(Exception):
    """The confirmations of a letter leave something open, or answer to what nobody asks."""


class ExampleProposal(ExampleCourse):
    """A proposal as its letter and the confirmations give it, and its way."""

    case: CaseId
    content: ProposalContent
    consultation: UnionStep


class Portfolio(Value):
    """All that the demonstration registers, in the order in which it can be registered."""

    parties: tuple[RegisteredParty, ...]
    persons: tuple[RegisteredPerson, ...]
    contracts: tuple[RegisteredContract, ...]
    changes: tuple[RegisteredChange, ...]
    needs: tuple[NeedStated, ...]
    budgets: tuple[BudgetFrames, ...]
    proposals: tuple[ExampleProposal, ...]


def portfolio(directory: Path = DIRECTORY) -> Portfolio:
    """Everything in a directory of example files, its letters read. Raises Unanswered."""
    contracts = read(Contracts, directory / "contracts.json")
    parties = read(Parties, directory / "parties.json").parties
    budgets = read(Budgets, directory / "budget.json").budgets
    register = register_of(parties, contracts.contracts, budgets)
    letters = read(Letters, directory / "confirmations.json").letters
    return Portfolio(
        parties=parties,
        persons=read(Persons, directory / "persons.json").persons,
        contracts=contracts.contracts,
        changes=contracts.changes,
        needs=read(Needs, directory / "needs.json").needs,
        budgets=budgets,
        proposals=tuple(
            proposal
            for letter in letters
            for proposal in started_by(letter, _drawn_up(letter, register, directory))
        ),
    )


def started_by(letter: ExampleLetter, drawn_up: Iterable[Startable]) -> Iterator[ExampleProposal]:
    """The letter's proposals with their ways, once every question has its answer."""
    found = {each.proposal: each for each in drawn_up}
    for course in letter.courses:
        drawn = found.get(course.proposal)
        if drawn is None or drawn.content is None or drawn.union is None or drawn.unasked:
            open_still = (drawn.remains, drawn.unasked) if drawn else sorted(map(str, found))
            raise Unanswered(f"{letter.document}: {course.proposal}: {open_still}")
        yield ExampleProposal(
            proposal=course.proposal,
            meeting_day=course.meeting_day,
            decision=course.decision,
            publicity=course.publicity,
            case=letter.confirmations.case or "",
            content=drawn.content,
            consultation=drawn.union,
        )


def _drawn_up(letter: ExampleLetter, register: Register, directory: Path) -> tuple[Startable, ...]:
    content = (directory / "documents" / letter.document).read_bytes()
    drafts = import_file(letter.document, content, register).drafts
    said = letter.confirmations
    return to_proposals(drafts[said.matter - 1], register, said, original_of(content).sha256)


def register_of(
    parties: Iterable[RegisteredParty],
    contracts: Iterable[RegisteredContract],
    budgets: Iterable[BudgetFrames],
) -> Register:
    """What the ledger knows of once all of it is registered."""
    known = [_contract(each) for each in contracts]
    codes = sorted({code for contract in known for code in contract.services})
    return Register(
        parties=tuple(
            KnownParty(
                party=each.party,
                kind=each.entry.kind,
                title=each.entry.title,
                spellings=each.entry.spellings,
                organisation_number=each.entry.organisation_number,
                part_of=each.entry.part_of,
            )
            for each in sorted(parties, key=lambda each: each.party)
        ),
        services=tuple(KnownService(service=code, names=spoken(code)) for code in codes),
        contracts=tuple(sorted(known, key=lambda each: each.contract)),
        frames=tuple(_frames(budgets)),
    )


def _contract(registered: RegisteredContract) -> KnownContract:
    award = registered.change
    return KnownContract(
        contract=registered.contract,
        kind=award.contract_kind,
        title=award.title,
        buyer=award.buyer,
        provider=award.provider,
        services=tuple(sorted({line.service for line in award.volumes})),
        diary_number=award.diary_number,
        period=award.period,
    )


def _frames(budgets: Iterable[BudgetFrames]) -> Iterator[KnownFrame]:
    for budget in budgets:
        for frame in sorted(budget.frames, key=lambda each: (each.frame, each.year)):
            yield KnownFrame(
                budget=budget.budget,
                frame=frame.frame,
                kind=frame.kind,
                title=frame.title,
                year=frame.year,
                amount=frame.amount,
            )
