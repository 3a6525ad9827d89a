"""Option clauses: when more may be called off, how much at most, at what price; or that none is."""

import re
from collections.abc import Iterator
from decimal import Decimal

from documents.recognising.forms.numbers import NUMBER, number
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.quantities import Per, last_unit_in
from documents.recognising.growing import (
    AT_MOST,
    ENLARGES,
    FORBIDDEN,
    MAY_NOT_GROW,
    MORE_BOUGHT,
    PERCENT,
    may_grow,
)
from documents.recognising.matter import Matter
from documents.recognising.rule import Read, Rule
from documents.recognising.sentence import Sentence
from domain.contract.lines import Measure
from domain.contract.terms import OptionCeiling
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind
from domain.draft.terms import StatedOption
from domain.values.quantity import Exact

_BETWEEN = r"(?:(?!\b(?:om|när|vid|medel|pengar|resurser|tak|budget\w*)\b).){0,40}"
_NONE = Phrase(
    rf"\b(?:saknar|saknas|ingen|inga|utan|innehåller (?:inte|ingen|inga))\b{_BETWEEN}\boption\w*"
    rf"|\boption\w*\b{_BETWEEN}\b(?:saknas|finns inte|ingår inte|har inte avtalats)\b"
    r"|^option\w*[\t:]\s*(?:ingen|nej|saknas)\b",
    re.IGNORECASE,
)
_CALLS = Phrase(
    r"\b(?:avropa\w*|utlös\w*|utöka\w*|öka|ökas|beställa|köpa"
    r"|utnyttja\w*)\b.{0,60}\b(?:ytterligare|fler"
    r"|option"
    r"|volym\w*|timmar|platser|mer)\b"
    r"|\b(?:får|kan|rätt att)\b.{0,40}\b(?:avropas?|utökas?|utlösas?|ökas|lägga till)\b"
    r"|\boption\w* (?:på|om|att)\b(?!.{0,60}\b(?:år|månader)\b)"
    r"(?=.{0,160}\b(?:när|om|vid)\b).{0,40}\b(?:ytterligare|fler|högst|upp till)\b",
    re.IGNORECASE,
)
_TRIGGER = re.compile(
    r"^(?P<trigger>(?:Vid|Om|När|Ifall|För det fall|I det fall|Blir|Ökar"
    r"|Uppstår)\b.{5,200}?)\s*,?\s+(?:kan|får|har|äger|ska|är)\b",
    re.IGNORECASE,
)
_TRIGGER_LATE = Phrase(
    r"\b(?P<trigger>(?:(?<!lagen )om|när|vid|ifall|för det fall)\s+.{5,200}?)(?=[.;]|$)",
    re.IGNORECASE,
)
_CEILING = Phrase(
    rf"(?:{AT_MOST}|\boption\w* (?:på|om) (?:utökning med )?(?:ytterligare )?)$", re.IGNORECASE
)
_COUNTED = Phrase(
    rf"\bantal(?:et)? (?P<what>\w+)\b[^.;]{{0,60}}?{AT_MOST}(?P<amount>{NUMBER})\b"
    r"(?! ?(?:%|procent|månad|år\b|kr|tkr|av\b))",
    re.IGNORECASE,
)
"""``antalet platser får utökas med högst fyra``."""
_PRICE = re.compile(
    r"[^.]*\b(?:pris|ersättning|villkor)\w*\b[^.]*\b(?:enligt|enlighet|oförändrade?|samma|avtalets"
    r"|gällande)\b[^.]*",
    re.IGNORECASE,
)
_BUYER_MAY = Phrase(
    r"\b(?:beställaren|köparen|kommunen|nämnden|uppdragsgivaren)\b.{0,30}\b(?:öka|utöka|beställa)\b"
    r".{0,30}\b(?:volym\w*|antal\w*|timmar|platser)|\b(?:kan|får) (?:beställaren|köparen"
    r"|kommunen)\b"
    r".{0,20}\b(?:öka|utöka)\b",
    re.IGNORECASE,
)
_DONE = Phrase(r"\b(?:utökades|ökades|avropades|utlöstes|har (?:utökats|ökats|avropats))\b", re.I)
_PLAIN = re.compile(
    r"^(?!.*\b(?:kan|får|rätt|möjlighet\w*|medger|medges|äger|option\w*|vid|om|när)\b)", re.I
)
"""Of an agreement's terms: what is done by it, not what may be."""
_MAY = Phrase(
    r"\b(?:avtal|uppdrag|kontrakt|överenskommelse)\w*\b.{0,20}\b(?:medger|medges|tillåter"
    r"|ger (?:\w+ )?rätt|ger (?:\w+ )?möjlighet|innebär)\b.{0,30}\b(?:volym\w*|antal\w*|timmar"
    r"|platser)\b.{0,30}\b(?:ök|utök)\w+",
    re.IGNORECASE,
)
_DECIDES = Phrase(r"\b(?:föreslå\w*|föreslag\w*|beslutar?|belastar)\b", re.IGNORECASE)
_LEFT_OUT = (
    Section.DECISION,
    Section.HEAD,
    Section.UNION,
    Section.RECIPIENTS,
    Section.BASIS,
    Section.CONSULTATION,
)


