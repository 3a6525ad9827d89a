"""Limits of procurement law by the days on which they hold, as data."""

from dataclasses import dataclass
from datetime import date

LOU_2016 = date(2017, 1, 1)
"""LOU 2016:1145 in force."""
LOU_CHAPTER_19 = date(2022, 2, 1)
"""SFS 2021:1110: chapters 19 and 19 a rewritten; chapter 17 no longer binds annex 2 services."""
KL_2017 = date(2018, 1, 1)
"""KL 2017:725 in force."""
MINOR_PERCENT = 10
HALF_PERCENT = 50
LONGEST_VALUED_MONTHS = 48
"""LOU 5:13: a term without end, or a longer one, is valued as the month times 48."""


@dataclass(frozen=True, slots=True)
class Limit:
    """An amount in kronor, VAT excluded, from and to a day, both inclusive; ``to`` None: on.

    ``known_to``: after this day nobody has checked it here, and a finding says *check*.
    """

    kronor: int
    start: date
    to: date | None
    known_to: date


def _years(kronor: int, first: int, last: int) -> Limit:
    return Limit(kronor, date(first, 1, 1), date(last, 12, 31), date(last, 12, 31))


DIRECT_AWARD = (
    _years(586_907, 2018, 2019),
    Limit(615_312, date(2020, 1, 1), date(2022, 1, 31), date(2022, 1, 31)),
    Limit(700_000, date(2022, 2, 1), None, date(2023, 12, 31)),
)
"""Below it nothing need be advertised. LOU 19:7 in its older wording, 19 a:2 since 2022-02-01.
Figures as the Swedish Competition Authority published them."""

SOCIAL_SERVICES = (
    _years(7_113_450, 2018, 2019),
    _years(7_701_675, 2020, 2021),
    Limit(7_802_550, date(2022, 1, 1), None, date(2023, 12, 31)),
)
"""EUR 750 000, the threshold of LOU 5:1 for social and other special services."""

MUNICIPAL = (
    _years(2_096_097, 2018, 2019),
    _years(2_197_545, 2020, 2021),
    Limit(2_236_731, date(2022, 1, 1), None, date(2023, 12, 31)),
)
"""The threshold of LOU 5:1 for a municipality's other services."""


def limit_on(limits: tuple[Limit, ...], day: date) -> Limit | None:
    """The one in force on a day; None for days before the first that is known."""
    return next((e for e in limits if e.start <= day and (e.to is None or day <= e.to)), None)


def direct_award_limit(day: date, *, is_care: bool) -> Limit | None:
    """Annex 2 services may since 2022-02-01 be bought directly up to their threshold: 19 a:2."""
    limits = SOCIAL_SERVICES if is_care and day >= LOU_CHAPTER_19 else DIRECT_AWARD
    return limit_on(limits, day)


def threshold(day: date, *, is_care: bool) -> Limit | None:
    """The EU threshold of LOU 5:1 for a municipality."""
    return limit_on(SOCIAL_SERVICES if is_care else MUNICIPAL, day)
