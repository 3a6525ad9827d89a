"""How long a decision can be appealed against. KL 13:5; before 2018 KL (1991:900) 10:6."""

from datetime import date

from domain.law.calendar import ONE_DAY, rolled, weeks_later

APPEAL_WEEKS = 3


def last_appeal_day(posted_on: date) -> date:
    """Last day to appeal, inclusive: three weeks from the posting, rolled off days off."""
    return rolled(weeks_later(posted_on, APPEAL_WEEKS))


def first_day_after_appeal_time(posted_on: date) -> date:
    """First day on which nobody can appeal in time any more."""
    return last_appeal_day(posted_on) + ONE_DAY
