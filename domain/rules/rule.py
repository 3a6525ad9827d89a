"""A rule: what it checks, where it stands, between which days; and how it is asked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from domain.finding.cases import Case
from domain.finding.finding import Answer, Finding, Severity, Status, Verdict, slug
from domain.finding.used import UsedFact
from domain.rules.facts.facts import Facts

CONTROL = "control"
"""The source of rules that no statute gives: the house's own care (KL 6:6)."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a check saw. ``about``: what tells it from others of its case, in few words.

    ``severity`` and ``status``: others than the rule's own, where the case asks for them.
    ``despite``: why it is so all the same, where a registrar has said so.
    """

    case: Case
    about: tuple[str, ...]
    used: tuple[UsedFact, ...]
    severity: Severity | None = None
    status: Status | None = None
    despite: str | None = None


Check = Callable[[Facts], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the book. ``valid_from`` and ``valid_to`` are inclusive; None: without limit.

    ``looks_beyond``: it looks at more than the streams that the matter itself names.
    """

    id: str
    check: Check
    severity: Severity
    source: str = CONTROL
    status: Status = Status.RULE
    valid_from: date | None = None
    valid_to: date | None = None
    looks_beyond: bool = False

    def holds_on(self, day: date | None) -> bool:
        """Whether it is law on the day; where nobody knows the day, it is."""
        if day is None:
            return True
        after = self.valid_from is None or self.valid_from <= day
        return after and (self.valid_to is None or day <= self.valid_to)

    def findings(self, facts: Facts) -> Iterator[Finding]:
        """Everything that it has to say of the facts."""
        if not self.holds_on(facts.law_day):
            return
        for found in self.check(facts):
            about = found.about or (facts.name,)
            yield Finding(
                id=".".join((self.id.lower(), slug(found.case), *map(slug, about))),
                rule=self.id,
                case=found.case,
                severity=found.severity or self.severity,
                status=self._status(found, facts),
                source=self.source,
                valid_from=self.valid_from,
                valid_to=self.valid_to,
                used=found.used,
                answer=_given(found.despite),
            )

    def _status(self, found: Found, facts: Facts) -> Status:
        """What rests on words whose reading is doubted is to be checked."""
        status = found.status or self.status
        is_doubted = any(not facts.doubted.isdisjoint(each.where) for each in found.used)
        return Status.CHECK if is_doubted and status is Status.RULE else status


def _given(despite: str | None) -> Answer | None:
    return None if despite is None else Answer(verdict=Verdict.ACCEPTED, because=despite)
