"""What something costs, in running text."""

import re
from collections.abc import Iterator

from documents.recognising.amounts import Means, amounts_in, is_saved
from documents.recognising.doubt import decides_otherwise, is_doubtful, is_of_another, is_undecided
from documents.recognising.figures import (
    Setting,
    decided_role,
    goes_on,
    provider_near,
    setting_of,
    start_near,
    year_near,
)
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.forms.paid_for import Amount
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from documents.recognising.subjects import named
from documents.recognising.told_years import told_year
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.volumes import CostPer, FigureRole, StatedCost
from domain.values.money import MoneyUnit
from domain.values.period import LinePeriod

_BEFORE = Phrase(
    r"\b(?:tidigare|var|varit|har varit|har utgått|hittills|föregående|förra|dåvarande|kostade)\b"
    r"|\bsom jämförelse\b",
    re.IGNORECASE,
)
_NOW = Phrase(
    r"\b(?:i ?dag|för närvarande|nuvarande|nu gällande|ursprunglig\w*)\b[^.\d]{0,40}$",
    re.IGNORECASE,
)
_SUM = Phrase(
    r"\b(?:totalt|sammanlag\w*|sammantag\w*|totala?|summa|avtalsvärde\w*|kontraktsvärde\w*)\b"
    r"|=\s*$",
    re.IGNORECASE,
)
_IS_PART = re.compile(r",? ingår (?:\w+ )?i (?:ersättning|pris|kostnad|belopp)", re.IGNORECASE)
_LEAST_OF_A_YEAR = 10_000
_AT_MOST = Phrase(
    r"\b(?:högst|upp till|maximalt|max|som mest|tak\w*)\b[^.\d]{0,40}$", re.IGNORECASE
)
_REDUCED = Phrase(
    r"\b(?:utebliv\w+|halv|halva|obelagd\w*|outnyttja\w*|reducera\w*|avbok\w+|frånvaro\w*"
    r"|sen avbokning|tomplats\w*|självkostnad\w*|rabatt\w*|väntetid\w*|debitera\w*|restid\w*"
    r"|\w*jour(?:tid|pass)?|beredskap|framkörning\w*|inställelse\w*|bomkörning\w*|övertid\w*"
    r"|utöver|därutöver|överskjutande|enstaka|introduktion\w*|särskild ersättning|tolk\w*"
    r"|(?:helg|natt|kvälls|ob-?)(?:tillägg|ersättning)\w*|tillägg)\b",
    re.IGNORECASE,
)
_ADDED = Phrase(r"\b(?:tillkommande|utök\w+|ytterligare|nya)\b", re.IGNORECASE)
_RAISED_BY = Phrase(
    r"\b(?:höj\w+|ök\w+|utök\w+|räknas upp|tillkommer)\b[^.\d]{0,60}\bmed\s+(?:ca |cirka )?$"
    r"|\b(?:varje|per) \w+ (?:som tillkommer|utöver)\b[^.\d]{0,60}$"
    r"|\b(?:höjningen|(?:pris|kostnads)(?:höjningen|ökningen)|ökningen)\b"
    r"(?:[^.\d]|(?:19|20)\d\d\b){0,60}$"
    r"|\b(?:merkostnad|kostnadsökning|tilläggs(?:kostnad|ersättning))\w*\b[^.\d]{0,60}$",
    re.IGNORECASE,
)
_RAISED_TO = Phrase(
    r"\bmed\s+[\d .,]*\d\s?(?:kr|kronor|tkr|mnkr|mkr|:-|miljoner(?: kronor)?)\s+till\s+$",
    re.IGNORECASE,
)
_PART = Phrase(
    r"\b(?:varav|därav|ingår(?: \w+)? med)\s[^.\d]{0,40}$"
    r"|\b(?:inklusive|inkl\.?)\s[^.,\d]{0,40}$|\bingår med\s+$",
    re.IGNORECASE,
)


def _costs(matter: Matter) -> Iterator[Read]:
    setting = setting_of(matter)
    for sentence, mention, floor, what in amounts_in(matter):
        if what is Means.COST:
            yield _cost(matter, setting, sentence, mention, floor)


