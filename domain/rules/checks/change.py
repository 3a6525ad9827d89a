"""Changes of a contract beyond its own terms: the grounds of LOU 17:9-17:14 and their limits.

For services of annex 2 chapter 17 does not bind since 2022-02-01 (LOU 1:4, 19:1), and whether it
did before through 19:2 is not settled: there its limits are a yardstick, never an error.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import chain

from domain.contract.changes import ContractKind
from domain.contract.ground import Ground
from domain.finding.cases import Case
from domain.finding.finding import Severity, Status
from domain.finding.used import calendar_year, kronor, named, number, percent, term, words
from domain.rules.checks.worth import longest_life, share_of, shares_of
from domain.rules.facts.contracts import ChangeFacts, ContractFacts
from domain.rules.facts.facts import Facts
from domain.rules.facts.lines import PROPOSED, Volume
from domain.rules.law import HALF_PERCENT, LOU_2016, LOU_CHAPTER_19, MINOR_PERCENT, threshold
from domain.rules.rule import Found, Rule

LIMITED_TO_HALF = frozenset({Ground.ADDITIONAL_ORDER, Ground.UNFORESEEN})


def minor_value_stays_minor(facts: Facts) -> Iterator[Found]:
    """R04: all changes of minor value together stay below a tenth and below the threshold.

    Net of all that were made before: what was taken away weighs up what was added (17:9 st. 2).
    """
    for contract in _private(facts):
        own = [e for e in _changes(facts, contract) if _ground(e) is Ground.MINOR_VALUE]
        if not own:
            continue
        changes = [*_earlier(facts, contract), *own]
        severity, status = _firmness(facts, contract)
        base = (named("contract", "contract", contract.name, changes[-1].where),)
        share = max(shares_of(contract, changes), key=abs, default=None)
        if share is None:
            yield Found(Case.SHARE_NOT_MEASURABLE, (contract.name,), base, Severity.WARNING, status)
        elif abs(share) >= Fraction(MINOR_PERCENT, 100):
            used = (*base, percent("share", share), number("limit", MINOR_PERCENT))
            yield Found(Case.MINOR_VALUE_EXCEEDED, (contract.name,), used, severity, status)
        yield from _above_threshold(facts, contract, changes)


def _above_threshold(
    facts: Facts, contract: ContractFacts, changes: list[ChangeFacts]
) -> Iterator[Found]:
    life = longest_life(contract)
    costs = [cost for each in changes for cost in each.costs]
    if life is None:
        return
    added = abs(sum((cost.between(life.first, life.last) for cost in costs), Fraction(0)))
    limit = threshold(facts.law_day, is_care=contract.is_care) if facts.law_day else None
    if limit is not None and added >= limit.kronor:
        severity, status = _firmness(facts, contract)
        used = (
            named("contract", "contract", contract.name, changes[-1].where),
            kronor("added", added),
            kronor("limit", limit.kronor),
        )
        yield Found(Case.MINOR_VALUE_ABOVE_THRESHOLD, (contract.name,), used, severity, status)


def half_is_the_most_for_need(facts: Facts) -> Iterator[Found]:
    """R05: an additional or unforeseen order adds at most half, each on its own, and says why."""
    for contract in _private(facts):
        severity, status = _firmness(facts, contract)
        for change in _changes(facts, contract):
            if _ground(change) not in LIMITED_TO_HALF or change.ground is None:
                continue
            about = (contract.name, change.name or change.kind)
            base = (
                named("contract", "contract", contract.name, change.where),
                term("ground", "ground", change.ground.ground.value),
            )
            share = share_of(contract, (change,))
            if share is not None and share > Fraction(HALF_PERCENT, 100):
                used = (*base, percent("share", share), number("limit", HALF_PERCENT))
                yield Found(Case.OVER_HALF_ON_GROUND, about, used, severity, status)
            if change.ground.because is None:
                yield Found(Case.CONDITIONS_NOT_STATED, about, base, severity, status)


def such_changes_are_announced(facts: Facts) -> Iterator[Found]:
    """R06: a change on the ground of 17:11 or 17:12 is announced."""
    for contract in _private(facts):
        _, status = _firmness(facts, contract)
        for change in _changes(facts, contract):
            if change.ground is None or _ground(change) not in LIMITED_TO_HALF:
                continue
            if change.ground.notice_published_on is None:
                used = (
                    named("contract", "contract", contract.name, change.where),
                    term("ground", "ground", change.ground.ground.value),
                )
                about = (contract.name, change.name or change.kind)
                yield Found(Case.MODIFICATION_NOTICE_MISSING, about, used, status=status)


def change_has_a_ground(facts: Facts) -> Iterator[Found]:
    """R07: a procured contract is changed on a ground that somebody has chosen."""
    for contract in _private(facts):
        severity, status = _firmness(facts, contract)
        for change in _changes(facts, contract):
            if change.ground is None:
                used = (
                    named("contract", "contract", contract.name, change.where),
                    term("change", "change", change.kind),
                )
                about = (contract.name, change.name or change.kind)
                yield Found(Case.NO_GROUND, about, used, severity, status)


def value_is_computed_as_the_law_says(facts: Facts) -> Iterator[Found]:
    """R08: the value that a share is taken of excludes VAT."""
    for contract in _private(facts):
        changes = [e for e in _changes(facts, contract) if e.ground is not None and e.costs]
        if not changes or not contract.costs:
            continue
        costs = (*contract.costs, *chain.from_iterable(each.costs for each in changes))
        with_vat = next((c for c in costs if c.money.excludes_vat is False), None)
        unknown = next((c for c in costs if c.money.excludes_vat is None), None)
        found = with_vat or unknown
        if found is not None:
            case = Case.VALUE_WITH_VAT if with_vat else Case.VAT_NOT_STATED
            used = (named("contract", "contract", contract.name, found.where),)
            yield Found(case, (contract.name,), used)


def tests_are_a_benchmark(facts: Facts) -> Iterator[Found]:
    """R09: says of annex 2 services that chapter 17 does not bind."""
    for contract in _private(facts):
        if contract.is_care and (_changes(facts, contract) or _widening(facts, contract)):
            used = (named("contract", "contract", contract.name, contract.where),)
            yield Found(Case.BENCHMARK_ONLY, (contract.name,), used)


def scope_is_not_widened_by_half(facts: Facts) -> Iterator[Found]:
    """R10: what is added in a year is at most half of what was awarded for it, on any ground."""
    for contract in facts.contracts:
        if not contract.is_private:
            continue
        widest = max(_widening(facts, contract), default=None)
        if widest is None or widest[0] <= Fraction(HALF_PERCENT, 100):
            continue
        share, year, added, base = widest
        status = _firmness(facts, contract)[1]
        volume = next(each for each in facts.proposed if each.contract == contract.name)
        used = (
            named("contract", "contract", contract.name, volume.where),
            percent("share", share),
            number("added", added, volume.unit),
            number("base", base, volume.unit),
            calendar_year(year),
        )
        yield Found(Case.OVER_HALF_OF_BASE, (contract.name,), used, status=status)


def own_unit_is_the_same_legal_entity(facts: Facts) -> Iterator[Found]:
    """R11: an assignment to a unit of one's own is no contract; to another legal person it is."""
    for contract in facts.contracts:
        numbers = contract.buyer_number, contract.provider_number
        is_own = contract.kind is ContractKind.IN_HOUSE_ASSIGNMENT
        if is_own and None not in numbers and len(set(numbers)) > 1:
            used = (
                named("contract", "contract", contract.name, contract.where),
                words("buyer_number", str(contract.buyer_number)),
                words("provider_number", str(contract.provider_number)),
            )
            yield Found(Case.OTHER_LEGAL_ENTITY, (contract.name,), used)


