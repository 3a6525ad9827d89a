"""Pages: how many at a time, and where the last one ended."""

from typing import Annotated

from fastapi import Query

Limit = Annotated[int, Query(ge=1, le=500, description="How many at most")]
PageCursor = Annotated[
    int, Query(ge=0, lt=10**18, description="next_cursor of the last page; 0: from the start")
]
