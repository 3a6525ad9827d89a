"""E-mail over SMTP: one message, one attempt, and a word on whether another one is any use."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate

TIMEOUT = 20.0
"""Seconds for each answer of the server."""


class MailFailed(Exception):
    """Not delivered. ``reason`` has no personal data: servers like to repeat addresses."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MailDelayed(MailFailed):
    """Not now: trying again may help."""


class MailRefused(MailFailed):
    """Not like this: trying again is no use before somebody changes something."""


@dataclass(frozen=True, slots=True)
class Mailer:
    """Thread-safe: each message has its own connection. Certificates are checked with STARTTLS."""

    host: str
    port: int
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    starttls: bool = False
    timeout: float = TIMEOUT

    def send(self, message: EmailMessage) -> str:
        """Hand the message over and return its Message-ID, which the caller has chosen.

        Raises:
            MailDelayed, MailRefused; ValueError without a Message-ID.
        """
        message_id = message["Message-ID"]
        if not message_id:
            raise ValueError("a message needs a Message-ID, so that a repeat is known as one")
        if "Date" not in message:
            message["Date"] = formatdate(localtime=True)
        with _failures_named(), smtplib.SMTP(timeout=self.timeout) as server:
            self._greet(server)
            server.send_message(message)
            _take_leave(server)
        return str(message_id)

    def _greet(self, server: smtplib.SMTP) -> None:
        """A fault here is ours or the server's, never the recipient's: it may be put right."""
        try:
            server.connect(self.host, self.port)
            if self.starttls:
                server.starttls(context=ssl.create_default_context())
            if self.user is not None:
                server.login(self.user, self.password or "")
        except smtplib.SMTPResponseException as answered:
            raise MailDelayed(f"the mail server answered {answered.smtp_code} at log-in") from None
        except smtplib.SMTPNotSupportedError:
            raise MailDelayed("the mail server lacks STARTTLS or log-in") from None


def _take_leave(server: smtplib.SMTP) -> None:
    """The message has been accepted; whatever happens to the farewell changes nothing."""
    with suppress(smtplib.SMTPException, OSError):
        server.quit()


@contextmanager
def _failures_named() -> Iterator[None]:
    try:
        yield
    except smtplib.SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        raise _by_code(max(codes, default=550)) from None
    except smtplib.SMTPResponseException as answered:
        raise _by_code(answered.smtp_code) from None
    except (smtplib.SMTPNotSupportedError, UnicodeEncodeError):
        raise MailRefused("the mail server does not take such an address") from None
    except (smtplib.SMTPException, OSError) as lost:
        raise MailDelayed(f"the mail server cannot be reached ({type(lost).__name__})") from None


def _by_code(code: int) -> MailFailed:
    """RFC 5321 4.2.1: 5yz is permanent; 4yz, and anything that is no refusal, is not."""
    if 500 <= code < 600:
        return MailRefused(f"the mail server refused it with {code}")
    return MailDelayed(f"the mail server put it off with {code}")
