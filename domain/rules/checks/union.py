"""Union consultation: that it is done, in the right form, before the decision. MBL 11, 19, 38."""

from collections.abc import Iterator

from domain.contract.changes import ContractKind
from domain.finding.cases import Case
from domain.finding.finding import Severity, Status
from domain.finding.used import day, named, term, words
from domain.proposal.events import ConsultationKind, ConsultationTime
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.lines import Role
from domain.rules.rule import Found, Rule

UNSURE_OF_DAY = frozenset({ConsultationTime.AT_MEETING, ConsultationTime.PLANNED, None})


def unions_are_consulted(facts: Facts) -> Iterator[Found]:
    """R20: the step is there once a decision is asked for."""
    if facts.process.union is None and facts.process.union_due:
        severity = Severity.ERROR if facts.subject is Subject.PROPOSAL else Severity.WARNING
        yield Found(Case.UNION_STEP_MISSING, ("union",), (), severity, facts.of_absence)


def information_is_not_negotiation(facts: Facts) -> Iterator[Found]:
    """R21: a new provider, or less for a unit of one's own, asks for more than information.

    Another's work is contracted out to a private provider (38 §); a change of provider within
    the municipality, and less work for its staff, are important changes (11 §).
    """
    union = facts.process.union
    if union is None or union.kind is not ConsultationKind.INFORMATION:
        return
    if union.time is ConsultationTime.NOT_REQUIRED:
        return
    succeeding = {each.later.name for each in facts.successions}
    reduced = {each.contract for each in facts.proposed if each.role is Role.REDUCTION}
    for contract in facts.contracts:
        takes_over = contract.new and (contract.is_private or contract.name in succeeding)
        has_less = contract.name in reduced and contract.kind is ContractKind.IN_HOUSE_ASSIGNMENT
        if not takes_over and not has_less:
            continue
        asked = "38 §" if contract.is_private else "11 §"
        used = (
            named("contract", "contract", contract.name, contract.where),
            words("asked", asked, union.where),
        )
        yield Found(Case.INFORMATION_ONLY, (contract.name,), used)


def unions_come_before_the_decision(facts: Facts) -> Iterator[Found]:
    """R22: on a day that is known, not after the decision."""
    union, process = facts.process.union, facts.process
    if union is None or union.time is ConsultationTime.NOT_REQUIRED:
        return
    if union.day is None:
        if union.time in UNSURE_OF_DAY or facts.subject is Subject.DOCUMENT:
            used = (term("said", "time", _said(union.time), union.where),)
            yield Found(Case.UNION_UNDATED, ("union",), used, Severity.WARNING)
        return
    decided = process.decided_or_planned
    if decided is None or union.day.value <= decided.value:
        return
    used_days = (
        day("union", union.day.value, union.day.where),
        day("decided", decided.value, decided.where),
    )
    if process.decision is not None:
        yield Found(Case.UNION_AFTER_DECISION, ("union",), used_days)
    else:
        yield Found(Case.UNION_AFTER_MEETING, ("union",), used_days, Severity.WARNING)


def _said(time: ConsultationTime | None) -> str:
    return "" if time is None else time.value


RULES = (
    Rule("R20", unions_are_consulted, Severity.ERROR, "MBL 11, 19, 38 §§"),
    Rule("R21", information_is_not_negotiation, Severity.WARNING, "MBL 11, 38 §§", Status.CHECK),
    Rule("R22", unions_come_before_the_decision, Severity.ERROR, "MBL 11 §"),
)
