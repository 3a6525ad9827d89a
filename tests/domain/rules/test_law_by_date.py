"""A matter is held against the law of its own day."""

from datetime import date
from itertools import pairwise

import pytest

from domain.contract.changes import ContractKind
from domain.contract.terms import ExtensionTerms
from domain.finding.cases import Case
from domain.finding.finding import Finding, Severity, Status
from domain.finding.where import Fact
from domain.rules.book import BY_ID, examine
from domain.rules.checks.worth import longest_life, worth
from domain.rules.facts.facts import Facts
from domain.rules.facts.lines import Role
from domain.rules.facts.process import MinutesFacts, ProcessFacts
from domain.rules.law import DIRECT_AWARD, MUNICIPAL, SOCIAL_SERVICES, Limit, direct_award_limit
from tests.domain.rules.examples import EXAMPLES
from tests.domain.rules.examples.making import contract, costing, day, kr, on, proposal, recorded


def found(facts: Facts, case: Case) -> list[Finding]:
    return [each for each in examine(facts) if each.case is case]


@pytest.mark.parametrize("limits", [DIRECT_AWARD, SOCIAL_SERVICES, MUNICIPAL])
def test_limits_follow_upon_each_other_without_gap_or_overlap(limits: tuple[Limit, ...]) -> None:
    for earlier, later in pairwise(limits):
        assert earlier.to is not None
        assert (later.start - earlier.to).days == 1
    assert limits[-1].to is None


@pytest.mark.parametrize(
    ("bought", "is_care", "kronor"),
    [
        ("2018-01-01", True, 586_907),
        ("2019-12-31", False, 586_907),
        ("2020-01-01", True, 615_312),
        ("2022-01-31", True, 615_312),
        ("2022-02-01", True, 7_802_550),
        ("2022-02-01", False, 700_000),
    ],
)
def test_the_limit_of_a_direct_award_is_that_of_its_day(
    bought: str, is_care: bool, kronor: int
) -> None:
    limit = direct_award_limit(day(bought), is_care=is_care)
    assert limit is not None
    assert limit.kronor == kronor


def test_before_the_first_limit_that_is_known_nothing_is_said() -> None:
    assert direct_award_limit(day("2017-12-31"), is_care=True) is None


def direct(bought: str, amount: int) -> Facts:
    return proposal(
        law_day=day(bought),
        contracts=(
            contract(
                kind=ContractKind.DIRECT_AWARD,
                new=True,
                terms=None,
                is_care=False,
                first=on("2023-01-01"),
                last=on("2023-12-31"),
                costs=(costing(kr(amount), role=Role.AWARD),),
            ),
        ),
    )


def test_a_direct_award_is_below_its_limit_and_not_at_it() -> None:
    assert not found(direct("2023-01-01", 699_999), Case.DIRECT_AWARD_ABOVE_LIMIT)
    (at,) = found(direct("2023-01-01", 700_000), Case.DIRECT_AWARD_ABOVE_LIMIT)
    assert (at.severity, at.status) == (Severity.ERROR, Status.RULE)


def test_a_limit_that_nobody_has_checked_for_the_day_says_check() -> None:
    (later,) = found(direct("2025-01-01", 700_000), Case.DIRECT_AWARD_ABOVE_LIMIT)
    assert later.status is Status.CHECK


@pytest.mark.parametrize(
    ("law_day", "is_care", "severity", "status"),
    [
        ("2024-03-20", False, Severity.ERROR, Status.RULE),
        ("2024-03-20", True, Severity.WARNING, Status.BENCHMARK),
        ("2022-01-31", True, Severity.WARNING, Status.CHECK),
    ],
)
def test_chapter_17_binds_outside_annex_2_and_is_a_benchmark_within(
    law_day: str, is_care: bool, severity: Severity, status: Status
) -> None:
    example = EXAMPLES[Case.NO_GROUND]
    facts = proposal(
        law_day=day(law_day),
        contracts=(contract(is_care=is_care),),
        changes=example.changes,
    )
    (ground,) = found(facts, Case.NO_GROUND)
    assert (ground.severity, ground.status) == (severity, status)


def test_the_benchmark_is_named_only_while_chapter_17_does_not_bind() -> None:
    example = EXAMPLES[Case.BENCHMARK_ONLY]
    early = proposal(
        law_day=day("2022-01-31"), contracts=example.contracts, changes=example.changes
    )
    assert found(example, Case.BENCHMARK_ONLY)
    assert not found(early, Case.BENCHMARK_ONLY)


@pytest.mark.parametrize(
    ("meeting", "source"),
    [("2017-12-13", "KL (1991:900) 6:30, 5:61"), ("2018-03-21", "KL 6:35, 5:69")],
)
def test_late_minutes_are_held_against_the_act_of_their_day(meeting: str, source: str) -> None:
    minutes = MinutesFacts(last_day=day(meeting), approved_on=Fact(date(2019, 1, 1)))
    facts = Facts(law_day=day(meeting), process=ProcessFacts(minutes=minutes))
    (late,) = found(facts, Case.MINUTES_LATE)
    assert late.source == source


@pytest.mark.parametrize(
    ("decided", "is_care", "last"),
    [
        ("2023-02-10", False, "2023-03-12"),
        ("2023-02-10", True, "2023-04-30"),
        ("2023-12-31", True, "2024-01-30"),
        ("2023-10-01", True, "2024-01-30"),
    ],
)
def test_an_award_is_announced_within_thirty_days_care_by_the_quarter(
    decided: str, is_care: bool, last: str
) -> None:
    awarded = contract(decided_on=on(decided), is_care=is_care)
    assert not found(recorded(as_of=day(last), contracts=(awarded,)), Case.AWARD_NOTICE_MISSING)
    after = date.fromordinal(day(last).toordinal() + 1)
    (missing,) = found(recorded(as_of=after, contracts=(awarded,)), Case.AWARD_NOTICE_MISSING)
    assert {f.name: f.value.model_dump().get("day") for f in missing.used}["last_day"] == day(last)


def test_a_contract_is_worth_its_longest_life_and_an_endless_one_48_months() -> None:
    costs = (costing(kr(1_000_000), role=Role.BASE),)
    twice = contract(costs=costs)
    assert worth(twice) == 5_000_000
    life = longest_life(twice)
    assert life is not None
    assert (life.first, life.last) == (day("2023-01-01"), day("2027-12-31"))
    endless = contract(costs=costs, last=None, terms=Fact(ExtensionTerms(length_months=24)))
    assert worth(endless) == 4_000_000
    assert worth(contract(first=None, costs=costs)) is None


def test_every_rule_with_provisions_has_them_newest_first() -> None:
    for rule in BY_ID.values():
        starts = [place.first for place in rule.places if place.first is not None]
        assert starts == sorted(starts, reverse=True)
