"""What was wrongly recorded of a decided proposal is taken back, and counts as unrecorded."""

from dataclasses import replace

import pytest

from domain.command import Command
from domain.meeting.state import Meetings
from domain.proposal.anew import deliveries_taken_back
from domain.proposal.commands import (
    AppealOutcome,
    RecordBounce,
    RecordDelivery,
    ReportDecision,
    ResumeDelivery,
    RetractRecord,
    WaiveEffect,
)
from domain.proposal.content import Channel, SigningRequirement
from domain.proposal.deadlines import deadlines
from domain.proposal.errors import (
    BookingRestsOnSignature,
    DayOutOfOrder,
    DeliveryOvertaken,
    DeliveryTakenUp,
    JudgmentRestsOnAppeal,
    NotYetFinal,
    RecordsRestOnIt,
    SentBySystem,
    UnknownAppeal,
    UnknownBounce,
    UnknownRecord,
    UnknownSignature,
    WrongPhase,
)
from domain.proposal.events import (
    MinutesApproved,
    ProposalReopened,
    RecordRetracted,
    ReopenedBy,
    Retractable,
)
from domain.proposal.finality import final_from
from domain.proposal.records import struck
from domain.proposal.state import DeliveryStatus, Phase, Proposal
from tests.domain.portfolio import content, day
from tests.domain.proposal.way import (
    BOOK,
    BY_DELEGATE,
    CLOSE,
    DELIVERED,
    HOLD,
    PROPOSAL,
    appealed,
    decision,
    final,
    minutes_approved,
    notice_posted,
    notice_taken_down,
    settled,
    signed,
    until,
)
from tests.domain.story import Story

BECAUSE = "Hör till beslutet § 42"
BOUNCED = RecordBounce(proposal=PROPOSAL, recipient="capio", reason="550 okänd")
ONE_FIRST = SigningRequirement(required=1, before_effect=True)
AFTERWARDS = SigningRequirement(required=1)


def retract(kind: Retractable, subject: str, because: str = BECAUSE) -> RetractRecord:
    return RetractRecord(proposal=PROPOSAL, kind=kind, subject=subject, because=because)


APPEAL = retract(Retractable.APPEAL, "klagande-1")
BOUNCE = retract(Retractable.BOUNCE, "capio")
SIGNATURE = retract(Retractable.SIGNATURE, "direktoren")
REPORT = retract(Retractable.REPORT, "2018-04-18")
MINUTES = retract(Retractable.MINUTES, "2018-03-26")
NOTICE = retract(Retractable.NOTICE, "2018-03-27")
DELIVERY = retract(Retractable.DELIVERY, "capio")
BY_HAND = RecordDelivery(
    proposal=PROPOSAL, recipient="capio", channel=Channel.BY_HAND, confirmed_by="eva"
)


def reported(on: str) -> ReportDecision:
    return ReportDecision(proposal=PROPOSAL, meeting_day=day(on))


def proposal(told: Story) -> Proposal:
    found: Proposal = told.state("proposal", PROPOSAL)
    return found


def posted() -> Story:
    return until(Phase.DECIDED).given(minutes_approved(), notice_posted())


def delegated() -> Story:
    return until(Phase.DECIDED, decided=decision(by=BY_DELEGATE))


def signing(requirement: SigningRequirement) -> Story:
    return until(Phase.DECIDED, content(signing=requirement))


