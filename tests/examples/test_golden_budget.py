"""What the decisions take of the budget frames, to the öre."""

from fractions import Fraction

import pytest

from domain.budget.position import BudgetYear, budget_year
from tests.examples.books_in_memory import MemoryBooks

MNKR = 1_000_000


def position(books: MemoryBooks, year: int, name: str = "omsorg") -> BudgetYear:
    return budget_year(books.states("budget")[name], year)


@pytest.mark.parametrize(("year", "used"), [(2018, "8.08"), (2019, "10.7")])
def test_both_services_draw_on_frame_and_reserve(books: MemoryBooks, year: int, used: str) -> None:
    found = position(books, year)
    assert found.amount == Fraction("18.2") * MNKR
    assert found.confirmed == found.used == Fraction(used) * MNKR
    assert found.left == (Fraction("18.2") - Fraction(used)) * MNKR


def test_what_is_left_of_the_frame_alone_lies_between_two_bounds(books: MemoryBooks) -> None:
    uses = {each.frame: each for each in position(books, 2019).frames}
    frame = uses["individual-support"]
    assert frame.left_least == Fraction("6.1") * MNKR
    assert frame.left_most == Fraction("7.5") * MNKR


def test_the_budget_of_a_whole_service_is_shown_apart(books: MemoryBooks) -> None:
    budgets = {b.fact.frame: b.fact.amount.kronor for b in position(books, 2019).service_budgets}
    assert budgets == {
        "housing-support-budget": 27 * MNKR,
        "family-support-budget": Fraction("20.1") * MNKR,
    }


def test_a_proposal_that_waits_has_reserved_and_not_confirmed(books: MemoryBooks) -> None:
    found = position(books, 2027, "exempel")
    assert found.reserved == 405_000
    assert found.confirmed == 0