def _options(matter: Matter) -> Iterator[Read]:
    clauses = list(_clauses(matter))
    told = [read for read in clauses if not read.value.exists or read.spans[1:] or read.key]
    yield from told or clauses


def _clauses(matter: Matter) -> Iterator[Read]:
    sentences = [s for s in matter.sentences if s.section not in _LEFT_OUT]
    for index, sentence in enumerate(sentences):
        none = _NONE.search(sentence.text)
        if none or MAY_NOT_GROW.search(sentence.text):
            told = none is not None
            yield Read(StatedOption(exists=False), (sentence.span(),), told, key="option")
            continue
        in_clause = _is_clause(matter, sentences, index)
        may = _MAY.search(sentence.text) or may_grow(matter, sentence)
        called = may or (in_clause and _CALLS.search(sentence.text))
        done = _DONE.search(sentence.text) or (not may and _PLAIN.match(sentence.text))
        done = done or FORBIDDEN.search(sentence.text)
        if called and not done and not _DECIDES.search(sentence.text):
            read = _clause(sentence, sentences[index + 1 : index + 3])
            if read is not None:
                yield read


def _is_clause(matter: Matter, sentences: list[Sentence], index: int) -> bool:
    """The sentence or the one before speaks of an option or a call-off, or it is an agreement's."""
    near = " ".join(s.text for s in sentences[max(0, index - 1) : index + 1]).lower()
    spoken = "option" in near or "avrop" in near or matter.kind is DocumentKind.AGREEMENT
    return spoken or _BUYER_MAY.search(sentences[index].text) is not None


def _clause(sentence: Sentence, following: list[Sentence]) -> Read | None:
    first = _TRIGGER.match(sentence.text)
    forms = (_CALLS, _MAY, ENLARGES, MORE_BOUGHT)
    calls = next((match for form in forms if (match := form.search(sentence.text))), None)
    late = None if first or calls is None else _TRIGGER_LATE.search(sentence.text, calls.end())
    used = None if first or late else _used_when(following)
    match = first or late or used
    trigger = match["trigger"] if match else sentence.text
    for each in (sentence, *following):
        ceiling, percent = _ceiling(each)
        if ceiling or percent:
            break
    value = StatedOption(
        trigger=" ".join(trigger.split())[:500],
        ceiling=ceiling,
        ceiling_percent=percent,
        price_rule=_price(sentence, following[0] if following else None),
    )
    spans = (
        sentence.span(),
        *((each.span(),) if each is not sentence and (ceiling or percent) else ()),
        *((following[0].of_match(used),) if used else ()),
    )
    return Read(value, spans, first is not None, key="option" if match else None)


_USED = re.compile(
    r"(?:Optionen|Rätten|Möjligheten|Utökningen|Detta|Den)\b.{0,40}\b(?:utnyttjas?|utlösas?"
    r"|användas?|nyttjas?|tas i anspråk|ske|gäller)\b.{0,20}?"
    r"\b(?P<trigger>(?:om|när|vid)\s+.{5,200}?)(?=[.;]|$)",
    re.IGNORECASE,
)


def _used_when(following: list[Sentence]) -> re.Match[str] | None:
    """The next sentence may tell when: "Optionen kan utnyttjas om …"."""
    return _USED.match(following[0].text) if following else None


def _ceiling(sentence: Sentence) -> tuple[OptionCeiling | None, Decimal | None]:
    for mention in sentence.volumes:
        quantity = mention.value.quantity
        if _CEILING.search(sentence.before(mention.start)) and isinstance(quantity, Exact):
            unit = mention.value.unit
            yearly = Measure.PER_YEAR if mention.value.per is Per.YEAR else Measure.IN_PERIOD
            measure = yearly if unit.is_flow else Measure.LEVEL
            return OptionCeiling(amount=quantity.amount, unit=unit, measure=measure), None
    counted = _COUNTED.search(sentence.text)
    told = last_unit_in(counted["what"]) if counted else None
    if counted and told:
        measure = Measure.IN_PERIOD if told.is_flow else Measure.LEVEL
        return OptionCeiling(amount=number(counted["amount"]), unit=told, measure=measure), None
    percent = PERCENT.search(sentence.text)
    return None, number(percent["percent"]) if percent else None


def _price(sentence: Sentence, following: Sentence | None) -> str | None:
    for each in (sentence, following):
        match = _PRICE.match(each.text) if each else None
        if match and each is following:
            return match[0].strip()[:300]
    return None


RULES = (Rule("option-clause", "options", _options),)
