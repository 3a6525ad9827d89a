"""What is used and left of a budget's frames, by which draws, as of anything."""

from datetime import date
from decimal import Decimal

import pytest

from domain.budget.commands import SetFrame
from domain.budget.events import FrameKind, FrameSet
from domain.budget.state import DrawStatus
from domain.values.money import Money, MoneyUnit
from projections.budget.answers import BudgetYearAnswer
from projections.budget.view import Budgets
from projections.facts.as_of import NOW, AsOf
from tests.projections.projecting import SOURCE, Told

MNKR = 1_000_000


def frame(name: str, mnkr: int, year: int = 2018) -> FrameSet:
    return FrameSet(
        year=year,
        frame=name,
        kind=FrameKind.FRAME,
        title="Ram för stöd",
        owner="committee",
        amount=Money(amount=Decimal(mnkr), unit=MoneyUnit.MNKR),
        source=SOURCE,
    )


def budget_in(told: Told, year: int, as_of: AsOf = NOW, name: str = "omsorg") -> BudgetYearAnswer:
    answer = Budgets(told.pool).year(name, year, as_of=as_of)
    assert answer is not None
    return answer


@pytest.mark.parametrize(("year", "used"), [(2018, "8.08"), (2019, "10.7")])
def test_what_the_letters_take_of_frame_and_reserve(story: Told, year: int, used: str) -> None:
    found = budget_in(story, year)
    assert found.amount == Decimal("18.2") * MNKR
    assert found.used == found.confirmed == Decimal(used) * MNKR
    assert found.left == (Decimal("18.2") - Decimal(used)) * MNKR
    assert found.reserved == 0


def test_least_and_most_are_left_of_the_frame_alone(story: Told) -> None:
    frames = {each.frame: each for each in budget_in(story, 2019).frames}
    alone = frames["individual-support"]
    assert (alone.left_least, alone.left_most) == (Decimal("6.1") * MNKR, Decimal("7.5") * MNKR)


def test_the_budget_of_a_whole_service_stands_apart(story: Told) -> None:
    amounts = {each.frame: each.amount for each in budget_in(story, 2019).service_budgets}
    assert sorted(amounts.values()) == [Decimal("20.1") * MNKR, 27 * MNKR]


@pytest.mark.parametrize("year", [2018, 2019])
def test_draws_add_up_and_lead_back_to_the_log(story: Told, year: int) -> None:
    found = budget_in(story, year)
    assert sum(draw.amount for draw in found.draws) == found.used
    for draw in found.draws:
        reserved, confirmed = draw.entries
        assert story.ledger.entry_at(reserved.position).topic == "budget.reserved.v1"
        assert story.ledger.entry_at(confirmed.position).decided_on == confirmed.decided_on
        assert draw.draw.startswith(draw.proposal)


def test_before_the_decision_it_was_reserved_only(story: Told) -> None:
    found = budget_in(story, 2018, AsOf(decided_by=date(2017, 12, 1)))
    assert found.confirmed == 0
    assert found.reserved == found.used > 0
    assert {draw.status for draw in found.draws} == {DrawStatus.RESERVED}
    assert all(entry.undated for draw in found.draws for entry in draw.entries)


def test_a_frame_is_what_it_was_known_to_be(told: Told) -> None:
    before = told.tell(SetFrame(budget="care", frame=frame("support", 1))).position
    told.tell(SetFrame(budget="care", frame=frame("support", 2)))
    assert budget_in(told, 2018, name="care").amount == 2 * MNKR
    assert budget_in(told, 2018, AsOf(known_at=before), "care").amount == MNKR


def test_an_unknown_budget_is_none(story: Told) -> None:
    assert Budgets(story.pool).year("nonesuch", 2018) is None
    assert Budgets(story.pool).year("omsorg", 2018, as_of=AsOf(known_at=0)) is None


def test_which_budgets_there_are(story: Told) -> None:
    assert Budgets(story.pool).budgets().budgets["omsorg"][:2] == (2018, 2019)
