"""Periods: within the contract's, without gaps, and said in one way."""

from collections.abc import Iterator
from datetime import date

from domain.draft.evidence import Evidence
from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import UsedFact, day, named, number, words
from domain.finding.where import Where
from domain.rules.checks.terms import breaks
from domain.rules.facts.facts import Facts
from domain.rules.facts.lines import Role, Volume
from domain.rules.rule import Found, Rule
from domain.values.months import ONE_DAY

FOLLOWING = frozenset({Role.OPTION, Role.EXPANSION})


def everything_lies_within_the_contract(facts: Facts) -> Iterator[Found]:
    """R17: whatever is added or taken away lies within the contract's period, line by line."""
    yield from breaks(facts, "R17")


def one_follows_upon_the_other(facts: Facts) -> Iterator[Found]:
    """R18: a new contract begins the day after its predecessor ends; what is added lasts as long.

    Gap and overlap are told by their first and last day, both inclusive.
    """
    for each in facts.successions:
        if each.earlier.last is None or each.later.first is None:
            continue
        ended, begins = each.earlier.last.value, each.later.first.value
        where = (*each.earlier.last.where, *each.later.first.where)
        base = (
            named("contract", "contract", each.later.name, where),
            named("predecessor", "contract", each.earlier.name),
        )
        about = (each.later.name, each.earlier.name)
        if begins > ended + ONE_DAY:
            used = (*base, day("from", ended + ONE_DAY), day("to", begins - ONE_DAY))
            yield Found(Case.GAP_TO_PREDECESSOR, about, used)
        elif begins <= ended:
            yield Found(
                Case.OVERLAP_WITH_PREDECESSOR, about, (*base, day("from", begins), day("to", ended))
            )
    yield from _ends_early(facts)


def _ends_early(facts: Facts) -> Iterator[Found]:
    for contract in facts.contracts:
        mine = [e for e in facts.proposed if e.contract == contract.name and e.role in FOLLOWING]
        ends = [each.last for each in mine if each.last is not None]
        if not mine or len(ends) < len(mine) or contract.last is None:
            continue
        last = max(ends)
        if last < contract.last.value:
            used = (
                named("contract", "contract", contract.name, _where_of(mine, last)),
                day("from", last + ONE_DAY),
                day("to", contract.last.value, contract.last.where),
            )
            yield Found(Case.ENDS_BEFORE_CONTRACT, (contract.name,), used)


def _where_of(volumes: list[Volume], last: date) -> tuple[Where, ...]:
    return next(each.where for each in volumes if each.last == last)


def services_are_taken_over(facts: Facts) -> Iterator[Found]:
    """R19: every service of the predecessor is in the contract that takes over from it."""
    for each in facts.successions:
        for service in sorted(each.earlier.services - each.later.services):
            used = (
                named("service", "service", service, each.earlier.where),
                named("contract", "contract", each.later.name, each.later.where),
                named("predecessor", "contract", each.earlier.name),
            )
            yield Found(Case.SERVICE_NOT_TAKEN_OVER, (each.later.name, service), used)


def one_duration_is_stated(facts: Facts) -> Iterator[Found]:
    """R53: how long something is to run is said in one way."""
    durations = facts.letter.durations if facts.letter else ()
    lengths = sorted({each.months for each in durations if each.months is not None})
    is_open = [each for each in durations if each.months is None]
    if len(lengths) > 1:
        yield Found(
            Case.DURATIONS_DISAGREE,
            ("durations",),
            (
                number("shortest", lengths[0], where=_said(facts, lengths[0])),
                number("longest", lengths[-1], where=_said(facts, lengths[-1])),
            ),
        )
    if lengths and is_open:
        used: tuple[UsedFact, ...] = (
            number("months", lengths[-1], where=_said(facts, lengths[-1])),
            words("open", _quoted(is_open[0].where), is_open[0].where),
        )
        yield Found(Case.DURATION_ALSO_OPEN, ("durations",), used)


def _said(facts: Facts, months: int) -> tuple[Where, ...]:
    durations = facts.letter.durations if facts.letter else ()
    return next((each.where for each in durations if each.months == months), ())


def _quoted(where: tuple[Where, ...]) -> str:
    return next((each.words for each in where if isinstance(each, Evidence)), "")


RULES = (
    Rule("R17", everything_lies_within_the_contract, Severity.ERROR, "the contract's period"),
    Rule("R18", one_follows_upon_the_other, Severity.WARNING),
    Rule("R19", services_are_taken_over, Severity.WARNING),
    Rule("R53", one_duration_is_stated, Severity.WARNING),
)
