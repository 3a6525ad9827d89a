"""Financing: that there is some, that frames bear it, and for which year it is. KL 11:6, 6:6."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.finding.used import calendar_year, kronor, money, named, number, words
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.lines import Role
from domain.rules.facts.matter import FundsAsked
from domain.rules.rule import Found, Rule


def matter_is_financed(facts: Facts) -> Iterator[Found]:
    """R34: it says what pays for it, no frame is overdrawn, and amounts name their year."""
    if facts.asks_for_decision:
        yield from _unfinanced(facts)
    yield from _frames(facts)
    for shared in facts.shared_frames:
        used = (
            money("amount", shared.amount, shared.where),
            words("other", shared.other),
            kronor("used", shared.used),
        )
        yield Found(Case.FRAME_IN_TWO_LETTERS, (shared.other,), used, Severity.INFORMATION)
    for asked in facts.funds:
        if asked.year is None:
            yield from _without_year(facts, asked)


def _unfinanced(facts: Facts) -> Iterator[Found]:
    if facts.financing is not None or facts.funds or not _asks_for_money(facts):
        return
    is_sure = facts.subject is Subject.PROPOSAL and facts.proposed_costs
    severity = Severity.ERROR if is_sure else Severity.WARNING
    yield Found(Case.NO_FINANCING, ("financing",), (), severity, facts.of_absence)


def _asks_for_money(facts: Facts) -> bool:
    """Who proposes nothing but less needs no money for it."""
    return any(each.role is not Role.REDUCTION for each in facts.proposed)


def _frames(facts: Facts) -> Iterator[Found]:
    for use in facts.frames:
        about = (use.frame, str(use.year))
        base = (
            named("frame", "frame", use.title, use.where),
            calendar_year(use.year),
            kronor("amount", use.amount),
        )
        if use.left < 0:
            yield Found(Case.FRAME_OVERDRAWN, about, (*base, kronor("short", -use.left)))
        elif use.others:
            used = (*base, kronor("used", use.used), number("others", len(use.others)))
            yield Found(Case.FRAME_SHARED, about, used, Severity.INFORMATION)


def _without_year(facts: Facts, asked: FundsAsked) -> Iterator[Found]:
    years = _by_year(facts)
    fitting = [year for year, total in years.items() if _equals(total, asked)]
    about = (f"{asked.money.amount}-{asked.money.unit.value}",)
    amount = money("amount", asked.money, asked.where)
    whole = sum(years.values(), Fraction(0))
    if len(fitting) == 1 and len(years) > 1:
        used = (amount, calendar_year(fitting[0]), kronor("whole", whole))
        yield Found(Case.AMOUNT_FITS_ONE_YEAR, about, used, Severity.WARNING)
    else:
        yield Found(Case.AMOUNT_WITHOUT_YEAR, about, (amount,), Severity.WARNING)


def _by_year(facts: Facts) -> dict[int, Fraction]:
    years: dict[int, Fraction] = defaultdict(Fraction)
    for cost in facts.proposed_costs:
        if cost.year is not None:
            years[cost.year] += cost.kronor
    return dict(years)


def _equals(total: Fraction, asked: FundsAsked) -> bool:
    return abs(total - asked.money.kronor) <= Fraction(asked.money.precision) / 2


def amount_says_what_it_is_for(facts: Facts) -> Iterator[Found]:
    """R57: a cost says whether it is for a year or for the whole time."""
    for cost in facts.proposed_costs:
        if cost.measure is None:
            used = (money("amount", cost.money, cost.where),)
            yield Found(Case.AMOUNT_PERIOD_UNCLEAR, (cost.name or "cost",), used)


RULES = (
    Rule("R34", matter_is_financed, Severity.ERROR, "KL 6:6, 11:6"),
    Rule("R57", amount_says_what_it_is_for, Severity.WARNING),
)
