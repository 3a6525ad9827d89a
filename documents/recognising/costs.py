"""Amounts in running text: what something costs, and what a budget holds."""

import re
from collections.abc import Iterator
from enum import StrEnum

from documents.recognising.committees import committees_placed
from documents.recognising.doubt import decides_otherwise, is_doubtful
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
from documents.recognising.forms.money import Amount
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from documents.recognising.subjects import named
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind
from domain.draft.money_matters import BudgetRole, StatedBudget
from domain.draft.names import NamedParty, PartyRole
from domain.draft.volumes import CostPer, FigureRole, StatedCost
from domain.party.events import PartyKind
from domain.values.money import MoneyUnit
from domain.values.period import LinePeriod


class _Is(StrEnum):
    """What an amount can be."""

    COST = "cost"
    FRAME = "frame"
    RESERVE = "reserve"
    SERVICE_BUDGET = "service_budget"
    DRAW = "draw"
    NEITHER = "neither"


_CUES: tuple[tuple[_Is, re.Pattern[str]], ...] = tuple(
    (what, re.compile(words, re.IGNORECASE))
    for what, words in (
        (
            _Is.NEITHER,
            r"\b(?:underskott|överskott|prognos\w*|avvikelse|besparing\w*|vite\w*|skadestånd|böter"
            r"|tröskelvärde\w*|direktupphandlingsgräns\w*|försäkring\w*|sanktion\w*|avgift\w*"
            r"|belagt|omsättning|egenavgift)\b",
        ),
        (
            _Is.DRAW,
            r"\b(?:av|ur|från) (?:dessa|de|detta|denna|ramen|posten)\b.{0,60}\b(?:föreslås"
            r"|används|tas)"
            r"|\bföreslås\b.{0,40}\b(?:finansiera|tas (?:från|ur)|ianspråktas)|\bianspråk\w*"
            r"|\bbelasta\w*\b.{0,40}\bmed\b",
        ),
        (
            _Is.RESERVE,
            r"\b\w*reserv(?:erat|erade|eras|en)?\b|\bavsatt(?:a|s)?\b.{0,60}\bför att kunna",
        ),
        (
            _Is.SERVICE_BUDGET,
            r"\bbudgeten för de\b.{0,40}\btimm|\b(?:sammantagen|samlade?|total(?:a)?) budget\w*"
            r"|\bbudget(?:en)? för (?:de |den )?\w*"
            r"(?:insats|timm|verksamhet|tjänst)\w*",
        ),
        (
            _Is.FRAME,
            r"\bmedel (?:om|på)\b|\b(?:budget)?ram(?:en)?\b|\banslag(?:et)?\b|\bavsatt\w*\b"
            r"|\b(?:posten|anslaget)\b.{0,30}\buppgår|\bbudget(?:en)?\b.{0,30}\b(?:uppgår"
            r"|omfattar|är)\b"
            r"|\bbudgeterat\b|\b(?:uppgår|finns) (?:posten|ramen|anslaget)\b"
            r"|\bbudget\w*\b.{0,40}\bfinns\b",
        ),
        (
            _Is.COST,
            r"\b\w*(?:kostnad|ersättning|pris|årsbelopp|avtalsvärde|avgälda|kontraktsvärde)\w*"
            r"|=\s*$|\bkostar\b|\buppgår till\b|\butgår\b|\bbetalar?s?\b",
        ),
    )
)
_BEFORE = re.compile(
    r"\b(?:tidigare|var|varit|har varit|har utgått|hittills|föregående|förra|dåvarande)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"\b(?:totalt|sammanlag\w*|sammantag\w*|totala?|summa|avtalsvärde\w*|kontraktsvärde\w*)\b"
    r"|=\s*$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:högst|upp till|maximalt|max|som mest|tak\w*)\b[^.\d]{0,40}$", re.IGNORECASE
)
_ADDED = re.compile(r"\b(?:tillkommande|utök\w+|ytterligare|nya)\b", re.IGNORECASE)
_TAKES = re.compile(
    r"^[^.\d]{0,40}\b(?:i anspråk|belastar|tas (?:från|ur)|finansieras (?:ur|av))\b"
)
_BUDGETS = {
    _Is.FRAME: BudgetRole.FRAME,
    _Is.RESERVE: BudgetRole.RESERVE,
    _Is.SERVICE_BUDGET: BudgetRole.SERVICE_BUDGET,
    _Is.DRAW: BudgetRole.DRAW,
}
_LEFT_OUT = (Section.OTHER, Section.UNION, Section.RECIPIENTS, Section.BASIS)


