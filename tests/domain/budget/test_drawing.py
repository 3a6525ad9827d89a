"""Frames, and the draws that are reserved, confirmed and released."""

from domain.budget.decide import confirm, release, reserve
from domain.budget.events import (
    BudgetEvent,
    FrameSet,
    FundsReserved,
    ReservationConfirmed,
    ReservationReleased,
)
from domain.budget.evolve import NO_BUDGET, evolve
from domain.budget.state import Budget, DrawStatus
from tests.domain.portfolio import MEETING, day, draw, frame
from tests.domain.story import story

NAME = "boendestod.p1.d1"
DRAWS = {NAME: draw(600)}
FRAMED = evolve(NO_BUDGET, frame("individ", "16.8").frame)


def after(budget: Budget, events: tuple[BudgetEvent, ...]) -> Budget:
    for event in events:
        budget = evolve(budget, event)
    return budget


RESERVED = after(FRAMED, reserve(FRAMED, "boendestod", DRAWS))


def test_a_frame_is_given_an_amount_for_a_year() -> None:
    told = story()
    (event,) = told.when(frame("individ", "16.8")).events
    assert isinstance(event, FrameSet)
    assert event.applies_from() == day("2018-01-01")
    assert event.decided_on() is None


def test_the_same_amount_is_not_set_again() -> None:
    told = story(frame("individ", "16.8"))
    told.when(frame("individ", "16.8")).then_nothing()
    told.when(frame("individ", "17")).then_kinds(FrameSet)
    told.when(frame("individ", "17", year=2019)).then_kinds(FrameSet)


def test_a_draw_is_reserved_once() -> None:
    (event,) = reserve(FRAMED, "boendestod", DRAWS)
    assert isinstance(event, FundsReserved)
    assert RESERVED.draws[NAME, 2018].kronor == 600_000
    assert reserve(RESERVED, "boendestod", DRAWS) == ()


def test_a_draw_that_has_changed_is_reserved_anew() -> None:
    (event,) = reserve(RESERVED, "boendestod", {NAME: draw(700)})
    assert evolve(RESERVED, event).draws[NAME, 2018].kronor == 700_000


def test_a_released_draw_can_be_reserved_again() -> None:
    released = after(RESERVED, release(RESERVED, "boendestod", DRAWS, "avslag"))
    (event,) = reserve(released, "boendestod", DRAWS)
    assert evolve(released, event).draws[NAME, 2018].status is DrawStatus.RESERVED


def test_a_reservation_is_confirmed_by_the_decision() -> None:
    events = confirm(RESERVED, "boendestod", DRAWS, MEETING)
    (event,) = events
    assert isinstance(event, ReservationConfirmed)
    assert event.decided_on() == MEETING
    confirmed = after(RESERVED, events)
    assert confirmed.draws[NAME, 2018].status is DrawStatus.CONFIRMED
    assert confirm(confirmed, "boendestod", DRAWS, MEETING) == ()
    assert release(confirmed, "boendestod", DRAWS, "avslag") == ()


def test_a_reservation_is_released_by_a_rejection() -> None:
    events = release(RESERVED, "boendestod", DRAWS, "avslag", MEETING)
    (event,) = events
    assert isinstance(event, ReservationReleased)
    assert event.decided_on() == MEETING
    released = after(RESERVED, events)
    assert released.draws[NAME, 2018].entries == (2, 3)
    assert release(released, "boendestod", DRAWS, "avslag", MEETING) == ()


def test_what_was_never_reserved_is_neither_confirmed_nor_released() -> None:
    assert confirm(FRAMED, "boendestod", DRAWS, MEETING) == ()
    assert release(FRAMED, "boendestod", DRAWS, "avslag") == ()


def test_a_filtered_history_may_lack_the_reservation_that_is_confirmed() -> None:
    (event,) = confirm(RESERVED, "boendestod", DRAWS, MEETING)
    assert evolve(FRAMED, event).draws == {}
