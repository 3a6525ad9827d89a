"""What would follow if proposals were approved, beside today; and what was decided of it."""

from decimal import Decimal
from typing import Any

import pytest

from domain.budget.commands import SetFrame
from domain.budget.events import Draw
from domain.contract.changes import Change, Extension
from domain.contract.lines import Measure
from domain.contract.terms import OptionCeiling, OptionClause
from domain.need.commands import StateNeed
from domain.need.events import NeedStated
from domain.proposal.commands import (
    BookEffect,
    PlanMeeting,
    RecordDecision,
    RecordUnionConsultation,
    StartProposal,
    SubmitProposal,
)
from domain.proposal.content import (
    Channel,
    DecisionPoint,
    Effect,
    ProposalContent,
    Recipient,
)
from domain.proposal.errors import UnknownProposal, WrongPhase
from domain.proposal.events import ConsultationTime, Outcome, PointOutcome
from domain.proposal.outcomes import ChangedPoint
from domain.values.money import Money, MoneyUnit
from domain.values.quantity import Exact, Unit
from projections.consequences.view import UNSAVED, ConsequencesOf
from projections.volumes.view import Volumes
from tests.projections.projecting import MEETING, SOURCE, Told, award, option, parties
from tests.projections.test_budget import frame

CONTRACT = "capio-housing"
NEED = NeedStated(
    service="housing-support",
    year=2018,
    unit=Unit.HOUR,
    quantity=Exact(amount=Decimal(10_000)),
    source=SOURCE,
)
CEILING = OptionCeiling(amount=Decimal(2000), unit=Unit.HOUR, measure=Measure.PER_YEAR)


def content(*asked: Change, mnkr: str | None = None) -> ProposalContent:
    taken = [Money(amount=Decimal(mnkr), unit=MoneyUnit.MNKR)] if mnkr else []
    draws = tuple(Draw(year=2018, frames=("support",), amount=each) for each in taken)
    return ProposalContent(
        title="Mer boendestöd",
        committee="committee",
        services=("housing-support",),
        points=tuple(
            DecisionPoint(
                number=number,
                text="Bifalls.",
                effects=(Effect(contract=CONTRACT, change=change),),
                draws=draws,
            )
            for number, change in enumerate(asked, start=1)
        ),
        budget="care",
        recipients=(Recipient(recipient="capio", contact="carl", channel=Channel.EMAIL),),
    )


def begun(name: str, whole: ProposalContent) -> StartProposal:
    return StartProposal(proposal=name, case="care-2018", caseworker="kim", content=whole)


def decision(name: str, *outcomes: Outcome | PointOutcome) -> tuple[Any, ...]:
    return (
        SubmitProposal(proposal=name),
        RecordUnionConsultation(proposal=name, time=ConsultationTime.AT_MEETING),
        PlanMeeting(proposal=name, meeting_day=MEETING),
        RecordDecision(
            proposal=name,
            meeting_day=MEETING,
            outcomes=tuple(
                each if isinstance(each, PointOutcome) else PointOutcome(point=number, outcome=each)
                for number, each in enumerate(outcomes, start=1)
            ),
        ),
        BookEffect(proposal=name),
    )


@pytest.fixture
def care(told: Told) -> Told:
    """A contract with a ceiling, a need and a frame; two drafts that ask for options."""
    told.tell(
        *parties(),
        award(option=OptionClause(trigger="vid behov", ceiling=CEILING)),
        StateNeed(need=NEED),
        SetFrame(budget="care", frame=frame("support", 1)),
        begun("first", content(option(1200, "first"), mnkr="0.7")),
        begun("second", content(option(1200, "second"), mnkr="0.7")),
    )
    return told


def test_figures_stand_beside_todays_with_the_lines_behind_them(care: Told) -> None:
    found = ConsequencesOf(care.pool).proposal("first")
    assert found.years == (2018, 2019)
    row = found.services[0]
    assert (row.year, row.today.total.words, row.approved.total.words) == (
        2018,
        "8 000 tim",
        "9 200 tim",
    )
    assert row.difference is not None
    assert [row.difference.low, row.difference.high] == [1200, 1200]
    assert row.today.gap is not None
    assert row.approved.gap is not None
    assert [row.today.gap.low, row.approved.gap.low] == [2000, 800]
    base, added = row.approved.lines
    assert base.entry is not None
    assert base.supposed is None
    assert base.source == SOURCE
    assert added.entry is None
    assert added.supposed is not None
    assert (added.supposed.proposal, added.supposed.point) == ("first", 1)
    assert added.formula == "1 200 tim/år = 1 200 tim"
    assert found.is_decided is False
    assert row.decided is None


def test_to_ask_records_nothing(care: Told) -> None:
    head = care.ledger.head()
    asked = ConsequencesOf(care.pool)
    before = Volumes(care.pool).year(2018)
    asked.proposal("first", beside=["second"])
    assert care.ledger.head() == head
    assert Volumes(care.pool).year(2018) == before


def test_who_comes_second_is_refused_by_the_ceiling(care: Told) -> None:
    for order in (["first", "second"], ["second", "first"]):
        found = ConsequencesOf(care.pool).proposal("first", beside=order, locale="en")
        one, two = found.steps
        assert [one.proposal, two.proposal] == order
        assert one.refused == ()
        (obstacle,) = two.refused
        assert (obstacle.contract, obstacle.point, obstacle.rule) == (CONTRACT, 1, "R03")
        assert obstacle.source == "LOU 17:10"
        assert obstacle.detail == "2,400 h are called off, of at most 2,000 h"
        assert [step.frames[0].left.left_least for step in found.steps] == [300_000, 300_000]


