"""When a meeting's minutes are approved at the latest."""

from datetime import date, timedelta

from domain.law.calendar import rolled
from domain.law.provision import local_government

PROVISIONS = local_government("6:35, 5:69", "6:30, 5:61")
MINUTES_WITHIN = timedelta(days=14)


def minutes_due(meeting_day: date) -> date:
    """Last day, inclusive: fourteen days after the meeting, rolled off days off."""
    return rolled(meeting_day + MINUTES_WITHIN)
