"""Days told without their year, or its century: "sammanträdet den 22 maj", "gavs 09-10-12"."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from documents.recognising.forms.dates import dates, days_without_year
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter, Passage
from domain.draft.evidence import Section

_FIRST = 12
_LINE = 120
"""Passages and letters: the head's lines."""


def days_near_the_heads(matter: Matter, text: str) -> Iterator[Mention[date]]:
    """Of the year that brings each nearest to the document's own day; none of them is sure."""
    written = day_of_the_head(matter)
    if written is None:
        return
    for mention in days_without_year(text):
        years = (written.year + each for each in (-1, 0, 1))
        days = [day for year in years if (day := _day(year, *mention.value))]
        if days:
            yield Mention(_nearest(days, written), mention.start, mention.end, sure=False)
    for match in _SHORT_YEAR.finditer(text):
        day = _day(written.year // 100 * 100 + int(match["year"]), *_month_and_day(match))
        if day is not None and abs(day.year - written.year) <= 1:
            yield Mention(day, *match.span(), sure=False)


_SHORT_YEAR = Phrase(r"(?<![\d/:.-])(?P<year>\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")


def _month_and_day(match: re.Match[str]) -> tuple[int, int]:
    return int(match["month"]), int(match["day"])


def _nearest(days: list[date], to: date) -> date:
    return min(days, key=lambda day: abs(day - to))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=8)
def day_of_the_head(matter: Matter) -> date | None:
    """The last day in the head, where the letter's own stands, or the meeting's; an agreement's
    first lines are terms of it."""
    first = [*matter.head, *matter.passages[:_FIRST]]
    heads = [each for each in first if each.section is Section.HEAD]
    return _latest(matter, heads) or _latest(matter, first)


def _latest(matter: Matter, passages: list[Passage]) -> date | None:
    lines = [matter.text(each) for each in passages if each.end - each.start <= _LINE]
    return max((day.value for line in lines for day in dates(line)), default=None)
