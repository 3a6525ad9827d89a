"""What still waits, or waits again, once a proposal has come to its end."""

from datetime import date

from domain.proposal.commands import (
    AppealOutcome,
    CloseProposal,
    RecordBounce,
    RecordFinality,
    ReverseEffect,
    WithdrawProposal,
)
from domain.proposal.state import Phase
from projections.proposal_inbox.answers import NextAct
from projections.proposal_inbox.view import ProposalInbox
from tests.projections.inbox import (
    BOOK,
    CONSULT,
    DECIDE,
    DOWN,
    MAILED,
    MINUTES,
    NOTICE,
    PLAN,
    SUBMIT,
    lodged,
    only,
    row,
    settled,
    start,
    waiting,
)
from tests.projections.projecting import Told


def test_what_has_come_to_its_end_waits_for_nobody(told: Told) -> None:
    found = row(told, start(), SUBMIT, WithdrawProposal(proposal="more", reason="löst på annat"))
    assert (found.phase, found.tasks) == (Phase.WITHDRAWN, ())
    inbox = ProposalInbox(told.pool)
    assert inbox.waiting().tasks == ()
    assert inbox.proposals(ended=False).proposals == ()
    assert [each.proposal for each in inbox.proposals(phase=Phase.WITHDRAWN).proposals] == ["more"]


def test_after_the_closing_the_notice_waits_to_be_taken_down(told: Told) -> None:
    way = [PLAN, DECIDE, BOOK, MAILED, MINUTES, NOTICE]
    final = RecordFinality(proposal="more", as_of=date(2018, 4, 20))
    found = row(told, start(), SUBMIT, CONSULT, *way, final, CloseProposal(proposal="more"))
    assert (found.phase, only(found).act) == (Phase.CLOSED, NextAct.TAKE_DOWN_NOTICE)
    assert [each.act for each in waiting(told)] == [NextAct.TAKE_DOWN_NOTICE]
    told.tell(DOWN)
    assert waiting(told) == []


def test_an_appeal_after_the_closing_waits_for_the_court(told: Told) -> None:
    way = [PLAN, DECIDE, BOOK, MAILED, MINUTES, NOTICE, DOWN]
    final = RecordFinality(proposal="more", as_of=date(2018, 4, 20))
    row(told, start(), SUBMIT, CONSULT, *way, final, CloseProposal(proposal="more"))
    assert waiting(told) == []
    told.tell(lodged())
    assert NextAct.SETTLE_APPEAL in {each.act for each in waiting(told)}
    told.tell(settled(AppealOutcome.ANNULLED))
    told.tell(ReverseEffect(proposal="more"), CloseProposal(proposal="more"))
    assert waiting(told) == []


def test_what_came_back_after_the_closing_waits_to_be_sent_again(told: Told) -> None:
    way = [PLAN, DECIDE, BOOK, MAILED, MINUTES, NOTICE, DOWN]
    final = RecordFinality(proposal="more", as_of=date(2018, 4, 20))
    row(told, start(), SUBMIT, CONSULT, *way, final, CloseProposal(proposal="more"))
    told.tell(RecordBounce(proposal="more", recipient="capio", reason="550"))
    assert NextAct.RESUME_DELIVERY in {each.act for each in waiting(told)}
