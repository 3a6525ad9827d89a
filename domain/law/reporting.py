"""When a decision made outside the committee is reported to it."""

from datetime import date

from domain.law.provision import local_government

PROVISIONS = local_government("6:39-40, 7:8", "6:35-36")


def reported_in_time(reported_on: date, next_meeting_day: date | None) -> bool | None:
    """Whether it was by the committee's next meeting; None where no such meeting is known.

    For the chair's decisions that is the law. How far a delegate's are reported, and when, the
    committee itself settles; the next meeting is what it settles unless it says otherwise.
    """
    return None if next_meeting_day is None else reported_on <= next_meeting_day