@pytest.mark.parametrize(
    ("told", "recorded", "taken_back"),
    [
        (posted(), appealed(), APPEAL),
        (posted().given(final()), appealed(), APPEAL),
        (posted().given(appealed("klagande-2")), appealed(), APPEAL),
        (until(Phase.SIGNING), appealed(), APPEAL),
        (posted().given(DELIVERED), BOUNCED, BOUNCE),
        (until(Phase.SIGNING).given(DELIVERED), BOUNCED, BOUNCE),
        (until(Phase.SIGNING), signed("direktoren"), SIGNATURE),
        (until(Phase.SIGNING).given(signed("ordforanden")), signed("direktoren"), SIGNATURE),
        (signing(AFTERWARDS).given(BOOK), signed("direktoren"), SIGNATURE),
        (until(Phase.DECIDED), minutes_approved(), MINUTES),
        (until(Phase.SIGNING).given(minutes_approved("2018-03-25")), minutes_approved(), MINUTES),
        (until(Phase.DECIDED).given(minutes_approved()), notice_posted(), NOTICE),
        (posted().given(notice_taken_down("2018-04-01")), notice_posted(), NOTICE),
        (until(Phase.DECIDED).given(appealed(), minutes_approved()), notice_posted(), NOTICE),
        (delegated(), reported("2018-04-18"), REPORT),
        (delegated().given(reported("2018-04-04")), reported("2018-04-18"), REPORT),
        (until(Phase.DECIDED), BY_HAND, DELIVERY),
        (until(Phase.SIGNING).given(HOLD), BY_HAND, DELIVERY),
        (posted().given(DELIVERED, BOUNCED), BY_HAND, DELIVERY),
    ],
)
def test_it_stands_as_if_what_is_taken_back_had_never_been_recorded(
    told: Story, recorded: Command, taken_back: RetractRecord
) -> None:
    before = proposal(told)
    told.given(recorded)
    assert proposal(told) != before
    told.when(taken_back).then(
        RecordRetracted(kind=taken_back.kind, subject=taken_back.subject, because=BECAUSE)
    )
    after = proposal(told)
    assert after == before
    assert (after.remaining, final_from(after)) == (before.remaining, final_from(before))
    none = Meetings()
    assert deadlines(after, none) == deadlines(before, none)


def test_what_was_meant_is_recorded_anew_under_the_same_name() -> None:
    told = posted().given(appealed(), APPEAL, appealed(on="2018-04-11"))
    assert proposal(told).appeals["klagande-1"].lodged.lodged_on == day("2018-04-11")
    told.given(settled(AppealOutcome.DISMISSED), final("2018-11-05"))


def test_finality_is_there_again_unless_another_appeal_would_have_taken_it_back() -> None:
    told = posted().given(final(), appealed(), appealed("klagande-2"), APPEAL)
    assert proposal(told).final_on is None
    told.given(retract(Retractable.APPEAL, "klagande-2"))
    assert proposal(told).final_on == day("2018-04-18")


def test_no_finality_is_there_again_of_a_notice_that_was_taken_down_too_early() -> None:
    told = posted().given(final(), appealed(), notice_taken_down("2018-04-17"), APPEAL)
    assert proposal(told).final_on is None
    assert final_from(proposal(told)) is None


def test_what_had_reopened_it_is_taken_back_and_it_is_closed_again() -> None:
    for recorded, taken_back in ((appealed(), APPEAL), (BOUNCED, BOUNCE)):
        told = until(Phase.CLOSED).given(recorded, taken_back)
        assert proposal(told).is_complete
        told.given(CLOSE)


def test_a_signature_that_was_needed_reopens_a_closed_one_and_one_too_many_does_not() -> None:
    told = signing(AFTERWARDS).given(signed("direktoren"), BOOK, DELIVERED)
    told.given(minutes_approved(), notice_posted(), final(), signed("ordforanden"), CLOSE)
    told.when(SIGNATURE).then_kinds(RecordRetracted)
    assert proposal(told).phase is Phase.CLOSED
    told.when(retract(Retractable.SIGNATURE, "ordforanden")).then(
        RecordRetracted(kind=Retractable.SIGNATURE, subject="ordforanden", because=BECAUSE),
        ProposalReopened(by=ReopenedBy.RETRACTION),
    )
    assert proposal(told).remaining == ("signature",)
    told.given(signed("direktoren"), CLOSE)


def test_before_anything_is_booked_signing_waits_again() -> None:
    told = signing(ONE_FIRST).given(signed("direktoren"))
    assert proposal(told).phase is Phase.DECIDED
    told.given(SIGNATURE)
    assert proposal(told).phase is Phase.SIGNING
    told.when(BOOK).then_refused(WrongPhase)
    told.given(signed("ordforanden"), BOOK)


def test_a_booking_rests_on_the_signatures_it_waited_for_until_others_make_up_for_them() -> None:
    told = signing(ONE_FIRST).given(signed("direktoren"), BOOK)
    told.when(SIGNATURE).then_refused(BookingRestsOnSignature, field="subject", saying="direktoren")
    told.given(signed("ordforanden"), SIGNATURE)
    assert [each.signatory for each in proposal(told).signatures] == ["ordforanden"]
    assert proposal(told).phase is Phase.DECIDED


def test_nothing_rests_on_signatures_where_it_is_not_to_be_booked_or_is_annulled() -> None:
    waived = WaiveEffect(proposal=PROPOSAL, reason="Kan inte bokföras")
    signing(ONE_FIRST).given(signed("direktoren"), waived, SIGNATURE)
    annulled = (appealed(), settled(AppealOutcome.ANNULLED))
    told = signing(ONE_FIRST).given(signed("direktoren"), BOOK, *annulled, SIGNATURE)
    assert proposal(told).phase is Phase.DECIDED


