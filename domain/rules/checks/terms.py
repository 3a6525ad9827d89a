"""The contract's own terms, as ``domain.contract`` has them: what a change breaks of each."""

from collections.abc import Iterator
from datetime import date

from domain.finding.cases import Case
from domain.finding.used import UsedFact, day, named, number
from domain.rules.facts.contracts import Breach
from domain.rules.facts.facts import Facts
from domain.rules.rule import Found


def breaks(facts: Facts, rule: str) -> Iterator[Found]:
    """What changes break of one rule of the contract's own terms."""
    for breach in facts.breaches:
        if breach.broken.rule == rule:
            about = (breach.contract, *_where(breach))
            yield Found(
                Case(breach.broken.finding.value), about, _used(breach), despite=breach.despite
            )


def _where(breach: Breach) -> tuple[str, ...]:
    return () if breach.broken.entry is None else (f"entry-{breach.broken.entry}",)


def _used(breach: Breach) -> tuple[UsedFact, ...]:
    broken = breach.broken
    used = [named("contract", "contract", breach.contract, breach.where)]
    for name, value in (("found", broken.found), ("limit", broken.limit)):
        match value:
            case date():
                used.append(day(name, value))
            case None:
                pass
            case _:
                used.append(number(name, value, broken.unit))
    return tuple(used)
