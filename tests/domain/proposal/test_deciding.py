"""The committee's decision, point by point."""

import pytest

from domain.proposal.errors import PointsNotCovered
from domain.proposal.events import CommitteeDecided, Outcome, PointOutcome
from domain.proposal.state import Phase, Proposal
from tests.domain.portfolio import MEETING, content, effect, option_call, point
from tests.domain.proposal.way import PROPOSAL, decision, until

TWO_POINTS = content(point(1, effect(option_call())), point(2))


def test_a_decision_is_recorded_with_its_day_and_paragraph() -> None:
    decided = CommitteeDecided(
        meeting_day=MEETING,
        paragraph="41",
        outcomes=(PointOutcome(point=1, outcome=Outcome.APPROVED),),
        assumed="The letter states neither day nor outcome",
    )
    told = until(Phase.COMMITTEE)
    told.when(decision(assumed="The letter states neither day nor outcome")).then(decided)
    assert decided.decided_on() == MEETING
    assert decided.applies_from() is None


def test_each_point_has_an_outcome_of_its_own() -> None:
    told = until(Phase.COMMITTEE, TWO_POINTS)
    told.given(decision(Outcome.APPROVED, Outcome.REJECTED))
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert proposal.approved_points == {1}
    assert proposal.rejected_points == {2}


@pytest.mark.parametrize("outcomes", [1, 3])
def test_a_decision_answers_exactly_the_points_proposed(outcomes: int) -> None:
    told = until(Phase.COMMITTEE, TWO_POINTS)
    told.when(decision(*[Outcome.APPROVED] * outcomes)).then_refused(
        PointsNotCovered, field="outcomes", saying="[1, 2]"
    )


def test_before_the_decision_no_point_is_approved_and_nobody_waits_for_it() -> None:
    proposal: Proposal = until(Phase.COMMITTEE).state("proposal", PROPOSAL)
    assert proposal.approved_points == frozenset()
    assert proposal.undelivered == ()
