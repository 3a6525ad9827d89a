"""All rules in one list, and what they find."""

from collections.abc import Iterable
from itertools import chain

from domain.finding.finding import Finding, Severity
from domain.rules.checks import (
    arithmetic,
    award,
    change,
    decision,
    distribution,
    extension,
    financing,
    form,
    minutes,
    naming,
    need,
    option,
    period,
    price,
    signing,
    union,
)
from domain.rules.facts.facts import Facts
from domain.rules.rule import Rule

SUBJECTS = (
    option,
    change,
    award,
    extension,
    period,
    union,
    decision,
    minutes,
    signing,
    financing,
    arithmetic,
    need,
    price,
    naming,
    distribution,
    form,
)

RULES: tuple[Rule, ...] = tuple(
    sorted(chain.from_iterable(subject.RULES for subject in SUBJECTS), key=lambda rule: rule.id)
)
"""In the order of their ids."""

BY_ID = {rule.id: rule for rule in RULES}

_ORDER = {severity: place for place, severity in enumerate(Severity)}


THAT_HOLD_BACK = tuple(rule for rule in RULES if rule.severity is Severity.ERROR)
"""Those that can find an error: a case is never graver than its rule."""


def examine(facts: Facts, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """What the rules find: errors first, then by rule; the first for each id."""
    found: dict[str, Finding] = {}
    for rule in rules:
        for finding in rule.findings(facts):
            found.setdefault(finding.id, finding)
    return tuple(sorted(found.values(), key=lambda each: (_ORDER[each.severity], each.id)))
