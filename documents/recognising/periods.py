"""Periods: from which day to which, of the contract or of what is decided in it."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from documents.recognising.doubt import decides_otherwise, is_doubtful, is_of_another
from documents.recognising.figures import Setting, setting_of
from documents.recognising.forms.dates import days_without_year, months_of_years
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.matter import Matter
from documents.recognising.providers import provider_mentions
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.terms import PeriodRole, StatedPeriod
from domain.values.months import months_later
from domain.values.period import Period

_TO = re.compile(
    r"\s*(?:[-–—]{1,2}|till och med|t\.? ?o\.? ?m\.?|tom|till|och"
    r"|fram till)(?: och med)?\s*(?:den\s+)?"
    r"(?:till och med\s+(?:den\s+)?)?",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:till och med|t\.? ?o\.? ?m\.?|tom|fram till|löper ut|upphör|går ut|slutar(?: gälla)?"
    r"|avslutas|slut"
    r"|upphörande|till)\s+(?:att gälla\s+)?(?:redan\s+)?(?:den\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:sedan|från och med|fr\.? ?o\.? ?m\.?|from|från|startar|börjar gälla|träder i kraft|start"
    r"|med start)\s+(?:den\s+)?$",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"\b(?:\w*avtal\w*|\w*uppdrag\w*|\w*kontrakt\w*|överenskommelse\w*|perioden|avtalsperiod\w*"
    r"|uppdragstid\w*|för tiden)\b|^de[tn]\b.{0,30}\bgäller\b",
    re.IGNORECASE,
)
_FURTHEST = re.compile(
    r"\b(?:längsta?|som mest|senast|maximal\w*|kan .{0,30}förlängas|skulle)\b", re.IGNORECASE
)
_SEVERAL = re.compile(r"\b(?:avtalen|kontrakten|uppdragen|respektive|båda)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:ersätter|överenskommelse\w*|tidigare|föregående|dåvarande|tilläggsavtal(?:et)? nr)\b",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(
    r"\b(?:nuvarande|befintlig[at]?|dagens|förra|gamla) \w*(?:avtal|uppdrag|kontrakt)\w*\b",
    re.IGNORECASE,
)
_SUPPLEMENT = re.compile(r"\btilläggs(?:uppdrag|avtal)\w*", re.IGNORECASE)
_YEARS = re.compile(r"\båren (?P<first>20\d{2})\s?[-–]\s?(?P<last>20\d{2})\b")
_LEFT_OUT = (Section.UNION, Section.RECIPIENTS, Section.BASIS, Section.OTHER, Section.CONSULTATION)


@dataclass(frozen=True, slots=True)
class _Days:
    """A period's days as the sentence gives them; ``sure``: both forms have one meaning."""

    start: Mention[date] | None
    end: Mention[date] | None
    sure: bool


def _periods(matter: Matter) -> Iterator[Read]:
    setting = setting_of(matter)
    title = matter.title_sentence
    for sentence in (*([title] if title else []), *matter.sentences):
        if sentence.section in _LEFT_OUT and matter.kind is not DocumentKind.AGREEMENT:
            continue
        for days in _days(sentence):
            read = _read(matter, setting, sentence, days)
            if read is not None:
                yield read


def _days(sentence: Sentence) -> Iterator[_Days]:
    """Ranges first; then single days that begin or end something."""
    days = list(_all_days(sentence))
    used: set[int] = set()
    for first, second in itertools.pairwise(days):
        joined = _TO.fullmatch(sentence.text[first.end : second.start])
        if joined and first.value <= second.value and first.start not in used:
            used |= {first.start, second.start}
            yield _Days(first, second, first.sure and second.sure)
    for day in days:
        before = sentence.text[: day.start]
        if day.start in used or _FURTHEST.search(before):
            continue
        if _UNTIL.search(before):
            yield _Days(None, day, day.sure)
        elif _SINCE.search(before):
            yield _Days(day, None, day.sure)


