"""The clock that dates entries; the append lock keeps it from running backwards."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Answers with the time, aware and in UTC."""


def system_clock() -> datetime:
    """The machine's time in UTC."""
    return datetime.now(UTC)
