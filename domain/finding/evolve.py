"""How an answer changes what has been answered."""

from domain.finding.events import ContractFindingAnswered
from domain.finding.state import Answers

NO_ANSWERS = Answers()


def evolve(answers: Answers, event: ContractFindingAnswered) -> Answers:
    """The answers after the next entry of the contract's findings stream."""
    return Answers({**answers.given, event.finding: event}, answers.version + 1)
