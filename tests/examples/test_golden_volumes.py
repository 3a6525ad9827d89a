"""What the portfolio and its decisions amount to, to the hour."""

from datetime import date
from fractions import Fraction

import pytest

from domain.values.quantity import Unit
from domain.volumes.amount import Amount
from domain.volumes.day import day_report
from domain.volumes.year import Scope, ServiceYear, YearReport, year_report
from tests.examples.books_in_memory import MemoryBooks


def report(books: MemoryBooks, year: int, scope: Scope = Scope()) -> YearReport:  # noqa: B008 -- frozen
    return year_report(books.states("contract"), books.states("need"), year, scope)


def service(books: MemoryBooks, name: str, year: int, unit: Unit = Unit.HOUR) -> ServiceYear:
    found = [s for s in report(books, year).services if (s.service, s.unit) == (name, unit)]
    assert len(found) == 1
    return found[0]


def hours_of(books: MemoryBooks, name: str, year: int) -> dict[str, Fraction]:
    return {p.provider: p.total.amount.low for p in service(books, name, year).providers}


def additions_cost(books: MemoryBooks, name: str, year: int) -> Fraction:
    return sum(
        (c.additions.amount.low for c in report(books, year).costs if c.services == (name,)),
        Fraction(0),
    )


@pytest.mark.parametrize(
    ("name", "year", "base", "additions", "total", "gap"),
    [
        ("housing-support", 2018, 61_650, 4_175, 65_825, 9_675),
        ("housing-support", 2019, 61_650, 5_560, 67_210, 8_290),
        ("family-support", 2018, 35_250, 12_000, 47_250, 7_750),
        ("family-support", 2019, 38_700, 16_000, 54_700, 300),
    ],
)
def test_hours_against_the_need(
    books: MemoryBooks, name: str, year: int, base: int, additions: int, total: int, gap: int
) -> None:
    found = service(books, name, year)
    assert found.base.amount.low == base
    assert found.additions.amount.low == additions
    assert found.total.amount.low == found.total.amount.high == total
    assert found.total.is_complete
    assert found.gap is not None
    assert found.gap.low == found.gap.high == gap


@pytest.mark.parametrize(
    ("year", "hours"),
    [
        (2018, {"leanlink": 42_150 + 1_275, "capio": 9_450, "stadsmissionen": 12_950}),
        (2019, {"leanlink": 42_150 + 1_700, "capio": 9_930, "stadsmissionen": 13_430}),
    ],
)
def test_housing_support_by_provider(books: MemoryBooks, year: int, hours: dict[str, int]) -> None:
    assert hours_of(books, "housing-support", year) == hours


@pytest.mark.parametrize(
    ("year", "hours"),
    [
        (2018, {"leanlink": 24_000, "active": 13_125, "eleonora": 10_125}),
        (2019, {"leanlink": 26_000, "active": 16_350, "eleonora": 12_350}),
        (2020, {"active": 1_725, "eleonora": 1_725}),
    ],
)
def test_family_support_by_provider(books: MemoryBooks, year: int, hours: dict[str, int]) -> None:
    assert hours_of(books, "family-support", year) == hours


def test_nothing_of_housing_support_is_left_in_2020(books: MemoryBooks) -> None:
    assert "housing-support" not in {s.service for s in report(books, 2020).services}


def test_a_need_is_never_carried_forward(books: MemoryBooks) -> None:
    found = service(books, "family-support", 2020)
    assert found.total.amount.low == 3_450
    assert found.need is None
    assert found.gap is None


@pytest.mark.parametrize(
    ("name", "year", "kronor"),
    [
        ("housing-support", 2018, 1_800_000),
        ("housing-support", 2019, 2_400_000),
        ("family-support", 2018, 6_280_000),
        ("family-support", 2019, 8_300_000),
        ("work-support", 2018, 2_085_000),
        ("work-support", 2019, Fraction(2_085_000 * 9, 12)),
    ],
)
def test_cost_of_the_additions(books: MemoryBooks, name: str, year: int, kronor: Fraction) -> None:
    assert additions_cost(books, name, year) == kronor


def test_the_budget_of_a_whole_service_is_no_providers_cost(books: MemoryBooks) -> None:
    costs = {c.services: c.base for c in report(books, 2018).costs}
    assert costs["housing-support",].figures == 0


