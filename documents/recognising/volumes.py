"""Volumes in running text: of what, whose, for when, and what they belong to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.recognising.changed_volumes import changes_in, is_reduction
from documents.recognising.doubt import decides_otherwise, is_doubtful, is_of_another
from documents.recognising.figures import (
    Setting,
    decided_role,
    goes_on,
    provider_before,
    provider_near,
    setting_of,
    start_near,
    under,
    year_near,
)
from documents.recognising.forms.mention import Mention, Span, overlaps
from documents.recognising.forms.numbers import QUANTITY, figure
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.quantities import Per, Volume
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from documents.recognising.subjects import main_service, named, service_of
from domain.contract.lines import Measure
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from domain.draft.names import NamedParty, NamedService, PartyRole
from domain.draft.volumes import FigureRole, StatedVolume
from domain.values.period import LinePeriod

_NO_VOLUME = Phrase(
    r"\b(?:behov\w*|behövs|budgeten|efterfrågan|genomsnitt\w*|i snitt|varierar|utfört?s?|utfördes"
    r"|utfall\w*|\w*beläggning\w*"
    r"|prognos\w*"
    r"|varje årsarbetare|kö(?:n|tid)?|inkomna|ansökningar)\b",
    re.IGNORECASE,
)
_PART = Phrase(
    r"\b(?:varav|inklusive|inkl\.?|därav|(?:i dessa|i vilka|här)[^.]{0,20} ingår)\s[^.\d]{0,30}$",
    re.IGNORECASE,
)
_DIRECT = re.compile(r"\b(?:särskilda? avtal|direktupphandl)", re.IGNORECASE)
_OF_THESE = re.compile(rf"{QUANTITY}(?=\s+av dess[ae]\b)", re.IGNORECASE)
_TOTAL = Phrase(
    r"\b(?:totalt|sammanlag\w*|sammantag\w*|summa|tillsammans|det samlade"
    r"|de totala)\b[^.\d]{0,60}$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:ytterligare|utök\w+|tillkommande|förstärk\w+|utöver|fler)\b[^.\d]{0,60}$|\+\s?$",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b(?:nya|ytterligare|extra|tillkommande)\b", re.IGNORECASE)
_COMES = re.compile(r" tillkommer\b", re.IGNORECASE)
_BESIDE = re.compile(r"\butöver (?:de|den|det)\s*$", re.IGNORECASE)
_AWARDED = re.compile(
    r"\b(?:tilldelad\w*|tilldelas|omfattar|omfattning\w*|uppgår till|avtalade?|volym\w*|gäller"
    r"|fick)\b",
    re.IGNORECASE,
)
_RAISED_TO = re.compile(r"\b(?:utök|ök|höj)(?:ades?|ats)\b[^.\d]{0,40}\btill\s*$", re.IGNORECASE)
_CEILING = re.compile(r"\b(?:upp till|högst|maximalt|max|som mest)\s*$", re.IGNORECASE)
_OF = re.compile(r"\s*(?:per år )?(?:i|för|av|inom|om|avseende|med)\s+(?:\w+\s+){0,2}")
_WAS = re.compile(
    r"\b(?:tidigare|överenskommelse\w*|hittills|har drivits|drivs i dag|nuvarande uppdrag)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:under|för|i) (?:perioden|förlängningen|avtalstiden|avtalsperioden|uppdragstiden)\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\b(?:föreslås|föreslår|beslut\w*|ska)\b", re.IGNORECASE)
_SECTIONS = frozenset(Section) - {
    Section.OTHER,
    Section.UNION,
    Section.RECIPIENTS,
    Section.BASIS,
    Section.FOLLOW_UP,
    Section.CONSULTATION,
}


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure belongs to, and whether the words leave no doubt."""

    role: FigureRole
    sure: bool


