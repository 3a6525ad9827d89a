"""Arithmetic: sums, shares of a year, and averages, each held against what is stated."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from domain.contract.lines import Measure
from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import UsedFact, kronor, money, named, number, words
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.lines import Cost, Volume
from domain.rules.facts.matter import NeedFacts, SumFacts
from domain.rules.rule import Found, Rule
from domain.values.months import MONTHS_PER_YEAR, months_in

HALF = Fraction(1, 2)


def totals_are_sums(facts: Facts) -> Iterator[Found]:
    """R35: a stated total is the sum of its lines, as exactly as it is stated."""
    for each in facts.sums:
        if abs(each.stated - each.computed) > each.step * HALF:
            used = (_amount("stated", each.stated, each), _amount("computed", each.computed, each))
            yield Found(Case.SUM_DIFFERS, (each.name,), used)


def _amount(name: str, value: Fraction, of: SumFacts) -> UsedFact:
    if of.unit is None:
        return kronor(name, value, of.where)
    return number(name, value, of.unit, of.where)


def part_of_a_year_is_its_share(facts: Facts) -> Iterator[Found]:
    """R36: months/12 of the yearly figure, but for the step that the figure is rounded to."""
    is_proposal = facts.subject is Subject.PROPOSAL
    for volume in facts.proposed if is_proposal else facts.volumes:
        yield from _volume_share(volume)
        yield from _heading(volume)
    for cost in facts.costs:
        yield from _cost_share(facts, cost)


def _volume_share(volume: Volume) -> Iterator[Found]:
    if volume.rate is None or volume.high is None or not volume.first or not volume.last:
        return
    months = months_in(volume.first, volume.last)
    computed = Fraction(volume.rate) * months / MONTHS_PER_YEAR
    off = abs(Fraction(volume.high) - computed)
    if not off:
        return
    is_rounded = off <= _step(volume.high) * HALF
    used = (
        named("provider", "party", volume.provider or ""),
        number("stated", volume.high, volume.unit, volume.where),
        number("computed", computed, volume.unit),
        number("rate", volume.rate, volume.unit),
        number("months", months),
    )
    case = Case.SHARE_OF_YEAR_ROUNDED if is_rounded else Case.SHARE_OF_YEAR_DIFFERS
    severity = Severity.INFORMATION if is_rounded else Severity.WARNING
    yield Found(case, _about(volume), used, severity)


def _heading(volume: Volume) -> Iterator[Found]:
    """A part of a year in a column that is headed as a year."""
    if volume.heading is None or not volume.first or not volume.last:
        return
    months = months_in(volume.first, volume.last)
    says_per_year = "per år" in volume.heading.lower() or "/år" in volume.heading.lower()
    if says_per_year and volume.measure is Measure.IN_PERIOD and months < MONTHS_PER_YEAR:
        used = (
            words("heading", volume.heading, volume.where),
            number("stated", volume.high or 0, volume.unit, volume.where),
            number("months", months),
        )
        yield Found(Case.PART_YEAR_UNDER_YEAR_HEADING, (volume.heading,), used)


def _about(volume: Volume) -> tuple[str, ...]:
    return (volume.provider or "all", volume.service or volume.name, str(volume.first))


def _cost_share(facts: Facts, cost: Cost) -> Iterator[Found]:
    whole = _whole_year(facts, cost)
    if whole is None or not cost.first or not cost.last:
        return
    share = months_in(cost.first, cost.last) / MONTHS_PER_YEAR
    computed = whole.money.kronor * share
    off = abs(cost.money.kronor - computed)
    own = max(Fraction(cost.money.precision), Fraction(_step(cost.money.amount)) * _unit(cost))
    if off <= own * HALF:
        return
    slack = own * HALF + Fraction(whole.money.precision) * share * HALF
    is_explained = off <= slack
    used = (
        named("provider", "party", cost.provider or ""),
        money("stated", cost.money, cost.where),
        kronor("computed", computed),
        money("whole", whole.money, whole.where),
    )
    case = Case.SHARE_OF_COST_WITHIN_PRECISION if is_explained else Case.SHARE_OF_COST_DIFFERS
    severity = Severity.INFORMATION if is_explained else Severity.WARNING
    yield Found(case, (cost.provider or "all", str(cost.first)), used, severity)


def _unit(cost: Cost) -> int:
    return cost.money.unit.kronor


def _whole_year(facts: Facts, cost: Cost) -> Cost | None:
    """The same provider's proposed cost for a whole calendar year, where this is for less."""
    if not cost.proposed or cost.year is None or not cost.first or not cost.last:
        return None
    if months_in(cost.first, cost.last) >= MONTHS_PER_YEAR:
        return None
    return next(
        (
            other
            for other in facts.costs
            if other.proposed
            and (other.provider, other.contract, other.service)
            == (cost.provider, cost.contract, cost.service)
            and other.year == cost.year + 1
            and other.first
            and other.last
            and months_in(other.first, other.last) == MONTHS_PER_YEAR
        ),
        None,
    )


def _place(figure: Decimal) -> Fraction:
    """The place of a figure's last digit that is not 0."""
    exponent = figure.normalize().as_tuple().exponent
    return Fraction(10) ** (exponent if isinstance(exponent, int) else 0)


def _step(figure: Decimal) -> Fraction:
    """What a figure can be taken to be rounded to: its last place, at most a percent."""
    return min(_place(figure), Fraction(10) ** (figure.adjusted() - 2))


def base_is_of_one_service(facts: Facts) -> Iterator[Found]:
    """R54: a figure that holds a part of something else says less than it seems to."""
    concerned = {contract.name for contract in facts.contracts}
    for volume in facts.volumes:
        if facts.subject is Subject.PROPOSAL and volume.contract not in concerned:
            continue
        for part in volume.parts:
            used = (
                number("part", part.amount, volume.unit, volume.where),
                number("whole", volume.high or 0, volume.unit, volume.where),
                words("label", part.label),
            )
            yield Found(Case.PART_OF_ANOTHER_SERVICE, (*_about(volume)[:2], part.label), used)


def average_is_the_quotient(facts: Facts) -> Iterator[Found]:
    """R38: quantity / persons / 12, as exactly as the average is stated."""
    for need in facts.needs:
        if need.persons and need.average is not None:
            yield from _average(need)


def _average(need: NeedFacts) -> Iterator[Found]:
    low, high = need.average or (Decimal(0), Decimal(0))
    months = Fraction(MONTHS_PER_YEAR * (need.persons or 1))
    least, most = Fraction(need.low) / months, Fraction(need.high) / months
    slack = max(_place(low), _place(high)) * HALF if low != high else _ones(low) * HALF
    if most >= Fraction(low) - slack and least <= Fraction(high) + slack:
        return
    used = (
        number("computed", most, need.unit),
        number("low", low, where=need.where),
        number("high", high, need.unit, need.where),
        number("quantity", need.high, need.unit, need.where),
        number("persons", need.persons or 0),
    )
    yield Found(Case.AVERAGE_DIFFERS, (need.service or "need", f"{need.high}-{need.persons}"), used)


def _ones(figure: Decimal) -> Fraction:
    """An average is seldom rounded to tens, also where it ends in 0."""
    return min(_place(figure), Fraction(1))


RULES = (
    Rule("R35", totals_are_sums, Severity.WARNING),
    Rule("R36", part_of_a_year_is_its_share, Severity.WARNING),
    Rule("R38", average_is_the_quotient, Severity.WARNING),
    Rule("R54", base_is_of_one_service, Severity.INFORMATION),
)
