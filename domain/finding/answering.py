"""Answering a finding: what is said of it, and of which facts it is said."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from domain.command import Command
from domain.finding.finding import FindingId, Verdict
from domain.finding.used import SeenFact
from domain.values.identifiers import ContractId
from domain.values.value import Value


class AnswerParts(Value):
    """What is to be made of a finding, and why."""

    verdict: Verdict
    because: str = Field(min_length=3, max_length=500)
    facts: tuple[SeenFact, ...] = Field(
        default=(),
        description="Names and values of the facts as they were read. Where they are given, an "
        "answer to other facts is refused. Needed for rules that look beyond what the proposal or "
        "contract itself names (R13, R39)",
    )


class Answering(AnswerParts):
    """The same of one finding. ``as_of``: the day with which rules on deadlines are to compare."""

    finding: FindingId
    as_of: date | None = None


class AnswerContractFinding(Answering, Command):
    """Say what is to be made of a finding on a registered contract, and why.

    Where ``facts`` are given, they must still be the finding's.
    """

    name: ClassVar = "answer-contract-finding"

    contract: ContractId
