"""What waits for whom once it is decided: minutes, signatures, appeals, effect and deliveries."""

from collections.abc import Sequence
from datetime import date

import pytest

from domain.command import Command
from domain.contract.commands import ChangeContract
from domain.proposal.commands import (
    AppealOutcome,
    HoldDelivery,
    RecordBounce,
    RecordDelivery,
    RecordUnionConsultation,
    ReportDecision,
    RetractRecord,
    SignAgreement,
    TakeDownNotice,
)
from domain.proposal.content import (
    Channel,
    SigningRequirement,
)
from domain.proposal.events import (
    AuthorityKind,
    ConsultationTime,
    Retractable,
    SigningAuthority,
)
from domain.proposal.outcomes import ByChair
from domain.proposal.state import DeliveryStatus, Phase
from projections.proposal_inbox.answers import NextAct
from tests.projections.inbox import (
    BOOK,
    BY_HAND,
    BY_MAIL,
    CONSULT,
    DECIDE,
    DOWN,
    MAILED,
    MINUTES,
    NOTICE,
    PLAN,
    SUBMIT,
    acts,
    content,
    decide,
    lodged,
    only,
    row,
    row_after,
    settled,
    start,
)
from tests.projections.projecting import MEETING, REGISTERED, Told, option

SIGNED = SignAgreement(
    proposal="more",
    signatory="eva-ek",
    authority=SigningAuthority(kind=AuthorityKind.POST),
    signed_on=date(2018, 3, 26),
)


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
    assert NextAct.SIGN not in acts(row_after(told, SIGNED))


def test_an_appeal_waits_for_its_judgment(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE, MINUTES, NOTICE, lodged())
    (waits,) = [task for task in found.tasks if task.act is NextAct.SETTLE_APPEAL]
    assert waits.subject == "a-1"
    assert waits.command == "liggare act settle more a-1 dismissed"
    dismissed = settled(AppealOutcome.DISMISSED)
    assert NextAct.SETTLE_APPEAL not in acts(row_after(told, dismissed))


def taken_back(kind: Retractable, subject: str) -> RetractRecord:
    return RetractRecord(proposal="more", kind=kind, subject=subject, because="Fel beslut")


def test_nobody_waits_for_what_was_taken_back(told: Told) -> None:
    before = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE, MINUTES, NOTICE, MAILED)
    appeal = taken_back(Retractable.APPEAL, "a-1")
    bounce = taken_back(Retractable.BOUNCE, "capio")
    after = row_after(told, lodged(), BOUNCED, appeal, bounce)
    assert (after.tasks, after.deliveries) == (before.tasks, before.deliveries)
    assert (after.remaining, after.since) == (before.remaining, before.since)


def test_a_signature_that_was_taken_back_is_waited_for_since_before_it_was_recorded(
    told: Told,
) -> None:
    said = content(signing=SigningRequirement(required=2, before_effect=True))
    before = row(told, start(said), SUBMIT, CONSULT, PLAN, DECIDE)
    after = row_after(told, SIGNED, taken_back(Retractable.SIGNATURE, "eva-ek"))
    assert after.tasks == before.tasks


def test_what_was_taken_back_is_waited_for_as_if_it_had_not_been_recorded(told: Told) -> None:
    said = content(recipients=(BY_MAIL, BY_HAND))
    before = row(told, start(said), SUBMIT, CONSULT, PLAN, DECIDE)
    records = (HELD, BY_HAND_TO_CAPIO, BOUNCED, HANDED, MINUTES, NOTICE)
    retractions = (
        taken_back(Retractable.NOTICE, "2018-03-29"),
        taken_back(Retractable.MINUTES, "2018-03-28"),
        taken_back(Retractable.DELIVERY, "union"),
        taken_back(Retractable.BOUNCE, "capio"),
        taken_back(Retractable.DELIVERY, "capio"),
    )
    after = row_after(told, *records, *retractions)
    (held,) = [task for task in after.tasks if task.act is NextAct.RESUME_DELIVERY]
    assert held.reason == HELD.reason
    assert [task for task in after.tasks if task is not held] == list(before.tasks)


def test_a_decision_that_was_taken_back_waits_to_be_recorded_since_then(told: Told) -> None:
    row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE)
    found = row_after(told, taken_back(Retractable.DECISION, str(MEETING)))
    waits = only(found)
    assert (found.phase, waits.act) == (Phase.COMMITTEE, NextAct.RECORD_DECISION)
    assert waits.since == told.ledger.entry_at(found.position).recorded_at
    assert found.decision is None


def test_a_signature_that_was_taken_back_is_waited_for_and_no_booking_before_it(
    told: Told,
) -> None:
    said = content(signing=SigningRequirement(required=1, before_effect=True))
    taken = ChangeContract(contract="capio-housing", change=option(), basis=REGISTERED)
    found = row(told, start(said), SUBMIT, CONSULT, PLAN, DECIDE, taken, SIGNED, BOOK)
    assert NextAct.BOOK_EFFECT in acts(found)
    found = row_after(told, taken_back(Retractable.SIGNATURE, "eva-ek"))
    assert found.phase is Phase.SIGNING
    assert NextAct.SIGN in acts(found)
    assert NextAct.BOOK_EFFECT not in acts(found)
    assert NextAct.BOOK_EFFECT in acts(row_after(told, SIGNED))


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


BOUNCED = RecordBounce(proposal="more", recipient="capio", reason="Brevet kom tillbaka")


HANDED = RecordDelivery(proposal="more", recipient="union", channel=Channel.BY_HAND)


BY_HAND_TO_CAPIO = RecordDelivery(proposal="more", recipient="capio", channel=Channel.BY_HAND)


@pytest.mark.parametrize(
    ("trouble", "why"), [([HELD], "550 okänd adress"), ([MAILED, BOUNCED], "Brevet kom tillbaka")]
)
def test_a_delivery_that_failed_says_why(told: Told, trouble: Sequence[Command], why: str) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE, BOOK, *trouble)
    (delivery,) = found.deliveries
    assert (delivery.status, delivery.reason) == (DeliveryStatus.NEEDS_ATTENTION, why)
    (waits,) = [task for task in found.tasks if task.act is NextAct.RESUME_DELIVERY]
    assert (waits.reason, waits.person) == (why, "anna-ek")
    assert waits.since == told.ledger.entry_at(found.position).recorded_at
