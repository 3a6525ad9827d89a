"""E-mail over SMTP: one message, one attempt, and a word on whether another one is any use."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate
from pathlib import Path

from delivery.failure import Delayed, DeliveryFailed, Refused

TIMEOUT = 20.0
"""Seconds for each answer of the server."""


@dataclass(frozen=True, slots=True)
class Mailer:
    """Thread-safe: each message has its own connection.

    ``tls`` encrypts from the first byte on (RFC 8314, port 465), ``starttls`` after the greeting;
    certificates are checked either way, against ``ca_file`` where it is given.
    """

    host: str
    port: int
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    tls: bool = False
    starttls: bool = False
    ca_file: Path | None = None
    timeout: float = TIMEOUT

    def send(self, message: EmailMessage) -> str:
        """Hand the message over and return its Message-ID, which the caller has chosen.

        Raises:
            Delayed, Refused; ValueError without a Message-ID.
        """
        message_id = message["Message-ID"]
        if not message_id:
            raise ValueError("a message needs a Message-ID, so that a repeat is known as one")
        if "Date" not in message:
            message["Date"] = formatdate(localtime=True)
        with _failures_named(perhaps_sent=False):
            server = self._connected()
        try:
            with _failures_named(perhaps_sent=False):
                self._log_in(server)
            with _failures_named(perhaps_sent=True):
                server.send_message(message)
            _take_leave(server)
        finally:
            server.close()
        return str(message_id)

    def _connected(self) -> smtplib.SMTP:
        if self.tls:
            return smtplib.SMTP_SSL(
                self.host, self.port, timeout=self.timeout, context=self._context()
            )
        return smtplib.SMTP(self.host, self.port, timeout=self.timeout)

    def _log_in(self, server: smtplib.SMTP) -> None:
        """A fault here is ours or the server's, never the recipient's: it may be put right."""
        try:
            if self.starttls and not self.tls:
                server.starttls(context=self._context())
            if self.user is not None:
                server.login(self.user, self.password or "")
        except smtplib.SMTPResponseException as answered:
            raise Delayed(f"the mail server answered {answered.smtp_code} at log-in") from None
        except smtplib.SMTPNotSupportedError:
            raise Delayed("the mail server lacks STARTTLS or log-in") from None

    def _context(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.ca_file)


def _take_leave(server: smtplib.SMTP) -> None:
    """The message has been accepted; whatever happens to the farewell changes nothing."""
    with suppress(smtplib.SMTPException, OSError):
        server.quit()


@contextmanager
def _failures_named(*, perhaps_sent: bool) -> Iterator[None]:
    """``perhaps_sent`` is for a connection that is lost; an answer says how it stands."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        raise _by_code(max(codes, default=550)) from None
    except smtplib.SMTPConnectError as answered:
        raise Delayed(f"the mail server answered {answered.smtp_code} at once") from None
    except smtplib.SMTPResponseException as answered:
        raise _by_code(answered.smtp_code) from None
    except (smtplib.SMTPNotSupportedError, UnicodeEncodeError):
        raise Refused("the mail server does not take such an address") from None
    except ssl.SSLCertVerificationError:
        raise Delayed("the mail server's certificate is not to be trusted") from None
    except (smtplib.SMTPException, OSError) as lost:
        what = f"the mail server cannot be reached ({type(lost).__name__})"
        raise Delayed(what, perhaps_sent=perhaps_sent) from None


def _by_code(code: int) -> DeliveryFailed:
    """RFC 5321 4.2.1: 5yz is permanent; 4yz, and anything that is no refusal, is not."""
    if 500 <= code < 600:
        return Refused(f"the mail server refused it with {code}")
    return Delayed(f"the mail server put it off with {code}")
