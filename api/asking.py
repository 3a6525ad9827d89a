"""As of when a question is asked, as it stands in the address."""

import re
from datetime import date, datetime
from typing import Annotated

from fastapi import Depends, Query

from api.refused import MalformedKnownAt
from projections.facts.as_of import AsOf

OFFSET_WITHOUT_PLUS = re.compile(r" (\d\d:?\d\d)$")
LONGEST_POSITION = 18
"""Digits; more do not fit the log's own numbers."""


def as_of(
    decided_by: Annotated[
        date | None,
        Query(description="Only what was decided on this day or earlier, or has no such day"),
    ] = None,
    known_at: Annotated[
        str | None,
        Query(
            description="Only what was recorded by then: a position, or a time with its offset",
            examples=["118", "2026-11-23T12:00:00Z"],
        ),
    ] = None,
) -> AsOf:
    """Raises MalformedKnownAt."""
    return AsOf(decided_by, None if known_at is None else _known_at(known_at))


def _known_at(text: str) -> int | datetime:
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_POSITION:
        return int(text)
    try:
        # A plus sign that was not escaped in the address arrives as a space.
        moment = datetime.fromisoformat(OFFSET_WITHOUT_PLUS.sub(r"+\1", text))
    except ValueError:
        moment = None
    if moment is None:
        raise MalformedKnownAt("it is neither", field="known_at")
    if moment.tzinfo is None:
        raise MalformedKnownAt("the time lacks its offset from UTC", field="known_at")
    return moment


AsOfDep = Annotated[AsOf, Depends(as_of)]
