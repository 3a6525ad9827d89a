"""A decision's day, paragraph or votes put right: on the proposal, and wherever it was booked."""

from datetime import date

import pytest

from domain.contract.events import ContractCorrected, OptionTriggered
from domain.meeting.state import Meetings
from domain.proposal.anew import deliveries_taken_back, letters_replaced
from domain.proposal.commands import CorrectDecision, RetractRecord
from domain.proposal.deadlines import deadlines
from domain.proposal.errors import DayOutOfOrder
from domain.proposal.events import (
    CommitteeDecided,
    DecisionCorrected,
    Outcome,
    ProposalReopened,
    RecordRetracted,
    ReopenedBy,
    Retractable,
)
from domain.proposal.outcomes import Dissent, Vote
from domain.proposal.records import struck
from domain.proposal.state import DeliveryStatus, Phase, Proposal
from tests.domain.portfolio import MEETING, REASON, content, day, effect, option_call, point
from tests.domain.proposal.way import (
    ANNULLED,
    BOOK,
    CLOSE,
    DELIVERED,
    PROPOSAL,
    REVERSE,
    appealed,
    decision,
    minutes_approved,
    until,
)
from tests.domain.story import Story

BECAUSE = "Paragrafen före hade registrerats"


def correct(
    meeting_day: date = MEETING,
    paragraph: str = "42",
    *,
    tell_anew: bool = False,
    votes: tuple[Vote, ...] = (),
    dissents: tuple[Dissent, ...] = (),
) -> CorrectDecision:
    return CorrectDecision(
        proposal=PROPOSAL,
        meeting_day=meeting_day,
        paragraph=paragraph,
        votes=votes,
        dissents=dissents,
        tell_anew=tell_anew,
        because=BECAUSE,
    )


def proposal(told: Story) -> Proposal:
    found: Proposal = told.state("proposal", PROPOSAL)
    return found


@pytest.mark.parametrize("phase", [Phase.SIGNING, Phase.DECIDED, Phase.CLOSED])
def test_what_was_decided_stands_and_the_rest_is_as_it_should_have_been(phase: Phase) -> None:
    told = until(phase)
    outcomes = proposal(told).decision
    assert outcomes is not None
    votes, dissents = (Vote(in_favour=7, against=4),), (Dissent(person="ove"),)
    told.given(correct(day("2018-03-20"), votes=votes, dissents=dissents))
    assert proposal(told).decision == CommitteeDecided(
        meeting_day=day("2018-03-20"),
        paragraph="42",
        votes=votes,
        dissents=dissents,
        outcomes=outcomes.outcomes,
        by=outcomes.by,
    )
    assert proposal(told).phase is phase


def test_the_correction_inherits_the_day_on_which_the_decision_was_first_said_to_be_made() -> None:
    told = until(Phase.DECIDED).given(correct(day("2018-03-20")))
    told.when(correct(day("2018-03-19"))).then(
        DecisionCorrected(
            meeting_day=day("2018-03-19"),
            paragraph="42",
            because=BECAUSE,
            tell_anew=False,
            corrected_decided_on=MEETING,
        )
    )


def test_what_is_so_already_is_not_corrected() -> None:
    until(Phase.DECIDED).when(correct(paragraph="41")).then_nothing()


def test_contracts_rest_on_the_decision_as_it_was_made_in_the_same_append() -> None:
    told = until(Phase.DECIDED).given(BOOK)
    before = told.state("contract", "capio-housing")
    (said, on_contract) = told.when(correct(day("2018-03-20"))).events
    assert isinstance(said, DecisionCorrected)
    assert isinstance(on_contract, ContractCorrected)
    assert isinstance(on_contract.replacement, OptionTriggered)
    basis = on_contract.replacement.basis
    assert (on_contract.corrects, on_contract.reason) == (2, BECAUSE)
    assert (basis.decided_on, getattr(basis, "paragraph", "")) == (day("2018-03-20"), "42")
    assert on_contract.decided_on() == MEETING
    assert told.state("contract", "capio-housing") == before


def test_only_votes_that_were_wrong_are_no_matter_of_the_contracts() -> None:
    votes = (Vote(in_favour=7, against=4),)
    told = until(Phase.DECIDED).given(BOOK)
    told.when(correct(paragraph="41", votes=votes)).then_kinds(DecisionCorrected)


def test_what_was_booked_despite_a_rule_is_not_judged_again() -> None:
    over = effect(option_call(), despite=REASON)
    told = until(Phase.DECIDED, content(point(1, over))).given(BOOK)
    told.when(correct()).then_kinds(DecisionCorrected, ContractCorrected)


def test_entries_that_are_void_are_left_alone() -> None:
    told = until(Phase.DECIDED).given(BOOK, *ANNULLED, REVERSE)
    told.when(correct()).then_kinds(DecisionCorrected)


def test_the_decision_cannot_have_been_made_after_what_was_done_upon_it() -> None:
    told = until(Phase.DECIDED).given(minutes_approved("2018-03-26"))
    told.when(correct(day("2018-03-27"))).then_refused(
        DayOutOfOrder, field="meeting_day", saying="the minutes' approval of 2018-03-26"
    )
    told = until(Phase.DECIDED).given(appealed(on="2018-04-10"))
    told.when(correct(day("2018-04-11"))).then_refused(
        DayOutOfOrder, field="meeting_day", saying="klagande-1"
    )


def test_the_time_for_the_minutes_is_counted_from_the_right_day() -> None:
    told = until(Phase.DECIDED)
    (before,) = deadlines(proposal(told), Meetings())
    told.given(correct(day("2018-03-20")))
    (after,) = deadlines(proposal(told), Meetings())
    assert (before.last_day, after.last_day) == (day("2018-04-04"), day("2018-04-03"))
    assert after.since == proposal(told).version > before.since


def test_recipients_are_told_anew_where_that_is_asked_and_a_closed_one_reopened() -> None:
    told = until(Phase.CLOSED)
    outcome = told.when(correct(tell_anew=True))
    assert ProposalReopened(by=ReopenedBy.CORRECTION) in outcome.events
    assert proposal(told).remaining == ("delivery",)
    assert (letters_replaced(proposal(told)), deliveries_taken_back(proposal(told), "capio")) == (
        1,
        1,
    )
    told.given(DELIVERED, CLOSE)


def test_nobody_is_told_anew_where_that_is_not_asked() -> None:
    told = until(Phase.CLOSED).given(correct(tell_anew=False))
    assert proposal(told).deliveries == {"capio": DeliveryStatus.DELIVERED}
    assert (proposal(told).phase, letters_replaced(proposal(told))) == (Phase.CLOSED, 0)


def test_a_corrected_decision_is_taken_back_by_the_day_that_it_has_now() -> None:
    told = until(Phase.DECIDED, decided=decision(Outcome.REJECTED))
    before = letters_replaced(proposal(told))
    told.given(DELIVERED, correct(day("2018-03-20"), tell_anew=True))
    taken_back = RetractRecord(
        proposal=PROPOSAL, kind=Retractable.DECISION, subject="2018-03-20", because=BECAUSE
    )
    told.when(taken_back).then_kinds(RecordRetracted)
    assert (before, letters_replaced(proposal(told))) == (0, 2)
    events = told.events("proposal", PROPOSAL)
    assert [type(events[number]) for number in struck(events)] == [CommitteeDecided]
    again = decision(Outcome.REJECTED, meeting_day=day("2018-03-19"))
    told.given(again)
    assert proposal(told).first_decided_on == day("2018-03-19")
