"""Webhooks by the Standard Webhooks specification: one message, one attempt, signed."""

import email.utils
import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from delivery.failure import Delayed, DeliveryFailed, Refused
from delivery.reaching import Reach
from delivery.signature import signed_headers

TIMEOUT = 20.0
"""Seconds for the whole attempt: the specification asks receivers to answer within 15-30."""
TRY_LATER = {408, 425, 429}
"""Statuses below 500 after which the same request may succeed. RFC 9110, RFC 8470, RFC 6585."""
LONGEST_WAIT = 86_400.0
"""Seconds: who asks for a longer pause is asked again after this one."""


@dataclass(frozen=True, slots=True)
class WebhookMessage:
    """``message_id`` is the same at every attempt; the receiver knows a repeat by it."""

    message_id: str
    url: str
    secret: str = field(repr=False)
    body: bytes


@dataclass(frozen=True, slots=True)
class WebhookSender:
    """Thread-safe: each attempt has its own connection. Certificates are checked, against
    ``ca_file`` where it is given. Redirects are not followed.
    """

    reach: Reach = field(default_factory=Reach)
    ca_file: Path | None = None
    timeout: float = TIMEOUT

    def send(self, message: WebhookMessage, at: datetime) -> str:
        """Post it once, signed for the moment ``at``, and return its id.

        Raises:
            Delayed, Refused.
        """
        url = _address(message.url)
        try:
            headers = signed_headers(
                message.secret, message.message_id, int(at.timestamp()), message.body
            )
        except ValueError:
            raise Refused("the receiver's secret is no webhook secret") from None
        with self._connected(url) as connection, _loss_named():
            path = url.path or "/"
            connection.request(
                "POST",
                f"{path}?{url.query}" if url.query else path,
                body=message.body,
                headers={**headers, "Content-Type": "application/json"},
            )
            with connection.getresponse() as answer:
                status, retry_after = answer.status, answer.headers.get("Retry-After")
        if 200 <= status < 300:
            return message.message_id
        raise _failure(status, _seconds(retry_after, at))

    @contextmanager
    def _connected(self, url: SplitResult) -> Iterator[http.client.HTTPConnection]:
        host, secure = url.hostname or "", url.scheme == "https"
        port = url.port or (443 if secure else 80)
        plain, private = self.reach.connect(host, port, self.timeout)
        with plain:
            if not secure and not private:
                raise Refused("a receiver outside our own networks needs an address with https")
            try:
                opened = self._secured(plain, host) if secure else plain
            except ssl.SSLCertVerificationError:
                raise Delayed("the receiver's certificate is not to be trusted") from None
            except OSError as lost:
                raise Delayed(f"the receiver cannot be reached ({type(lost).__name__})") from None
            connection = http.client.HTTPConnection(host, port, timeout=self.timeout)
            connection.sock = opened
            # A receiver that answers a byte at a time would else hold the thread for hours.
            alarm = threading.Timer(self.timeout, _hang_up, (opened,))
            alarm.start()
            try:
                yield connection
            finally:
                alarm.cancel()
                connection.close()
                opened.close()

    def _secured(self, plain: socket.socket, host: str) -> ssl.SSLSocket:
        context = ssl.create_default_context(cafile=self.ca_file)
        return context.wrap_socket(plain, server_hostname=host)


def _hang_up(connected: socket.socket) -> None:
    """Wakes whoever reads from it, too, which closing does not."""
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def _address(url: str) -> SplitResult:
    """Raises Refused for what is no address of a web server."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise Refused("the receiver's address is none") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Refused("the receiver's address is none that begins with https")
    return parts


@contextmanager
def _loss_named() -> Iterator[None]:
    """The request may have arrived, though nothing has come back."""
    try:
        yield
    except (http.client.HTTPException, OSError, ValueError) as lost:
        what = f"the receiver's answer was lost ({type(lost).__name__})"
        raise Delayed(what, perhaps_sent=True) from None


def _failure(status: int, wait: float | None) -> DeliveryFailed:
    """Redirects are failures: where they lead to, nobody has agreed on."""
    if status >= 500 or status in TRY_LATER:
        return Delayed(f"the receiver put it off with {status}", not_before=wait)
    if 300 <= status < 400:
        return Refused(f"the receiver redirects to another address ({status})")
    return Refused(f"the receiver refused it with {status}")


def _seconds(retry_after: str | None, at: datetime) -> float | None:
    """Of a Retry-After, which is a number or a date (RFC 9110 10.2.3); None for anything else."""
    if retry_after is None:
        return None
    try:
        seconds = (
            float(retry_after)
            if retry_after.strip().isdigit()
            else (email.utils.parsedate_to_datetime(retry_after) - at).total_seconds()
        )
    except (ValueError, TypeError):
        return None
    return min(max(seconds, 0.0), LONGEST_WAIT)
