"""The one clock of a process: it dates entries, and tells the workflows what day it is.

The append lock keeps it from running backwards. Whoever needs the time is handed it; a test hands
in a clock that it moves.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
"""Answers with the time, aware and in UTC."""

SWEDEN = ZoneInfo("Europe/Stockholm")
"""Deadlines are days here, whatever the machine thinks."""


def system_clock() -> datetime:
    """The machine's time in UTC."""
    return datetime.now(UTC)


def day_of(moment: datetime) -> date:
    """The calendar day in Sweden."""
    return moment.astimezone(SWEDEN).date()
