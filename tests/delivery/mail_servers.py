"""Mail servers with certificates and log-in, and one that falls silent; all real."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from delivery.email import Mailer
from entrypoints.embedded.ports import LOOPBACK, free_port

USER, PASSWORD = "liggaren", "stavningen"


@dataclass
class SecureServer:
    """``seen``: of each message, whether its sender had logged in, and whether it was encrypted."""

    mailer: Mailer
    seen: list[tuple[bool, bool]] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 -- aiosmtpd's name
        transport = server.transport
        encrypted = transport is not None and transport.get_extra_info("sslcontext") is not None
        self.seen.append((bool(session.authenticated), encrypted))
        return "250 2.0.0 accepted"


class _Controller(Controller):
    """As aiosmtpd's, which knows TLS from the first byte and STARTTLS, but not by one argument."""

    def __init__(self, handler: SecureServer, port: int, context: ssl.SSLContext, implicit: bool):
        super().__init__(
            handler,
            hostname=LOOPBACK,
            port=port,
            ssl_context=context if implicit else None,
            tls_context=None if implicit else context,
            require_starttls=not implicit,
            authenticator=_authenticated,
            auth_required=not implicit,  # it does not count TLS from the first byte as TLS
            auth_require_tls=not implicit,
        )


def _authenticated(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
) -> AuthResult:
    known = isinstance(data, LoginPassword) and data.password == PASSWORD.encode()
    return AuthResult(success=known, handled=False)


@contextmanager
def secure_server(directory: Path, *, implicit: bool) -> Iterator[SecureServer]:
    """Serves during the block; its mailer trusts it, and is still to be told which way."""
    authority = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(LOOPBACK).configure_cert(context)
    trusted = directory / "authority.pem"
    authority.cert_pem.write_to_path(str(trusted))
    port = free_port()
    server = SecureServer(Mailer(LOOPBACK, port, USER, PASSWORD, ca_file=trusted, timeout=5))
    controller = _Controller(server, port, context, implicit)
    controller.start()
    try:
        yield server
    finally:
        controller.stop()


@contextmanager
def silent_after_data() -> Iterator[int]:
    """A server that takes one message and hangs up instead of answering; the port it is at."""
    with socket.create_server((LOOPBACK, 0)) as listening:
        thread = threading.Thread(target=_take_and_hang_up, args=(listening,))
        thread.start()
        yield listening.getsockname()[1]
        thread.join(timeout=10)


def _take_and_hang_up(listening: socket.socket) -> None:
    connection, _ = listening.accept()
    with connection, connection.makefile("rwb") as lines:
        lines.write(b"220 here\r\n")
        lines.flush()
        for line in lines:
            verb = line[:4].upper().strip()
            if verb == b"DATA":
                lines.write(b"354 go on\r\n")
                lines.flush()
                while lines.readline() not in {b".\r\n", b""}:
                    pass
                return
            lines.write(b"250 yes\r\n")
            lines.flush()
