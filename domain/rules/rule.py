"""A rule: what it checks, where it stands, between which days; and how it is asked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from domain.finding.cases import Case
from domain.finding.finding import Answer, Finding, Severity, Status, Verdict, slug
from domain.finding.used import UsedFact
from domain.law.provision import Provision
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


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a statute, and the days between which it holds; None: without limit."""

    source: str
    first: date | None
    last: date | None

    def holds_on(self, day: date) -> bool:
        """Whether it is the law on a day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


Check = Callable[[Facts], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the book. ``valid_from`` and ``valid_to`` are inclusive; None: without limit.

    ``provisions``: where it stands, act by act, instead of one source with its days.
    ``looks_beyond``: it looks at more than the streams that the matter itself names.
    """

    id: str
    check: Check
    severity: Severity
    source: str = CONTROL
    status: Status = Status.RULE
    valid_from: date | None = None
    valid_to: date | None = None
    provisions: tuple[Provision, ...] = ()
    looks_beyond: bool = False

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it stands, the newest first."""
        return _places(self)

    def place_on(self, day: date | None) -> Place | None:
        """Where it stood on the day; None where it was no law. Nobody knows the day: the newest."""
        return next((e for e in _places(self) if day is None or e.holds_on(day)), None)

    def findings(self, facts: Facts) -> Iterator[Finding]:
        """Everything that it has to say of the facts, by the law of their day."""
        place = self.place_on(facts.law_day)
        if place is None:
            return
        for found in self.check(facts):
            about = found.about or (facts.name,)
            yield Finding(
                id=".".join((self.id.lower(), slug(found.case), *map(slug, about))),
                rule=self.id,
                case=found.case,
                severity=found.severity or self.severity,
                status=self._status(found, facts),
                source=place.source,
                valid_from=place.first,
                valid_to=place.last,
                used=found.used,
                answer=_given(found.despite),
            )

    def _status(self, found: Found, facts: Facts) -> Status:
        """What rests on words whose reading is doubted is to be checked."""
        status = found.status or self.status
        is_doubted = any(not facts.doubted.isdisjoint(each.where) for each in found.used)
        return Status.CHECK if is_doubted and status is Status.RULE else status


@cache
def _places(rule: Rule) -> tuple[Place, ...]:
    if not rule.provisions:
        return (Place(rule.source, rule.valid_from, rule.valid_to),)
    return tuple(Place(e.source, e.holds_from, e.holds_to) for e in rule.provisions)


def _given(despite: str | None) -> Answer | None:
    return None if despite is None else Answer(verdict=Verdict.ACCEPTED, because=despite)