def test_who_comes_second_overdraws_the_frame(care: Told) -> None:
    care.tell(begun("third", content(option(100, "third"), mnkr="0.7")))
    found = ConsequencesOf(care.pool).proposal("first", beside=["third"], years=[2018])
    assert found.years == (2018,)
    left = [step.frames[0].left for step in found.steps]
    assert [each.left_most for each in left] == [300_000, -400_000]
    assert [each.overdraft for each in left] == [False, True]
    (of_frame,) = found.frames
    assert [of_frame.today.left_least, of_frame.approved.left_least] == [1_000_000, -400_000]
    assert care.ledger.entry_at(of_frame.entry.position).topic == "budget.frame-set.v1"


def test_a_reservation_of_its_own_is_not_counted_twice(care: Told) -> None:
    care.tell(SubmitProposal(proposal="first"))
    found = ConsequencesOf(care.pool).proposal("first", years=[2018])
    (of_frame,) = found.frames
    assert of_frame.today == of_frame.approved
    assert [draw.reserved for draw in found.steps[0].draws] == [True]


def test_terms_stand_beside_todays(care: Told) -> None:
    care.tell(begun("longer", content(Extension(months=24))))
    (found,) = ConsequencesOf(care.pool).proposal("longer", beside=["first"]).contracts[:1]
    assert found.today is not None
    assert found.approved is not None
    assert (str(found.today.last_day), str(found.approved.last_day)) == ("2019-12-31", "2021-12-31")
    assert (found.today.extensions.left, found.approved.extensions.left) == (1, 0)
    assert found.today.ceiling is not None
    assert found.approved.ceiling is not None
    assert [found.today.ceiling.left, found.approved.ceiling.left] == [2000, 800]


def test_a_draft_that_nobody_saved_is_worked_out_all_the_same(care: Told) -> None:
    found = ConsequencesOf(care.pool).draft(
        content(option(900, "unsaved")), beside=["second", UNSAVED], years=[2018]
    )
    assert [step.proposal for step in found.steps] == ["second", UNSAVED]
    assert [each.rule for each in found.steps[1].refused] == ["R03"]
    assert found.steps[1].phase is None


def test_what_was_decided_stands_beside_what_was_proposed(care: Told) -> None:
    asked = content(option(500, "a"), option(700, "b"))
    care.tell(begun("half", asked), *decision("half", Outcome.APPROVED, Outcome.REJECTED))
    found = ConsequencesOf(care.pool).proposal("half")
    assert found.is_decided
    assert found.known_at is not None
    row = found.services[0]
    assert row.decided is not None
    shown = [each.total.words for each in (row.today, row.approved, row.decided)]
    assert shown == ["8 000 tim", "9 200 tim", "8 500 tim"]
    assert row.difference is not None
    assert row.decided_difference is not None
    assert [row.difference.low, row.decided_difference.low] == [1200, -700]
    (booked,) = Volumes(care.pool).year(2018).services
    assert booked.total == row.decided.total
    assert booked.gap == row.decided.gap


def test_what_was_changed_by_the_decision_stands_beside_what_was_proposed(care: Told) -> None:
    care.tell(SetFrame(budget="care", frame=frame("support", 2, year=2020)))
    fewer = ChangedPoint(
        effects=(Effect(contract=CONTRACT, change=option(400, "fewer")),),
        draws=(
            Draw(
                year=2020,
                frames=("support",),
                amount=Money(amount=Decimal("0.2"), unit=MoneyUnit.MNKR),
            ),
        ),
    )
    outcome = PointOutcome(point=1, outcome=Outcome.APPROVED_WITH_CHANGES, changed=fewer)
    care.tell(*decision("first", outcome))
    found = ConsequencesOf(care.pool).proposal("first")
    row = found.services[0]
    assert row.decided is not None
    shown = [each.total.words for each in (row.today, row.approved, row.decided)]
    assert shown == ["8 000 tim", "9 200 tim", "8 400 tim"]
    assert found.years == (2018, 2019, 2020)
    left = {each.year: (each.approved, each.decided) for each in found.frames}
    assert [each.left_least for each in left[2018] if each] == [300_000, 1_000_000]
    assert [each.left_least for each in left[2020] if each] == [2_000_000, 1_800_000]
    (booked,) = Volumes(care.pool).year(2018).services
    assert booked.total == row.decided.total


def test_what_was_referred_back_is_laid_upon_others_like_any_draft(care: Told) -> None:
    care.tell(*decision("first", Outcome.REFERRED_BACK)[:-1])
    found = ConsequencesOf(care.pool).proposal("second", beside=["first"], years=[2018])
    assert not found.is_decided
    assert [step.proposal for step in found.steps] == ["second", "first"]
    assert [each.rule for each in found.steps[1].refused] == ["R03"]


def test_only_what_is_undecided_is_laid_upon_another(care: Told) -> None:
    asked = ConsequencesOf(care.pool)
    care.tell(*decision("first", Outcome.APPROVED))
    with pytest.raises(WrongPhase):
        asked.proposal("second", beside=["first"])
    with pytest.raises(UnknownProposal):
        asked.proposal("nobody-knows")
    with pytest.raises(UnknownProposal):
        asked.proposal("second", beside=["nobody-knows"])


def test_every_proposal_of_the_letters_came_to_what_was_proposed(story: Told) -> None:
    asked, compared = ConsequencesOf(story.pool), 0
    for entry in story.ledger.read(0, 10_000):
        if entry.topic == "proposal.effect-booked.v1":
            found = asked.proposal(entry.stream.partition(":")[2])
            assert [step.refused for step in found.steps] == [()]
            cases = [(each.approved, each.decided) for each in found.services]
            cases += [(each.approved, each.decided) for each in found.costs]
            assert [decided for _, decided in cases] == [approved for approved, _ in cases]
            compared += len(cases)
    assert compared > 10
