"""The days of a sentence as periods: from which to which, since which, or until which."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from documents.recognising.forms.dates import days_without_year, months_of_years
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.phrase import Phrase
from documents.recognising.sentence import Sentence
from domain.values.months import months_later

_TO = Phrase(
    r"\s*(?:[-–—]{1,2}|till och med|t\.? ?o\.? ?m\.?|tom|till|och"
    r"|fram till)(?: och med)?\s*(?:den\s+)?"
    r"(?:till och med\s+(?:den\s+)?)?",
    re.IGNORECASE,
)
_UNTIL = Phrase(
    r"\b(?:sa(?:gts|des) upp(?: \w+){0,3} (?:per|till)|till och med|t\.? ?o\.? ?m\.?|tom|fram till"
    r"|löper ut|upphör|går ut|slutar(?: gälla)?"
    r"|avslutas|slut|sträcker sig till|gick ut|löpte ut|upphörde|sista (?:\w*dag)(?:en)?(?: är)?"
    r"|upphörande|till)\s+(?:att gälla\s+)?(?:redan\s+)?(?:vid\s+)?(?:\w+dagen\s+)?(?:den\s+)?$",
    re.IGNORECASE,
)
_SINCE = Phrase(
    r"\b(?:sedan|från och med|fr\.? ?o\.? ?m\.?|from|från|startar|börjar gälla|träder i kraft|start"
    r"|började (?:gälla|löpa)|löper från|trädde i kraft|startade|inleddes|med början|räknas från"
    r"|med start)\s+(?:vid\s+)?(?:\w+dagen\s+)?(?:den\s+)?$",
    re.IGNORECASE,
)
_WITHOUT_END = re.compile(r",?\s*(?:[-–]\s*)?(?:och )?tills ?vidare\b", re.IGNORECASE)
_FURTHEST = Phrase(
    r"\b(?:längsta?|som mest|senast|maximal\w*|kan (?!inte).{0,30}förlängas|skulle)\b",
    re.IGNORECASE,
)
_TURN = Phrase(r"\bårsskiftet (?P<year>20\d{2})\s?[-–/]\s?(?:20)?\d{2}\b", re.IGNORECASE)
_YEARS = re.compile(r"\båren (?P<first>20\d{2})\s?[-–]\s?(?P<last>20\d{2})\b")


@dataclass(frozen=True, slots=True)
class Days:
    """A period's days as a sentence gives them; ``sure``: both forms have one meaning."""

    start: Mention[date] | None
    end: Mention[date] | None
    sure: bool


def days_in(sentence: Sentence) -> Iterator[Days]:
    """Ranges first; then single days that begin or end something."""
    days = _all_days(sentence)
    used: set[int] = set()
    for first, second in itertools.pairwise(days):
        joined = _TO.fullmatch(sentence.text[first.end : second.start])
        if joined and first.value <= second.value and first.start not in used:
            used |= {first.start, second.start}
            yield Days(first, second, first.sure and second.sure)
    for day in days:
        before = sentence.before(day.start)
        without_end = _WITHOUT_END.match(sentence.text, day.end) is not None
        if day.start in used or _FURTHEST.search(before):
            continue
        if _UNTIL.search(before):
            yield Days(None, day, day.sure)
        elif without_end or _SINCE.search(before):
            yield Days(day, None, day.sure)


@lru_cache(maxsize=2048)
def _all_days(sentence: Sentence) -> tuple[Mention[date], ...]:
    """Whole days; days that take their year from the day after; months at a period's edge."""
    found = list(sentence.dates)
    taken = [(m.start, m.end) for m in found]
    for mention in days_without_year(sentence.text):
        after = next((m for m in sentence.dates if m.start >= mention.end), None)
        if after and _TO.fullmatch(sentence.text[mention.end : after.start]):
            day = _day(after.value.year, *mention.value)
            if day and day <= after.value:
                found.append(Mention(day, mention.start, mention.end, sure=False))
                taken.append((mention.start, mention.end))
    for match in _YEARS.finditer(sentence.text):
        first, last = date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31)
        found.append(Mention(first, match.start("first"), match.end("first"), sure=False))
        found.append(Mention(last, match.start("last"), match.end("last"), sure=False))
    for match in _TURN.finditer(sentence.text):
        ends = _UNTIL.search(sentence.before(match.start())) is not None
        first = date(int(match["year"]), 12, 31)
        day = first if ends else first + timedelta(days=1)
        found.append(Mention(day, match.start(), match.end(), sure=False))
        taken.append(match.span())
    for month in months_of_years(sentence.text):
        if all(month.end <= start or end <= month.start for start, end in taken):
            first = date(*month.value, 1)
            ends = _UNTIL.search(sentence.before(month.start)) is not None
            day = months_later(first, 1) - timedelta(days=1) if ends else first
            found.append(Mention(day, month.start, month.end, sure=False))
    return tuple(sorted(found, key=lambda m: m.start))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
