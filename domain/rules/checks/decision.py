"""Decisions: before their effect, by people, within what may be delegated, and reported."""

from collections.abc import Iterator
from datetime import date

from domain.finding.cases import Case
from domain.finding.finding import Severity, Status
from domain.finding.used import day, named, number, term, words
from domain.finding.where import Fact
from domain.law import reporting
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.process import DecidedBy, UnionFacts
from domain.rules.law import KL_2017
from domain.rules.rule import Found, Rule

MACHINES = frozenset({"workflow", "system"})


def decision_precedes_its_effect(facts: Facts) -> Iterator[Found]:
    """R23: nothing holds from a day before it is decided; a letter says when that is."""
    process = facts.process
    effect, decided = process.effect, process.decided_or_planned
    if effect is None:
        return
    if decided is not None and decided.value > effect.value:
        used = (
            day("effect", effect.value, effect.where),
            day("decided", decided.value, decided.where),
        )
        yield Found(Case.RETROACTIVE, ("effect",), used)
    if decided is None and facts.subject is Subject.DOCUMENT:
        yield _without_meeting(effect, process.union)


def _without_meeting(effect: Fact[date], union: UnionFacts | None) -> Found:
    begins = day("effect", effect.value, effect.where)
    if union is None or union.day is None:
        return Found(Case.MEETING_NOT_STATED, ("effect",), (begins,), Severity.INFORMATION)
    consulted = day("union", union.day.value, union.day.where)
    return Found(
        Case.MEETING_BETWEEN_NOT_STATED, ("effect",), (consulted, begins), Severity.INFORMATION
    )


def booking_rests_on_a_decision(facts: Facts) -> Iterator[Found]:
    """R24: every entry of a contract rests on a decision or a registration, known, not assumed."""
    for entry in facts.bookings:
        about = (entry.contract, f"entry-{entry.entry}")
        base = (
            named("contract", "contract", entry.contract, entry.where),
            number("entry", entry.entry),
        )
        if entry.rests_on is None:
            yield Found(Case.BOOKED_WITHOUT_BASIS, about, base)
        elif entry.assumed is not None:
            used = (*base, words("assumed", entry.assumed))
            yield Found(Case.BOOKED_ON_ASSUMPTION, about, used, Severity.WARNING)


def scope_is_not_delegated(facts: Facts) -> Iterator[Found]:
    """R25: aim, direction, scope and quality are the committee's to decide."""
    decision = facts.process.decision
    if decision is None or decision.by is not DecidedBy.DELEGATE:
        return
    for contract in facts.contracts:
        if contract.new or contract.affected:
            used = (named("contract", "contract", contract.name, decision.where),)
            yield Found(Case.DELEGATE_CHANGES_SCOPE, (contract.name,), used)


def decision_is_reported(facts: Facts) -> Iterator[Found]:
    """R26: a delegate's or the chair's decision is reported at the committee's next meeting."""
    report = facts.process.report
    if report is None:
        return
    last = day("last_day", report.last_day)
    if report.reported_on is not None:
        if report.reported_on.value > report.last_day:
            reported = day("reported", report.reported_on.value, report.reported_on.where)
            yield Found(Case.REPORTED_LATE, ("report",), (reported, last))
    elif facts.as_of is not None and facts.as_of > report.last_day:
        yield Found(Case.NOT_REPORTED, ("report",), (last,))


def members_are_recorded(facts: Facts) -> Iterator[Found]:
    """R27: who took part, and who was disqualified."""
    decision = facts.process.decision
    if decision is None or decision.by is not DecidedBy.COMMITTEE:
        return
    if decision.members_recorded or decision.is_assumed:
        return
    used = (day("decided", decision.day.value, decision.day.where),)
    yield Found(Case.MEMBERS_NOT_RECORDED, ("decision",), used)


def people_decide(facts: Facts) -> Iterator[Found]:
    """R52: no machine decides what can be appealed under KL 13, nor on procurement."""
    decision = facts.process.decision
    if decision is not None and decision.recorded_by in MACHINES:
        used = (
            day("decided", decision.day.value, decision.day.where),
            term("role", "role", str(decision.recorded_by)),
        )
        yield Found(Case.MADE_BY_MACHINE, ("decision",), used)


RULES = (
    Rule("R23", decision_precedes_its_effect, Severity.WARNING, "KL 6:37-6:39, control"),
    Rule("R24", booking_rests_on_a_decision, Severity.ERROR, "KL 6:33, 13:2"),
    Rule(
        "R25",
        scope_is_not_delegated,
        Severity.WARNING,
        "KL 6:38 p. 1",
        Status.CHECK,
        valid_from=KL_2017,
    ),
    Rule("R26", decision_is_reported, Severity.ERROR, provisions=reporting.PROVISIONS),
    Rule("R27", members_are_recorded, Severity.WARNING, "KL 6:27-6:32", valid_from=KL_2017),
    Rule("R52", people_decide, Severity.ERROR, "KL 6:38 st. 2", valid_from=KL_2017),
)
