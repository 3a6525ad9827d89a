"""The committee's decision, point by point."""

import pytest
from pydantic import ValidationError

from domain.proposal.commands import RecordDecision, SaveDraft
from domain.proposal.errors import OnlyTheCommittee, OutcomesMixed, PointsNotCovered
from domain.proposal.events import (
    CommitteeDecided,
    Outcome,
    PointOutcome,
    ProposalPostponed,
    ProposalReferredBack,
    ProposalWithdrawn,
)
from domain.proposal.outcomes import ChangedPoint, DecidedBy, Dissent, Vote
from domain.proposal.state import Phase, Proposal
from tests.domain.portfolio import MEETING, content, day, effect, hours, option_call, point
from tests.domain.proposal.way import (
    BOOK,
    BY_CHAIR,
    BY_DELEGATE,
    INFORMED,
    PLAN,
    PROPOSAL,
    SUBMIT,
    changed,
    decision,
    until,
)

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


def test_what_was_changed_stands_beside_what_was_proposed() -> None:
    fewer = effect(option_call(hours("option-2018", 900, "2018-04-01", "2018-12-31")))
    told = until(Phase.COMMITTEE, TWO_POINTS)
    told.given(decision(changed(1, fewer), Outcome.APPROVED))
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert proposal.approved_points == {1, 2}
    assert proposal.content == TWO_POINTS
    assert proposal.decided_points[0].effects == (fewer,)
    assert proposal.decided_points[0].text == TWO_POINTS.points[0].text
    assert proposal.decided_points[1] == TWO_POINTS.points[1]


@pytest.mark.parametrize("outcome", [o for o in Outcome if o is not Outcome.APPROVED_WITH_CHANGES])
def test_only_an_approval_with_changes_says_what_was_changed(outcome: Outcome) -> None:
    said = ChangedPoint(text="Annan lydelse")
    PointOutcome(point=1, outcome=Outcome.APPROVED_WITH_CHANGES, changed=said)
    with pytest.raises(ValidationError, match="changes belong"):
        PointOutcome(point=1, outcome=outcome, changed=said)


@pytest.mark.parametrize("said", [None, ChangedPoint()])
def test_an_approval_with_changes_says_which(said: ChangedPoint | None) -> None:
    with pytest.raises(ValidationError, match="say what was changed"):
        PointOutcome(point=1, outcome=Outcome.APPROVED_WITH_CHANGES, changed=said)


def test_votes_dissents_and_disqualified_members_are_kept() -> None:
    asked = RecordDecision(
        **{
            **dict(decision()),
            "votes": (Vote(in_favour=6, against=5),),
            "dissents": (Dissent(person="ledamot-3", point=1),),
            "disqualified": ("ledamot-7",),
        }
    )
    (decided,) = until(Phase.COMMITTEE).when(asked).events
    assert isinstance(decided, CommitteeDecided)
    assert (decided.votes, decided.dissents) == (asked.votes, asked.dissents)
    assert decided.disqualified == ("ledamot-7",)


def test_a_referral_back_begins_a_new_round_and_keeps_the_earlier_one() -> None:
    told = until(Phase.COMMITTEE).given(PLAN)
    before: Proposal = told.state("proposal", PROPOSAL)
    told.when(decision(Outcome.REFERRED_BACK, reason="Redovisa kostnaden 2019")).then(
        ProposalReferredBack(meeting_day=MEETING, paragraph="41", reason="Redovisa kostnaden 2019")
    )
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert (proposal.phase, proposal.round) == (Phase.DRAFTING, 2)
    assert (proposal.consultation, proposal.meeting, proposal.decision) == (None, None, None)
    (held,) = proposal.rounds
    assert held.round == 1
    assert held.content == before.content
    assert (held.consultation, held.meeting) == (before.consultation, before.meeting)
    assert held.referral.reason == "Redovisa kostnaden 2019"


def test_the_next_round_goes_the_whole_way_anew() -> None:
    told = until(Phase.COMMITTEE).given(decision(Outcome.REFERRED_BACK))
    told.given(SaveDraft(proposal=PROPOSAL, content=content(title="Omarbetad")), SUBMIT, INFORMED)
    told.given(decision(meeting_day=day("2018-05-16")), BOOK)
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert (proposal.phase, proposal.round) == (Phase.DECIDED, 2)
    assert proposal.effect_booked


def test_a_postponed_proposal_stays_with_the_committee_and_waits_for_another_meeting() -> None:
    told = until(Phase.COMMITTEE).given(PLAN)
    told.when(decision(Outcome.POSTPONED)).then_kinds(ProposalPostponed)
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert (proposal.phase, proposal.round) == (Phase.COMMITTEE, 1)
    assert proposal.meeting is None
    assert proposal.consultation is not None
    assert len(proposal.postponements) == 1
    told.given(decision(meeting_day=day("2018-04-18")))
    assert told.state("proposal", PROPOSAL).phase is Phase.DECIDED


@pytest.mark.parametrize("whole", [Outcome.REFERRED_BACK, Outcome.POSTPONED])
@pytest.mark.parametrize("other", [Outcome.APPROVED, Outcome.REJECTED, Outcome.WITHDRAWN])
def test_a_referral_back_or_postponement_concerns_the_whole(whole: Outcome, other: Outcome) -> None:
    told = until(Phase.COMMITTEE, TWO_POINTS)
    told.when(decision(whole, other)).then_refused(
        OutcomesMixed, field="outcomes", saying=f"{whole} stands beside {other}"
    )


def test_a_point_may_be_withdrawn_while_the_others_are_decided() -> None:
    told = until(Phase.COMMITTEE, TWO_POINTS).given(decision(Outcome.APPROVED, Outcome.WITHDRAWN))
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert proposal.phase is Phase.DECIDED
    assert proposal.approved_points == {1}


def test_a_proposal_of_which_every_point_was_withdrawn_is_withdrawn() -> None:
    told = until(Phase.COMMITTEE, TWO_POINTS)
    told.when(decision(Outcome.WITHDRAWN, Outcome.WITHDRAWN)).then(
        ProposalWithdrawn(reason=None, meeting_day=MEETING, paragraph="41")
    )
    assert told.state("proposal", PROPOSAL).phase is Phase.WITHDRAWN


@pytest.mark.parametrize("by", [BY_CHAIR, BY_DELEGATE])
def test_a_delegate_or_the_chair_decides_in_the_committee_s_place(by: DecidedBy) -> None:
    told = until(Phase.COMMITTEE)
    (decided,) = told.when(decision(by=by)).events
    assert isinstance(decided, CommitteeDecided)
    assert decided.by == by
    assert told.state("proposal", PROPOSAL).must_be_reported


@pytest.mark.parametrize("by", [BY_CHAIR, BY_DELEGATE])
@pytest.mark.parametrize("whole", [Outcome.REFERRED_BACK, Outcome.POSTPONED])
def test_only_the_committee_refers_back_or_postpones(by: DecidedBy, whole: Outcome) -> None:
    until(Phase.COMMITTEE).when(decision(whole, by=by)).then_refused(OnlyTheCommittee, field="by")
