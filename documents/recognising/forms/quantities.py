"""Volumes as they are written: a figure or a range, its unit, and what it is counted per."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from documents.recognising.forms.figured import Figured
from documents.recognising.forms.mention import Mention, apart
from documents.recognising.forms.numbers import ABOUT, NUMBER, QUANTITY, figure, number
from documents.recognising.forms.phrase import Phrase
from domain.values.quantity import Exact, Quantity, Unit

_WORDS: tuple[tuple[str, Unit], ...] = (
    (r"[a-zåäö]*?tim(?:mar(?:na|s)?|me)|tim\b\.?|h\b", Unit.HOUR),
    (
        r"årsarbetare|årsarbetskraft(?:er)?|helårsarbetare|heltidstjänst(?:er)?|årsarbeten?|åa\b"
        r"|årsarb\b\.?|(?:heltids|års)arbetare|heltidsekvivalenter|årsverken|årstjänster"
        r"|(?:hel(?:tid|år)s|års)anställda|(?:heltids)?tjänst(?:er)?",
        Unit.FTE,
    ),
    (r"[a-zåäö]*?plats(?:er(?:na)?)?|platsantalet|lägenheter", Unit.PLACE),
)
_UNIT = "|".join(f"(?P<{unit.name.lower()}>{words})" for words, unit in _WORDS)
_ADJECTIVE = (
    r"(?:(?:beställda|utförda|ytterligare|nya|garanterade|avtalade|biståndsbedömda|tilldelade"
    r"|avropade|extra|hela|boende|stöd|insats|ordinarie|befintliga|fasta)\s+)?"
)
_VOLUME = Figured(
    rf"{QUANTITY}-?\s{{0,2}}+(?=[a-zåäö]){_ADJECTIVE}(?:{_UNIT})(?![a-zåäö])", re.IGNORECASE
)
_UNIT_LATER = Figured(
    rf"{QUANTITY}(?=\s(?:respektive|resp\.?)\s(?:{ABOUT}\s)?{NUMBER}\s{_ADJECTIVE}(?:{_UNIT})(?![a-zåäö]))",
    re.IGNORECASE,
)
"""``900 respektive 1 200 timmar``: the first has the unit of the second."""
_ANY_UNIT = Phrase(r"tim|plats|årsarb|tjänst|lägenhet|åa|årsverk|anställda|heltids", re.IGNORECASE)
_UNIT_BEHIND = re.compile(rf"\s?{_ADJECTIVE}(?:{_UNIT})(?![a-zåäö])", re.IGNORECASE)
_UNIT_WORD = Phrase(rf"(?<![a-zåäö])(?:{_UNIT})(?![a-zåäö])", re.IGNORECASE)
_COUNTED = Phrase(
    rf"\b(?:beräkna[dt]e? |totalt )?antal(?:et)? (?:\w+ )?(?:{_UNIT})(?P<yearly> per år)?"
    rf"(?: (?:i|för|hos|på) \w+(?: \w+)?)?(?::| är| uppgår till| blir| ska vara| beräknas till"
    rf"| uppskattas till| utgör)(?: därefter| då| nu| därmed| i dag)? {QUANTITY}(?![\d%:/-])"
    r"(?! ?(?:%|procent|kr|tkr|mnkr|mkr|till \d|timm|platser|årsarb|månader|år\b))",
    re.IGNORECASE,
)
_LABELLED = Phrase(
    r"^(?=antal|\w*volym|\w*omfattning|beställ|avtala|beräkna|tilldela|köpt)(?P<yearly>(?=[^\t:]*"
    rf"(?:per|/) ?år|[^\t:]*årsvolym))?[^\t:\d]{{0,40}}?\b(?:{_UNIT})(?![a-zåäö])[^\t:\d]{{0,25}}"
    rf"(?::?\t\s*|:\s+){QUANTITY}(?: ?st\.?)?\s*$",
    re.IGNORECASE,
)
"""A line of a form: ``Volym per år (timmar): 7 200``."""
_OF_SHORTER = Phrase(r"månad|vecka|dygn|\bdag\b|person|brukare|pris|kr\b", re.IGNORECASE)
_SHARE_OF = Phrase(rf"(?<![\d,.])(?P<share>{NUMBER}) av (?:[a-zåäö]+ ){{1,2}}$", re.IGNORECASE)
_SHARE = 40
_HOUR_SIGN = re.compile(r"[hH]\b(?<![^\W\d].)")
_UNSURE = Phrase(r"tjänst(?:er)?|anställda|lägenheter|\bh$", re.IGNORECASE)
_IDIOM = Phrase(r"\b(?:en|ett) (?:plats|timme|(?:heltids)?tjänst)$", re.IGNORECASE)
_NO_VOLUME = re.compile(r"arbetsplats|sammanträdesplats|parkeringsplats|kontorsplats|mötesplats")
_EACH = (
    r"(?:person|familj|brukare|årsarbetare|(?:\w+ )?\w*plats(?!er)|individ|ärende|boende\b"
    r"|deltagare|elev\b|barn\b|klient|\w+tagare\b|kund\b|lägenhet\b|enhet\b|avdelning\b|\w*bostad\b"
    r"|hushåll|besök\b|insats\b|anställd|medarbetare)"
)
_PER = re.compile(
    r"\s?(?!i\s+år\b)(?:(?:/|\bper|\bi)\s?(?P<first>år\b|kalenderår|helår|(?:verksamhets|avtals|kontrakts|uppdrags|budget)år|månad|mån\b|vecka|dygn"
    rf"|kvartal|termin|läsår|natt\b|pass\b|dag\b)|(?:/|\bper)\s?(?P<whom>{_EACH}))"
    rf"(?:(?:\s+och|,|\s+per|/)\s?(?:per\s+)?(?P<second>år\b|månad|mån\b|vecka|{_EACH}))?",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\s+(?:årligen|på årsbasis|om året)", re.IGNORECASE)


class Per(StrEnum):
    """What a volume is counted per."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    OTHER = "other"