def test_an_appeal_that_the_court_has_settled_stands() -> None:
    for outcome in AppealOutcome:
        told = posted().given(appealed(), settled(outcome))
        told.when(APPEAL).then_refused(JudgmentRestsOnAppeal, field="subject", saying="2018-11-05")


def test_a_bounce_stands_once_the_delivery_has_gone_on() -> None:
    resumed = ResumeDelivery(proposal=PROPOSAL, recipient="capio")
    told = posted().given(DELIVERED, BOUNCED)
    for went_on in (resumed, HOLD, DELIVERED):
        told.given(went_on)
        told.when(BOUNCE).then_refused(DeliveryTakenUp, field="subject", saying="capio")
    told.given(BOUNCED, BOUNCE)


def test_only_what_is_recorded_is_taken_back() -> None:
    told = posted().given(HOLD)
    told.when(APPEAL).then_refused(UnknownAppeal, field="subject")
    told.when(BOUNCE).then_refused(UnknownBounce, field="subject")
    told.when(SIGNATURE).then_refused(UnknownSignature, field="subject")
    for taken_back in (
        retract(Retractable.DECISION, "2018-03-20"),
        REPORT,
        retract(Retractable.MINUTES, "2018-03-25"),
        retract(Retractable.NOTICE, "2018-03-26"),
        DELIVERY,
        retract(Retractable.DELIVERY, "press"),
    ):
        told.when(taken_back).then_refused(UnknownRecord, field="subject")


def test_what_is_named_by_its_day_is_refused_with_the_day_that_is_recorded() -> None:
    wrong = retract(Retractable.MINUTES, "2018-03-25")
    told = until(Phase.DECIDED).given(minutes_approved())
    told.when(wrong).then_refused(UnknownRecord, field="subject", saying="recorded: 2018-03-26")


def test_what_rests_on_minutes_or_a_report_is_taken_back_first() -> None:
    told = delegated().given(reported("2018-04-18"))
    told.given(minutes_approved("2018-04-25"), notice_posted("2018-04-26"))
    minutes, notice = "minutes 2018-04-25", "notice 2018-04-26"
    steps = (
        (REPORT, f"{notice}, {minutes}", retract(Retractable.NOTICE, "2018-04-26")),
        (REPORT, minutes, retract(Retractable.MINUTES, "2018-04-25")),
    )
    told.when(retract(Retractable.MINUTES, "2018-04-25")).then_refused(
        RecordsRestOnIt, field="subject", saying=notice
    )
    for refused, resting, first in steps:
        told.when(refused).then_refused(RecordsRestOnIt, field="subject", saying=resting)
        told.given(first)
    told.given(REPORT)
    assert proposal(told).remaining == ("effect", "delivery", "report", "finality")


def test_the_appeal_time_is_counted_anew_from_the_day_on_which_it_was_really_posted() -> None:
    told = until(Phase.CLOSED)
    told.when(NOTICE).then_kinds(RecordRetracted, ProposalReopened)
    assert proposal(told).final_on is None
    told.when(final("2018-12-01")).then_refused(NotYetFinal, field="as_of")
    told.given(notice_posted("2018-04-03"))
    told.when(final("2018-04-24")).then_refused(NotYetFinal, field="as_of", saying="2018-04-25")
    told.given(final("2018-04-25"), CLOSE)


def test_a_notice_posted_anew_on_another_day_makes_what_was_final_wait_again() -> None:
    told = posted().given(final(), notice_posted("2018-04-03"))
    assert proposal(told).final_on is None
    told.given(retract(Retractable.NOTICE, "2018-04-03"), final())
    assert proposal(told).final_on == day("2018-04-18")


def test_an_appeal_known_late_gives_no_finality_back_that_hung_on_a_wrong_notice() -> None:
    told = posted().given(final(), appealed(), NOTICE, APPEAL)
    assert proposal(told).final_on is None


def test_the_day_of_the_minutes_is_put_right_in_a_closed_one_unless_the_notice_is_older() -> None:
    told = until(Phase.CLOSED)
    told.when(minutes_approved("2018-03-25")).then_kinds(MinutesApproved)
    assert proposal(told).phase is Phase.CLOSED
    told.when(minutes_approved("2018-03-28")).then_refused(
        DayOutOfOrder, field="approved_on", saying="2018-03-27"
    )


