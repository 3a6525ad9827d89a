"""Requests to the public HTTP interface; a refusal there becomes a failure here."""

import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

import httpx2

from entrypoints.cli.connection import Connection
from entrypoints.cli.failures import ExitCode, Failure, no_server
from entrypoints.speech import LOCALE, say
from identity.roles import Role

VERSION = "/api/v1"
SECONDS = 60.0
"""An act is answered within the server's own, shorter limit."""
ASKED_AGAIN = 5
CATCHING_UP = 10
"""Seconds that an answer may take to include the position asked for with at_least."""

CODES: Mapping[int, ExitCode] = {
    401: ExitCode.NOT_ALLOWED,
    403: ExitCode.NOT_ALLOWED,
    404: ExitCode.NOT_FOUND,
    500: ExitCode.UNEXPECTED,
    502: ExitCode.NO_SERVER,
    503: ExitCode.NO_SERVER,
}
"""How a status other than success ends the command; REFUSED where it is not here."""


class Client:
    """Talks to one server with one key. ``version`` of a thing travels as ETag and If-Match."""

    def __init__(self, connection: Connection, *roles: Role, prefix: str = VERSION) -> None:
        self.url = connection.url
        self._prefix = prefix
        self._http = httpx2.Client(
            base_url=connection.url,
            timeout=SECONDS,
            headers=_given(
                {
                    "X-API-Key": connection.key_for(*roles),
                    "Accept-Language": LOCALE,
                    "Prefer": f"wait={CATCHING_UP}",
                }
            ),
        )

    def __enter__(self) -> Self:
        """Its connections are closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close them."""
        self._http.close()

    def get(self, path: str, /, **query: Any) -> Any:
        """The body of the answer."""
        return self._send("GET", path, params=_given(query)).json()

    def get_with_tag(self, path: str, /, **query: Any) -> tuple[Any, str | None]:
        """The body, and the ETag that a change of it must name."""
        response = self._send("GET", path, params=_given(query))
        return response.json(), response.headers.get("ETag")

    def write(
        self,
        path: str,
        body: Any,
        *,
        method: str = "POST",
        key: str | None = None,
        upon: str | None = None,
    ) -> Any:
        """The receipt. ``upon`` is the ETag changed upon.

        An act that is not answered in time is asked about again, with the same ``key``. Raises
        Failure with STILL_GOING where it is not finished even then.
        """
        headers = _given({"Idempotency-Key": key or str(uuid.uuid4()), "If-Match": upon})
        for _ in range(ASKED_AGAIN + 1):
            response = self._send(method, path, json=body, headers=headers)
            if response.status_code != httpx2.codes.ACCEPTED:
                return response.json()
            time.sleep(float(response.headers.get("Retry-After", 1)))
        raise Failure(
            ExitCode.STILL_GOING,
            say("mottaget, men ännu inte genomfört", "accepted, but not yet carried out"),
            say("titta igen om en stund", "look again in a moment"),
        )

    def send_document(self, path: str, content: bytes, **query: Any) -> Any:
        """The answer to a file's bytes."""
        return self._send("POST", path, content=content, params=_given(query)).json()

    @contextmanager
    def stream(self, path: str, *, after: int, **query: Any) -> Iterator[Iterator[str]]:
        """The lines of a stream of server-sent events that begins after a position."""
        with (
            self._reaching_server(),
            self._http.stream(
                "GET",
                self._prefix + path,
                params=_given(query),
                headers={"Last-Event-ID": str(after), "Accept": "text/event-stream"},
                timeout=httpx2.Timeout(SECONDS, read=None),
            ) as response,
        ):
            if response.status_code >= httpx2.codes.BAD_REQUEST:
                response.read()
                raise _failure(response)
            yield response.iter_lines()

    def _send(self, method: str, path: str, **request: Any) -> httpx2.Response:
        with self._reaching_server():
            response = self._http.request(method, self._prefix + path, **request)
        if response.status_code >= httpx2.codes.BAD_REQUEST:
            raise _failure(response)
        return response

    @contextmanager
    def _reaching_server(self) -> Iterator[None]:
        try:
            yield
        except httpx2.TimeoutException:
            text = say("servern svarar inte i tid", "the server does not answer in time")
            raise Failure(ExitCode.NO_SERVER, text) from None
        except (httpx2.TransportError, httpx2.InvalidURL):
            raise no_server(self.url) from None


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    """What has a value, as text; a list stays one, and repeats its name in the address."""
    return {
        name: [str(each) for each in value] if isinstance(value, list) else str(value)
        for name, value in values.items()
        if value is not None
    }


def _failure(response: httpx2.Response) -> Failure:
    code = CODES.get(response.status_code, ExitCode.REFUSED)
    try:
        problem = response.json()
    except ValueError:
        return Failure(code, f"HTTP {response.status_code}")
    if not isinstance(problem, dict):
        return Failure(code, f"HTTP {response.status_code}")
    return Failure(code, _told(problem), problem.get("remedy"))


def _told(problem: Mapping[str, Any]) -> str:
    # What is told below, item by item, is not told twice.
    detail = "" if problem.get("fields") or problem.get("broken") else problem.get("detail", "")
    lines = [f"{problem.get('title', 'HTTP')}: {detail}".rstrip(": ")]
    for each in problem.get("fields", ()):
        expected = say("väntade", "expected")
        lines.append(f"  {each['field'] or each['location']}: {expected} {each['expected']}")
    for each in problem.get("broken", ()):
        lines.append(f"  {each['rule']} ({each['source']}): {each['detail']}")
    if problem.get("rule") and not problem.get("broken"):
        lines.append(f"  {problem['rule']} ({problem.get('source', '')})")
    return "\n".join(lines)
