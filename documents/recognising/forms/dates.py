"""Days as documents write them, whole, broken, in words, or impossible; sought in small letters."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from documents.recognising.forms.mention import Mention, apart
from documents.recognising.forms.small import small

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, start=1)} | {
    name[:3]: number for number, name in enumerate(MONTHS, start=1)
}
_MONTH = "(?P<month>" + "|".join((*MONTHS, r"(?:jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)\b\.?"))
_MONTH += "|sept\\.)"
_BEFORE_MONTH = r"[\d:ae]{0,3}\s+[jfmasond]"

_HYPHEN = r" ?[-–‑] ?"
_ISO = re.compile(
    r"(?P<year>\d(?<![\d/:.].)(?:(?<=\d{4}-\d\d-\d\d-.)|(?<!\d-.))\d{2,4})"
    rf"{_HYPHEN}(?P<month>\d{{1,2}}){_HYPHEN}(?P<day>\d{{1,2}})(?![\d:])"
)
_WORDED = re.compile(
    rf"(?P<day>\d(?={_BEFORE_MONTH})(?:(?<=[ ]\d{{4}}-.)|(?<![\d:/-].))\d?)(?::[ae])?\s+{_MONTH}"
    r"\s+(?P<year>\d{4})(?!\d)"
)
_SLASHED = re.compile(
    r"(?P<day>\d(?<![\d/:.-].)\d?)/(?P<month>\d{1,2})\s?[-–]?\s?(?P<year>(?:19|20)\d{2})(?![\d-])"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>(?:19|20)(?<![\d/:.-]..)\d{2})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})(?![\d/])"
)
_THREE_SLASHES = re.compile(
    r"(?P<day>\d(?<![\d/:.-].)\d?)[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d{2})(?![\d/])"
)
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)(?<![\d/:.-]..)\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?![\d-])"
)
_SIX_FIGURES = re.compile(
    r"(?P<year>\d(?:(?<=fr o m .)|(?<=t o m .)|(?<=from .)|(?<=tom .)|(?<=den .)|(?<=per .))\d)"
    r"(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?![\d-])"
)
"""Of a typewriter's time: "fr o m 090901"."""
_FORMS = (
    (re.compile(r"\d ?[-–‑]"), ((_ISO, True),)),
    (re.compile(rf"\d{_BEFORE_MONTH}"), ((_WORDED, True),)),
    (re.compile(r"\d[/.]\d"), ((_SLASHED, True), (_YEAR_FIRST, False), (_THREE_SLASHES, False))),
    (re.compile(r"\d\d{5}"), ((_COMPACT, False), (_SIX_FIGURES, False))),
)
"""By how the parts of a day are joined; each with whether it has one meaning."""

_ANY_YEAR = re.compile(r"\d\d\d")
_DAY_AND_MONTH = re.compile(
    rf"(?P<day>\d(?={_BEFORE_MONTH})(?<![\d:/-].)\d?)(?::[ae])?\s+{_MONTH}(?!\s+\d{{4}})\b"
)
_YEAR_BEHIND_A_WORD = re.compile(r"[12](?<=[a-z.]\s.)[90]\d\d")
_MONTH_AND_YEAR = re.compile(rf"\b{_MONTH}\s+(?P<year>(?:19|20)\d{{2}})(?!\d)")


@dataclass(frozen=True, slots=True)
class Written:
    """A day as its figures stand; ``day`` None where no calendar has it."""

    day: date | None


def dates(text: str) -> tuple[Mention[date], ...]:
    """The days that exist, in order."""
    return _existing(_written(text))


def dates_within(text: str, start: int, end: int) -> tuple[Mention[date], ...]:
    """The days that exist in a stretch of a text that is asked for stretch by stretch.

    They stand relative to its start.
    """
    return _existing(
        each._replace(start=each.start - start, end=each.end - start)
        for each in _written_within(text, start, end)
    )


def _existing(written: Iterable[Mention[Written]]) -> tuple[Mention[date], ...]:
    return tuple(
        Mention(each.value.day, each.start, each.end, each.sure)
        for each in written
        if each.value.day is not None
    )


def impossible_within(text: str, start: int, end: int) -> tuple[Mention[str], ...]:
    """What is written as a day in a stretch and cannot be one: ``2018-02-30``, ``209-09-16``.

    It stands relative to the text's start.
    """
    return tuple(
        Mention(text[each.start : each.end], each.start, each.end)
        for each in _written_within(text, start, end)
        if each.value.day is None
    )


def days_without_year(text: str) -> tuple[Mention[tuple[int, int]], ...]:
    """``1 januari`` as (month, day), where no year follows at once."""
    return tuple(
        Mention((_month(match["month"]), int(match["day"])), *match.span())
        for match in _DAY_AND_MONTH.finditer(small(text))
    )


def months_of_years(text: str) -> tuple[Mention[tuple[int, int]], ...]:
    """``mars 2018`` as (year, month); also where a day stands before it."""
    within = small(text)
    if not _YEAR_BEHIND_A_WORD.search(within):
        return ()
    return tuple(
        Mention((int(match["year"]), _month(match["month"])), *match.span())
        for match in _MONTH_AND_YEAR.finditer(within)
    )


def _written_within(text: str, start: int, end: int) -> Iterator[Mention[Written]]:
    written = _written_at_once(text)
    first = bisect_left(written, start, key=lambda each: each.start)
    for at in range(first, len(written)):
        if written[at].end > end:
            return
        yield written[at]


@lru_cache(maxsize=4)
def _written_at_once(text: str) -> tuple[Mention[Written], ...]:
    return _written(text)


def _written(text: str) -> tuple[Mention[Written], ...]:
    if not _ANY_YEAR.search(text):
        return ()
    within = small(text)
    return apart(
        mention
        for joined, forms in _FORMS
        if joined.search(within)
        for form, sure in forms
        for mention in map(partial(_read, sure=sure), form.finditer(within))
        if mention is not None
    )


def _read(match: re.Match[str], *, sure: bool) -> Mention[Written] | None:
    year, month, day = match["year"], _month(match["month"]), int(match["day"])
    year = year if len(year) > 2 else f"20{year}"
    if not _looks_like_a_day(year, month, day, match):
        return None
    try:
        found = date(int(year), month, day) if len(year) == 4 else None
    except ValueError:
        found = None
    return Mention(Written(found), *match.span(), sure=sure)


def _looks_like_a_day(year: str, month: int, day: int, match: re.Match[str]) -> bool:
    """Years of our time; a year of three or five digits only where it is a slip for one."""
    if len(year) == 4:
        return 1900 <= int(year) <= 2199 and (month <= 12 or day <= 31)
    slip = year.startswith(("20", "19")) and month <= 12 and day <= 31
    return slip and match[0].count("-") == 2 and len(match[0]) - len(year) == 6


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTH_NUMBER[written[:3]]


def year_mentions(text: str) -> Iterator[Mention[int]]:
    """Calendar years that are no part of a day, a statute's number or a diary number."""
    for match in re.finditer(r"((?:19|20)(?<![\d:/.,-]..)\d{2})(?![\d:/-]|,\d)", text):
        yield Mention(int(match[1]), *match.span())
