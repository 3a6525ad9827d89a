"""What a worker asks of a projection."""

from typing import Any, Protocol

from psycopg import Cursor


class Projection(Protocol):
    """Rows made of nothing but entries: no clock, no random numbers, no look elsewhere.

    So the same entries give the same rows, in whatever batches they come.
    """

    @property
    def name(self) -> str: ...

    def project(self, cursor: Cursor[Any], generation: int, after: int, up_to: int) -> None:
        """Take in the entries after a position, up to another inclusive, in the transaction."""
        ...

    def discard(self, cursor: Cursor[Any], live: int) -> None:
        """Delete the rows of every generation but the live one."""
        ...
