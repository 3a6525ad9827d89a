"""Each channel confirms for itself, and what comes back is taken up again in one of three ways."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from standardwebhooks.webhooks import Webhook

from delivery.attempts import Attempts
from domain.proposal.commands import RecordBounce, ResumeDelivery
from domain.proposal.content import Channel
from domain.proposal.events import DecisionDelivered, DeliveryHeld
from domain.proposal.state import Phase
from domain.values.identifiers import stream
from identity.persons import Person, Persons
from tests.moving_clock import MovingClock
from tests.servers import SmtpServer
from tests.webhook_peer import SECRET, WebhookPeer, webhook_peer
from tests.workflows.acts import by_hand
from tests.workflows.conftest import Pool
from tests.workflows.municipality import BY_HAND, BY_MAIL, BY_WEBHOOK, QUICK, UNKNOWN
from tests.workflows.office import Office

SYSTEM = "capio-system"


@pytest.fixture
def peer(pool: Pool, office: Office) -> Iterator[WebhookPeer]:
    """Capio's system, registered with its address and its secret."""
    with webhook_peer() as peer:
        register(pool, peer.url)
        yield peer


def register(pool: Pool, url: str) -> None:
    Persons(pool).replace(
        Person(person=SYSTEM, name="Capio", webhook_url=url, webhook_secret=SECRET)
    )


def delivered(office: Office) -> list[DecisionDelivered]:
    entries = office.ledger.entries(stream("proposal", office.name))
    return [each.event for each in entries if isinstance(each.event, DecisionDelivered)]


async def decided(office: Office, *recipients: object) -> None:
    await office.carry_to_decision(office.name, recipients=(*recipients, BY_HAND))


async def closed(office: Office) -> None:
    await office.act(by_hand(office.name, "capio"), f"{office.name}/the last")
    await office.closed()


async def until_held(office: Office, times: int = 1) -> None:
    await office.until(lambda: office.topics().count("delivery-held") == times)


async def test_a_system_gets_the_decision_signed_and_without_personal_data(
    peer: WebhookPeer, working: Office
) -> None:
    await decided(working, BY_WEBHOOK)
    await working.until(lambda: len(delivered(working)) == 1)

    [posted] = peer.posted
    headers = posted.headers
    verified = json.loads(posted.body)
    signed_at = datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
    signature = Webhook(SECRET).sign(headers["webhook-id"], signed_at, posted.body.decode())
    assert headers["webhook-signature"] == signature
    assert verified["type"] == "proposal.decided"
    data = verified["data"]
    assert data["proposal"] == working.name
    assert data["decided_on"] == "2018-03-21"
    assert data["points"] == [
        {"number": 1, "text": "Leanlinks uppdrag utökas.", "outcome": "approved"}
    ]
    assert headers["webhook-id"] == f"{working.name}_r1_{SYSTEM}_0"
    assert delivered(working)[0].reference == headers["webhook-id"]
    assert b"anna" not in posted.body
    await closed(working)


async def test_a_system_that_puts_it_off_is_tried_again_with_the_same_id(
    peer: WebhookPeer, working: Office
) -> None:
    peer.fail_next(QUICK.attempts - 1, 503)

    await decided(working, BY_WEBHOOK)
    await working.until(lambda: len(delivered(working)) == 1)

    assert peer.attempts == QUICK.attempts
    assert delivered(working)[0].repeats == 0
    await closed(working)


async def test_a_system_that_refuses_needs_attention_and_gets_it_at_its_new_address(
    peer: WebhookPeer, working: Office, pool: Pool
) -> None:
    peer.fail_next(1, 410)
    await decided(working, BY_WEBHOOK)
    await until_held(working)

    with webhook_peer() as moved:
        register(pool, moved.url)
        await working.act(ResumeDelivery(proposal=working.name, recipient=SYSTEM))
        await working.until(lambda: len(delivered(working)) == 1)

        assert moved.ids == [f"{working.name}_r1_{SYSTEM}_1"]
    await closed(working)


