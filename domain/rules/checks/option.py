"""Options: the clause, and what it may come to. LOU 17:10."""

from collections.abc import Iterator

from domain.finding.cases import Case
from domain.finding.finding import Severity, Status
from domain.finding.used import named
from domain.rules.checks.terms import breaks
from domain.rules.facts.contracts import ContractFacts
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.lines import Role
from domain.rules.rule import Found, Rule


def clause_is_seen(facts: Facts) -> Iterator[Found]:
    """A letter that calls an option off tells of the clause, or the register knows it."""
    for contract in facts.contracts:
        options = [each for each in facts.proposed if each.contract == contract.name]
        if contract.option is None and any(each.role is Role.OPTION for each in options):
            where = next(each.where for each in options if each.role is Role.OPTION)
            used = (named("contract", "contract", contract.name, where),)
            yield Found(
                Case.OPTION_CLAUSE_NOT_SEEN, (contract.name,), used, Severity.WARNING, Status.CHECK
            )


def option_needs_a_clause(facts: Facts) -> Iterator[Found]:
    """R01: what is called off needs an option clause on that contract."""
    yield from breaks(facts, "R01")
    if facts.subject is Subject.DOCUMENT and facts.asks_for_decision:
        yield from clause_is_seen(facts)


def option_stays_below_its_ceiling(facts: Facts) -> Iterator[Found]:
    """R03: all that was ever called off stays within the clause's ceiling."""
    yield from breaks(facts, "R03")


def called_off_volume_stays(facts: Facts) -> Iterator[Found]:
    """R60: what has been called off is ordered; only the rest of the volume can be reduced."""
    yield from breaks(facts, "R60")


def clause_states_its_extent(facts: Facts) -> Iterator[Found]:
    """R02: a clause without a ceiling does not say how much it allows."""
    for contract in facts.contracts:
        if not _in_question(facts, contract) or contract.option is None:
            continue
        if contract.option.value.ceiling is None:
            used = (named("contract", "contract", contract.name, contract.option.where),)
            yield Found(Case.NO_CEILING, (contract.name,), used)


def _in_question(facts: Facts, contract: ContractFacts) -> bool:
    """A proposal is asked about clauses that it writes or uses."""
    if facts.subject is Subject.CONTRACT or contract.new:
        return True
    return any(
        each.contract == contract.name and each.role is Role.OPTION for each in facts.proposed
    )


RULES = (
    Rule("R01", option_needs_a_clause, Severity.ERROR, "LOU 17:10"),
    Rule("R02", clause_states_its_extent, Severity.WARNING, "LOU 17:10 p. 3, HFD 2022:4"),
    Rule("R03", option_stays_below_its_ceiling, Severity.ERROR, "LOU 17:10"),
    Rule("R60", called_off_volume_stays, Severity.ERROR, "the contract's option clause"),
)
