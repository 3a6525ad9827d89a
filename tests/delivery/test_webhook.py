"""A webhook is signed, keeps its id, and its failure says whether trying again is any use."""

import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from delivery.failure import Delayed, DeliveryFailed, Refused
from delivery.reaching import Reach
from delivery.webhook import WebhookMessage, WebhookSender
from entrypoints.embedded.ports import LOOPBACK, free_port
from ledger.clock import system_clock
from tests.webhook_peer import SECRET, WebhookPeer, webhook_peer

HOME = Reach.of("127.0.0.0/8")
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def peer() -> Iterator[WebhookPeer]:
    with webhook_peer() as peer:
        yield peer


def message(url: str) -> WebhookMessage:
    return WebhookMessage("p1_r1_capio_0", url, SECRET, b'{"type":"proposal.decided"}')


def sender(**changed: object) -> WebhookSender:
    return replace(WebhookSender(HOME, timeout=5), **changed)  # type: ignore[arg-type]  # handed on


def test_the_receiver_can_verify_what_it_gets(peer: WebhookPeer) -> None:
    sent = sender().send(message(peer.url), system_clock())

    [posted] = peer.posted
    assert sent == posted.headers["webhook-id"] == "p1_r1_capio_0"
    assert posted.path == "/decisions"
    verified = Webhook(SECRET).verify(posted.body, posted.headers)
    assert verified == {"type": "proposal.decided"}


def test_what_was_altered_on_the_way_does_not_verify(peer: WebhookPeer) -> None:
    sender().send(message(peer.url), system_clock())

    [posted] = peer.posted
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(posted.body.replace(b"decided", b"refused"), posted.headers)


def test_a_repeat_has_the_id_of_the_first(peer: WebhookPeer) -> None:
    sender().send(message(peer.url), NOW)
    sender().send(message(peer.url), NOW)

    assert peer.ids == ["p1_r1_capio_0"] * 2


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_what_the_receiver_puts_off_may_be_tried_again(peer: WebhookPeer, status: int) -> None:
    peer.fail_next(1, status)

    with pytest.raises(Delayed, match=str(status)) as delayed:
        sender().send(message(peer.url), NOW)

    assert not delayed.value.perhaps_sent


@pytest.mark.parametrize("status", [400, 401, 404, 410, 413, 422])
def test_what_the_receiver_refuses_is_not_worth_trying_again(
    peer: WebhookPeer, status: int
) -> None:
    peer.fail_next(1, status)

    with pytest.raises(Refused, match=str(status)):
        sender().send(message(peer.url), NOW)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(peer: WebhookPeer, status: int) -> None:
    with webhook_peer() as elsewhere:
        peer.fail_next(1, status, Location=elsewhere.url)
        with pytest.raises(Refused, match="redirects"):
            sender().send(message(peer.url), NOW)

    assert elsewhere.attempts == 0


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("120", 120.0),
        ("Wed, 25 Nov 2026 12:10:00 GMT", 600.0),
        ("99999999", 86_400.0),
        ("Wed, 25 Nov 2015 12:10:00 GMT", 0.0),
        ("soon", None),
    ],
)
def test_a_pause_that_the_receiver_asks_for_is_told_within_bounds(
    peer: WebhookPeer, asked: str, seconds: float | None
) -> None:
    peer.fail_next(1, 429, Retry_After=asked)

    with pytest.raises(Delayed) as delayed:
        sender().send(message(peer.url), NOW)

    assert delayed.value.not_before == seconds


def test_a_receiver_that_is_away_may_come_back() -> None:
    with pytest.raises(Delayed) as delayed:
        sender().send(message(f"http://{LOOPBACK}:{free_port()}/"), NOW)

    assert not delayed.value.perhaps_sent


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 20"])
def test_an_answer_that_is_lost_leaves_it_unclear(answer: bytes) -> None:
    with socket.create_server((LOOPBACK, 0)) as listening:
        thread = threading.Thread(target=_answer_once, args=(listening, answer))
        thread.start()
        url = f"http://{LOOPBACK}:{listening.getsockname()[1]}/"
        with pytest.raises(Delayed) as delayed:
            sender().send(message(url), NOW)
        thread.join(timeout=10)

    assert delayed.value.perhaps_sent


def test_a_receiver_that_dawdles_is_left_in_the_end() -> None:
    """Each byte comes in time, the answer as a whole never does."""
    with socket.create_server((LOOPBACK, 0)) as listening:
        thread = threading.Thread(target=_dawdle, args=(listening,))
        thread.start()
        url = f"http://{LOOPBACK}:{listening.getsockname()[1]}/"
        with pytest.raises(Delayed) as delayed:
            sender(timeout=1.0).send(message(url), NOW)
        thread.join(timeout=10)

    assert delayed.value.perhaps_sent


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "https://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
    ],
)
def test_our_own_networks_are_out_of_reach_unless_they_are_named(
    peer: WebhookPeer, url: str
) -> None:
    with pytest.raises(Refused, match="may not reach"):
        WebhookSender(timeout=2).send(message(url.format(port=peer.port)), NOW)

    assert peer.attempts == 0


@pytest.mark.parametrize("url", ["ftp://example.org/", "decisions", "https://", "http://a:b/"])
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        sender().send(message(url), NOW)


def test_a_secret_that_is_none_is_refused_and_not_told(peer: WebhookPeer) -> None:
    with pytest.raises(Refused) as refused:
        sender().send(replace(message(peer.url), secret="hemligt"), NOW)

    assert "hemligt" not in refused.value.reason
    assert peer.attempts == 0


def test_a_certificate_of_nobody_known_is_not_trusted(tmp_path: Path) -> None:
    authority = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(LOOPBACK).configure_cert(context)
    known = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(known))
    with webhook_peer(context) as peer:
        url = peer.url.replace("http:", "https:")
        with pytest.raises(Delayed, match="certificate"):
            sender().send(message(url), NOW)
        sender(ca_file=known).send(message(url), NOW)

    assert len(peer.posted) == 1


def test_a_failure_never_repeats_the_address(peer: WebhookPeer) -> None:
    peer.fail_next(1, 410)

    with pytest.raises(DeliveryFailed) as failed:
        sender().send(message(peer.url), NOW)

    assert LOOPBACK not in failed.value.reason


def _answer_once(listening: socket.socket, answer: bytes) -> None:
    connection, _ = listening.accept()
    with connection:
        connection.recv(65536)
        connection.sendall(answer)


def _dawdle(listening: socket.socket) -> None:
    connection, _ = listening.accept()
    pause = threading.Event()
    with connection:
        connection.recv(65536)
        try:
            for byte in b"HTTP/1.1" + b" " * 200:
                connection.sendall(bytes([byte]))
                pause.wait(0.05)
        except OSError:
            return
