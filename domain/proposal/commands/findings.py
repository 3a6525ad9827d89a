"""Answering what the rules found."""

from typing import ClassVar

from pydantic import Field

from domain.finding.finding import FindingId, Verdict
from domain.finding.used import SeenFact
from domain.proposal.commands.asked import ProposalCommand


class AnswerFinding(ProposalCommand):
    """Say what is to be made of a finding, and why.

    ``facts``: those that were seen. Where they are given they must still be the finding's; they
    must be given for rules that look beyond what the proposal itself names.
    """

    name: ClassVar = "answer-finding"

    finding: FindingId
    verdict: Verdict
    because: str = Field(min_length=3, max_length=500)
    facts: tuple[SeenFact, ...] = ()
