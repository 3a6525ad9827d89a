"""What was wrongly recorded is taken back while the workflow runs, or after it has ended."""

from datetime import date

import pytest

from domain.contract.commands import CorrectContract
from domain.proposal.commands import BookEffect, CorrectDecision, RecordBounce
from domain.proposal.content import SigningRequirement
from domain.proposal.errors import BookingRestsOnDecision
from domain.proposal.events import Outcome, Retractable
from domain.proposal.state import Phase
from ledger.act import Act
from tests.moving_clock import MovingClock
from tests.servers import SmtpServer
from tests.workflows.acts import (
    appeal,
    by_hand,
    decision,
    minutes,
    notice,
    retraction,
    signature,
    start,
    way_to_committee,
)
from tests.workflows.municipality import (
    APPROVED_ON,
    BY_HAND,
    BY_MAIL,
    FINAL_ON,
    MEETING,
    POSTED_ON,
    QUICK,
    RITA,
    UNTIRING,
    content,
)
from tests.workflows.office import Office
from workflows.proposal.starting import workflow_id

ONE_FIRST = SigningRequirement(required=1, before_effect=True)
THE_DECISION = (Retractable.DECISION, MEETING.isoformat())


async def decide_after_another_that_booked_the_same(
    office: Office, signing: SigningRequirement | None = None
) -> None:
    """So that the booking is, or will be, refused."""
    first, name = f"{office.name}-first", office.name
    await office.carry_to_committee(first)
    await office.act(start(name, content(first, signing=signing)))
    for command in way_to_committee(name):
        await office.act(command)
    await office.act(decision(first))
    await office.until(lambda: office.proposal(first).effect_booked)
    await office.act(decision(name))


async def test_an_appeal_taken_back_lets_the_decision_become_final_on_its_day(
    posted: Office, clock: MovingClock
) -> None:
    name = posted.name
    await posted.act(appeal(name))
    clock.move_to(FINAL_ON)
    await posted.wake()
    assert posted.proposal().final_on is None

    await posted.act(retraction(name, Retractable.APPEAL, "mal-1"))
    await posted.closed()

    assert posted.proposal().final_on == FINAL_ON
    assert posted.topics().count("became-final") == 1


