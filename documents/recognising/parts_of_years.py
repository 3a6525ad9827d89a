"""Parts of a calendar year as tables head them: half-years, quarters, from one month to another."""

import re

from documents.recognising.forms.phrase import Phrase

_MONTH = r"(?P<{0}>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\.?"
_FROM_TO = re.compile(
    rf"\b{_MONTH.format('first')}(?: ?[-–] ?| till (?:och med )?){_MONTH.format('last')}",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?:hå|h[12]\b|(?:\w+ )?halvår|hösten|våren|[hv]t\b)", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:kv\b|q[1-4]\b|(?:\w+ )?kvartal)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")
_WORDS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_TERMS = Phrase(r"\b(?:hösten|våren|[hv]t)\b", re.IGNORECASE)
"""Of which nobody says how many months they have."""
_LONGEST = 30


def months_in(head: str) -> int | None:
    """How many months of its year a head is of; None where it does not say, or says all."""
    told = _FROM_TO.search(head)
    if told is not None:
        first, last = (_WORDS.index(told[name].lower()) for name in ("first", "last"))
        return last - first + 1 if last >= first and last - first < 11 else None
    if _TERMS.search(head):
        return None
    if _HALF.search(head):
        return 6
    return 3 if _QUARTER.search(head) else None


def year_of_row(words: str) -> int | None:
    """The one year that a row's first cell is of: ``2019``, ``jan–jun 2019``, ``hå 1 2019``."""
    years = _YEAR.findall(words)
    if len(years) != 1 or len(words) > _LONGEST:
        return None
    rest = _YEAR.sub("", words).strip(" .:,()")
    parts = _HALF.match(rest) or _QUARTER.match(rest) or _FROM_TO.match(rest)
    return int(years[0]) if not rest or parts or rest.lower() in ("år", "helår") else None