def _all_days(sentence: Sentence) -> Iterator[Mention[date]]:
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
    for month in months_of_years(sentence.text):
        if all(month.end <= start or end <= month.start for start, end in taken):
            first = date(*month.value, 1)
            ends = _UNTIL.search(sentence.text[: month.start]) is not None
            day = months_later(first, 1) - timedelta(days=1) if ends else first
            found.append(Mention(day, month.start, month.end, sure=False))
    return iter(sorted(found, key=lambda m: m.start))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read(matter: Matter, setting: Setting, sentence: Sentence, days: _Days) -> Read | None:
    first = days.start or days.end
    if first is None:
        return None
    before = sentence.text[: first.start]
    decided = sentence.section is Section.DECISION
    spoken = _CONTRACT.search(sentence.text)
    whole = days.start is not None and days.end is not None
    clause = matter.kind is DocumentKind.AGREEMENT and (whole or "\t" in sentence.text)
    if not spoken and not decided and not clause:
        return None
    if decided and not whole and setting.kind is DecisionKind.INDEXATION:
        return None  # the day of new prices begins no contract
    role, role_sure = _role(matter, setting, sentence, days, before)
    provider, spans = _provider(sentence)
    spans = [sentence.of(m) for m in (days.start, days.end) if m is not None] + spans
    period = Period(
        start=days.start.value if days.start else None, end=days.end.value if days.end else None
    )
    value = StatedPeriod(role=role, period=period, provider=provider)
    clear = role_sure and days.sure and not _SEVERAL.search(sentence.text)
    clear = clear and not is_doubtful(sentence) and not decides_otherwise(sentence, setting.kind)
    clear = clear and not is_of_another(matter, sentence, provider, setting.kind)
    edges = "both" if days.start and days.end else "start" if days.start else "end"
    key = (role, provider and (provider.party or provider.written.casefold()), edges)
    return Read(value, tuple(spans), clear, key=key)


def _provider(sentence: Sentence) -> tuple[NamedParty | None, list[Span]]:
    mentions = provider_mentions(sentence)
    if len({m.value.known or m.value.written for m in mentions}) != 1:
        return None, []
    return mentions[0].value.in_role(PartyRole.PROVIDER), [sentence.of(mentions[0])]


def _role(
    matter: Matter, setting: Setting, sentence: Sentence, days: _Days, before: str
) -> tuple[PeriodRole, bool]:
    whole = days.start is not None and days.end is not None
    decided = sentence.section is Section.DECISION or "föreslås" in before
    if _SUPPLEMENT.search(before) and setting.kind is DecisionKind.SUPPLEMENT:
        earlier = re.search(r"\bnr \d|gjordes|tecknades", sentence.text)
        return (PeriodRole.PREDECESSOR, False) if earlier else (PeriodRole.SUPPLEMENT, whole)
    if decided and setting.kind is not None:
        return _decided(setting.kind, whole and setting.kind_is_sure)
    awards = setting.kind is DecisionKind.AWARD and matter.kind is not DocumentKind.AGREEMENT
    replaced = re.search(r"\bersätter\b", before)
    if replaced or (awards and (_EARLIER.search(before) or _IN_FORCE.search(before))):
        return PeriodRole.PREDECESSOR, False
    labelled = re.search(
        r"\b(?:avtals|uppdrags|kontrakts)(?:tiden|perioden|tid|period)\b"
        r"|\b(?:avtalet|uppdraget|kontraktet|grundavtalet)\b.{0,30}\b(?:gäller|löper)\b",
        before,
        re.IGNORECASE,
    )
    return PeriodRole.CONTRACT, labelled is not None and (whole or days.start is None)


def _decided(kind: DecisionKind, sure: bool) -> tuple[PeriodRole, bool]:
    match kind:
        case DecisionKind.EXTENSION:
            return PeriodRole.EXTENSION, sure
        case DecisionKind.OPTION | DecisionKind.EXPANSION:
            return PeriodRole.OPTION, sure
        case DecisionKind.SUPPLEMENT:
            return PeriodRole.SUPPLEMENT, sure
        case _:
            return PeriodRole.CONTRACT, sure


RULES = (Rule("period", "periods", _periods),)
