"""What asking for findings answers with."""

from datetime import date, datetime

from pydantic import Field

from domain.finding.cases import Case
from domain.finding.finding import Severity, Status, Verdict
from domain.finding.used import UsedValue
from domain.finding.where import Where
from domain.rules.facts.facts import Subject
from projections.facts.answer import Answer, Part


class FactUsed(Part):
    """A fact that a finding rests on: as a value, in words, and where it stands."""

    name: str
    value: UsedValue
    text: str
    where: tuple[Where, ...] = Field(description="Words of a document, or entries of the ledger")


class AnswerGiven(Part):
    """What somebody answered. A finding stays visible with it."""

    verdict: Verdict
    because: str
    holds: bool = Field(description="false: the facts are others now, so it counts no more")
    by: str | None = Field(
        default=None, description="Who; null: it stands with the fact, recorded despite the rule"
    )
    at: datetime | None = None


class FindingView(Part):
    """One finding."""

    id: str = Field(description="Stays the same as long as it is about the same thing")
    rule: str
    title: str = Field(description="What the rule asks for, in the language asked for")
    case: Case = Field(description="In which way the rule speaks")
    severity: Severity
    status: Status
    text: str = Field(description="What was found, with its figures, in the language asked for")
    source: str = Field(description="Where the rule stands")
    valid_from: date | None = Field(description="First day on which the law holds; null: no limit")
    valid_to: date | None = Field(description="Last day, inclusive; null: no limit")
    used: tuple[FactUsed, ...]
    answer: AnswerGiven | None = None
    holds_back: bool = Field(description="An error without an answer: submission waits for one")


class Findings(Answer):
    """Everything that the rules find, errors first."""

    subject: Subject
    id: str
    as_of: date = Field(description="The day with which rules on deadlines compare")
    findings: tuple[FindingView, ...]


class RulePlace(Part):
    """Where a rule stands, and between which days it is law; both inclusive."""

    source: str
    valid_from: date | None = Field(description="null: without limit")
    valid_to: date | None = Field(description="null: without limit")


class RuleView(Part):
    """A rule of the book."""

    rule: str
    title: str
    severity: Severity
    status: Status
    places: tuple[RulePlace, ...] = Field(description="The newest first")


class RuleBook(Part):
    """All rules, by their ids."""

    rules: tuple[RuleView, ...]
