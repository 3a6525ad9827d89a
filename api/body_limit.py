"""No body larger than the largest proposal: it is read whole before anybody can judge it."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from documents.reading.limits import BYTES

LARGEST_BODY = 1_000_000
"""Bytes. The largest proposal of the examples has some ten thousand."""
LARGEST_DOCUMENT = BYTES + LARGEST_BODY
"""Bytes. A little more than are read, so that most that is too large is told why."""
DOCUMENTS = "/api/v1/documents"
TOO_LARGE = 413
TOO_SLOW = 408
LONGEST_SILENCE = 30.0
"""Seconds between two pieces of a body: who sends none holds a place that others need."""


class BodyLimit:
    """Middleware. What the client says of the length is not relied upon: the bytes are counted."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets whoever reads on beyond the limit, or waits too long, meet an HTTPException."""
        read, more = 0, True
        largest = LARGEST_DOCUMENT if scope.get("path") == DOCUMENTS else LARGEST_BODY

        async def counted() -> Message:
            nonlocal read, more
            message = await (_in_time(receive) if more else receive())
            more = bool(message.get("more_body"))
            read += len(message.get("body", b""))
            if read > largest:
                raise HTTPException(TOO_LARGE)
            return message

        await self._app(scope, counted, send)


async def _in_time(receive: Receive) -> Message:
    try:
        return await asyncio.wait_for(receive(), LONGEST_SILENCE)
    except TimeoutError:
        raise HTTPException(TOO_SLOW) from None
