"""Answering what the rules found in a proposal."""

from typing import ClassVar

from domain.finding.answering import Answering
from domain.proposal.commands.asked import ProposalCommand


class AnswerFinding(Answering, ProposalCommand):
    """Say what is to be made of a finding, and why.

    Where ``facts`` are given, they must still be the finding's.
    """

    name: ClassVar = "answer-finding"