_PERS = {
    "år": Per.YEAR,
    "kalenderår": Per.YEAR,
    "helår": Per.YEAR,
    "verksamhetsår": Per.YEAR,
    "avtalsår": Per.YEAR,
    "kontraktsår": Per.YEAR,
    "uppdragsår": Per.YEAR,
    "budgetår": Per.YEAR,
    "månad": Per.MONTH,
    "mån": Per.MONTH,
    "vecka": Per.WEEK,
    "dygn": Per.DAY,
    "dag": Per.DAY,
    "kvartal": Per.OTHER,
    "termin": Per.OTHER,
    "läsår": Per.OTHER,
    "natt": Per.OTHER,
    "pass": Per.OTHER,
}


@dataclass(frozen=True, slots=True)
class Volume:
    """``each``: per person, family and the like, which makes it an average and no volume."""

    quantity: Quantity
    unit: Unit
    per: Per | None
    each: str | None
    approximate: bool


def volumes(text: str) -> tuple[Mention[Volume], ...]:
    """Every quantity with a unit, in order."""
    if not _ANY_UNIT.can_be_in(text) and not _HOUR_SIGN.search(text):
        return ()
    found = [_read(match, text) for form in (_VOLUME, _UNIT_LATER) for match in form.finditer(text)]
    labelled = (m for m in _LABELLED.finditer(text) if not _OF_SHORTER.search(m[0]))
    counted = [*_COUNTED.finditer(text), *labelled]
    found += [_counted(match, text) for match in counted]
    return apart(mention for mention in found if mention is not None)


def unit_in(head: str) -> Unit | None:
    """The unit that a column's head states: ``Timmar per år 2018``."""
    match = _UNIT_WORD.search(head)
    return _unit(match) if match else None


def unit_at(text: str, start: int) -> Unit | None:
    """The unit that stands next behind a figure which ends at ``start``."""
    match = _UNIT_BEHIND.match(text, start)
    return _unit(match) if match else None


def last_unit_in(words: str) -> Unit | None:
    """The unit that words name last: "antalet platser i avtalet"."""
    found = list(_UNIT_WORD.finditer(words))
    return _unit(found[-1]) if found else None


def _unit(match: re.Match[str]) -> Unit:
    return next(unit for _, unit in _WORDS if match[unit.name.lower()])


def _read(match: re.Match[str], text: str) -> Mention[Volume] | None:
    read = figure(match)
    if read is None or _NO_VOLUME.search(match[0].lower()) or _IDIOM.search(match[0]):
        return None
    end, per, each = _per(text, match.end())
    value = Volume(read.quantity, _unit(match), per, each, read.approximate)
    share = _SHARE_OF.search(text, max(0, match.start() - _SHARE), match.start())
    if share:
        value = replace(value, quantity=Exact(amount=number(share["share"])))
    beside = match.start(_unit(match).name.lower()) < match.end()
    sure = read.sure and beside and share is None and not _UNSURE.search(match[0])
    return Mention(value, share.start() if share else match.start(), end, sure)


def _counted(match: re.Match[str], text: str) -> Mention[Volume] | None:
    """``Antalet platser är 14``: the unit stands before the figure, so nobody is sure."""
    read = figure(match)
    if read is None or _NO_VOLUME.search(match[0].lower()):
        return None
    end, per, each = _per(text, match.end())
    yearly = match["yearly"] is not None and per is None
    value = Volume(read.quantity, _unit(match), Per.YEAR if yearly else per, each, read.approximate)
    return Mention(value, match.start("about") if match["about"] else match.start(), end, False)


def _per(text: str, end: int) -> tuple[int, Per | None, str | None]:
    yearly = _YEARLY.match(text, end)
    if yearly:
        return yearly.end(), Per.YEAR, None
    match = _PER.match(text, end)
    if match is None:
        return end, None, None
    said = [word.lower() for word in match.groups() if word]
    per = next((_PERS[word] for word in said if word in _PERS), Per.OTHER)
    each = next((word for word in said if word not in _PERS), None)
    return match.end(), per, each
