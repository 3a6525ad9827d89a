"""A message is handed over once, or the failure says whether trying again is any use."""

from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from delivery.email import Mailer
from delivery.failure import Delayed, DeliveryFailed, Refused
from entrypoints.embedded.ports import free_port
from tests.delivery.mail_servers import secure_server, silent_after_data
from tests.servers import SmtpServer


def message() -> EmailMessage:
    letter = EmailMessage()
    letter["From"] = "kommun@example.org"
    letter["To"] = "Anna Ek <anna.ek@example.org>"
    letter["Subject"] = "Beslut: Utökat boendestöd"
    letter["Message-ID"] = "<p1.anna.decision@example.org>"
    letter.set_content("Nämnden beslutade enligt förslaget.\n")
    return letter


def mailer(server: SmtpServer) -> Mailer:
    return Mailer(server.host, server.port, timeout=5)


def test_a_message_arrives_with_the_id_that_its_sender_chose(smtp_server: SmtpServer) -> None:
    sent = mailer(smtp_server).send(message())

    assert sent == "<p1.anna.decision@example.org>"
    [mail] = smtp_server.mails
    assert mail.recipients == ("anna.ek@example.org",)
    assert mail.message["Message-ID"] == sent
    assert mail.message["Subject"] == "Beslut: Utökat boendestöd"
    assert mail.message["Date"]
    assert "enligt förslaget" in mail.message.get_content()


def test_what_the_server_puts_off_may_be_tried_again(smtp_server: SmtpServer) -> None:
    smtp_server.fail_next(1, "451 4.7.1 greylisted, anna.ek@example.org")

    with pytest.raises(Delayed) as delayed:
        mailer(smtp_server).send(message())

    assert "451" in delayed.value.reason
    assert smtp_server.mails == []


def test_what_the_server_refuses_is_not_worth_trying_again(smtp_server: SmtpServer) -> None:
    smtp_server.fail_next(1, "550 5.1.1 no such mailbox")

    with pytest.raises(Refused):
        mailer(smtp_server).send(message())


@pytest.mark.parametrize("code", ["451", "550"])
def test_a_failure_never_repeats_the_address_that_a_server_mentions(
    smtp_server: SmtpServer, code: str
) -> None:
    smtp_server.fail_next(1, f"{code} <anna.ek@example.org> is not to be reached")

    with pytest.raises(DeliveryFailed) as failed:
        mailer(smtp_server).send(message())

    assert "anna" not in failed.value.reason


def test_a_server_that_is_away_may_come_back() -> None:
    with pytest.raises(Delayed):
        Mailer("127.0.0.1", free_port(), timeout=1).send(message())


def test_a_server_without_the_encryption_asked_for_gets_no_message(
    smtp_server: SmtpServer,
) -> None:
    strict = Mailer(smtp_server.host, smtp_server.port, starttls=True, timeout=5)

    with pytest.raises(Delayed):
        strict.send(message())

    assert smtp_server.mails == []


def test_a_message_without_an_id_is_a_mistake(smtp_server: SmtpServer) -> None:
    letter = message()
    del letter["Message-ID"]

    with pytest.raises(ValueError, match="Message-ID"):
        mailer(smtp_server).send(letter)


def test_what_is_lost_on_the_way_to_the_server_was_certainly_not_sent() -> None:
    with pytest.raises(Delayed) as delayed:
        Mailer("127.0.0.1", free_port(), timeout=1).send(message())

    assert not delayed.value.perhaps_sent


def test_an_answer_that_is_lost_after_the_message_leaves_it_unclear() -> None:
    with silent_after_data() as port, pytest.raises(Delayed) as delayed:
        Mailer("127.0.0.1", port, timeout=5).send(message())

    assert delayed.value.perhaps_sent


@pytest.mark.parametrize("way", ["tls", "starttls"])
def test_the_message_travels_encrypted_and_after_log_in(way: str, tmp_path: Path) -> None:
    with secure_server(tmp_path, implicit=way == "tls") as server:
        secure = replace(server.mailer, tls=way == "tls", starttls=way == "starttls")
        secure.send(message())

    [(logged_in, encrypted)] = server.seen
    assert logged_in
    assert encrypted


@pytest.mark.parametrize("way", ["tls", "starttls"])
def test_a_server_with_a_certificate_of_its_own_making_gets_no_message(
    way: str, tmp_path: Path
) -> None:
    with secure_server(tmp_path, implicit=way == "tls") as server:
        trusting = replace(
            server.mailer, tls=way == "tls", starttls=way == "starttls", ca_file=None
        )
        with pytest.raises(Delayed, match="certificate"):
            trusting.send(message())

    assert server.seen == []


def test_a_wrong_password_is_our_fault_and_may_be_put_right(tmp_path: Path) -> None:
    with secure_server(tmp_path, implicit=True) as server:
        wrong = replace(server.mailer, tls=True, password="another")
        with pytest.raises(Delayed, match="log-in"):
            wrong.send(message())

    assert server.seen == []
