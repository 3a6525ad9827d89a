"""A value that was read from a document in words: the figure and its time first, then of what."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from domain.draft.flat import FlatForm, Plain
from domain.values.quantity import Unit
from wording import figures, titles
from wording.drafts import WORDS
from wording.locale import Locale, Said, word

Parts = dict[str, Plain]

_CONCERNS = ("role", "provider", "service")
"""What a figure is of; all other parts are the figure's own."""

_PARTS: Mapping[str, Said] = {
    "length_months": Said("{} månader", "{} months"),
    "max_count": Said("högst {} gånger", "at most {} times"),
    "max_end": Said("senast till {}", "until {} at the latest"),
    "since": Said("sedan {}", "since {}"),
    "until": Said("till {}", "until {}"),
    "diary_number": Said("dnr {}", "no. {}"),
    "percent": Said("{} procent av volymen", "{} percent of the volume"),
    "start": Said("från {}", "from {}"),
    "end": Said("till {}", "to {}"),
    "number": Said("{}.", "{}."),
    "words": Said("{} …", "{} …"),
    "during": Said("under {}", "during {}"),
    "counted": Said("per {}", "per {}"),
}
_WHOLE: Mapping[str, Said] = {
    "max_count=1": Said("högst en gång", "at most once"),
    "per=not_stated": Said("för vilken tid sägs inte", "for what time is not said"),
}
"""Parts that are told in words of their own."""

_DURING = {"period", "in_period"}


def value(held: FlatForm, locale: Locale) -> str:
    """A value as it was understood, in one line."""
    told = [figure(held, locale), concerned(held, locale)]
    return ", ".join(each for each in told if each)


def figure(held: FlatForm, locale: Locale) -> str:
    """The value itself: of a composed one without what it is of."""
    if isinstance(held, str):
        return word(WORDS, held, locale)
    parts = _timed({name: part for name, part in held.items() if name not in _CONCERNS})
    told = [*_figure(parts, locale), *(_part(name, part, locale) for name, part in parts.items())]
    return " ".join(each for each in told if each)


def concerned(held: FlatForm, locale: Locale, *, known: Collection[str] = ()) -> str:
    """What a figure is of: its role, whose it is, of which service; ``known`` need not be told."""
    if isinstance(held, str):
        return ""
    told = (name for name in _CONCERNS if name in held and name not in known)
    return ", ".join(_part(name, held[name], locale) for name in told)


def _timed(parts: Parts) -> Parts:
    """ "Under 2018" for what holds in that year's part of the period."""
    if parts.get("year") is None:
        return parts
    span = next((name for name in ("measure", "per") if parts.get(name) in _DURING), None)
    if span is None:
        return parts
    left = {name: part for name, part in parts.items() if name not in ("year", span)}
    figures_first = {name: left.pop(name) for name in (*_FIGURE,) if name in left}
    return {**figures_first, "during": parts["year"], **left}


_FIGURE = ("quantity", "amount", "unit", "approximate")


def _figure(parts: Parts, locale: Locale) -> Iterator[str]:
    """Quantity or amount with its unit, taken out of the parts."""
    amount = parts.pop("quantity", None) or parts.pop("amount", None)
    unit = parts.pop("unit", None)
    approximate = parts.pop("approximate", False)
    if amount is None:
        return
    about = figures.approximately(locale) if approximate else ""
    named = titles.unit(Unit(str(unit)), locale) if unit in set(Unit) else str(unit or "")
    yield figures.unbroken(f"{about}{_number(str(amount), locale)} {named}".rstrip())
    if unit is None and (counted := parts.pop("counted", None)):
        yield str(counted)


def _number(written: str, locale: Locale) -> str:
    """``1 275`` or ``8–10``; what is no number stands as it is."""
    low, dash, high = written.partition("-")
    try:
        told = [figures.number(Decimal(each), locale) for each in (low, high) if each]
    except InvalidOperation:
        return word(WORDS, written, locale)
    return ("–" if dash else "").join(told)


def _part(name: str, part: Plain, locale: Locale) -> str:
    if part is None or part is False:
        return ""
    if part is True:
        return word(WORDS, name, locale)
    if (whole := _WHOLE.get(f"{name}={part}")) is not None:
        return whole.by(locale)
    told = word(WORDS, str(part), locale)
    return word(_PARTS, name, locale).format(told) if name in _PARTS else told
