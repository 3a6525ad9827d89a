"""What was answered to what the rules found."""

from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.finding.finding import FindingId, Verdict
from domain.finding.used import SeenFact


class Answered(Event):
    """An answer to a finding, whatever it was found in."""

    finding: FindingId
    rule: str = Field(pattern=r"^R\d\d$")
    verdict: Verdict
    because: str = Field(min_length=3, max_length=500)
    facts: tuple[SeenFact, ...] = Field(
        default=(), description="What it rested on when it was answered"
    )


class ContractFindingAnswered(Answered):
    """Somebody answered a finding on a registered contract; the contract itself is as it was."""

    topic: ClassVar = "finding.answered.v1"
