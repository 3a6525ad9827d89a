"""The findings on a proposal or a registered contract, with their answers; and answering them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from domain.books import Books, NewFact
from domain.contract.errors import UnknownContract
from domain.contract.state import Contract
from domain.finding.answering import AnswerContractFinding, Answering
from domain.finding.errors import FindingChanged, FindingsUnanswered, UnknownFinding
from domain.finding.events import Answered, ContractFindingAnswered
from domain.finding.finding import Answer, Finding, FindingId
from domain.finding.state import Answers
from domain.finding.used import SeenFact
from domain.proposal.commands import AnswerFinding
from domain.proposal.events import FindingAnswered
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal
from domain.rules.book import BY_ID, THAT_HOLD_BACK, examine
from domain.rules.building.around import Around
from domain.rules.building.contract import facts_of_contract
from domain.rules.building.proposal import facts_of_proposal
from domain.values.identifiers import ContractId, ProposalId, stream

Given = Mapping[FindingId, Answered]
A = TypeVar("A", bound=Answered)


def findings_on(
    name: ProposalId,
    proposal: Proposal,
    around: Around,
    as_of: date | None = None,
    recorded_by: str | None = None,
) -> tuple[Finding, ...]:
    """What the rules find in a proposal, each with the answer that somebody gave to it.

    ``recorded_by``: the role in which the decision was recorded; None: not known here.
    """
    facts = facts_of_proposal(name, proposal, around, as_of, recorded_by)
    return tuple(_answered(examine(facts), proposal.answers))


def findings_on_contract(
    name: ContractId,
    contract: Contract,
    answers: Answers,
    around: Around,
    as_of: date | None = None,
) -> tuple[Finding, ...]:
    """What the rules find in a contract, each with the answer that somebody gave to it."""
    facts = facts_of_contract(name, contract, around, as_of)
    return tuple(_answered(examine(facts), answers.given))


def answer_finding(books: Books, command: AnswerFinding) -> tuple[NewFact, ...]:
    """The answer, with the facts that it is an answer to; nothing where it says the same.

    Raises:
        UnknownProposal, WrongPhase, UnknownFinding, FindingChanged.
    """
    name = stream("proposal", command.proposal)
    proposal: Proposal = books.open(name)
    require_allowed(proposal, command)
    found = findings_on(command.proposal, proposal, Around(books), command.as_of)
    answered = _answer(FindingAnswered, command, found)
    if proposal.answers.get(command.finding) == answered:
        return ()
    return (NewFact(name, answered),)


def answer_contract_finding(books: Books, command: AnswerContractFinding) -> tuple[NewFact, ...]:
    """The same of a contract: in a stream beside its own, which a remark leaves as it is.

    Raises:
        UnknownContract, UnknownFinding, FindingChanged.
    """
    contract: Contract = books.open(stream("contract", command.contract))
    if not contract.exists:
        raise UnknownContract(f"no contract {command.contract} is registered", field="contract")
    name = stream("findings", command.contract)
    answers: Answers = books.open(name)
    found = findings_on_contract(command.contract, contract, answers, Around(books), command.as_of)
    answered = _answer(ContractFindingAnswered, command, found)
    if answers.given.get(command.finding) == answered:
        return ()
    return (NewFact(name, answered),)


def require_answers(books: Books, name: ProposalId, proposal: Proposal) -> None:
    """Refuse to go on while an error is unanswered.

    Raises:
        FindingsUnanswered: names each.
    """
    waiting = holding_back(name, proposal, books)
    if waiting:
        listed = ", ".join(waiting)
        raise FindingsUnanswered(f"unanswered: {listed}", field="findings", findings=listed)


def holding_back(name: ProposalId, proposal: Proposal, books: Books) -> tuple[FindingId, ...]:
    """The errors that nobody has answered; with any of them a submission is refused."""
    facts = facts_of_proposal(name, proposal, Around(books))
    found = _answered(examine(facts, THAT_HOLD_BACK), proposal.answers)
    return tuple(each.id for each in found if each.holds_back)


def _answer(kind: type[A], command: Answering, found: Iterable[Finding]) -> A:
    return kind(
        finding=command.finding,
        rule=_rule_of(command.finding),
        verdict=command.verdict,
        because=command.because,
        facts=_facts(command, found),
    )


def _facts(command: Answering, found: Iterable[Finding]) -> tuple[SeenFact, ...]:
    finding = next((each for each in found if each.id == command.finding), None)
    rule = BY_ID.get(_rule_of(command.finding))
    if finding is None:
        if rule is None or not (rule.looks_beyond and command.facts):
            raise UnknownFinding(f"no {command.finding} is found now", field="finding")
        return command.facts
    if command.facts and command.facts != finding.seen:
        raise FindingChanged(f"{command.finding} rests on other facts now", field="facts")
    return finding.seen


def _rule_of(finding: FindingId) -> str:
    return finding[:3].upper()


def _answered(found: Iterable[Finding], given: Given) -> Iterable[Finding]:
    return (_with_answer(finding, given.get(finding.id)) for finding in found)


def _with_answer(finding: Finding, given: Answered | None) -> Finding:
    if given is None:
        return finding
    answer = Answer(verdict=given.verdict, because=given.because, holds=given.facts == finding.seen)
    return Finding(**{**dict(finding), "answer": answer})
