"""Signatures that the effect needs; appeal time, appeals, finality, and what is undone."""

from datetime import date

from domain.proposal.commands import AppealOutcome, TakeDownNotice
from domain.proposal.content import SigningRequirement
from domain.proposal.state import Phase
from tests.moving_clock import MovingClock
from tests.servers import SmtpServer
from tests.workflows.acts import appeal, judgment, notice, signature
from tests.workflows.municipality import FINAL_ON, LAST_APPEAL_DAY
from tests.workflows.office import Office

TWO_BEFORE_EFFECT = SigningRequirement(required=2, before_effect=True)


async def test_nothing_is_booked_before_everybody_has_signed_but_it_is_sent(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    decided = await working.carry_to_decision(name, signing=TWO_BEFORE_EFFECT)
    await working.until(lambda: len(smtp_server.mails) == 1)
    first = await working.act(signature(name), f"{name}/first")
    assert (decided.phase, first.phase) == (Phase.SIGNING, Phase.SIGNING)
    assert not working.proposal().effect_booked

    second = await working.act(signature(name, "ola-ord"), f"{name}/second")
    assert second.phase is Phase.DECIDED
    await working.closed()
    assert working.booked()["contract.assignment-expanded.v1"] == 1


async def test_an_effect_that_needs_no_signature_is_booked_and_the_closing_waits_for_it(
    working: Office,
) -> None:
    name = working.name
    await working.carry_to_decision(name, signing=SigningRequirement(required=1))
    await working.publish()
    await working.until(lambda: working.proposal().effect_booked)
    await working.until(lambda: working.proposal().final_on is not None)
    assert working.proposal().phase is Phase.DECIDED

    await working.act(signature(name))
    await working.closed()


async def test_a_decision_becomes_final_on_the_day_after_the_appeal_time(
    posted: Office, clock: MovingClock
) -> None:
    await posted.until(lambda: posted.proposal().effect_booked)

    clock.move_to(LAST_APPEAL_DAY)
    await posted.wake()
    assert posted.proposal().final_on is None

    clock.move_to(FINAL_ON)
    await posted.wake()
    await posted.closed()
    assert posted.proposal().final_on == FINAL_ON


async def test_an_appeal_keeps_a_decision_from_becoming_final_until_it_is_dismissed(
    posted: Office, clock: MovingClock
) -> None:
    name = posted.name
    await posted.act(appeal(name))

    clock.move_to(date(2018, 5, 14))
    await posted.wake()
    assert posted.proposal().final_on is None

    clock.move_to(date(2018, 5, 16))
    await posted.act(judgment(name, AppealOutcome.DISMISSED))
    await posted.closed()
    assert posted.topics().count("effect-booked") == 1
    assert "effect-reversed" not in posted.topics()


async def test_an_appeal_that_comes_to_be_known_late_takes_finality_back(working: Office) -> None:
    name = working.name
    await working.carry_to_decision(name, signing=SigningRequirement(required=1))
    await working.publish()
    await working.until(lambda: working.proposal().final_on is not None)

    await working.act(appeal(name))
    assert working.proposal().final_on is None
    await working.act(judgment(name, AppealOutcome.DISMISSED))
    await working.until(lambda: working.proposal().final_on is not None)

    await working.act(signature(name))
    await working.closed()
    assert working.topics().count("became-final") == 2


async def test_what_an_annulled_decision_had_booked_is_undone_once(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_decision(name, signing=SigningRequirement(required=1))
    await working.until(lambda: working.proposal().effect_booked)
    await working.act(appeal(name))

    await working.act(judgment(name, AppealOutcome.ANNULLED))
    await working.closed()

    assert working.topics().count("effect-reversed") == 1
    assert working.ledger.entries("budget:support")[-1].topic == "budget.released.v1"
    assert working.booked()["contract.change-annulled.v1"] == 1
    assert len(smtp_server.mails) == 1


async def test_a_decision_annulled_before_its_effect_is_never_booked(working: Office) -> None:
    name = working.name
    await working.carry_to_decision(name, signing=TWO_BEFORE_EFFECT)
    await working.act(appeal(name))

    await working.act(judgment(name, AppealOutcome.ANNULLED))
    await working.closed()

    assert "effect-booked" not in working.topics()
    assert working.booked() == {"contract.awarded.v1": 1}


async def test_a_notice_taken_down_too_early_must_be_posted_anew(
    posted: Office, clock: MovingClock
) -> None:
    name = posted.name
    await posted.act(TakeDownNotice(proposal=name, taken_down_on=LAST_APPEAL_DAY))

    clock.move_to(FINAL_ON)
    await posted.wake()
    assert posted.proposal().final_on is None

    await posted.act(notice(name, FINAL_ON), f"{name}/anew")
    clock.move_to(date(2018, 6, 1))
    await posted.wake()
    await posted.closed()
