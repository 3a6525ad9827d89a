"""What waits for whom, since when, and what is to be done next."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from domain.command import Command
from domain.contract.commands import ChangeContract
from domain.meeting.commands import AnnounceMeeting, CancelMeeting
from domain.proposal.commands import (
    AppealOutcome,
    ApproveMinutes,
    BookEffect,
    CloseProposal,
    HoldDelivery,
    LodgeAppeal,
    PlanMeeting,
    PostNotice,
    RecordBounce,
    RecordDecision,
    RecordDelivery,
    RecordFinality,
    RecordUnionConsultation,
    ReportDecision,
    ReverseEffect,
    SaveDraft,
    SettleAppeal,
    SignAgreement,
    StartProposal,
    SubmitProposal,
    TakeDownNotice,
    WithdrawProposal,
)
from domain.proposal.content import (
    Channel,
    DecisionPoint,
    Effect,
    ProposalContent,
    Recipient,
    SigningRequirement,
)
from domain.proposal.events import (
    AuthorityKind,
    ConsultationTime,
    Outcome,
    PointOutcome,
    SigningAuthority,
)
from domain.proposal.outcomes import ByChair, DecidedBy
from domain.proposal.state import DeliveryStatus, Phase
from projections.proposal_inbox.answers import NextAct, ProposalRow, Task
from projections.proposal_inbox.view import ProposalInbox
from tests.projections.projecting import MEETING, REGISTERED, Told, award, option, parties

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


@pytest.mark.parametrize(
    ("way", "phase", "act"),
    [
        ([start(content(recipients=()))], Phase.DRAFTING, NextAct.SAVE_DRAFT),
        ([start()], Phase.DRAFTING, NextAct.SUBMIT),
        ([start(), SUBMIT], Phase.UNION_CONSULTATION, NextAct.CONSULT_UNION),
        ([start(), SUBMIT, CONSULT], Phase.COMMITTEE, NextAct.PLAN_MEETING),
        ([start(), SUBMIT, CONSULT, PLAN], Phase.COMMITTEE, NextAct.RECORD_DECISION),
    ],
)
def test_each_phase_before_the_decision_has_its_act(
    told: Told, way: Sequence[Command], phase: Phase, act: NextAct
) -> None:
    found = row(told, *way)
    assert (found.phase, only(found).act) == (phase, act)
    assert (only(found).person, only(found).role) == ("anna-ek", "caseworker")


def test_a_draft_says_what_it_lacks(told: Told) -> None:
    found = row(told, start(content(recipients=(), points=())))
    assert only(found).missing == ("points", "points.effects", "recipients")
    told.tell(SaveDraft(proposal="more", content=content()))
    (saved,) = ProposalInbox(told.pool).proposals().proposals
    assert only(saved).missing == ()


def test_it_waits_since_it_came_into_its_phase(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT)
    consulted = [e for e in told.ledger.entries("proposal:more") if "consulted" in e.topic]
    assert found.since == only(found).since == consulted[0].recorded_at
    assert found.committee.name == "Nämnden"
    assert found.contracts == ("capio-housing",)


def test_a_decision_is_awaited_since_its_meeting_was_planned_and_not_before_its_day(
    told: Told,
) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN)
    planned = [e for e in told.ledger.entries("proposal:more") if "planned" in e.topic]
    assert only(found).since == planned[0].recorded_at
    assert only(found).not_before == found.meeting_day == MEETING
    assert only(found).command == "liggare act decide more 2018-03-21 --approve 1"


def test_a_planned_consultation_still_waits(told: Told) -> None:
    planned = RecordUnionConsultation(
        proposal="more", time=ConsultationTime.PLANNED, day=date(2018, 3, 1)
    )
    found = row(told, start(), SUBMIT, planned)
    assert only(found).act is NextAct.CONSULT_UNION
    assert (found.consultation, found.consultation_day) == ("planned", date(2018, 3, 1))


def test_minutes_and_notice_wait_for_whoever_is_registrar_one_after_the_other(
    told: Told,
) -> None:
    done = RecordUnionConsultation(
        proposal="more", time=ConsultationTime.DONE, day=date(2018, 3, 1)
    )
    found = row(told, start(), SUBMIT, done, PLAN, DECIDE)
    assert only(found).act is NextAct.APPROVE_MINUTES
    assert (only(found).person, only(found).role) == (None, "registrar")
    assert only(row_after(told, MINUTES)).act is NextAct.POST_NOTICE
    removal = only(row_after(told, NOTICE))
    assert (removal.act, removal.not_before) == (NextAct.TAKE_DOWN_NOTICE, date(2018, 4, 20))
    early = TakeDownNotice(proposal="more", taken_down_on=date(2018, 4, 1))
    anew = only(row_after(told, early))
    assert (anew.act, anew.reason) == (NextAct.POST_NOTICE, "2018-04-01 < 2018-04-20")
    in_time = [NOTICE, DOWN]
    assert acts(row_after(told, *in_time)) == set()


def row_after(told: Told, *commands: Command) -> ProposalRow:
    told.tell(*commands)
    found = ProposalInbox(told.pool).proposal("more")
    assert found is not None
    return found


def test_what_was_left_for_the_meeting_waits_to_be_recorded_as_done(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE)
    assert acts(found) == {NextAct.CONSULT_UNION, NextAct.APPROVE_MINUTES}


def test_the_chairs_decision_waits_to_be_reported_before_its_minutes(told: Told) -> None:
    by = ByChair(person="cia-chair", urgency="boendet stänger")
    found = row(told, start(), SUBMIT, CONSULT, PLAN, decide(by=by))
    assert NextAct.REPORT_DECISION in acts(found)
    assert NextAct.APPROVE_MINUTES not in acts(found)
    reported = ReportDecision(proposal="more", meeting_day=date(2018, 4, 18))
    assert NextAct.APPROVE_MINUTES in acts(row_after(told, reported))


def test_signatures_wait_until_all_have_signed(told: Told) -> None:
    said = content(signing=SigningRequirement(required=1, before_effect=True))
    found = row(told, start(said), SUBMIT, CONSULT, PLAN, DECIDE)
    assert found.phase is Phase.SIGNING
    assert NextAct.SIGN in acts(found)
    signed = SignAgreement(
        proposal="more",
        signatory="eva-ek",
        authority=SigningAuthority(kind=AuthorityKind.POST),
        signed_on=date(2018, 3, 26),
    )
    assert NextAct.SIGN not in acts(row_after(told, signed))


def test_an_appeal_waits_for_its_judgment(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE, MINUTES, NOTICE, lodged())
    (waits,) = [task for task in found.tasks if task.act is NextAct.SETTLE_APPEAL]
    assert waits.subject == "a-1"
    assert waits.command == "liggare act settle more a-1 dismissed"
    dismissed = settled(AppealOutcome.DISMISSED)
    assert NextAct.SETTLE_APPEAL not in acts(row_after(told, dismissed))


def lodged() -> LodgeAppeal:
    return LodgeAppeal(
        proposal="more", appeal="a-1", lodged_on=date(2018, 4, 3), court="Förvaltningsrätten"
    )


def settled(outcome: AppealOutcome) -> SettleAppeal:
    return SettleAppeal(proposal="more", appeal="a-1", settled_on=date(2018, 6, 1), outcome=outcome)


def test_a_refused_effect_waits_to_be_booked_again(told: Told) -> None:
    taken = ChangeContract(contract="capio-housing", change=option(), basis=REGISTERED)
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE, taken, BOOK)
    (waits,) = [task for task in found.tasks if task.act is NextAct.BOOK_EFFECT]
    assert waits.subject == "capio-housing"
    assert waits.reason
    assert found.refused_effect is not None
    assert (found.refused_effect.contract, found.refused_effect.point) == ("capio-housing", 1)
    assert not found.effect_booked


def test_deliveries_that_need_people(told: Told) -> None:
    said = content(recipients=(BY_MAIL, BY_HAND))
    found = row(told, start(said), SUBMIT, CONSULT, PLAN, DECIDE, BOOK, MAILED)
    (waits,) = [task for task in found.tasks if task.act is NextAct.RECORD_DELIVERY]
    assert waits.command == "liggare act confirm more union"
    assert {each.recipient: each.status for each in found.deliveries} == {
        "capio": DeliveryStatus.DELIVERED,
        "union": DeliveryStatus.WAITING,
    }


HELD = HoldDelivery(
    proposal="more", recipient="capio", channel=Channel.EMAIL, reason="550 okänd adress"
)
BOUNCED = RecordBounce(proposal="more", recipient="capio", reason="550 okänd adress")


@pytest.mark.parametrize("trouble", [[HELD], [MAILED, BOUNCED]])
def test_a_delivery_that_failed_says_why(told: Told, trouble: Sequence[Command]) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE, BOOK, *trouble)
    (delivery,) = found.deliveries
    assert (delivery.status, delivery.reason) == (
        DeliveryStatus.NEEDS_ATTENTION,
        "550 okänd adress",
    )
    (waits,) = [task for task in found.tasks if task.act is NextAct.RESUME_DELIVERY]
    assert (waits.reason, waits.person) == ("550 okänd adress", "anna-ek")
    assert waits.since == told.ledger.entry_at(found.position).recorded_at


def test_a_referral_back_waits_for_the_draft_of_the_next_round(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, decide(Outcome.REFERRED_BACK))
    assert (found.phase, found.round, only(found).act) == (Phase.DRAFTING, 2, NextAct.SUBMIT)
    assert only(found).since == told.ledger.entry_at(found.position).recorded_at


def test_a_postponement_waits_for_another_meeting(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, decide(Outcome.POSTPONED))
    assert (found.phase, found.round, only(found).act) == (Phase.COMMITTEE, 1, NextAct.PLAN_MEETING)


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


def waiting(told: Told) -> Sequence[Task]:
    return list(ProposalInbox(told.pool).waiting().tasks)


def test_the_inbox_is_asked_for_a_person_or_for_a_role(told: Told) -> None:
    told.tell(*parties(), award(), start(), SUBMIT, CONSULT, PLAN, DECIDE)
    inbox = ProposalInbox(told.pool)
    assert {each.act for each in inbox.waiting("anna-ek").tasks} == {NextAct.CONSULT_UNION}
    assert [each.act for each in inbox.waiting(role="registrar").tasks] == [NextAct.APPROVE_MINUTES]
    assert inbox.waiting("nobody").tasks == ()
    in_english = inbox.waiting(role="registrar", locale="en").tasks[0]
    assert in_english.words == "approve the minutes"


def test_a_task_has_its_deadline_with_the_law_it_follows_from(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE)
    (minutes,) = [task for task in found.tasks if task.act is NextAct.APPROVE_MINUTES]
    assert minutes.deadline is not None
    assert minutes.deadline.last_day == date(2018, 4, 4)
    assert minutes.deadline.source == "KL 6:35, 5:69"
    assert minutes.deadline.historical
    assert found.tasks[0] is minutes


def test_a_meeting_that_was_moved_moves_the_decision_and_a_cancelled_one_asks_for_another(
    told: Told,
) -> None:
    announced = AnnounceMeeting(committee="committee", meeting="march", day=MEETING)
    at_it = PlanMeeting(proposal="more", meeting="march")
    told.tell(*parties(), award(), announced, start(), SUBMIT, CONSULT, at_it)
    moved = AnnounceMeeting(committee="committee", meeting="march", day=date(2018, 3, 28))
    waits = only(row_after(told, moved))
    assert (waits.act, waits.not_before) == (NextAct.RECORD_DECISION, date(2018, 3, 28))
    assert waits.deadline is not None
    assert waits.deadline.last_day == date(2018, 3, 28)
    cancelled = CancelMeeting(committee="committee", meeting="march")
    assert only(row_after(told, cancelled)).act is NextAct.PLAN_MEETING


def test_an_agenda_holds_what_is_placed_on_the_meeting_or_on_its_day(told: Told) -> None:
    announced = AnnounceMeeting(committee="committee", meeting="march", day=MEETING)
    told.tell(*parties(), award(), announced)
    for name in ("by-day", "by-id", "elsewhere"):
        told.tell(start(name=name), SubmitProposal(proposal=name))
        told.tell(RecordUnionConsultation(proposal=name, time=ConsultationTime.AT_MEETING))
    told.tell(
        PlanMeeting(proposal="by-day", meeting_day=MEETING),
        PlanMeeting(proposal="by-id", meeting="march"),
        PlanMeeting(proposal="elsewhere", meeting_day=date(2018, 4, 18)),
    )
    agenda = ProposalInbox(told.pool).agenda("committee", "march", MEETING)
    assert [each.proposal for each in agenda] == ["by-day", "by-id"]


def test_only_the_one_that_waits_for_its_committee_is_left_of_the_letters(story: Told) -> None:
    inbox = ProposalInbox(story.pool)
    (waiting,) = inbox.waiting("kim-handlaggare").tasks
    assert waiting.proposal == "relief-service-exempelomsorgen-2027"
    assert waiting.act is NextAct.RECORD_DECISION
    assert len(inbox.proposals().proposals) == 9
    assert len(inbox.proposals(case=waiting.case).proposals) == 1


def test_an_unknown_proposal_is_none(story: Told) -> None:
    assert ProposalInbox(story.pool).proposal("nonesuch") is None
