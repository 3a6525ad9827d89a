"""When approved minutes are announced, and how long the notice stays up. KL 8:12."""

from datetime import date, timedelta

from domain.law.appeal import first_day_after_appeal_time

NOTICE_WITHIN = timedelta(days=2)


def notice_due(approved_on: date) -> date:
    """Last day, inclusive, to post the notice: the second day after the approval."""
    return approved_on + NOTICE_WITHIN


def take_down_from(posted_on: date) -> date:
    """First day on which the notice may be taken down: when the appeal time has passed."""
    return first_day_after_appeal_time(posted_on)
