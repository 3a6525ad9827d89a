"""Extensions: within the terms, with a cap, decided in time."""

from collections.abc import Iterator

from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import day, named, number
from domain.rules.checks.terms import breaks
from domain.rules.facts.contracts import ContractFacts, ExtensionFacts
from domain.rules.facts.facts import Facts, Subject
from domain.rules.rule import Found, Rule
from domain.values.months import end_after


def extension_stays_within_terms(facts: Facts) -> Iterator[Found]:
    """R14: no more extensions than the terms give, none beyond the last day they can reach."""
    yield from breaks(facts, "R14")


def extension_has_a_cap(facts: Facts) -> Iterator[Found]:
    """R15: terms say how often, or until when, a contract can be extended at most."""
    for contract in facts.contracts:
        is_asked = contract.new or contract.affected or facts.subject is not Subject.PROPOSAL
        terms = contract.terms
        if is_asked and terms and terms.value.max_count is None and terms.value.max_end is None:
            used = (
                named("contract", "contract", contract.name, terms.where),
                number("months", terms.value.length_months),
            )
            yield Found(Case.EXTENSION_WITHOUT_CAP, (contract.name,), used)


def extension_is_decided_in_time(facts: Facts) -> Iterator[Found]:
    """R16: while notice can still be given, and not before the contract has begun."""
    for extension in facts.extensions:
        contract = facts.contract(extension.contract)
        if contract is not None and extension.decided_on is not None:
            yield from _decided(contract, extension)
    if facts.subject is Subject.CONTRACT and facts.as_of is not None:
        for contract in facts.contracts:
            yield from _passed(facts, contract)


def _decided(contract: ContractFacts, extension: ExtensionFacts) -> Iterator[Found]:
    decided = extension.decided_on
    if decided is None:
        return
    base = (
        named("contract", "contract", contract.name, extension.where),
        day("decided", decided.value, decided.where),
    )
    terms = contract.terms.value if contract.terms else None
    if terms and terms.notice_months is not None and extension.end is not None:
        last = end_after(extension.end, -terms.notice_months)
        if decided.value > last:
            used = (*base, day("last_day", last))
            yield Found(Case.DECIDED_AFTER_NOTICE_DAY, (contract.name,), used)
    if contract.first is not None and decided.value < contract.first.value:
        used = (*base, day("first_day", contract.first.value, contract.first.where))
        yield Found(Case.DECIDED_BEFORE_START, (contract.name,), used, Severity.WARNING)


def _passed(facts: Facts, contract: ContractFacts) -> Iterator[Found]:
    terms, end = contract.terms, contract.last
    if facts.as_of is None or terms is None or end is None or terms.value.notice_months is None:
        return
    if terms.value.max_count is not None and contract.extensions >= terms.value.max_count:
        return
    last = end_after(end.value, -terms.value.notice_months)
    if last < facts.as_of <= end.value:
        used = (
            named("contract", "contract", contract.name, terms.where),
            day("last_day", last),
            day("end", end.value, end.where),
        )
        yield Found(Case.NOTICE_DAY_PASSED, (contract.name,), used, Severity.WARNING)


RULES = (
    Rule(
        "R14",
        extension_stays_within_terms,
        Severity.ERROR,
        "the contract's extension terms, LOU 17:10",
    ),
    Rule("R15", extension_has_a_cap, Severity.WARNING, "LOU 5:13, control"),
    Rule("R16", extension_is_decided_in_time, Severity.ERROR, "the contract's terms on notice"),
)
