"""The log for those who follow it: by pages, waiting for the next, or as a stream."""

import asyncio
from collections.abc import Sequence
from typing import Annotated

import anyio
import orjson
from fastapi import APIRouter, Header, Query, Request, Response
from pydantic import Field
from sse_starlette import EventSourceResponse
from starlette.concurrency import run_in_threadpool

from api.authentication import Reader
from api.refused import MalformedLastEventId
from api.services import ServicesDep
from api.v1.events.envelope import FeedEvent, rendered
from api.v1.events.feed import Feed, Found
from api.v1.events.filters import WantedDep
from domain.values.value import Value

HEARTBEAT = 15.0
"""Seconds; proxies close a connection on which nothing has come for a minute."""
SEND_TIMEOUT = 60.0
"""Seconds after which a client that takes nothing is let go; it comes back with Last-Event-ID."""
FAREWELL = 1.0
"""Seconds in which a stream ends by itself, whole, once the server stops; it is cut off after."""
LONGEST_WAIT = 30.0
DEFAULT_PAGE, LARGEST_PAGE = 100, 1_000

STREAM = {
    "text/event-stream": {
        "schema": {"type": "string", "description": "data: a FeedEvent as JSON, on one line"},
        "example": 'id: 118\ndata: {"position": 118, "type": "need.stated.v1"}\n\n',
    }
}

router = APIRouter(prefix="/events", tags=["events"])

After = Annotated[
    int, Query(ge=0, lt=10**18, description="Position after which to go on; 0: from the start")
]


class FeedPage(Value):
    """A page of the feed. Ask next with after=``next``; ``next`` = ``head`` means all was seen."""

    events: Sequence[FeedEvent]
    next: int = Field(description="How far the log was looked through, what was filtered included")
    head: int = Field(description="Position of the log's last entry")


@router.get("", response_model=FeedPage)
async def read_events(
    request: Request,
    reader: Reader,
    services: ServicesDep,
    wanted: WantedDep,
    after: After = 0,
    limit: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = DEFAULT_PAGE,
    wait: Annotated[
        float,
        Query(ge=0, le=LONGEST_WAIT, description="Seconds to wait where there is nothing yet"),
    ] = 0,
) -> Response:
    """Entries of the log in order. An empty page after ``wait`` seconds is an answer, too."""
    feed: Feed = request.app.state.feed
    loop = asyncio.get_running_loop()
    give_up = loop.time() + wait
    while True:
        found = await run_in_threadpool(feed.page, wanted, after, limit)
        after = found.scanned_to
        left = give_up - loop.time()
        if found.entries or left <= 0 or not await services.hub.wait_beyond(after, left):
            break
    head = await run_in_threadpool(services.ledger.head)
    return Response(_page(found, head), media_type="application/json")


def _page(found: Found, head: int) -> bytes:
    events = [orjson.Fragment(rendered(entry)) for entry in found.entries]
    return orjson.dumps({"events": events, "next": found.scanned_to, "head": head})


@router.get(
    "/stream",
    response_class=EventSourceResponse,
    responses={200: {"content": STREAM}},
)
async def stream_events(
    request: Request,
    reader: Reader,
    wanted: WantedDep,
    after: After = 0,
    last_event_id: Annotated[
        str | None, Header(alias="Last-Event-ID", description="Goes before after=")
    ] = None,
) -> EventSourceResponse:
    """The same as server-sent events: ``id`` is the position, ``data`` the event as JSON.

    Nothing is lost or told twice to a client that comes back with Last-Event-ID.
    """
    feed: Feed = request.app.state.feed
    start = after if last_event_id is None else _position(last_event_id)
    return EventSourceResponse(
        feed.messages(wanted, start),
        ping=HEARTBEAT,
        send_timeout=SEND_TIMEOUT,
        shutdown_event=anyio.Event(),
        shutdown_grace_period=FAREWELL,
    )


def _position(last_event_id: str) -> int:
    if not last_event_id.isascii() or not last_event_id.isdigit() or len(last_event_id) > 18:
        raise MalformedLastEventId("it is not a whole number", field="Last-Event-ID")
    return int(last_event_id)