async def test_a_recipient_is_reached_by_another_channel_and_contact(
    peer: WebhookPeer, working: Office, smtp_server: SmtpServer
) -> None:
    await decided(working, UNKNOWN)
    await until_held(working)

    await working.act(
        ResumeDelivery(
            proposal=working.name, recipient="nobody", channel=Channel.WEBHOOK, contact=SYSTEM
        )
    )
    await working.until(lambda: len(delivered(working)) == 1)

    assert peer.ids == [f"{working.name}_r1_nobody_1"]
    assert smtp_server.mails == []
    await closed(working)


async def test_a_recipient_whom_nothing_reaches_is_marked_as_reached_by_hand(
    working: Office,
) -> None:
    await decided(working, UNKNOWN)
    await until_held(working)

    await working.act(by_hand(working.name, "nobody"))

    assert [each.channel for each in delivered(working)] == [Channel.BY_HAND]
    await closed(working)


async def test_a_system_without_an_address_says_so(working: Office) -> None:
    await decided(working, BY_WEBHOOK)
    await until_held(working)

    [held] = [
        entry.event
        for entry in working.ledger.entries(stream("proposal", working.name))
        if isinstance(entry.event, DeliveryHeld)
    ]
    assert (held.channel, held.reason) == (
        Channel.WEBHOOK,
        "capio-system is not in the register of persons",
    )


async def test_an_email_that_bounces_is_sent_again_once_the_address_is_right(
    working: Office, smtp_server: SmtpServer, pool: Pool
) -> None:
    name = working.name
    await decided(working, BY_MAIL)
    await working.until(lambda: len(delivered(working)) == 1)

    await working.act(RecordBounce(proposal=name, recipient="leanlink", reason="5.1.1 okänd"))
    assert len(working.proposal().undelivered) == 2
    Persons(pool).replace(Person(person="lena-lind", name="Lena Lind", email="lena@example.org"))
    await working.act(ResumeDelivery(proposal=name, recipient="leanlink"))
    await working.until(lambda: len(delivered(working)) == 2)

    first, second = smtp_server.mails
    assert first.message["Message-ID"] == f"<{name}.r1.leanlink.0.decision@kommun.example>"
    assert second.message["Message-ID"] == f"<{name}.r1.leanlink.1.decision@kommun.example>"
    assert second.recipients == ("lena@example.org",)
    await closed(working)


async def test_one_that_bounces_and_is_not_taken_up_holds_up_nothing_but_the_closing(
    working: Office,
) -> None:
    name = working.name
    await decided(working, BY_MAIL)
    await working.until(lambda: len(delivered(working)) == 1)
    await working.act(RecordBounce(proposal=name, recipient="leanlink", reason="5.1.1 okänd"))
    await working.act(by_hand(name, "capio"))
    await working.publish()
    await working.until(lambda: working.proposal().final_on is not None)

    assert working.proposal().phase is Phase.DECIDED
    assert working.proposal().effect_booked


async def test_a_sending_that_a_crash_cut_off_is_counted_as_a_possible_repeat(
    working: Office, smtp_server: SmtpServer, pool: Pool, clock: MovingClock
) -> None:
    """Begun in a worker that was killed before it could say how it ended."""
    message_id = f"<{working.name}.r1.leanlink.0.decision@kommun.example>"

    def killed() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Attempts(pool, clock).deliver(message_id, "email", killed)

    await decided(working, BY_MAIL)
    await working.until(lambda: len(delivered(working)) == 1)

    assert delivered(working)[0].repeats == 1
    assert len(smtp_server.mails) == 1


async def test_what_a_server_has_accepted_is_recorded_and_not_sent_again(
    working: Office, smtp_server: SmtpServer, pool: Pool, clock: MovingClock
) -> None:
    """Killed between the server's answer and the ledger."""
    message_id = f"<{working.name}.r1.leanlink.0.decision@kommun.example>"
    Attempts(pool, clock).deliver(message_id, "email", lambda: message_id)

    await decided(working, BY_MAIL)
    await working.until(lambda: len(delivered(working)) == 1)

    assert delivered(working)[0].repeats == 0
    assert smtp_server.attempts == 0