def _volumes(matter: Matter) -> Iterator[Read]:
    setting = setting_of(matter)
    title = matter.title_sentence
    for sentence in (*([title] if title else []), *matter.sentences):
        if sentence.section not in _SECTIONS and matter.kind is not DocumentKind.AGREEMENT:
            continue
        floor = 0
        first_year: int | None = None
        changed = [change.span for change in changes_in(sentence)]
        for mention in sentence.volumes:
            at = mention.start, mention.end
            if not any(overlaps(at, span) for span in changed) and _is_volume(sentence, mention):
                told = _bought_directly(sentence, mention) or mention
                read = _read(matter, setting, sentence, told, floor, first_year)
                first_year = read.value.year or first_year
                yield read
            floor = mention.end


def _bought_directly(sentence: Sentence, mention: Mention[Volume]) -> Mention[Volume] | None:
    """``55 000 timmar, där ca 16 000 av dessa är reglerade i särskilda avtal``: the 16 000."""
    match = _OF_THESE.search(sentence.text, mention.end, mention.end + 40)
    if match is None or not _DIRECT.search(sentence.text, match.end(), match.end() + 60):
        return None
    told = figure(match)
    if told is None:
        return None
    value = replace(mention.value, quantity=told.quantity, approximate=told.approximate)
    return Mention(value, *match.span(), sure=False)


def _is_volume(sentence: Sentence, mention: Mention[Volume]) -> bool:
    before = sentence.before(mention.start)
    if mention.value.each or mention.value.per not in (None, Per.YEAR):
        return False
    if is_reduction(sentence, mention.start, mention.end):
        return False
    if _DIRECT.search(sentence.text[mention.start : mention.end + 60]):
        return True
    decided = sentence.section is Section.DECISION
    return decided or not _NO_VOLUME.search(before) or bool(_PART.search(before))


def _read(
    matter: Matter,
    setting: Setting,
    sentence: Sentence,
    mention: Mention[Volume],
    floor: int,
    first_year: int | None,
) -> Read:
    volume, spans = mention.value, [sentence.of(mention)]
    role = _role(matter, setting, sentence, mention)
    provider, provider_sure = _provider(matter, setting, sentence, mention, spans)
    service = _service(matter, sentence, mention, provider, spans)
    year = year_near(sentence, mention.start, mention.end, floor)
    then = goes_on(sentence, mention.start, floor)
    if then and year is not None and year.start < mention.start:
        year = None
    if year is not None:
        spans.append(sentence.of(year))
    start = start_near(sentence) if role.role is not FigureRole.PART and not then else None
    if start is not None:
        spans.append(sentence.of(start))
    measure, measured = _measure(volume, year is not None)
    if volume.unit.is_flow and volume.per is None and _WHOLE.search(sentence.text):
        measure, measured = Measure.IN_PERIOD, False
    value = StatedVolume(
        role=role.role,
        quantity=volume.quantity,
        unit=volume.unit,
        measure=measure,
        provider=provider,
        service=service,
        year=year.value if year else (first_year + 1 if then and first_year else None),
        period=LinePeriod(start=start.value if start else None),
        then=then,
        approximate=volume.approximate,
        label=sentence.after(mention.end).strip(" ,.")[:200] or None
        if role.role is FigureRole.PART
        else None,
        under=under(sentence.text, provider),
    )
    sure = mention.sure and role.sure and provider_sure and measured
    sure = sure and not is_doubtful(sentence) and not decides_otherwise(sentence, setting.kind)
    sure = sure and not is_of_another(matter, sentence, provider, setting.kind)
    return Read(value, tuple(spans), sure, key=_key(value))


def _key(value: StatedVolume) -> object:
    """Two sure volumes with one role, provider, service and time disagree."""
    who = value.provider and (value.provider.party or value.provider.written.casefold())
    what = value.service and (value.service.service or value.service.written.casefold())
    return (
        value.role,
        who,
        what,
        value.unit,
        value.year,
        value.then,
        value.period.start,
        value.under,
    )