def test_a_delivery_that_was_not_made_by_hand_reopens_a_closed_one() -> None:
    told = until(Phase.DECIDED).given(BOOK, BY_HAND, minutes_approved(), notice_posted())
    told.given(final(), CLOSE)
    told.when(DELIVERY).then(
        RecordRetracted(kind=Retractable.DELIVERY, subject="capio", because=BECAUSE),
        ProposalReopened(by=ReopenedBy.RETRACTION),
    )
    assert proposal(told).remaining == ("delivery",)
    told.given(DELIVERED, CLOSE)


def test_what_the_system_sent_is_nobody_s_slip_and_comes_back_or_stands() -> None:
    told = until(Phase.DECIDED).given(DELIVERED)
    told.when(DELIVERY).then_refused(SentBySystem, field="subject", saying="capio")
    told.given(BOUNCED, BY_HAND, DELIVERY, BOUNCE)
    assert proposal(told).deliveries == {"capio": DeliveryStatus.DELIVERED}


def test_what_was_sent_before_it_was_taken_back_is_no_delivery_of_what_counts_now() -> None:
    told = until(Phase.DECIDED)
    sent = RecordDelivery(**{**dict(DELIVERED), "anew": 0})
    told.given(BY_HAND, DELIVERY)
    told.when(sent).then_refused(DeliveryOvertaken, field="anew", saying="capio")
    told.given(RecordDelivery(**{**dict(DELIVERED), "anew": 1}))


def test_how_often_a_recipient_is_to_be_reached_anew_is_counted_for_each() -> None:
    told = until(Phase.DECIDED).given(BY_HAND, DELIVERY, BY_HAND, DELIVERY)
    assert deliveries_taken_back(proposal(told), "capio") == 2
    assert deliveries_taken_back(proposal(told), "office") == 0
    told.given(retract(Retractable.DECISION, "2018-03-21"))
    assert deliveries_taken_back(proposal(told), "office") == 1


def test_the_same_retraction_told_again_changes_nothing_and_another_finds_nothing() -> None:
    told = posted().given(DELIVERED, appealed(), BOUNCED, BY_HAND, signed("direktoren"))
    for taken_back, unknown in (
        (APPEAL, UnknownAppeal),
        (DELIVERY, UnknownRecord),
        (NOTICE, UnknownRecord),
        (MINUTES, UnknownRecord),
        (BOUNCE, UnknownBounce),
        (SIGNATURE, UnknownSignature),
    ):
        told.given(taken_back)
        told.when(taken_back).then_nothing()
        otherwise = RetractRecord(**{**dict(taken_back), "because": "Annat skäl"})
        told.when(otherwise).then_refused(unknown, field="subject")


def test_a_retraction_of_what_was_recorded_anew_takes_that_back_too() -> None:
    told = posted().given(appealed(), APPEAL, appealed())
    told.when(APPEAL).then_kinds(RecordRetracted)
    assert not proposal(told).appeals


def test_history_keeps_both() -> None:
    told = posted().given(appealed(), APPEAL)
    topics = [event.topic for event in told.events("proposal", PROPOSAL)]
    assert topics[-2:] == ["proposal.appeal-lodged.v1", "proposal.record-retracted.v1"]
    assert proposal(told).retractions
    assert replace(proposal(told), retractions=()) == proposal(told)


def test_it_is_the_last_that_counted_and_went_by_the_name_which_is_taken_back() -> None:
    told = posted().given(DELIVERED, appealed(), APPEAL, appealed(), appealed("klagande-2"), APPEAL)
    events = told.events("proposal", PROPOSAL)
    gone = [events[number] for number in sorted(struck(events))]
    lodged = [event for event in events if event.topic == "proposal.appeal-lodged.v1"]
    assert gone == lodged[:2]
    for each in (NOTICE, MINUTES, BOUNCED, BOUNCE):
        told.given(each)
    events = told.events("proposal", PROPOSAL)
    topics = [events[number].topic for number in struck(events)]
    assert {topic.removeprefix("proposal.") for topic in topics} == {
        "appeal-lodged.v1",
        "notice-posted.v1",
        "minutes-approved.v1",
        "delivery-bounced.v1",
    }


def test_what_nobody_recorded_is_taken_back_by_nothing() -> None:
    assert struck([RecordRetracted(kind=Retractable.APPEAL, subject="a", because="fel")]) == set()