def test_a_stated_figure_is_booked_and_its_difference_from_the_computed_one_kept(
    books: MemoryBooks,
) -> None:
    lines = [
        line
        for provider in service(books, "housing-support", 2018).providers
        for line in provider.portions
        if line.line == "option-2018"
    ]
    assert {(p.provider, p.total.amount.low, p.computed) for p in lines} == {
        ("capio", Fraction(1_450), Fraction(2_895, 2)),
        ("stadsmissionen", Fraction(1_450), Fraction(2_895, 2)),
    }


def test_a_labelled_part_stays_within_its_line(books: MemoryBooks) -> None:
    scope = Scope(service="housing-support", provider="leanlink")
    (found,) = report(books, 2018, scope).services
    (base,) = [p for p in found.providers[0].portions if p.line == "base"]
    assert base.parts == (("även socialt områdesarbete", Fraction(7_800)),)
    assert base.total.amount.low == 42_150


@pytest.mark.parametrize(
    ("day", "levels"),
    [
        (date(2016, 5, 31), set()),
        (date(2016, 6, 1), {Fraction(1)}),
        (date(2017, 12, 31), {Fraction(1)}),
        (date(2018, 1, 1), {Fraction(3)}),
        (date(2019, 9, 30), {Fraction(3)}),
        (date(2019, 10, 1), set()),
    ],
)
def test_work_support_by_day(books: MemoryBooks, day: date, levels: set[Fraction]) -> None:
    found = day_report(books.states("contract"), day, Scope(service="work-support"))
    lines = [line for each in found.services for line in each.lines]
    assert {line.rate.low for line in lines if line.rate is not None} == levels


def test_work_support_on_average_of_the_year(books: MemoryBooks) -> None:
    average = {
        year: service(books, "work-support", year, Unit.FTE).additions.amount.low
        for year in (2016, 2017, 2018, 2019)
    }
    assert average == {2016: Fraction(7, 12), 2017: 1, 2018: 3, 2019: Fraction(9, 4)}


def test_a_base_agreement_without_a_figure_is_not_stated_and_not_zero(books: MemoryBooks) -> None:
    found = service(books, "work-support", 2018, Unit.FTE)
    assert found.base.not_stated == 1
    assert not found.base.is_known
    assert not found.total.is_complete


def test_places_of_the_predecessor_are_a_range(books: MemoryBooks) -> None:
    found = service(books, "lss-housing", 2018, Unit.PLACE)
    assert found.total.amount == Amount(Fraction(8), Fraction(10))
    assert service(books, "lss-short-term-stay", 2018, Unit.PLACE).total.amount.low == 31
    assert service(books, "lss-short-term-supervision", 2018, Unit.PLACE).total.amount.low == 60


@pytest.mark.parametrize("name", ["lss-short-term-stay", "lss-short-term-supervision"])
def test_the_lss_assignment_has_no_stated_volume(books: MemoryBooks, name: str) -> None:
    found = service(books, name, 2020, Unit.PLACE)
    assert found.total.not_stated == 1
    assert not found.total.is_known


def test_the_lss_assignment_and_how_far_it_can_go(books: MemoryBooks) -> None:
    contract = books.states("contract")["leanlink-short-term-lss"]
    award = contract.award
    assert (award.period.start, contract.last_day) == (date(2019, 9, 1), date(2021, 8, 31))
    assert (award.extension.max_count, award.extension.max_end) == (2, date(2023, 8, 31))
    costs = {c.services: c.total.amount.low for c in report(books, 2020).costs}
    assert costs["lss-short-term-stay", "lss-short-term-supervision"] == 28_928_446


def test_before_the_meeting_only_the_base_had_been_decided(books: MemoryBooks) -> None:
    before, after = books.decided_by(date(2018, 3, 20)), books.decided_by(date(2018, 3, 21))
    assert service(before, "housing-support", 2018).total.amount.low == 61_650
    assert service(after, "housing-support", 2018).total.amount.low == 65_825


def test_the_replaced_supplement_stood_until_its_successor_was_decided(books: MemoryBooks) -> None:
    before = books.decided_by(date(2017, 12, 12))
    assert service(before, "work-support", 2018, Unit.FTE).additions.amount.low == 1