def _role(matter: Matter, setting: Setting, sentence: Sentence, mention: Mention[Volume]) -> Role:
    before, after = sentence.before(mention.start), sentence.after(mention.end)
    if _PART.search(before) or _DIRECT.search(after[:60]):
        return Role(FigureRole.PART, sure=False)
    if _CEILING.search(before) and re.search(r"\b(?:option|avrop|utöka|ökas?\b)", sentence.text):
        return Role(FigureRole.OPTION, sure=False)
    if _TOTAL.search(before):
        return Role(FigureRole.TOTAL, sure=False)
    if _RAISED_TO.search(before) and sentence.section is not Section.DECISION:
        return Role(FigureRole.BASE, sure=False)
    if _BESIDE.search(before):
        return Role(FigureRole.BASE, sure=False)
    if sentence.section is Section.DECISION:
        return Role(*decided_role(setting, sentence))
    if (
        _MORE.search(before)
        or _NEW.search(sentence.text, mention.start, mention.end)
        or _COMES.match(after)
    ):
        adds = setting.decided_role is not FigureRole.BASE
        return Role(setting.decided_role if adds else FigureRole.ADDITION, sure=False)
    return _standing(matter, setting, sentence, before)


def _standing(matter: Matter, setting: Setting, sentence: Sentence, before: str) -> Role:
    """Neither decided nor set apart: what is in force, or what was before a new award."""
    supplements = setting.kind is DecisionKind.SUPPLEMENT and sentence.section is not Section.TERMS
    if supplements and not re.search(r"\bavtal\w*\b.{0,60}\bomfattar", before, re.IGNORECASE):
        total = re.search(r"\b(?:tilläggs\w+|budget)\b", sentence.text, re.IGNORECASE)
        return Role(FigureRole.ADDITION if total else FigureRole.PART, sure=False)
    if "option" in before.lower():
        return Role(FigureRole.OPTION, sure=False)
    if _PROPOSED.search(before):
        return Role(setting.decided_role, sure=False)
    awards = setting.kind is DecisionKind.AWARD and matter.kind is not DocumentKind.AGREEMENT
    if awards and _WAS.search(
        matter.laid_out.text[max(0, sentence.start - 160) : sentence.span()[1]]
    ):
        return Role(FigureRole.PREDECESSOR, sure=False)
    return Role(FigureRole.BASE, _AWARDED.search(sentence.text) is not None)


def _measure(volume: Volume, has_year: bool) -> tuple[Measure, bool]:
    if not volume.unit.is_flow:
        return Measure.LEVEL, True
    if volume.per is Per.YEAR:
        return Measure.PER_YEAR, True
    return (Measure.IN_PERIOD, True) if has_year else (Measure.PER_YEAR, False)


def _provider(
    matter: Matter,
    setting: Setting,
    sentence: Sentence,
    mention: Mention[Volume],
    spans: list[Span],
) -> tuple[NamedParty | None, bool]:
    near = provider_near(sentence, mention.start, mention.end)
    if near is not None:
        spans.append(sentence.of(near))
        return near.value.in_role(PartyRole.PROVIDER), near.value.is_known
    before = provider_before(matter, sentence)
    if before is not None:
        spans.append((before.start, before.end))
        return before.value.in_role(PartyRole.PROVIDER), False
    if (
        setting.only_provider is None
        or _TOTAL.search(sentence.before(mention.start))
        or re.search(r"\begen regi\b", sentence.text, re.IGNORECASE)
    ):
        return None, False
    spans.append(setting.only_provider[1])
    decided = sentence.section is Section.DECISION or matter.kind is DocumentKind.AGREEMENT
    return setting.only_provider[0], setting.provider_is_sure and decided


def _service(
    matter: Matter,
    sentence: Sentence,
    mention: Mention[Volume],
    provider: NamedParty | None,
    spans: list[Span],
) -> NamedService | None:
    """The service named last before the figure, or just after it; else where its provider is
    named with one; else the matter's first."""
    before = [m for m in sentence.services if m.end <= mention.start]
    after = [
        m for m in sentence.services if _OF.fullmatch(sentence.text[mention.end : m.start] or "-")
    ]
    known = [m for m in before if m.value.code and mention.start - m.end <= 60]
    near = after[0] if after else ((known or before)[-1] if before else None)
    if near is not None:
        spans.append(sentence.of(near))
        return named(sentence, near)
    main = service_of(matter, provider) or main_service(matter)
    if main is None:
        return None
    spans.append(main[1])
    return main[0]


RULES = (Rule("volume-in-text", "volumes", _volumes),)
