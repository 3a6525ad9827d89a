"""Needs: how much, how many persons, and the average that the document states."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from documents.recognising.doubt import is_doubtful
from documents.recognising.figures import year_near
from documents.recognising.forms.figured import Figured
from documents.recognising.forms.numbers import QUANTITY, figure
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.quantities import Per
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from documents.recognising.subjects import named
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind
from domain.draft.money_matters import NeedOf, StatedNeed
from domain.draft.names import NamedService
from domain.values.quantity import Exact

_NEED = Phrase(r"\b(?:behov\w*|efterfråga[ns]\w*|behövs)\b", re.IGNORECASE)
_COVERED = Phrase(
    r"\b(?:av dessa|därav|varav|avropa\w*|utöka\w*|utlösa?|ökas?|minskas?) ?", re.IGNORECASE
)
_AVERAGE = Phrase(r"\b(?:genomsnitt\w*|i snitt|medeltal|medelvärde\w*|snittet)\b", re.IGNORECASE)
_COUNTED = (
    r"(?P<counted>(?:(?:enskilda|unika|olika|vuxna|äldre|beviljade) )?"
    r"(?:personer|(?:vård|omsorgs|uppdrags)tagare|kunder"
    r"|boende|patienter|pensionärer|brukare|individer|familjer|ärenden/familjer|ungdomar"
    r"|klienter|hushåll|deltagare|ärenden|barn|elever|vuxna|inskrivna|placerade|abonnenter"
    r"|(?:hjälp|stöd|råd)?sökande|larmkunder|insatstagare|placeringar))"
)
_PERSONS = Figured(rf"{QUANTITY}\s+{_COUNTED}\b", re.IGNORECASE)
_COUNT_OF = Phrase(
    rf"\bantal(?:et)? {_COUNTED}\b[^.\d]{{0,60}}?(?:(?:\d{{4}}-\d\d-\d\d|(?:19|20)\d\d)"
    r"[^.\d]{0,25}?)?(?:\bär|\bvar|\buppgår till"
    r"|\buppgick till|\btill|\bfrån|:)\s+"
    r"(?:(?:för närvarande|i dag|idag|just nu|nu|totalt|sammanlagt|i dagsläget)\s+)?"
    r"(?=\d|ca\b|cirka\b|runt\b|drygt\b|knappt\b|omkring\b)",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    rf"{QUANTITY}(?![\d%])(?! ?(?:%|procent|kr|tkr|år\b|månader|timm))", re.IGNORECASE
)
_NO_NEED = Phrase(
    r"\b(?:kötid|ansökningar|avslutas|avslutade|tackat nej|tackade nej|erhållit|påbörjat"
    r"|per årsarbetare|varje årsarbetare|verkställ"
    r"|varje månad|ta emot|omkomna|anställda|erfarenhet|anmält|svarade|svarat|ansökt"
    r"|överstiger|(?:fler|längre) än)\b",
    re.IGNORECASE,
)
_WAS = Phrase(
    r"\b(?:var|hade|uppgick|(?:beräkna|uppskatta|bedöm|antog|utgick|förvänta)\w*d?es)\b"
    r"|\bi avtalet\b",
    re.IGNORECASE,
)
_SERVED = Phrase(
    r"\binsats\w*|\bomfatta\w*|\bberörs?\b"
    r"|\bbeviljad\w*|\bbeviljades|\bantalet (?:beslut|personer|brukare)"
    r"|\bbehövs\b|\b(?:ha|får|fått|har|hade|fick)\b.{0,40}\b(?:beslut|stöd|hjälp)\b|\bvänta(?:r|de)\b"
    r"|\b(?:ges|åt)(?: \w+){0,3} (?:(?:ca|cirka|omkring|ungefär|drygt|knappt) )?\d"
    r"|\bmålgrupp\w*|\bi kö\b|\bkön\b|\binskrivna\b|\bplacerade\b|\b(?:hjälp|stöd|råd)?sökande\b"
    r"|\b(?:nu|i dag|idag|för närvarande|i dagsläget) (?:är det|finns|deltar|går|bor)\b"
    r"|\babonnenter\b|\blarmkunder\b|\brör(?:de)? sig om (?:(?:ca|cirka|omkring) )?\d",
    re.IGNORECASE,
)
_SECTIONS = (
    Section.MATTER,
    Section.BACKGROUND,
    Section.SITUATION,
    Section.PROPOSAL,
    Section.HEAD,
    Section.ECONOMY,
    Section.TERMS,
)


def _quantities(matter: Matter) -> Iterator[Read]:
    if matter.kind is DocumentKind.AGREEMENT:  # there it is the volume
        return
    for sentence in matter.within(*_SECTIONS):
        floor = 0
        for mention in sentence.volumes:
            before = sentence.before(mention.start, floor)
            near = floor == 0 and _NEED.search(before) and not _COVERED.search(before)
            if near and not mention.value.each and mention.value.per in (None, Per.YEAR):
                year = year_near(sentence, mention.start, mention.end, floor)
                value = StatedNeed(
                    of=NeedOf.QUANTITY,
                    quantity=mention.value.quantity,
                    unit=mention.value.unit,
                    year=year.value if year else None,
                    approximate=mention.value.approximate,
                    service=_service(sentence),
                )
                sure = mention.sure and mention.value.per is Per.YEAR and _is_now(sentence)
                yield Read(value, (sentence.of(mention),), sure, key=(NeedOf.QUANTITY, value.year))
            floor = mention.end


def _persons(matter: Matter) -> Iterator[Read]:
    for sentence, match in matter.find(_PERSONS, *_SECTIONS):
        read = figure(match)
        if read is None or _NO_NEED.search(sentence.text):
            continue
        before = sentence.before(match.start())
        about = _NEED.search(sentence.text) or _SERVED.search(sentence.text)
        if not about and not _has_it(sentence, match):
            continue
        value = StatedNeed(
            of=NeedOf.PERSONS,
            quantity=read.quantity,
            counted=match["counted"],
            approximate=read.approximate,
            service=_service(sentence),
        )
        sure = read.sure and _NEED.search(before) is not None and _is_now(sentence)
        yield Read(value, (sentence.of_match(match),), sure, key=NeedOf.PERSONS)


_HAVING = Phrase(
    r"\b(?:har|hade|får|fick|erhåller|nyttjar|använder)\s+(?:totalt |sammanlagt )?$", re.IGNORECASE
)
_HAVE = re.compile(
    r"(?: i (?:kommunen|dag)| idag)?(?: som)? ?(?:i dag |nu |idag )?"
    r"\b(?:har|hade|får|fick|erhåller|nyttjar|använder)\b",
    re.IGNORECASE,
)
_GIVEN_TO = Phrase(r"\b(?:stöd|stödet|hjälp|vård|omsorg|service)\s+(?:till|åt)\s+$", re.IGNORECASE)
_IT = Phrase(r"\b(?:insats|stöd|hjälp\b|plats\b|larm)", re.IGNORECASE)
_NEAR = 40


def _has_it(sentence: Sentence, persons: re.Match[str]) -> bool:
    """``64 personer har hemtjänst``, ``i dag har 64 personer larm``, ``stöd till 54 personer``."""
    before = sentence.before(persons.start())
    if _GIVEN_TO.search(before):
        return True
    have = _HAVE.match(sentence.text, persons.end())
    if have is None and not _HAVING.search(before):
        return False
    at = have.end() if have else persons.end()
    named = any(at <= service.start <= at + _NEAR for service in sentence.services)
    return named or _IT.search(sentence.text, at, at + _NEAR) is not None


def _counts(matter: Matter) -> Iterator[Read]:
    """``Antalet brukare är 64``: of a change the later figure."""
    for sentence, match in matter.find(_COUNT_OF, *_SECTIONS):
        told = _FIGURE.match(sentence.text, match.end())
        read = figure(told) if told else None
        if told is None or read is None or _NO_NEED.search(sentence.text):
            continue
        quantity = read.quantity
        if match[0].rstrip().endswith("från"):
            quantity = Exact(amount=quantity.high)
        value = StatedNeed(
            of=NeedOf.PERSONS,
            quantity=quantity,
            counted=match["counted"],
            approximate=read.approximate,
            service=_service(sentence),
        )
        span = sentence.span(match.start(), told.end())
        yield Read(value, (span,), False, key=NeedOf.PERSONS)


_THEY = Figured(rf"(?<=\bär de ){QUANTITY}(?=[,.;]| och| stycken|$)", re.IGNORECASE)


def _they(matter: Matter) -> Iterator[Read]:
    """``I april hade 41 ungdomar insatsen. Nu är de 47.``"""
    for before, sentence in pairwise(matter.within(*_SECTIONS)):
        counted = _PERSONS.search(before.text)
        told = _THEY.search(sentence.text) if counted else None
        read = figure(told) if told else None
        if counted is None or told is None or read is None:
            continue
        value = StatedNeed(
            of=NeedOf.PERSONS,
            quantity=read.quantity,
            counted=counted["counted"],
            approximate=read.approximate,
            service=_service(sentence) or _service(before),
        )
        yield Read(value, (sentence.of_match(told),), False, key=NeedOf.PERSONS)


def _is_now(sentence: Sentence) -> bool:
    return not is_doubtful(sentence) and _WAS.search(sentence.text) is None


def _averages(matter: Matter) -> Iterator[Read]:
    for sentence in matter.within(*_SECTIONS):
        for mention in sentence.volumes:
            said = _AVERAGE.search(sentence.before(mention.start))
            if mention.value.per is Per.MONTH and (said or mention.value.each):
                value = StatedNeed(
                    of=NeedOf.AVERAGE,
                    quantity=mention.value.quantity,
                    unit=mention.value.unit,
                    counted=mention.value.each,
                    per="month",
                    approximate=mention.value.approximate,
                    service=_service(sentence),
                )
                sure = mention.sure and said is not None and mention.value.each is not None
                sure = sure and _agrees(matter, value)
                yield Read(value, (sentence.of(mention),), sure, key=NeedOf.AVERAGE)


def _agrees(matter: Matter, average: StatedNeed) -> bool:
    """Whether the stated quantity and persons give the stated average, as far as they are known."""
    quantities = [read.value.quantity for read in _quantities(matter)]
    persons = [read.value.quantity for read in _persons(matter)]
    if not quantities or not persons or persons[0].low == 0:
        return True
    mean = quantities[0].low / persons[0].low / 12
    least, most = average.quantity.low, average.quantity.high  # type: ignore[union-attr]  # stated
    return bool(least * Decimal("0.9") <= mean <= most * Decimal("1.1"))


def _service(sentence: Sentence) -> NamedService | None:
    return next((named(sentence, mention) for mention in sentence.services), None)


RULES = (
    Rule("need", "needs", _quantities),
    Rule("need-in-persons", "needs", _persons),
    Rule("need-as-a-count", "needs", _counts),
    Rule("need-in-persons-of-before", "needs", _they),
    Rule("need-on-average", "needs", _averages),
)
