"""A message is handed over once, or the failure says whether trying again is any use."""

from email.message import EmailMessage

import pytest

from delivery.email import MailDelayed, Mailer, MailFailed, MailRefused
from entrypoints.embedded.ports import free_port
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

    with pytest.raises(MailDelayed) as delayed:
        mailer(smtp_server).send(message())

    assert "451" in delayed.value.reason
    assert smtp_server.mails == []


def test_what_the_server_refuses_is_not_worth_trying_again(smtp_server: SmtpServer) -> None:
    smtp_server.fail_next(1, "550 5.1.1 no such mailbox")

    with pytest.raises(MailRefused):
        mailer(smtp_server).send(message())


@pytest.mark.parametrize("code", ["451", "550"])
def test_a_failure_never_repeats_the_address_that_a_server_mentions(
    smtp_server: SmtpServer, code: str
) -> None:
    smtp_server.fail_next(1, f"{code} <anna.ek@example.org> is not to be reached")

    with pytest.raises(MailFailed) as failed:
        mailer(smtp_server).send(message())

    assert "anna" not in failed.value.reason


def test_a_server_that_is_away_may_come_back() -> None:
    with pytest.raises(MailDelayed):
        Mailer("127.0.0.1", free_port(), timeout=1).send(message())


def test_a_server_without_the_encryption_asked_for_gets_no_message(
    smtp_server: SmtpServer,
) -> None:
    strict = Mailer(smtp_server.host, smtp_server.port, starttls=True, timeout=5)

    with pytest.raises(MailDelayed):
        strict.send(message())

    assert smtp_server.mails == []


def test_a_message_without_an_id_is_a_mistake(smtp_server: SmtpServer) -> None:
    letter = message()
    del letter["Message-ID"]

    with pytest.raises(ValueError, match="Message-ID"):
        mailer(smtp_server).send(letter)
