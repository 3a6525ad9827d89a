"""What was answered to what the rules found in a proposal."""

from typing import ClassVar

from domain.finding.events import Answered


class FindingAnswered(Answered):
    """Somebody answered a finding. It stays, with the answer, as long as the facts are these."""

    topic: ClassVar = "proposal.finding-answered.v1"
