"""What comes to be known of a closed proposal and has to be seen to reopens it."""

from domain.proposal.commands import AppealOutcome, LodgeAppeal, RecordBounce
from domain.proposal.errors import NotDelivered, WrongPhase
from domain.proposal.events import (
    AppealLodged,
    DeliveryBounced,
    NoticeTakenDown,
    ProposalClosed,
    ProposalReopened,
    ReopenedBy,
)
from domain.proposal.state import Phase, Proposal
from tests.domain.portfolio import day
from tests.domain.proposal.way import (
    CLOSE,
    DELIVERED,
    PROPOSAL,
    REVERSE,
    SUBMIT,
    appealed,
    final,
    notice_posted,
    notice_taken_down,
    settled,
    until,
)
from tests.domain.story import Story

BOUNCED = RecordBounce(proposal=PROPOSAL, recipient="capio", reason="550 okänd")


def remaining(told: Story) -> tuple[str, ...]:
    found: Proposal = told.state("proposal", PROPOSAL)
    assert found.phase is Phase.DECIDED
    return found.remaining


def test_an_appeal_that_comes_to_be_known_late_reopens_it_until_it_is_settled() -> None:
    told = until(Phase.CLOSED)
    lodged, reopened = told.when(appealed()).events
    assert isinstance(lodged, AppealLodged)
    assert reopened == ProposalReopened(by=ReopenedBy.APPEAL)
    assert remaining(told) == ("finality",)
    told.given(settled(AppealOutcome.DISMISSED), final("2018-11-05"))
    told.when(CLOSE).then(ProposalClosed())


def test_the_same_appeal_told_again_reopens_nothing() -> None:
    dismissed = (appealed(), settled(AppealOutcome.DISMISSED), final("2018-11-05"))
    until(Phase.CLOSED).given(*dismissed, CLOSE).when(appealed()).then_nothing()


def test_what_a_court_annuls_after_the_closing_is_undone_before_it_is_closed_again() -> None:
    told = until(Phase.CLOSED).given(appealed(), settled(AppealOutcome.ANNULLED))
    assert remaining(told) == ("effect",)
    told.given(REVERSE, CLOSE)


def test_what_comes_back_late_reopens_it_until_it_is_delivered() -> None:
    told = until(Phase.CLOSED)
    told.when(BOUNCED).then(
        DeliveryBounced(recipient="capio", reason="550 okänd"),
        ProposalReopened(by=ReopenedBy.BOUNCE),
    )
    assert remaining(told) == ("delivery",)
    told.when(BOUNCED).then_refused(NotDelivered, field="recipient")
    told.given(DELIVERED, CLOSE)


def test_a_notice_that_was_taken_down_too_early_reopens_it_as_nothing_is_final() -> None:
    told = until(Phase.CLOSED)
    told.when(notice_taken_down("2018-04-17")).then(
        NoticeTakenDown(taken_down_on=day("2018-04-17"), too_early=True),
        ProposalReopened(by=ReopenedBy.NOTICE),
    )
    assert remaining(told) == ("finality",)
    told.given(notice_posted("2018-04-19"), final("2018-05-14"), CLOSE)


def test_what_is_recorded_in_its_time_reopens_nothing() -> None:
    until(Phase.CLOSED).when(notice_taken_down()).then(
        NoticeTakenDown(taken_down_on=day("2018-04-18"), too_early=False)
    )


def test_it_is_reopened_as_often_as_need_be() -> None:
    told = until(Phase.CLOSED).given(BOUNCED, DELIVERED, CLOSE, BOUNCED)
    found: Proposal = told.state("proposal", PROPOSAL)
    assert (found.phase, found.reopenings) == (Phase.DECIDED, 2)


def test_a_withdrawn_proposal_is_not_reopened() -> None:
    told = until(Phase.WITHDRAWN)
    for act in (appealed(), BOUNCED, notice_taken_down("2018-04-17"), SUBMIT):
        told.when(act).then_refused(WrongPhase)


def test_an_appeal_on_a_proposal_that_is_open_reopens_nothing() -> None:
    (lodged,) = until(Phase.DECIDED).when(appealed()).events
    assert isinstance(lodged, AppealLodged)
    assert LodgeAppeal(**dict(appealed())).appeal == lodged.appeal
