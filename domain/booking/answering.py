"""The findings on a proposal, with their answers; and answering them."""

from datetime import date

from domain.books import Books, NewFact
from domain.finding.errors import FindingChanged, FindingsUnanswered, UnknownFinding
from domain.finding.finding import Answer, Finding
from domain.finding.used import SeenFact
from domain.proposal.commands import AnswerFinding
from domain.proposal.events import FindingAnswered
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal
from domain.rules.book import BY_ID, THAT_HOLD_BACK, examine
from domain.rules.building.around import Around
from domain.rules.building.proposal import facts_of_proposal
from domain.values.identifiers import ProposalId, stream


def findings_on(
    name: ProposalId,
    proposal: Proposal,
    around: Around,
    as_of: date | None = None,
    recorded_by: str | None = None,
) -> tuple[Finding, ...]:
    """What the rules find, each with the answer that somebody gave to it.

    ``recorded_by``: the role in which the decision was recorded; None: not known here.
    """
    facts = facts_of_proposal(name, proposal, around, as_of, recorded_by)
    return tuple(_answered(finding, proposal) for finding in examine(facts))


def answer_finding(books: Books, command: AnswerFinding) -> tuple[NewFact, ...]:
    """The answer, with the facts that it is an answer to; nothing where it says the same.

    Raises:
        UnknownProposal, WrongPhase, UnknownFinding, FindingChanged.
    """
    name = stream("proposal", command.proposal)
    proposal: Proposal = books.open(name)
    require_allowed(proposal, command)
    answered = FindingAnswered(
        finding=command.finding,
        rule=command.finding[:3].upper(),
        verdict=command.verdict,
        because=command.because,
        facts=_facts(books, proposal, command),
    )
    if proposal.answers.get(command.finding) == answered:
        return ()
    return (NewFact(name, answered),)


def require_answers(books: Books, name: ProposalId, proposal: Proposal) -> None:
    """Refuse to go on while an error is unanswered.

    Raises:
        FindingsUnanswered: names each.
    """
    facts = facts_of_proposal(name, proposal, Around(books))
    found = (_answered(each, proposal) for each in examine(facts, THAT_HOLD_BACK))
    waiting = [each.id for each in found if each.holds_back]
    if waiting:
        listed = ", ".join(waiting)
        raise FindingsUnanswered(f"unanswered: {listed}", field="findings", findings=listed)


def _facts(books: Books, proposal: Proposal, command: AnswerFinding) -> tuple[SeenFact, ...]:
    found = findings_on(command.proposal, proposal, Around(books))
    finding = next((each for each in found if each.id == command.finding), None)
    rule = BY_ID.get(command.finding[:3].upper())
    if finding is None:
        if rule is None or not (rule.looks_beyond and command.facts):
            raise UnknownFinding(f"no {command.finding} is found now", field="finding")
        return command.facts
    if command.facts and command.facts != finding.seen:
        raise FindingChanged(f"{command.finding} rests on other facts now", field="facts")
    return finding.seen


def _answered(finding: Finding, proposal: Proposal) -> Finding:
    given = proposal.answers.get(finding.id)
    if given is None:
        return finding
    answer = Answer(verdict=given.verdict, because=given.because, holds=given.facts == finding.seen)
    return Finding(**{**dict(finding), "answer": answer})