def _is(sentence: Sentence, mention: Mention[Amount], floor: int) -> _Is:
    """By the words between the figure before and this one; else by the whole sentence."""
    near = sentence.text[floor : mention.start]
    if _TAKES.match(sentence.text[mention.end :]):
        return _Is.DRAW
    for text in (near, sentence.text[: mention.start], sentence.text):
        for what, cue in _CUES:
            if cue.search(text):
                return what
    decided = sentence.section in (
        Section.DECISION,
        Section.TERMS,
        Section.PROPOSAL,
        Section.ECONOMY,
    )
    priced = mention.value.per in (CostPer.HOUR, CostPer.DAY, CostPer.MONTH)
    return _Is.COST if decided or priced else _Is.NEITHER


def _amounts(matter: Matter) -> Iterator[tuple[Sentence, Mention[Amount], int, _Is]]:
    title = matter.title_sentence
    for sentence in (*([title] if title else []), *matter.sentences):
        other = sentence.section is Section.OTHER and matter.single
        if sentence.section in _LEFT_OUT and not other:
            continue
        floor = 0
        for mention in sentence.amounts:
            yield sentence, mention, floor, _is(sentence, mention, floor)
            floor = mention.end


def _costs(matter: Matter) -> Iterator[Read]:
    setting = setting_of(matter)
    for sentence, mention, floor, what in _amounts(matter):
        if what is _Is.COST:
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
    then = goes_on(sentence, mention.start, floor)
    start = start_near(sentence) if sentence.section is Section.DECISION and not then else None
    per = mention.value.per
    value = StatedCost(
        role=role,
        amount=mention.value.money,
        per=CostPer.PERIOD if per is CostPer.NOT_STATED and year else per,
        provider=provider,
        services=tuple(named(sentence, m) for m in sentence.services if m.end <= mention.start),
        year=year.value if year else None,
        period=LinePeriod(start=start.value if start else None),
    )
    timed = value.per is not CostPer.NOT_STATED
    limited = _AT_MOST.search(sentence.text[: mention.start]) is not None
    sure = mention.sure and role_sure and provider_sure and timed and not limited
    sure = sure and not is_doubtful(sentence) and not decides_otherwise(sentence, setting.kind)
    return Read(value, tuple(spans), sure, key=(role, _who(provider), value.year, value.per))


def _who(provider: NamedParty | None) -> str | None:
    return (provider.party or provider.written.casefold()) if provider else None


def _role(
    matter: Matter, setting: Setting, sentence: Sentence, mention: Mention[Amount]
) -> tuple[FigureRole, bool]:
    before = sentence.text[: mention.start]
    if _BEFORE.search(before):
        return FigureRole.PREDECESSOR, False
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
        role, sure = setting.decided_role, setting.kind_is_sure
    return role, decided and alone and sure


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


def _budgets(matter: Matter) -> Iterator[Read]:
    for sentence, mention, floor, what in _amounts(matter):
        role = _BUDGETS.get(what)
        if role is None:
            continue
        year = year_near(sentence, mention.start, mention.end, floor) or _budget_year(sentence)
        spans = [sentence.of(mention), *([sentence.of(year)] if year else [])]
        value = StatedBudget(
            role=role,
            amount=mention.value.money,
            year=year.value if year else None,
            per_year=mention.value.per is CostPer.YEAR,
        )
        cued = any(
            cue.search(sentence.text[floor : mention.start]) for is_, cue in _CUES if is_ is what
        )
        sure = mention.sure and cued and _is_own(matter, sentence) and not is_doubtful(sentence)
        yield Read(value, tuple(spans), sure, key=(role, value.year, what))


def _is_own(matter: Matter, sentence: Sentence) -> bool:
    """Whether no committee but the matter's own is named with the money."""
    own = {mention.value.written.casefold() for mention in committees_placed(matter)}
    named = [m.value for m in sentence.parties if m.value.kind is PartyKind.COMMITTEE]
    return not own or all(each.written.casefold() in own for each in named)


def _budget_year(sentence: Sentence) -> Mention[int] | None:
    """ "budget 2022", "ramen för 2020": where the sentence names one year only."""
    years = list(sentence.years)
    match = re.search(r"\b(?:budget|ram)\w*(?: för)? (?P<year>20\d{2})\b", sentence.text)
    if match is None or len({m.value for m in years}) != 1:
        return None
    return Mention(int(match["year"]), match.start("year"), match.end("year"))


RULES = (
    Rule("cost-in-text", "costs", _costs),
    Rule("budget-in-text", "budgets", _budgets),
)
