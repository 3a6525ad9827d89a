"""A client of the event stream, and writers that give it something to hear."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import orjson

from identity.roles import Role
from tests.api.serving import RunningApi


@contextmanager
def listening(
    api: RunningApi, last_event_id: int | None = None, **parameters: Any
) -> Iterator[Iterator[dict[str, Any]]]:
    """Events as they come; ``id`` of the message must be the position."""
    headers = {} if last_event_id is None else {"Last-Event-ID": str(last_event_id)}
    with (
        api.client(Role.INTEGRATOR) as client,
        client.stream("GET", "/events/stream", params=parameters, headers=headers) as answer,
    ):
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        yield _events(answer)


def _events(answer: httpx2.Response) -> Iterator[dict[str, Any]]:
    told = None
    for text in answer.iter_lines():
        if text.startswith("id: "):
            told = int(text.removeprefix("id: "))
        elif text.startswith("data: "):
            event: dict[str, Any] = orjson.loads(text.removeprefix("data: "))
            assert event["position"] == told
            yield event


def state_needs(client: httpx2.Client, writer: int, count: int) -> None:
    """As many entries, on a service of the writer's own."""
    for number in range(count):
        need = {
            "service": f"service-{writer}",
            "year": 2018,
            "unit": "hour",
            "quantity": {"kind": "exact", "amount": str(number)},
            "source": {"document": "A letter"},
        }
        client.post("/needs", json=need).raise_for_status()
