"""Proposals on their way, as the inbox's tests tell of them, and what it says of one."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from domain.command import Command
from domain.proposal.commands import (
    AppealOutcome,
    ApproveMinutes,
    BookEffect,
    LodgeAppeal,
    PlanMeeting,
    PostNotice,
    RecordDecision,
    RecordDelivery,
    RecordUnionConsultation,
    SettleAppeal,
    StartProposal,
    SubmitProposal,
    TakeDownNotice,
)
from domain.proposal.content import (
    Channel,
    DecisionPoint,
    Effect,
    ProposalContent,
    Recipient,
)
from domain.proposal.events import (
    ConsultationTime,
    Outcome,
    PointOutcome,
)
from domain.proposal.outcomes import DecidedBy
from projections.proposal_inbox.answers import NextAct, ProposalRow, Task
from projections.proposal_inbox.view import ProposalInbox
from tests.projections.projecting import MEETING, Told, award, option, parties

BY_MAIL = Recipient(recipient="capio", contact="carl", channel=Channel.EMAIL)


BY_HAND = Recipient(recipient="union", contact="ulla", channel=Channel.BY_HAND)


def content(**fields: Any) -> ProposalContent:
    point = DecisionPoint(
        number=1,
        text="Utlös optionen.",
        effects=(Effect(contract="capio-housing", change=option()),),
    )
    given: dict[str, Any] = {
        "title": "Utökat boendestöd",
        "committee": "committee",
        "services": ("housing-support",),
        "points": (point,),
        "recipients": (BY_MAIL,),
        **fields,
    }
    return ProposalContent(**given)


def start(said: ProposalContent | None = None, name: str = "more") -> StartProposal:
    return StartProposal(
        proposal=name, case=f"{name}-case", caseworker="anna-ek", content=said or content()
    )


SUBMIT = SubmitProposal(proposal="more")


CONSULT = RecordUnionConsultation(proposal="more", time=ConsultationTime.AT_MEETING)


PLAN = PlanMeeting(proposal="more", meeting_day=MEETING)


def decide(outcome: Outcome = Outcome.APPROVED, by: DecidedBy | None = None) -> RecordDecision:
    given: dict[str, Any] = {"by": by} if by else {}
    return RecordDecision(
        proposal="more",
        meeting_day=MEETING,
        outcomes=(PointOutcome(point=1, outcome=outcome),),
        **given,
    )


DECIDE = decide()


BOOK = BookEffect(proposal="more")


MINUTES = ApproveMinutes(proposal="more", approved_on=date(2018, 3, 28))


NOTICE = PostNotice(proposal="more", posted_on=date(2018, 3, 29))


DOWN = TakeDownNotice(proposal="more", taken_down_on=date(2018, 4, 20))


MAILED = RecordDelivery(proposal="more", recipient="capio", channel=Channel.EMAIL)


def row(told: Told, *commands: Command) -> ProposalRow:
    told.tell(*parties(), award(), *commands)
    found = ProposalInbox(told.pool).proposal("more")
    assert found is not None
    return found


def only(found: ProposalRow) -> Task:
    (task,) = found.tasks
    return task


def acts(found: ProposalRow) -> set[NextAct]:
    return {task.act for task in found.tasks}


def row_after(told: Told, *commands: Command) -> ProposalRow:
    told.tell(*commands)
    found = ProposalInbox(told.pool).proposal("more")
    assert found is not None
    return found


def lodged() -> LodgeAppeal:
    return LodgeAppeal(
        proposal="more", appeal="a-1", lodged_on=date(2018, 4, 3), court="Förvaltningsrätten"
    )


def settled(outcome: AppealOutcome) -> SettleAppeal:
    return SettleAppeal(proposal="more", appeal="a-1", settled_on=date(2018, 6, 1), outcome=outcome)


def waiting(told: Told) -> Sequence[Task]:
    return list(ProposalInbox(told.pool).waiting().tasks)
