"""Volumes in running text: of what, whose, for when, and what they belong to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.recognising.changed_volumes import changes_in
from documents.recognising.doubt import decides_otherwise, is_doubtful, is_of_another
from documents.recognising.figures import (
    Setting,
    goes_on,
    setting_of,
    start_near,
    under,
    year_near,
)
from documents.recognising.forms.figured import Figured
from documents.recognising.forms.mention import Mention, overlaps
from documents.recognising.forms.numbers import QUANTITY, figure
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.quantities import Per, Volume
from documents.recognising.matter import Matter
from documents.recognising.reductions import is_about_less, is_reduction, takes_away
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from documents.recognising.told_years import told_year
from documents.recognising.volume_owners import of_what, whose
from documents.recognising.volume_roles import BOUGHT_DIRECTLY, PART, role_of
from domain.contract.lines import Measure
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind
from domain.draft.volumes import FigureRole, StatedVolume
from domain.values.period import LinePeriod
from domain.values.quantity import Unit

_NO_VOLUME = Phrase(
    r"\b(?:behov\w*|behövs|budgeten|efterfrågan|genomsnitt\w*|i snitt|varierar|utförts?"
    r"|utförs|utfördes"
    r"|utfall\w*|\w*beläggning\w*"
    r"|prognos\w*"
    r"|\w*takvolym\w*|återstår|kvarstår|varje årsarbetare|kö(?:n|tid)?|inkomna|ansökningar)\b",
    re.IGNORECASE,
)
_NEED = Phrase(r"behov\w*|behövs|efterfrågan", re.IGNORECASE)
_AGREED = Phrase(r"\b(?:i|enligt) (?:\w*avtalet|kontraktet|uppdraget)\b", re.IGNORECASE)
"""What a need was thought to be when it was agreed is what was agreed."""
_COMES_TO = Phrase(r"\bvilket (?:ger|blir|motsvarar)\s+(?:ca |cirka |totalt )?$", re.IGNORECASE)
_NOT_BOUGHT = re.compile(
    r"(?: per år)?,? (?:har |är |står )?(?:redan )?(?:tomma|lediga|vakanta|obelagda"
    r"|belagda|upptagna"
    r"|avropats|utnyttjats|nyttjats|använts|utförts|utförda|levererats|fakturerats"
    r"|förbrukats|sparas|förs över|föras över"
    r"|överförs|överföras|flyttas)\b",
    re.IGNORECASE,
)
"""Behind the figure: what is used up of it, or may be kept for another year."""
_STAFF = Phrase(
    r"\b(?:finns|arbetar|personal(?:en|styrka\w*)?|bemanning\w*|anställda?)\b[^.\d]{0,40}$",
    re.IGNORECASE,
)
_OF_THESE = Figured(rf"{QUANTITY}(?=\s+av dess[ae]\b)", re.IGNORECASE)
_WHOLE = Phrase(
    r"\b(?:under|för|i) (?:tiden|månaderna|perioden"
    r"|förlängningen|avtalstiden|avtalsperioden|uppdragstiden)\b",
    re.IGNORECASE,
)
_SECTIONS = frozenset(Section) - {
    Section.OTHER,
    Section.UNION,
    Section.RECIPIENTS,
    Section.BASIS,
    Section.FOLLOW_UP,
    Section.CONSULTATION,
}


def _volumes(matter: Matter) -> Iterator[Read]:
    setting = setting_of(matter)
    title = matter.title_sentence
    for sentence in (*([title] if title else []), *matter.sentences):
        if sentence.section not in _SECTIONS and matter.kind is not DocumentKind.AGREEMENT:
            continue
        floor = 0
        first_year: int | None = None
        changed = [change.span for change in changes_in(sentence)] if sentence.volumes else []
        for mention in sentence.volumes:
            at = mention.start, mention.end
            if not any(overlaps(at, span) for span in changed) and _is_volume(
                matter, sentence, mention
            ):
                told = _bought_directly(sentence, mention) or mention
                read = _read(matter, setting, sentence, told, floor, first_year)
                first_year = read.value.year or first_year
                yield read
            floor = mention.end


def _bought_directly(sentence: Sentence, mention: Mention[Volume]) -> Mention[Volume] | None:
    """``55 000 timmar, där ca 16 000 av dessa är reglerade i särskilda avtal``: the 16 000."""
    match = _OF_THESE.search(sentence.text, mention.end, mention.end + 40)
    if match is None or not BOUGHT_DIRECTLY.search(sentence.text, match.end(), match.end() + 60):
        return None
    told = figure(match)
    if told is None:
        return None
    value = replace(mention.value, quantity=told.quantity, approximate=told.approximate)
    return Mention(value, *match.span(), sure=False)


def _is_volume(matter: Matter, sentence: Sentence, mention: Mention[Volume]) -> bool:
    before = sentence.before(mention.start)
    if mention.value.each or mention.value.per not in (None, Per.YEAR):
        return False
    less = is_about_less(sentence, setting_of(matter).kind)
    if less and takes_away(sentence, mention.start, mention.end):
        return not _is_staff(mention, before)
    if is_reduction(sentence, mention.start, mention.end):
        return False
    if BOUGHT_DIRECTLY.search(sentence.text[mention.start : mention.end + 60]):
        return True
    decided = sentence.section is Section.DECISION
    if _NOT_BOUGHT.match(sentence.after(mention.end)) or _is_staff(mention, before):
        return False
    return (
        decided
        or bool(_AGREED.search(before) or _COMES_TO.search(before))
        or not _is_none(matter, before)
        or bool(PART.search(before))
    )


def _is_none(matter: Matter, before: str) -> bool:
    """Whether the words before a figure tell of something else; what an agreement says is needed
    is what it is about."""
    none = _NO_VOLUME.search(before)
    agreed = none and matter.kind is DocumentKind.AGREEMENT and _NEED.fullmatch(none[0])
    return none is not None and not agreed


def _is_staff(mention: Mention[Volume], before: str) -> bool:
    """Who works there, which is not what is bought."""
    return mention.value.unit is Unit.FTE and _STAFF.search(before) is not None


def _read(
    matter: Matter,
    setting: Setting,
    sentence: Sentence,
    mention: Mention[Volume],
    floor: int,
    first_year: int | None,
) -> Read:
    volume, spans = mention.value, [sentence.of(mention)]
    role = role_of(matter, setting, sentence, mention)
    provider, provider_sure = whose(matter, setting, sentence, mention, spans)
    service = of_what(matter, sentence, mention, provider, spans)
    year = year_near(sentence, mention.start, mention.end, floor)
    year = year or _year_in_common(sentence, mention, floor, first_year)
    then = goes_on(sentence, mention.start, floor)
    if then and year is not None and year.start < mention.start:
        year = None
    if year is not None:
        spans.append(sentence.of(year))
    told = told_year(matter, sentence, mention, floor) if year is None and not then else None
    start = start_near(sentence) if role.role is not FigureRole.PART and not then else None
    if start is not None:
        spans.append(sentence.of(start))
    measure, measured = _measure(volume, year is not None or told is not None)
    if volume.unit.is_flow and volume.per is None and _WHOLE.search(sentence.text):
        measure, measured = Measure.IN_PERIOD, False
    value = StatedVolume(
        role=role.role,
        quantity=volume.quantity,
        unit=volume.unit,
        measure=measure,
        provider=provider,
        service=service,
        year=year.value if year else (first_year + 1 if then and first_year else told),
        period=LinePeriod(start=start.value if start else None),
        then=then,
        approximate=volume.approximate,
        label=sentence.after(mention.end).strip(" ,.")[:200] or None
        if role.role is FigureRole.PART
        else None,
        under=under(sentence.text, provider),
    )
    sure = mention.sure and role.sure and provider_sure and measured and told is None
    sure = sure and not is_doubtful(sentence) and not decides_otherwise(sentence, setting.kind)
    sure = sure and not is_of_another(matter, sentence, provider, setting.kind)
    return Read(value, tuple(spans), sure, key=_key(value))


_AND = re.compile(r"[^.;:\d]{0,60}\b(?:och|samt|respektive)\s+", re.IGNORECASE)


def _year_in_common(
    sentence: Sentence, mention: Mention[Volume], floor: int, first_year: int | None
) -> Mention[int] | None:
    """``för 2020 900 timmar till X och 600 timmar till Y``: the one year that is named."""
    years = {each.value for each in sentence.years}
    joined = _AND.fullmatch(sentence.text, floor, mention.start) is not None
    told = joined and years == {first_year} and not sentence.dates
    return next((each for each in sentence.years if each.start < floor), None) if told else None


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


def _measure(volume: Volume, has_year: bool) -> tuple[Measure, bool]:
    if not volume.unit.is_flow:
        return Measure.LEVEL, True
    if volume.per is Per.YEAR:
        return Measure.PER_YEAR, True
    return (Measure.IN_PERIOD, True) if has_year else (Measure.PER_YEAR, False)


RULES = (Rule("volume-in-text", "volumes", _volumes),)