async def test_an_appeal_and_a_bounce_that_reopened_it_are_taken_back_and_it_closes_again(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_decision(name)
    await working.closed()
    await working.ended()

    reopened = await working.act(appeal(name))
    await working.act(RecordBounce(proposal=name, recipient="leanlink", reason="550 okänd"))
    await working.act(retraction(name, Retractable.BOUNCE, "leanlink"), f"{name}/bounce")
    assert (reopened.phase, working.proposal().phase) == (Phase.DECIDED, Phase.DECIDED)
    await working.act(retraction(name, Retractable.APPEAL, "mal-1"), f"{name}/appeal")
    await working.closed()
    await working.ended()

    assert len(smtp_server.mails) == 1
    topics = working.topics()
    assert (topics.count("decision-delivered"), topics.count("became-final")) == (1, 1)
    assert (topics.count("reopened"), topics.count("closed")) == (1, 2)


async def test_a_signature_taken_back_is_waited_for_again(working: Office) -> None:
    name = working.name
    two = SigningRequirement(required=2, before_effect=True)
    await working.carry_to_decision(name, signing=two)
    await working.act(signature(name), f"{name}/wrong")
    await working.act(retraction(name, Retractable.SIGNATURE, "dana-dir"))
    again = await working.act(retraction(name, Retractable.SIGNATURE, "dana-dir"))
    assert again.repeated

    one = await working.act(signature(name, "ola-ord"), f"{name}/first")
    assert one.phase is Phase.SIGNING
    await working.act(signature(name), f"{name}/second")
    await working.closed()
    assert working.booked()["contract.assignment-expanded.v1"] == 1


async def test_signing_waits_again_after_a_booking_that_was_refused(working: Office) -> None:
    name = working.name
    await decide_after_another_that_booked_the_same(working, ONE_FIRST)
    await working.act(signature(name))
    await working.until(lambda: working.proposal().effect_refusals == 1)

    taken_back = await working.act(retraction(name, Retractable.SIGNATURE, "dana-dir"))
    assert taken_back.phase is Phase.SIGNING
    signed = await working.act(signature(name, "ola-ord"), f"{name}/again")
    assert signed.phase is Phase.DECIDED
    await working.act(BookEffect(proposal=name))
    assert working.proposal().effect_refusals == 2


async def test_everybody_told_of_a_wrong_decision_is_told_of_the_right_one_which_is_booked_once(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_committee(name)
    await working.act(decision(name, {1: Outcome.REJECTED}))
    await working.until(lambda: not working.proposal().undelivered)

    taken_back = await working.act(retraction(name, *THE_DECISION))
    assert taken_back.phase is Phase.COMMITTEE
    decided = await working.act(decision(name), f"{name}/right")
    assert decided.phase is Phase.DECIDED
    await working.closed()

    wrong, right = (mail.message for mail in smtp_server.mails)
    assert wrong["Message-ID"] != right["Message-ID"]
    assert "avslag" in wrong.get_content()
    assert "Ett tidigare besked" not in wrong.get_content()
    assert "bifall" in right.get_content()
    assert "Ett tidigare besked om beslut i detta ärende var fel." in right.get_content()
    assert working.booked()["contract.assignment-expanded.v1"] == 1
    assert (working.topics().count("effect-booked"), working.topics().count("closed")) == (2, 1)


async def test_what_was_booked_is_corrected_first_and_what_is_then_decided_is_booked(
    working: Office,
) -> None:
    name = working.name
    await working.carry_to_decision(name)
    await working.until(lambda: working.proposal().effect_booked)
    with pytest.raises(BookingRestsOnDecision, match="leanlink-housing entry 2"):
        await working.act(retraction(name, *THE_DECISION), f"{name}/too-early")

    struck = CorrectContract(
        contract="leanlink-housing", entry=2, replacement=None, reason="Fel utfall registrerat"
    )
    working.ledger.execute(struck, Act(f"{name}/struck", RITA))
    await working.act(retraction(name, *THE_DECISION))
    await working.act(decision(name, {1: Outcome.REJECTED}), f"{name}/right")
    await working.closed()
    assert working.booked() == {
        "contract.awarded.v1": 1,
        "contract.assignment-expanded.v1": 1,
        "contract.corrected.v1": 1,
    }
    assert [each.topic for each in working.ledger.entries("budget:support")][-2:] == [
        "budget.reserved.v1",
        "budget.released.v1",
    ]


async def test_a_refused_booking_is_tried_by_itself_upon_the_next_decision(
    working: Office,
) -> None:
    name = working.name
    await decide_after_another_that_booked_the_same(working)
    await working.until(lambda: working.proposal().effect_refusals == 1)

    await working.act(retraction(name, *THE_DECISION))
    await working.act(decision(name), f"{name}/again")
    await working.until(lambda: working.topics().count("effect-refused") == 2)
    assert working.proposal().effect_refusals == 1


async def test_a_decision_taken_back_may_be_followed_by_another_round(working: Office) -> None:
    name = working.name
    await working.carry_to_committee(name)
    await working.act(decision(name, {1: Outcome.REJECTED}))
    await working.until(lambda: working.proposal().effect_booked)
    await working.act(retraction(name, *THE_DECISION))
    await working.act(decision(name, {1: Outcome.REFERRED_BACK}), f"{name}/back")
    for command in way_to_committee(name):
        await working.act(command, f"{name}/2/{command.name}")
    await working.act(decision(name), f"{name}/right")
    await working.closed()
    assert working.booked()["contract.assignment-expanded.v1"] == 1


async def test_the_appeal_time_runs_from_the_day_on_which_it_was_really_posted(
    posted: Office, clock: MovingClock
) -> None:
    name = posted.name
    clock.move_to(FINAL_ON)
    await posted.wake()
    await posted.closed()

    await posted.act(retraction(name, Retractable.NOTICE, POSTED_ON.isoformat()), f"{name}/1")
    await posted.act(retraction(name, Retractable.MINUTES, APPROVED_ON.isoformat()), f"{name}/2")
    assert posted.proposal().phase is Phase.DECIDED
    await posted.act(minutes(name, date(2018, 4, 4)), f"{name}/minutes/right")
    await posted.act(notice(name, date(2018, 4, 5)), f"{name}/notice/right")
    assert posted.proposal().final_on is None

    clock.move_to(date(2018, 4, 27))
    await posted.wake()
    await posted.closed()
    await posted.ended()
    assert posted.proposal().final_on == date(2018, 4, 27)
    assert (posted.topics().count("became-final"), posted.topics().count("closed")) == (2, 2)


@pytest.mark.parametrize("dispatch_policy", [UNTIRING])
async def test_who_was_wrongly_taken_for_reached_is_reached_by_the_list_s_own_channel(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    smtp_server.stop()
    await working.carry_to_decision(name, recipients=(BY_MAIL, BY_HAND))
    await working.act(by_hand(name, "leanlink"), f"{name}/leanlink")
    await working.act(by_hand(name, "capio"), f"{name}/capio")
    await working.act(retraction(name, Retractable.DELIVERY, "leanlink"), f"{name}/not-leanlink")
    smtp_server.start()
    await working.until(lambda: not working.proposal().undelivered)
    assert len(smtp_server.mails) == 1
    await working.closed()
    await working.ended()

    reopened = await working.act(retraction(name, Retractable.DELIVERY, "capio"), f"{name}/not-c")
    assert reopened.phase is Phase.DECIDED
    await working.act(by_hand(name, "capio"), f"{name}/capio/again")
    await working.closed()
    assert len(smtp_server.mails) == 1


async def test_a_delivery_that_needed_attention_needs_it_again(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    smtp_server.fail_next(QUICK.attempts)
    await working.carry_to_decision(name)
    await working.until(lambda: "delivery-held" in working.topics())
    await working.act(by_hand(name, "leanlink"))
    await working.act(retraction(name, Retractable.DELIVERY, "leanlink"))
    await working.publish()
    assert not smtp_server.mails
    assert working.topics().count("delivery-held") == 1
    assert working.proposal().undelivered


async def test_a_paragraph_put_right_after_the_closing_is_told_to_those_who_had_the_wrong_one(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_decision(name)
    await working.closed()
    await working.ended()

    right = CorrectDecision(
        proposal=name,
        meeting_day=MEETING,
        paragraph="§ 46",
        tell_anew=True,
        because="Paragrafen före hade registrerats",
    )
    assert (await working.act(right)).phase is Phase.DECIDED
    await working.closed()
    await working.ended()

    wrong, corrected = (mail.message for mail in smtp_server.mails)
    assert wrong["Message-ID"] != corrected["Message-ID"]
    assert "§ 45" in wrong.get_content()
    assert "§ 46" in corrected.get_content()
    assert "Ett tidigare besked om beslut i detta ärende var fel." in corrected.get_content()
    assert working.booked()["contract.corrected.v1"] == 1
    assert working.topics().count("effect-booked") == 1


async def test_a_workflow_lost_while_the_right_decision_is_awaited_goes_on_with_it(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_committee(name)
    await working.act(decision(name, {1: Outcome.REJECTED}))
    await working.until(lambda: not working.proposal().undelivered)
    await working.act(retraction(name, *THE_DECISION))
    await working.client.get_workflow_handle(workflow_id(name)).terminate()

    await working.act(decision(name), f"{name}/right")
    await working.closed()
    await working.ended()
    assert working.booked()["contract.assignment-expanded.v1"] == 1
    assert len(smtp_server.mails) == 2
