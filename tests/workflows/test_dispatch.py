"""Who cannot be reached is tried again, then held for people, and never holds up others."""

from domain.proposal.commands import BookEffect
from domain.proposal.state import DeliveryStatus, Phase
from tests.servers import SmtpServer
from tests.workflows.acts import by_hand, decision
from tests.workflows.municipality import BY_HAND, BY_MAIL, QUICK, UNKNOWN
from tests.workflows.office import Office


async def test_an_email_is_tried_until_it_gets_through(
    working: Office, smtp_server: SmtpServer
) -> None:
    await working.carry_to_committee(working.name)
    smtp_server.fail_next(QUICK.attempts - 1)

    await working.act(decision(working.name))
    await working.closed()

    assert smtp_server.attempts == QUICK.attempts
    assert len(smtp_server.mails) == 1
    assert "delivery-held" not in working.topics()


async def test_an_email_that_never_gets_through_needs_attention_until_somebody_confirms(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_committee(name)
    smtp_server.fail_next(1000)

    await working.act(decision(name))
    await working.until(lambda: "delivery-held" in working.topics())
    assert smtp_server.attempts == QUICK.attempts
    assert working.proposal().deliveries["leanlink"] is DeliveryStatus.NEEDS_ATTENTION
    assert working.proposal().phase is Phase.DECIDED

    await working.act(by_hand(name, "leanlink"))
    await working.closed()

    assert working.topics().count("decision-delivered") == 1
    assert smtp_server.mails == []


async def test_a_refused_email_needs_attention_at_once(
    working: Office, smtp_server: SmtpServer
) -> None:
    await working.carry_to_committee(working.name)
    smtp_server.fail_next(1000, "550 <lena.lind@example.org> is unknown here")

    await working.act(decision(working.name))
    await working.until(lambda: "delivery-held" in working.topics())

    assert smtp_server.attempts == 1


async def test_the_log_does_not_learn_the_address_from_the_mail_server(
    working: Office, smtp_server: SmtpServer
) -> None:
    await working.carry_to_committee(working.name)
    smtp_server.fail_next(1000, "550 <lena.lind@example.org> is unknown here")

    await working.act(decision(working.name))
    await working.until(lambda: "delivery-held" in working.topics())

    events = [entry.event.model_dump_json() for entry in working.ledger.read(0, 1000)]
    assert not any("@" in event for event in events)


async def test_a_recipient_without_an_address_needs_attention(working: Office) -> None:
    name = working.name
    await working.carry_to_decision(name, recipients=(UNKNOWN, BY_MAIL))
    await working.until(lambda: "delivery-held" in working.topics())
    await working.until(
        lambda: [each.recipient for each in working.proposal().undelivered] == ["nobody"]
    )
    await working.act(by_hand(name, "nobody"))
    await working.closed()


async def test_an_effect_is_booked_though_nobody_can_be_reached(
    working: Office, smtp_server: SmtpServer
) -> None:
    smtp_server.stop()
    await working.carry_to_decision(working.name, recipients=(BY_MAIL, BY_HAND))
    await working.until(lambda: working.proposal().effect_booked)

    assert working.booked()["contract.assignment-expanded.v1"] == 1


async def test_people_and_workflow_who_book_at_the_same_time_book_once(working: Office) -> None:
    """The workflow begins to book as soon as the decision is recorded; a person is as quick."""
    name = working.name
    await working.carry_to_decision(name)
    await working.act(BookEffect(proposal=name))
    await working.closed()

    assert working.topics().count("effect-booked") == 1
    assert working.booked()["contract.assignment-expanded.v1"] == 1
