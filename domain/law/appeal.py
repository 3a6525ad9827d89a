"""How long a decision can be appealed against (*laglighetsprövning*)."""

from datetime import date

from domain.law.calendar import rolled, weeks_later
from domain.law.provision import local_government

PROVISIONS = local_government("13:5", "10:6")
APPEAL_WEEKS = 3


def last_appeal_day(posted_on: date) -> date:
    """Last day to appeal, inclusive: three weeks from the posting, rolled off days off.

    The notice must be up all the while; the time does not end otherwise.
    """
    return rolled(weeks_later(posted_on, APPEAL_WEEKS))
