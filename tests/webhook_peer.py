"""A real receiver of webhooks on loopback, which keeps what it takes and fails when told to."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from entrypoints.embedded.ports import LOOPBACK

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@dataclass(frozen=True)
class Posted:
    """One request as it came in; names of headers in small letters."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class WebhookPeer:
    """``posted`` is what was accepted, ``attempts`` counts all that came, and one in so many as
    ``fails_every`` is put off.
    """

    port: int = 0
    posted: list[Posted] = field(default_factory=list)
    attempts: int = 0
    refusals: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    fails_every: int | None = None

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}/decisions"

    @property
    def ids(self) -> list[str]:
        return [each.headers["webhook-id"] for each in self.posted]

    def fail_next(self, times: int, status: int = 503, **headers: str) -> None:
        """Answer the next requests with a status that is no success."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.refusals += [(status, named)] * times

    def take(self, posted: Posted) -> tuple[int, dict[str, str]]:
        self.attempts += 1
        if self.refusals:
            return self.refusals.pop(0)
        if self.fails_every and self.attempts % self.fails_every == 0:
            return 503, {}
        self.posted.append(posted)
        return 204, {}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    peer: WebhookPeer
    secured: ssl.SSLContext | None = None

    def finish_request(self, request: Any, client_address: Any) -> None:
        if self.secured is None:
            super().finish_request(request, client_address)
            return
        with (
            suppress(ssl.SSLError),
            self.secured.wrap_socket(request, server_side=True) as encrypted,
        ):
            super().finish_request(encrypted, client_address)


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        status, told = cast(_Server, self.server).peer.take(Posted(self.path, headers, body))
        self.send_response(status)
        for name, value in told.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's name
        """Nothing: it would go to the terminal."""


@contextmanager
def webhook_peer(secured: ssl.SSLContext | None = None) -> Iterator[WebhookPeer]:
    """Listens during the block, encrypted where a context for it is given."""
    with _Server((LOOPBACK, 0), _Handler) as server:
        if secured is not None:
            server.secured = secured
        server.peer = WebhookPeer(port=server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server.peer
        finally:
            server.shutdown()
            thread.join()
