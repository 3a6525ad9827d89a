"""No body larger than the largest proposal: it is read whole before anybody can judge it."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from documents.reading.limits import BYTES

LARGEST_BODY = 1_000_000
"""Bytes. The largest proposal of the examples has some ten thousand."""
LARGEST_DOCUMENT = BYTES + LARGEST_BODY
"""Bytes. A little more than are read, so that most that is too large is told why."""
DOCUMENTS = "/api/v1/documents"
TOO_LARGE = 413


class BodyLimit:
    """Middleware. What the client says of the length is not relied upon: the bytes are counted."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets whoever reads on beyond the limit meet an HTTPException."""
        read = 0
        largest = LARGEST_DOCUMENT if scope.get("path") == DOCUMENTS else LARGEST_BODY

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > largest:
                raise HTTPException(TOO_LARGE)
            return message

        await self._app(scope, counted, send)
