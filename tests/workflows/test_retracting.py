"""What was wrongly recorded is taken back while the workflow runs, or after it has ended."""

from domain.proposal.commands import BookEffect, RecordBounce
from domain.proposal.content import SigningRequirement
from domain.proposal.events import Retractable
from domain.proposal.state import Phase
from tests.moving_clock import MovingClock
from tests.servers import SmtpServer
from tests.workflows.acts import appeal, decision, retraction, signature, start, way_to_committee
from tests.workflows.municipality import FINAL_ON, POSTED_ON, content
from tests.workflows.office import Office

ONE_FIRST = SigningRequirement(required=1, before_effect=True)


async def test_an_appeal_taken_back_lets_the_decision_become_final_on_its_day(
    working: Office, clock: MovingClock
) -> None:
    name = working.name
    clock.move_to(POSTED_ON)
    await working.carry_to_decision(name)
    await working.publish()
    await working.act(appeal(name))
    clock.move_to(FINAL_ON)
    await working.wake()
    assert working.proposal().final_on is None

    await working.act(retraction(name, Retractable.APPEAL, "mal-1"))
    await working.closed()

    assert working.proposal().final_on == FINAL_ON
    assert working.topics().count("became-final") == 1


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
    first, name = f"{working.name}-first", working.name
    await working.carry_to_committee(first)
    await working.act(start(name, content(first, signing=ONE_FIRST)))
    for command in way_to_committee(name):
        await working.act(command)
    await working.act(decision(first))
    await working.until(lambda: working.proposal(first).effect_booked)
    await working.act(decision(name))
    await working.act(signature(name))
    await working.until(lambda: working.proposal().effect_refusals == 1)

    taken_back = await working.act(retraction(name, Retractable.SIGNATURE, "dana-dir"))
    assert taken_back.phase is Phase.SIGNING
    signed = await working.act(signature(name, "ola-ord"), f"{name}/again")
    assert signed.phase is Phase.DECIDED
    await working.act(BookEffect(proposal=name))
    assert working.proposal().effect_refusals == 2
