"""When approved minutes are announced at the latest, and how long the notice stays up."""

from datetime import date, timedelta

from domain.law.appeal import last_appeal_day
from domain.law.calendar import ONE_DAY, rolled
from domain.law.provision import local_government

PROVISIONS = local_government("8:12", "6:30, 5:62")
NOTICE_WITHIN = timedelta(days=2)


def notice_due(approved_on: date) -> date:
    """Last day, inclusive: the second day after the approval, rolled off days off."""
    return rolled(approved_on + NOTICE_WITHIN)


def take_down_from(posted_on: date) -> date:
    """First day on which the notice may be taken down: the day after the appeal time."""
    return last_appeal_day(posted_on) + ONE_DAY