def _private(facts: Facts) -> Iterator[ContractFacts]:
    return (contract for contract in facts.contracts if contract.is_private)


def _changes(facts: Facts, contract: ContractFacts) -> list[ChangeFacts]:
    return [each for each in facts.changes if each.contract == contract.name]


def _earlier(facts: Facts, contract: ContractFacts) -> list[ChangeFacts]:
    """Changes of minor value that were made before what is proposed."""
    return [
        each
        for each in facts.earlier_changes
        if each.contract == contract.name and _ground(each) is Ground.MINOR_VALUE
    ]


def _ground(change: ChangeFacts) -> Ground | None:
    return change.ground.ground if change.ground else None


def _firmness(facts: Facts, contract: ContractFacts) -> tuple[Severity, Status]:
    if not contract.is_care:
        return Severity.ERROR, Status.RULE
    after = facts.law_day is None or facts.law_day >= LOU_CHAPTER_19
    return Severity.WARNING, Status.BENCHMARK if after else Status.CHECK


Widening = tuple[Fraction, int, Fraction, Fraction]


def _widening(facts: Facts, contract: ContractFacts) -> list[Widening]:
    """Share, year, added and base for each year in which something is proposed."""
    mine = [each for each in facts.volumes if each.contract == contract.name]
    proposed = [each for each in mine if each.proposed and each.high is not None]
    return [
        (added / base, year, added, base)
        for unit in {each.unit for each in proposed}
        for year in sorted(_years([e for e in proposed if e.unit is unit]))
        if (base := _sum([e for e in mine if e.unit is unit and e.is_base], year))
        and (added := _sum([e for e in mine if e.unit is unit and e.role in PROPOSED], year))
    ]


def _sum(volumes: list[Volume], year: int) -> Fraction:
    return sum((each.in_year(year) for each in volumes), Fraction(0))


def _years(volumes: list[Volume]) -> set[int]:
    days: set[date] = {day for each in volumes for day in (each.first, each.last) if day}
    return {day.year for day in days}


RULES = (
    Rule("R04", minor_value_stays_minor, Severity.ERROR, "LOU 17:9", valid_from=LOU_2016),
    Rule("R05", half_is_the_most_for_need, Severity.ERROR, "LOU 17:11, 17:12", valid_from=LOU_2016),
    Rule("R06", such_changes_are_announced, Severity.WARNING, "LOU 17:16", valid_from=LOU_2016),
    Rule("R07", change_has_a_ground, Severity.ERROR, "LOU 17:8", valid_from=LOU_2016),
    Rule(
        "R08",
        value_is_computed_as_the_law_says,
        Severity.WARNING,
        "LOU 5:3, 17:15",
        valid_from=LOU_2016,
    ),
    Rule(
        "R09",
        tests_are_a_benchmark,
        Severity.INFORMATION,
        "LOU 1:4, 19:1",
        Status.BENCHMARK,
        valid_from=LOU_CHAPTER_19,
    ),
    Rule(
        "R10",
        scope_is_not_widened_by_half,
        Severity.WARNING,
        "LOU 17:14 p. 3",
        Status.BENCHMARK,
        valid_from=LOU_2016,
    ),
    Rule("R11", own_unit_is_the_same_legal_entity, Severity.ERROR, "LOU 1:15, 3:11-3:12"),
)
