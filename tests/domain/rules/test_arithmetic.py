"""The arithmetic rules as laws: exact shares are quiet, rounding is told from a mistake."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.finding.cases import Case
from domain.finding.finding import Severity
from domain.rules.book import examine
from domain.rules.facts.facts import Facts
from domain.rules.facts.matter import FrameUseFacts, NeedFacts
from domain.values.quantity import Unit
from tests.domain.rules.examples.making import (
    base,
    costing,
    hours,
    kr,
    letter,
    mnkr,
    proposal,
    said,
)

NINE_MONTHS = ("2024-04-01", "2024-12-31")
YEAR_AFTER = ("2025-01-01", "2025-12-31")
ABOUT_SHARES = {
    Case.SHARE_OF_YEAR_DIFFERS,
    Case.SHARE_OF_YEAR_ROUNDED,
    Case.SHARE_OF_COST_DIFFERS,
    Case.SHARE_OF_COST_WITHIN_PRECISION,
}


def cases(facts: Facts) -> set[Case]:
    return {each.case for each in examine(facts)}


@given(twelfths=st.integers(min_value=1, max_value=20_000), months=st.integers(1, 11))
def test_r36_whole_months_of_a_yearly_figure_are_never_found(twelfths: int, months: int) -> None:
    first = f"2024-{13 - months:02}-01"
    stated, rate = str(twelfths * months), Decimal(twelfths * 12)
    facts = proposal(volumes=(hours(stated, first, "2024-12-31", rate=rate),))
    assert not cases(facts) & ABOUT_SHARES


@given(rate=st.integers(min_value=100, max_value=50_000), off=st.integers(2, 90))
def test_r36_more_than_a_percent_off_is_always_found_as_a_difference(rate: int, off: int) -> None:
    exact = Fraction(rate) * 9 / 12
    stated = int(exact * (100 + off) / 100) + 1
    facts = proposal(volumes=(hours(str(stated), *NINE_MONTHS, rate=Decimal(rate)),))
    assert Case.SHARE_OF_YEAR_DIFFERS in cases(facts)


@pytest.mark.parametrize(
    ("stated", "rate", "found"),
    [
        ("1275", 1700, set()),
        ("1450", 1930, {Case.SHARE_OF_YEAR_ROUNDED}),
        ("1440", 1930, {Case.SHARE_OF_YEAR_DIFFERS}),
        ("1447.5", 1930, set()),
    ],
)
def test_r36_tells_rounding_from_a_difference(stated: str, rate: int, found: set[Case]) -> None:
    facts = proposal(volumes=(hours(stated, *NINE_MONTHS, rate=Decimal(rate)),))
    assert cases(facts) & ABOUT_SHARES == found


@pytest.mark.parametrize(
    ("part", "whole", "found"),
    [
        (mnkr("3.2"), mnkr("4.2"), set()),
        (mnkr("2.3"), mnkr("3.1"), set()),
        (kr(780_000), mnkr("1.0"), {Case.SHARE_OF_COST_WITHIN_PRECISION}),
        (kr(780_000), kr(1_000_000), {Case.SHARE_OF_COST_DIFFERS}),
    ],
)
def test_r36_an_amount_is_taken_as_exactly_as_it_is_stated(
    part: object, whole: object, found: set[Case]
) -> None:
    costs = (costing(part, *NINE_MONTHS), costing(whole, *YEAR_AFTER))  # type: ignore[arg-type]  # money
    assert cases(proposal(costs=costs)) & ABOUT_SHARES == found


@pytest.mark.parametrize(
    ("quantity", "persons", "average", "is_found"),
    [
        (75_500, 620, (10, 10), False),
        (55_000, 450, (8, 9), True),
        (51_000, 450, (8, 9), False),
        (8_700, 80, (9, 9), False),
    ],
)
def test_r38_an_average_is_taken_as_exactly_as_it_is_stated(
    quantity: int, persons: int, average: tuple[int, int], is_found: bool
) -> None:
    need = NeedFacts(
        service="hemtjanst",
        unit=Unit.HOUR,
        low=Decimal(quantity),
        high=Decimal(quantity),
        year=2024,
        persons=persons,
        average=(Decimal(average[0]), Decimal(average[1])),
    )
    assert (Case.AVERAGE_DIFFERS in cases(proposal(needs=(need,)))) is is_found


def test_r39_says_nothing_while_a_volume_of_the_service_is_not_stated() -> None:
    need = NeedFacts("hemtjanst", Unit.HOUR, Decimal(9000), Decimal(9000), 2024)
    unknown = base("1", low=None, high=None)
    assert Case.NEED_NOT_COVERED in cases(proposal(needs=(need,), volumes=(base("8000"),)))
    quiet = proposal(needs=(need,), volumes=(base("8000"), unknown))
    assert Case.NEED_NOT_COVERED not in cases(quiet)


@given(left=st.integers(min_value=-10_000, max_value=10_000))
def test_r34_a_frame_is_overdrawn_below_zero_and_not_at_it(left: int) -> None:
    use = FrameUseFacts("f", "F", 2024, Fraction(10_000), Fraction(10_000 - left), Fraction(left))
    found = examine(proposal(frames=(use,)))
    assert bool(found) is (left < 0)
    assert all(each.severity is Severity.ERROR for each in found)


def test_a_reading_that_is_doubted_makes_what_rests_on_it_a_check() -> None:
    words = said("1 200 tim")
    sure = letter(volumes=(hours("1000", *NINE_MONTHS, rate=Decimal(1200), where=(words,)),))
    doubted = letter(
        volumes=(hours("1000", *NINE_MONTHS, rate=Decimal(1200), where=(words,)),),
        doubted=frozenset({words}),
    )
    for facts, status in ((sure, "rule"), (doubted, "check")):
        (finding,) = (e for e in examine(facts) if e.case is Case.SHARE_OF_YEAR_DIFFERS)
        assert finding.status == status
