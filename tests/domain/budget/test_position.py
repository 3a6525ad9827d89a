"""What is used and left of each frame, also where draws leave the split open."""

from fractions import Fraction
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.budget.decide import confirm, release, reserve
from domain.budget.events import BudgetEvent, Draw, FrameKind
from domain.budget.evolve import NO_BUDGET, evolve
from domain.budget.position import BudgetYear, budget_year, drawn_on, least_used, most_used
from domain.budget.state import Budget
from tests.domain.portfolio import MEETING, draw, frame

FRAMED = (
    frame("individ", "16.8").frame,
    frame("reserv", "1.4", kind=FrameKind.RESERVE).frame,
    frame("boendestod", "27", kind=FrameKind.SERVICE_BUDGET).frame,
)
BOTH = draw(2400, "individ", "reserv")


def after(*events: BudgetEvent) -> Budget:
    budget = NO_BUDGET
    for event in events:
        budget = evolve(budget, event)
    return budget


def drawn(**draws: Draw) -> Budget:
    budget = after(*FRAMED)
    for name, each in draws.items():
        for event in reserve(budget, name, {f"{name}.p1.d1": each}):
            budget = evolve(budget, event)
    return budget


def thousands(position: BudgetYear, name: str) -> tuple[int, int]:
    (use,) = [each for each in position.frames if each.frame == name]
    return int(use.left_least / 1000), int(use.left_most / 1000)


def test_a_draw_on_one_frame_is_taken_from_it() -> None:
    position = budget_year(drawn(family=draw(8300, "individ")), 2018)
    assert thousands(position, "individ") == (8500, 8500)
    assert thousands(position, "reserv") == (1400, 1400)
    assert position.used == 8_300_000
    assert position.left == 9_900_000


def test_a_draw_on_several_frames_leaves_the_least_and_the_most_of_each() -> None:
    position = budget_year(drawn(family=draw(8300, "individ"), housing=BOTH), 2018)
    assert thousands(position, "individ") == (6100, 7500)
    assert thousands(position, "reserv") == (0, 1400)
    assert position.left == 7_500_000


def test_a_service_s_budget_is_shown_and_never_drawn_on() -> None:
    position = budget_year(after(*FRAMED), 2018)
    assert [each.frame for each in position.frames] == ["individ", "reserv"]
    assert [each.fact.frame for each in position.service_budgets] == ["boendestod"]
    assert position.amount == 18_200_000


def test_a_year_has_only_its_own_frames_and_draws() -> None:
    position = budget_year(drawn(family=draw(8300, "individ")), 2019)
    assert (position.frames, position.draws) == ((), ())
    assert position.amount == 0


def test_reserved_and_confirmed_are_told_apart_and_released_is_gone() -> None:
    budget = drawn(a=draw(100, "individ"), b=draw(200, "individ"), c=draw(400, "individ"))
    for event in (
        *confirm(budget, "a", {"a.p1.d1": draw(100, "individ")}, MEETING),
        *release(budget, "b", {"b.p1.d1": draw(200, "individ")}, "avslag"),
    ):
        budget = evolve(budget, event)
    position = budget_year(budget, 2018)
    assert position.confirmed == 100_000
    assert position.reserved == 400_000
    assert [name for name, _ in position.draws] == ["a.p1.d1", "c.p1.d1"]


def test_an_overdraft_is_shown_as_less_than_nothing() -> None:
    position = budget_year(drawn(a=draw(20_000, "individ")), 2018)
    assert position.left == -1_800_000
    assert thousands(position, "individ") == (-3200, -3200)


NAMES = ("a", "b", "c")
SETS = [frozenset(set_) for set_ in (("a",), ("b",), ("a", "b"), ("b", "c"), ("a", "b", "c"))]
Kronor = dict[frozenset[str], int]


@given(
    st.fixed_dictionaries({name: st.integers(0, 5) for name in NAMES}),
    st.dictionaries(st.sampled_from(SETS), st.integers(1, 4), max_size=3),
    st.sampled_from(NAMES),
)
@settings(max_examples=80, deadline=None)
def test_the_least_a_frame_bears_is_what_no_split_can_take_elsewhere(
    capacity: dict[str, int], demand: Kronor, name: str
) -> None:
    """Every split in whole kronor is tried; that suffices, as the figures are whole."""
    others = {each: amount for each, amount in capacity.items() if each != name}
    alone = {frames: amount for frames, amount in demand.items() if name not in frames}
    shared = {frames: amount for frames, amount in demand.items() if name in frames}
    assume(fits(alone, others))
    elsewhere = max(
        sum(kept)
        for kept in product(*(range(amount + 1) for amount in shared.values()))
        if fits(together(alone, dict(zip(shared, kept, strict=True)), name), others)
    )
    exact = {frames: Fraction(amount) for frames, amount in demand.items()}
    kronor = {each: Fraction(amount) for each, amount in capacity.items()}
    least = sum(shared.values()) - elsewhere
    assert drawn_on(name, exact) == sum(shared.values())
    assert least_used(name, kronor, exact) == least
    assert most_used(name, kronor, exact) == max(least, min(capacity[name], sum(shared.values())))


def together(alone: Kronor, kept: Kronor, name: str) -> Kronor:
    """What the other frames are asked for: their own draws, and what is kept off ``name``."""
    asked = dict(alone)
    for frames, amount in kept.items():
        asked[frames - {name}] = asked.get(frames - {name}, 0) + amount
    return asked


def fits(asked: Kronor, capacity: dict[str, int]) -> bool:
    """Hall's condition: no set of draws asks for more than its frames have."""
    for chosen in product((False, True), repeat=len(asked)):
        taken = [frames for frames, use in zip(asked, chosen, strict=True) if use]
        room = sum(capacity[each] for each in frozenset[str]().union(*taken))
        if sum(asked[frames] for frames in taken) > room:
            return False
    return True
