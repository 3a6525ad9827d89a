"""Awards: what may be bought directly, and how an award is made known. LOU 19, 19 a."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from domain.contract.changes import ContractKind
from domain.finding.cases import Case
from domain.finding.finding import Severity, Status
from domain.finding.used import UsedFact, day, kronor, named, number
from domain.rules.checks.worth import worth
from domain.rules.facts.contracts import ContractFacts
from domain.rules.facts.facts import Facts, Subject
from domain.rules.facts.lines import Volume
from domain.rules.law import LOU_CHAPTER_19, Limit, direct_award_limit
from domain.rules.rule import Found, Rule
from domain.values.months import months_later

NOTICE_DAYS = timedelta(days=30)
MONTHS_COUNTED = 12
MONTHS_IN_QUARTER = 3


def direct_award_stays_below_the_limit(facts: Facts) -> Iterator[Found]:
    """R12: a direct award is worth less than the limit on its day, options and terms counted."""
    for contract in _direct(facts):
        about = (contract.name,)
        base = (named("contract", "contract", contract.name, contract.where),)
        value, bought = worth(contract), _day_of(contract, facts)
        limit = direct_award_limit(bought, is_care=contract.is_care) if bought else None
        if limit is None or bought is None:
            continue
        most = kronor("limit", limit.kronor)
        if value is None:
            yield Found(
                Case.DIRECT_AWARD_WITHOUT_VALUE,
                about,
                (*base, most),
                Severity.WARNING,
                Status.CHECK,
            )
        elif value >= limit.kronor:
            used = (*base, kronor("value", value), most)
            yield Found(Case.DIRECT_AWARD_ABOVE_LIMIT, about, used, status=_status(limit, bought))
    yield from _special(facts)


def _special(facts: Facts) -> Iterator[Found]:
    """What a letter tells of agreements made beside the contracts: how they split is unknown."""
    if not facts.special:
        return
    limit = direct_award_limit(facts.law_day, is_care=True) if facts.law_day else None
    for volume in facts.special:
        about = (volume.service or volume.name or "special",)
        used = _special_used(facts, volume, limit)
        case = Case.SPECIAL_AGREEMENTS_VALUED if len(used) > 1 else Case.SPECIAL_AGREEMENTS
        yield Found(case, about, used, Severity.WARNING, Status.CHECK)


def _special_used(facts: Facts, volume: Volume, limit: Limit | None) -> tuple[UsedFact, ...]:
    amount = number("volume", volume.high or 0, volume.unit, volume.where)
    price = facts.price_per_unit
    if price is None or volume.high is None or limit is None:
        return (amount,)
    value = Fraction(volume.high) * price.value
    return (amount, kronor("value", value, price.where), kronor("limit", limit.kronor))


def direct_awards_are_not_split(facts: Facts) -> Iterator[Found]:
    """R13: what is bought directly of one provider in twelve months is together below the limit."""
    direct = sorted(
        (
            each
            for each in (*_direct(facts), *facts.bought_alike)
            if worth(each) is not None and _day_of(each, facts)
        ),
        key=lambda each: (_day_of(each, facts) or date.max, each.name),
    )
    for number_, latest in enumerate(direct):
        bought = _day_of(latest, facts) or date.max
        together = [
            each
            for each in direct[: number_ + 1]
            if each.provider == latest.provider
            and each.services & latest.services
            and (_day_of(each, facts) or date.min) > months_later(bought, -MONTHS_COUNTED)
        ]
        limit = direct_award_limit(bought, is_care=latest.is_care)
        total = sum((worth(each) or Fraction(0) for each in together), Fraction(0))
        if len(together) > 1 and limit is not None and total >= limit.kronor:
            used = (
                named("contract", "contract", latest.name, latest.where),
                named("provider", "party", latest.provider or ""),
                number("count", len(together)),
                kronor("value", total),
                kronor("limit", limit.kronor),
            )
            yield Found(Case.DIRECT_AWARDS_TOGETHER, (latest.name,), used)


def award_is_announced(facts: Facts) -> Iterator[Found]:
    """R48: an award notice within 30 days; for annex 2 services they may be gathered by quarter."""
    for contract in facts.contracts:
        decided = contract.decided_on
        if not contract.is_private or decided is None or not _announced(contract):
            continue
        last = _last_day(decided.value, is_care=contract.is_care)
        base = (named("contract", "contract", contract.name, decided.where), day("last_day", last))
        if contract.award_notice is not None and contract.award_notice.value > last:
            used = (*base, day("published", contract.award_notice.value))
            yield Found(Case.AWARD_NOTICE_LATE, (contract.name,), used)
        elif contract.award_notice is None and facts.as_of is not None and facts.as_of > last:
            yield Found(Case.AWARD_NOTICE_MISSING, (contract.name,), base)


def _announced(contract: ContractFacts) -> bool:
    """Not those that 19 a:13 excepts: direct awards below the limit."""
    decided, value = contract.decided_on, worth(contract)
    if contract.kind is not ContractKind.DIRECT_AWARD or decided is None:
        return decided is not None and decided.value >= LOU_CHAPTER_19
    limit = direct_award_limit(decided.value, is_care=False)
    return (
        decided.value >= LOU_CHAPTER_19
        and limit is not None
        and value is not None
        and value >= limit.kronor
    )


def _last_day(decided: date, *, is_care: bool) -> date:
    if not is_care:
        return decided + NOTICE_DAYS
    begins = date(decided.year, decided.month - (decided.month - 1) % MONTHS_IN_QUARTER, 1)
    return months_later(begins, MONTHS_IN_QUARTER) - timedelta(days=1) + NOTICE_DAYS


def _direct(facts: Facts) -> Iterator[ContractFacts]:
    for contract in facts.contracts:
        is_asked = contract.new or facts.subject is Subject.CONTRACT
        if contract.kind is ContractKind.DIRECT_AWARD and is_asked:
            yield contract


def _day_of(contract: ContractFacts, facts: Facts) -> date | None:
    if contract.decided_on is not None:
        return contract.decided_on.value
    return facts.law_day or (contract.first.value if contract.first else None)


def _status(limit: Limit, bought: date) -> Status:
    return Status.RULE if bought <= limit.known_to else Status.CHECK


RULES = (
    Rule(
        "R12",
        direct_award_stays_below_the_limit,
        Severity.ERROR,
        "LOU 19 a:2; LOU 19:7 before 2022-02-01",
    ),
    Rule(
        "R13",
        direct_awards_are_not_split,
        Severity.WARNING,
        "LOU 5:7 a, 5:11",
        Status.CHECK,
        looks_beyond=True,
    ),
    Rule("R48", award_is_announced, Severity.ERROR, "LOU 19:7, 19 a:13", valid_from=LOU_CHAPTER_19),
)
