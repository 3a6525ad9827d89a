"""What was answered to what the rules found."""

from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.finding.finding import FindingId, Verdict
from domain.finding.used import SeenFact


class FindingAnswered(Event):
    """Somebody answered a finding. It stays, with the answer, as long as the facts are these."""

    topic: ClassVar = "proposal.finding-answered.v1"

    finding: FindingId
    rule: str = Field(pattern=r"^R\d\d$")
    verdict: Verdict
    because: str = Field(min_length=3, max_length=500)
    facts: tuple[SeenFact, ...] = Field(
        default=(), description="What it rested on when it was answered"
    )
