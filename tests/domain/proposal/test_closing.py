"""What remains before a proposal is closed: effect, delivery, signature, report and finality."""

import pytest

from domain.command import Command
from domain.proposal.commands import RecordDecision, ReportDecision, WaiveEffect
from domain.proposal.content import SigningRequirement
from domain.proposal.errors import NotComplete
from domain.proposal.events import Outcome, ProposalClosed
from domain.proposal.state import Phase, Proposal
from tests.domain.portfolio import content, day
from tests.domain.proposal.way import (
    ANNULLED,
    BOOK,
    BY_CHAIR,
    CLOSE,
    DELIVERED,
    PROPOSAL,
    REVERSE,
    decision,
    final,
    minutes_approved,
    notice_posted,
    signed,
    until,
)
from tests.domain.story import Story

MADE_FINAL = (minutes_approved(), notice_posted(), final())
SIGNED_LATER = content(signing=SigningRequirement(required=1))


def remaining(told: Story) -> set[str]:
    proposal: Proposal = told.state("proposal", PROPOSAL)
    assert proposal.is_complete is not bool(proposal.remaining)
    return set(proposal.remaining)


def test_a_proposal_is_closed_once_nothing_remains() -> None:
    told = until(Phase.DECIDED).given(BOOK, DELIVERED, *MADE_FINAL)
    assert remaining(told) == set()
    told.when(CLOSE).then(ProposalClosed())
    told.when(CLOSE).then_nothing()


@pytest.mark.parametrize(
    ("done", "left"),
    [
        ((DELIVERED, *MADE_FINAL), "effect"),
        ((BOOK, *MADE_FINAL), "delivery"),
        ((BOOK, DELIVERED, minutes_approved(), notice_posted()), "finality"),
    ],
)
def test_what_remains_is_named(done: tuple[Command, ...], left: str) -> None:
    told = until(Phase.DECIDED).given(*done)
    assert remaining(told) == {left}
    told.when(CLOSE).then_refused(NotComplete, saying=f"remaining: {left}")


def test_recipients_who_lack_the_decision_are_named() -> None:
    told = until(Phase.DECIDED, content(recipients=("capio", "office"))).given(BOOK, DELIVERED)
    told.when(CLOSE).then_refused(NotComplete, saying="not delivered: office")


def test_a_signature_that_is_to_follow_is_waited_for() -> None:
    told = until(Phase.DECIDED, SIGNED_LATER).given(BOOK, DELIVERED, *MADE_FINAL)
    assert remaining(told) == {"signature"}
    told.given(signed("direktoren"), CLOSE)


def test_the_chair_s_decision_is_reported_first() -> None:
    told = until(Phase.DECIDED, decided=decision(by=BY_CHAIR))
    told.given(BOOK, DELIVERED, *MADE_FINAL)
    assert remaining(told) == {"report"}
    told.given(ReportDecision(proposal=PROPOSAL, meeting_day=day("2018-04-18")), CLOSE)


@pytest.mark.parametrize("decided", [decision(Outcome.REJECTED), decision(Outcome.APPROVED)])
def test_a_rejection_too_is_booked_delivered_and_final(decided: RecordDecision) -> None:
    told = until(Phase.DECIDED, SIGNED_LATER, decided=decided)
    assert remaining(told) >= {"effect", "delivery", "finality"}
    assert ("signature" in remaining(told)) == (decided.outcomes[0].outcome is Outcome.APPROVED)


def test_what_is_waived_is_settled() -> None:
    waive = WaiveEffect(proposal=PROPOSAL, reason="Kan inte bokföras")
    until(Phase.DECIDED, SIGNED_LATER).given(waive, DELIVERED, *MADE_FINAL, CLOSE)


def test_what_a_court_annulled_is_undone_and_never_final() -> None:
    told = until(Phase.DECIDED, SIGNED_LATER).given(BOOK, DELIVERED, *ANNULLED)
    assert remaining(told) == {"effect"}
    told.given(REVERSE, CLOSE)