def _cost(
    matter: Matter, setting: Setting, sentence: Sentence, mention: Mention[Amount], floor: int
) -> Read:
    spans = [sentence.of(mention)]
    role, role_sure = _role(matter, setting, sentence, mention)
    provider, provider_sure = _provider(setting, sentence, mention, spans, role)
    year = year_near(sentence, mention.start, mention.end, floor)
    if year is not None:
        spans.append(sentence.of(year))
    told = told_year(matter, sentence, mention, floor) if year is None else None
    then = goes_on(sentence, mention.start, floor)
    start = start_near(sentence) if sentence.section is Section.DECISION and not then else None
    per = mention.value.per
    value = StatedCost(
        role=role,
        amount=mention.value.money,
        per=CostPer.PERIOD
        if (year or told) and per is CostPer.NOT_STATED and not _is_price(mention)
        else per,
        provider=provider,
        services=tuple(named(sentence, m) for m in sentence.services if m.end <= mention.start),
        year=year.value if year else told,
        period=LinePeriod(start=start.value if start else None),
    )
    timed = value.per is not CostPer.NOT_STATED and told is None
    limited = _AT_MOST.search(sentence.before(mention.start)) is not None
    sure = mention.sure and role_sure and provider_sure and timed and not limited
    sure = sure and not is_doubtful(sentence) and not decides_otherwise(sentence, setting.kind)
    sure = sure and not is_of_another(matter, sentence, provider, setting.kind)
    sure = sure and not is_undecided(matter)
    sure = sure and not _REDUCED.search(sentence.text[floor : mention.end])
    return Read(value, tuple(spans), sure, key=price_key(value))


def _is_price(mention: Mention[Amount]) -> bool:
    """No service costs so little in a year: it is what an hour or a day costs in that year."""
    return mention.value.money.kronor < _LEAST_OF_A_YEAR


def price_key(value: StatedCost) -> object:
    """What costs with no heading of their own disagree on: two prices of one thing."""
    return value.role, _who(value.provider), value.year, value.per


def _who(provider: NamedParty | None) -> str | None:
    return (provider.party or provider.written.casefold()) if provider else None


def _role(
    matter: Matter, setting: Setting, sentence: Sentence, mention: Mention[Amount]
) -> tuple[FigureRole, bool]:
    before = sentence.before(mention.start)
    if _BEFORE.search(before):
        return FigureRole.PREDECESSOR, False
    if setting.kind is DecisionKind.REDUCTION and is_saved(sentence, mention):
        return FigureRole.REDUCTION, False
    leaning = _leaning_role(before, sentence.text[mention.end :])
    if leaning is not None:
        return leaning, False
    if mention.value.per in (CostPer.HOUR, CostPer.DAY):
        added = _ADDED.search(before) and setting.decided_role is FigureRole.ADDITION
        plain = matter.kind is not DocumentKind.AGREEMENT or setting.decided_role is FigureRole.BASE
        return (FigureRole.ADDITION, False) if added else (FigureRole.BASE, plain)
    if _SUM.search(before):
        return FigureRole.TOTAL, False
    decided = sentence.section is Section.DECISION or matter.kind is DocumentKind.AGREEMENT
    alone = sum(1 for each in sentence.amounts if each.value.money.unit is not MoneyUnit.KR) < 2
    role, sure = decided_role(setting, sentence)
    if sentence.section is not Section.DECISION:
        role, sure = setting.decided_role, setting.decided_role_is_sure
    return role, decided and alone and sure


def _leaning_role(before: str, after: str) -> FigureRole | None:
    if _RAISED_BY.search(before):
        return FigureRole.ADDITION
    if _RAISED_TO.search(before):
        return FigureRole.TOTAL
    if _NOW.search(before):
        return FigureRole.BASE
    return FigureRole.PART if _PART.search(before) or _IS_PART.match(after) else None


def _provider(
    setting: Setting,
    sentence: Sentence,
    mention: Mention[Amount],
    spans: list[Span],
    role: FigureRole,
) -> tuple[NamedParty | None, bool]:
    near = provider_near(sentence, mention.start, mention.end)
    if near is not None:
        spans.append(sentence.of(near))
        return near.value.in_role(PartyRole.PROVIDER), near.value.is_known
    if setting.only_provider is None or role is FigureRole.PREDECESSOR:
        return None, False
    spans.append(setting.only_provider[1])
    return setting.only_provider[0], setting.provider_is_sure


RULES = (Rule("cost-in-text", "costs", _costs),)
