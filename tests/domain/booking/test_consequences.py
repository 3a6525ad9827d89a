"""What would follow is what follows; and to ask changes nothing."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.booking.consequences import Supposed, lay
from domain.budget.position import budget_year
from domain.contract.changes import Change, Extension, Termination
from domain.contract.errors import TermsBroken
from domain.contract.lines import Measure
from domain.contract.terms import OptionCeiling, OptionClause
from domain.proposal.content import DecisionPoint, ProposalContent
from domain.proposal.events import EffectRefused, Outcome, PointOutcome
from domain.proposal.state import Phase
from domain.values.identifiers import stream
from domain.values.quantity import Unit
from domain.volumes.amount import Amount
from domain.volumes.difference import difference, portions_of, years_changed
from domain.volumes.year import year_report
from tests.domain.portfolio import (
    capio_award,
    change,
    content,
    draw,
    effect,
    frame,
    hours,
    option_call,
    point,
)
from tests.domain.proposal.way import (
    BOOK,
    CONTRACTED,
    INFORMED,
    PROPOSAL,
    SUBMIT,
    changed,
    decision,
    start,
)
from tests.domain.story import Story, story

CAPIO = "capio-housing"
FRAMES = (frame("individ", "1"), frame("reserv", "0.5"))


def option(number: int, amount: int) -> Change:
    return option_call(hours(f"option-{number}", amount, "2018-04-01", "2018-12-31"))


def drawing(amount: int, *frames: str, number: int = 1) -> ProposalContent:
    asked = point(1, effect(option(number, amount)), draws=(draw(amount, *frames),))
    return content(asked, budget="omsorg")


Asked = tuple[tuple[str, int], int | None, Outcome | int]
"""A change and its figure, the thousands drawn, and the outcome: a figure is the one approved."""

POINTS = st.lists(
    st.tuples(
        st.one_of(
            st.integers(1, 3000).map(lambda amount: ("option", amount)),
            st.sampled_from([12, 24]).map(lambda months: ("extension", months)),
            st.integers(1, 700).map(lambda days: ("termination", days)),
        ),
        st.one_of(st.none(), st.integers(1, 2000)),
        st.one_of(
            st.sampled_from([Outcome.APPROVED, Outcome.REJECTED, Outcome.WITHDRAWN]),
            st.integers(1, 3000),
        ),
    ),
    min_size=1,
    max_size=4,
)


def asked(kind: str, figure: int, number: int) -> Change:
    match kind:
        case "option":
            return option(number, figure)
        case "extension":
            return Extension(months=figure)
        case _:
            first = date.fromordinal(date(2018, 1, 15).toordinal() + figure)
            return Termination(first_day_not_in_force=first, reason="avtalat")


def points(of: list[Asked]) -> tuple[DecisionPoint, ...]:
    return tuple(
        point(
            number,
            effect(asked(kind, figure, number)),
            draws=() if drawn is None else (draw(drawn, "individ", "reserv"),),
        )
        for number, ((kind, figure), drawn, _) in enumerate(of, start=1)
    )


def decided(of: list[Asked]) -> list[Outcome | PointOutcome]:
    """The outcomes; what is approved with another figure draws as many thousands of it."""
    return [
        outcome
        if isinstance(outcome, Outcome)
        else changed(
            number,
            effect(option(number, outcome)),
            draws=None if drawn is None else (draw(outcome, "individ"),),
        )
        for number, (_, drawn, outcome) in enumerate(of, start=1)
    ]


@given(POINTS)
def test_the_preview_is_what_booking_then_gives(
    of: list[Asked],
) -> None:
    told = story(*CONTRACTED, *FRAMES, start(content(*points(of), budget="omsorg")))
    if told.when(SUBMIT).refusal is not None:
        return
    told.given(INFORMED, decision(*decided(of)))
    proposal = told.state("proposal", PROPOSAL)
    supposed = Supposed.decided(PROPOSAL, proposal)
    assert (supposed is None) == (proposal.phase is Phase.WITHDRAWN)
    if supposed is None:
        return
    before = dict(told.shelf.streams)
    laid = lay(told.shelf, [supposed])
    assert told.shelf.streams == before
    assert told.when(BOOK).events
    booked = told.state("proposal", PROPOSAL).effect_booked
    assert booked is not bool(laid.steps[0].refused)
    if not booked:
        return
    after = told.state("contract", CAPIO)
    previewed = laid.contracts.get(CAPIO, after)
    assert previewed == after
    for year in range(2018, 2023):
        one, other = ({CAPIO: each} for each in (previewed, after))
        assert year_report(one, {}, year) == year_report(other, {}, year)
    frames = budget_year(told.state("budget", "omsorg"), 2018)
    supposedly = budget_year(laid.budgets["omsorg"], 2018)
    assert (supposedly.frames, supposedly.confirmed) == (frames.frames, frames.confirmed)


def contracted() -> Story:
    return story(*CONTRACTED, *FRAMES)


def test_who_comes_first_gets_the_frame_and_the_next_one_overdraws_it() -> None:
    told = contracted()
    one, two = (
        Supposed.whole(name, drawing(600, number=number))
        for number, name in enumerate(("one", "two"), start=1)
    )
    for order in ([one, two], [two, one]):
        left = [
            budget_year(step.budgets["omsorg"], 2018).frames[0].left_least
            for step in lay(told.shelf, order).steps
        ]
        assert left == [400_000, -200_000]


def test_what_is_reserved_already_is_not_counted_twice() -> None:
    told = story(*CONTRACTED, *FRAMES, start(drawing(600)), SUBMIT)
    laid = lay(told.shelf, [Supposed.whole(PROPOSAL, drawing(600))])
    year = budget_year(laid.budgets["omsorg"], 2018)
    assert (year.confirmed, year.reserved) == (Fraction(600_000), Fraction(0))
    assert budget_year(told.state("budget", "omsorg"), 2018).reserved == 600_000


def test_a_refused_booking_leaves_what_it_reserved_as_the_preview_says() -> None:
    told = story(*CONTRACTED, *FRAMES, start(drawing(600)), SUBMIT, INFORMED, decision())
    told.given(change(Termination(first_day_not_in_force=date(2018, 2, 1), reason="avtalat")))
    supposed = Supposed.decided(PROPOSAL, told.state("proposal", PROPOSAL))
    assert supposed is not None
    laid = lay(told.shelf, [supposed])
    assert laid.steps[0].refused
    told.when(BOOK).then_kinds(EffectRefused)
    left = budget_year(told.state("budget", "omsorg"), 2018)
    assert budget_year(laid.budgets["omsorg"], 2018) == left
    assert left.reserved == Fraction(600_000)


def test_who_comes_second_is_refused_above_the_ceiling() -> None:
    ceiling = OptionCeiling(amount=Decimal(1500), unit=Unit.HOUR, measure=Measure.IN_PERIOD)
    award = capio_award(option=OptionClause(trigger="Vid behov", ceiling=ceiling))
    told = story(*CONTRACTED[:-1], change(award))
    supposed = [
        Supposed.whole(f"p{number}", content(point(1, effect(option(number, 1000)))))
        for number in (1, 2)
    ]
    first, second = lay(told.shelf, supposed).steps
    assert first.refused == ()
    (refused,) = second.refused
    assert isinstance(refused.refusal, TermsBroken)
    assert [each.rule for each in refused.refusal.broken] == ["R03"]
    assert (refused.contract, refused.point, second.facts) == (CAPIO, 1, ())


def test_every_effect_that_is_refused_is_named_and_nothing_is_laid() -> None:
    too_late = option_call(hours("late", 1, "2030-01-01", "2030-12-31"))
    whole = content(
        point(1, effect(too_late)),
        point(2, effect(option(2, 10))),
        point(3, effect(option(2, 10)), effect(option(3, 1), contract="nowhere")),
    )
    laid = lay(contracted().shelf, [Supposed.whole("p", whole)])
    refused = [
        (each.point, each.contract, type(each.refusal).__name__) for each in laid.steps[0].refused
    ]
    assert refused == [
        (1, CAPIO, "TermsBroken"),
        (3, CAPIO, "LineAlreadyExists"),
        (3, "nowhere", "UnknownContract"),
    ]
    assert laid.contracts == {}


def test_a_frame_that_is_not_there_is_named_too() -> None:
    whole = drawing(100, "no-such-frame")
    (step,) = lay(contracted().shelf, [Supposed.whole("p", whole)]).steps
    assert [type(each.refusal).__name__ for each in step.refused] == ["UnknownFrame"]


def test_a_proposal_not_decided_on_has_no_decided_case() -> None:
    told = story(*CONTRACTED, start())
    assert told.state("proposal", PROPOSAL).phase is Phase.DRAFTING
    assert Supposed.decided(PROPOSAL, told.state("proposal", PROPOSAL)) is None


@pytest.mark.parametrize(("year", "more"), [(2018, 0), (2020, 8000), (2021, 8000)])
def test_a_difference_is_told_line_by_line(year: int, more: int) -> None:
    shelf = contracted().shelf
    whole = content(point(1, effect(Extension(months=24))))
    after = lay(shelf, [Supposed.whole("p", whole)]).contracts
    before = {CAPIO: shelf.open(stream("contract", CAPIO))}
    assert years_changed(before, after) == (2020, 2021)
    volumes = [
        [each for each in portions_of(year_report(of, {}, year)) if each.unit is Unit.HOUR]
        for of in (before, after)
    ]
    assert difference(*volumes) == Amount.exactly(Fraction(more))
