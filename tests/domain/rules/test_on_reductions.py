"""What the rules find where a contract is reduced, and where it was."""

from domain.contract.changes import Reduction, Supplement
from domain.contract.ground import ChangeGround, Ground
from domain.values.period import Period
from tests.domain.portfolio import (
    change,
    content,
    day,
    effect,
    hours,
    leanlink_award,
    option_call,
    point,
    reduction,
)
from tests.domain.proposal.way import CONTRACTED, INFORMED, SUBMIT, start
from tests.domain.rules.asking import of_rule, on_contract, on_proposal
from tests.domain.story import Story, story

CAPIO = "capio-housing"
MINOR = ChangeGround(ground=Ground.MINOR_VALUE, because="Liten ändring")


def drafted(*points: object, **more: object) -> Story:
    """A proposal that has been begun, on a contract that is procured."""
    return story(*CONTRACTED).given(start(content(*points, **more)))  # type: ignore[arg-type]  # by name


def lowered(amount: int, name: str = "less", ground: ChangeGround | None = MINOR) -> Reduction:
    """Fewer hours a year from 2019 on; the award has 8 000."""
    return reduction(hours(name, amount, "2019-01-01"), ground=ground)


def added(amount: int) -> Supplement:
    """More hours a year from 2019 on, as a change of minor value."""
    return Supplement(
        supplement="mer",
        title="Mer stöd",
        period=Period(start=day("2019-01-01")),
        volumes=(hours("more", amount, "2019-01-01"),),
        ground=MINOR,
    )


def test_r07_a_reduction_of_a_procured_contract_asks_for_a_ground() -> None:
    told = drafted(point(1, effect(lowered(100, ground=None))))
    assert of_rule("R07", on_proposal(told)) == [f"no-ground.{CAPIO}.reduction"]
    assert of_rule("R07", on_proposal(drafted(point(1, effect(lowered(100)))))) == []


def test_r04_a_decrease_counts_as_an_increase_does() -> None:
    """A tenth of the 16 000 hours that were awarded for two years."""
    assert of_rule("R04", on_proposal(drafted(point(1, effect(lowered(1599)))))) == []
    found = on_proposal(drafted(point(1, effect(lowered(1600)))))
    assert of_rule("R04", found) == [f"minor-value-exceeded.{CAPIO}"]


def test_r04_sums_successive_changes_net() -> None:
    earlier = story(*CONTRACTED, change(lowered(800)))
    twice = earlier.given(start(content(point(1, effect(lowered(800, "again"))))))
    assert of_rule("R04", on_proposal(twice)) == [f"minor-value-exceeded.{CAPIO}"]
    alone = drafted(point(1, effect(added(1800))))
    assert of_rule("R04", on_proposal(alone)) == [f"minor-value-exceeded.{CAPIO}"]
    weighed_up = story(*CONTRACTED, change(lowered(1000)))
    weighed_up.given(start(content(point(1, effect(added(1800))))))
    assert of_rule("R04", on_proposal(weighed_up)) == []


def test_r04_on_a_contract_sums_what_was_added_and_taken_away() -> None:
    told = story(*CONTRACTED, change(added(1800)))
    assert of_rule("R04", on_contract(told, CAPIO)) == [f"minor-value-exceeded.{CAPIO}"]
    told.given(change(lowered(1000)))
    assert of_rule("R04", on_contract(told, CAPIO)) == []


def test_r60_a_reduction_below_what_is_called_off_is_an_error() -> None:
    called = option_call(hours("option", 1930, "2019-01-01"))
    told = story(*CONTRACTED, change(called))
    told.given(start(content(point(1, effect(lowered(8500))))))
    assert of_rule("R60", on_proposal(told)) == [f"below-called-off.{CAPIO}"]


def test_r34_less_needs_no_financing() -> None:
    told = drafted(point(1, effect(lowered(100))))
    assert of_rule("R34", on_proposal(told)) == []


def test_r21_less_for_a_unit_of_ones_own_asks_for_negotiation() -> None:
    own = effect(lowered(100, ground=None), contract="leanlink-housing")
    told = story(*CONTRACTED, change(leanlink_award(), contract="leanlink-housing"))
    told.given(start(content(point(1, own))), SUBMIT, INFORMED)
    assert of_rule("R21", on_proposal(told)) == ["information-only.leanlink-housing"]
    assert of_rule("R07", on_proposal(told)) == []
