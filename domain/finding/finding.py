"""A finding: what a rule has to say of some facts, and what somebody answered."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.finding.cases import Case
from domain.finding.used import SeenFact, UsedFact
from domain.values.value import Value

FindingId = Annotated[str, StringConstraints(pattern=r"^r\d\d(\.[a-z0-9-]+)+$", max_length=200)]
"""The rule, the way in which it speaks, and what it speaks of: ``r39.need-not-covered.a.2018``."""


class Severity(StrEnum):
    """How much it matters. An error that nobody has answered holds back submission."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Status(StrEnum):
    """How firm the ground is.

    Rule: settled law, a term, or arithmetic. Check: the law or the facts are uncertain, so
    somebody must look. Benchmark: a yardstick that does not bind here.
    """

    RULE = "rule"
    CHECK = "check"
    BENCHMARK = "benchmark"


class Verdict(StrEnum):
    """What somebody says of a finding."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    NOT_APPLICABLE = "not_applicable"


class Answer(Value):
    """An answer, and why. ``holds``: the facts are still those that were answered."""

    verdict: Verdict
    because: str
    holds: bool = True


class Finding(Value):
    """A rule's word on some facts.

    The id stays the same as long as it is about the same thing, also when the figures change.
    """

    id: FindingId
    rule: str
    case: Case
    severity: Severity
    status: Status
    source: str = Field(description="Where the rule stands; control: the house's own care")
    valid_from: date | None = Field(default=None, description="First day on which the law holds")
    valid_to: date | None = Field(default=None, description="Last day, inclusive")
    used: tuple[UsedFact, ...]
    answer: Answer | None = None

    @property
    def holds_back(self) -> bool:
        """Whether submission waits for an answer to it."""
        answered = self.answer is not None and self.answer.holds
        return self.severity is Severity.ERROR and not answered

    @property
    def seen(self) -> tuple[SeenFact, ...]:
        """The facts without their places: what an answer is an answer to."""
        return tuple(SeenFact(name=each.name, value=each.value) for each in self.used)


def case_of(finding: FindingId) -> Case:
    """In which way the rule spoke."""
    return Case(finding.split(".")[1].replace("-", "_"))


def slug(text: str) -> str:
    """Lower-case letters, digits and hyphens, as ids have them; ``x`` where nothing is left."""
    plain = text.lower().translate(str.maketrans("åäöé", "aaoe"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "x"
