"""Figures as people read them: numbers, money, quantities, days and periods."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from domain.contract.lines import Measure
from domain.values.money import Money, MoneyUnit, shown
from domain.values.period import LinePeriod, Period
from domain.values.quantity import Exact, NotStated, Quantity, Range, Unit
from wording.locale import Locale, Said

NOT_STATED = Said("ej angiven", "not stated")

_MOST_DECIMALS = 2

_UNITS: dict[Unit, tuple[Said, Said]] = {
    Unit.HOUR: (Said("tim", "h"), Said("tim", "h")),
    Unit.FTE: (Said("årsarbetare", "FTE"), Said("årsarbetare", "FTE")),
    Unit.PLACE: (Said("plats", "place"), Said("platser", "places")),
}
"""For one of them, and for any other number."""

_ENGLISH_MONEY = {MoneyUnit.KR: "", MoneyUnit.TKR: " thousand", MoneyUnit.MNKR: " million"}


def number(value: Decimal | Fraction | int, locale: Locale, decimals: int | None = None) -> str:
    """``1 447,5`` or ``1,447.5``. Without ``decimals``: as many as it has, at most two.

    Rounded once, half to even.
    """
    exact = Fraction(value)
    rounded = shown(exact, _MOST_DECIMALS if decimals is None else decimals)
    text = f"{rounded:,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", " ,")) if locale == "sv" else text


def unbroken(text: str) -> str:
    """The same with spaces at which no line breaks."""
    return text.replace(" ", "\u00a0")


def unit_word(unit: Unit, locale: Locale, count: Decimal | Fraction | int = 0) -> str:
    """``tim``, ``årsarbetare``, ``platser`` (``plats`` for exactly one)."""
    singular, plural = _UNITS[unit]
    return (singular if count == 1 else plural).by(locale)


def amount(value: Decimal | Fraction | int, unit: Unit, locale: Locale) -> str:
    """``1 275 tim``."""
    return f"{number(value, locale)} {unit_word(unit, locale, value)}"


def span(low: Decimal | Fraction, high: Decimal | Fraction, unit: Unit, locale: Locale) -> str:
    """``8–10 platser``, ``-(8–10) platser``; one figure where both are the same."""
    if low == high:
        return amount(low, unit, locale)
    if high <= 0:
        return f"-({number(-high, locale)}–{number(-low, locale)}) {unit_word(unit, locale)}"
    return f"{number(low, locale)}–{number(high, locale)} {unit_word(unit, locale)}"


def quantity(stated: Quantity, unit: Unit, locale: Locale) -> str:
    """``1 275 tim``, ``8–10 platser`` or ``ej angiven``."""
    match stated:
        case Exact():
            return amount(stated.amount, unit, locale)
        case Range():
            return span(stated.low, stated.high, unit, locale)
        case NotStated():
            return NOT_STATED.by(locale)


def measured(stated: str, measure: Measure, locale: Locale) -> str:
    """``1 700 tim/år`` for what is stated per year, the figure alone otherwise."""
    per_year = Said("/år", "/year").by(locale)
    return stated + per_year if measure is Measure.PER_YEAR else stated


def money(stated: Money, locale: Locale) -> str:
    """As it was written, precision kept: ``2 085 000 kr``, ``ca 2,4 mnkr``."""
    exponent = stated.amount.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    figure = number(stated.amount, locale, decimals)
    about = approximately(locale) if stated.approximate else ""
    if locale == "sv":
        return f"{about}{figure} {stated.unit.value}"
    return f"{about}SEK {figure}{_ENGLISH_MONEY[stated.unit]}"


def kronor(value: Fraction | Decimal | int, locale: Locale) -> str:
    """A computed amount, to the öre where it is not whole: ``9 642 815,33 kr``."""
    exact = Fraction(value)
    figure = number(exact, locale, 0 if exact.denominator == 1 else _MOST_DECIMALS)
    return f"{figure} kr" if locale == "sv" else f"SEK {figure}"


def millions(value: Fraction | Decimal | int, locale: Locale, decimals: int | None = None) -> str:
    """A computed amount of kronor in millions: ``8,08 mnkr``."""
    figure = number(Fraction(value) / MoneyUnit.MNKR.kronor, locale, decimals)
    return f"{figure} mnkr" if locale == "sv" else f"SEK {figure} million"


def percent(value: Decimal, locale: Locale) -> str:
    """``2,7 %`` with all the decimals it has."""
    text = f"{value.normalize():f}"
    return f"{text.replace('.', ',')} %" if locale == "sv" else f"{text}%"


def approximately(locale: Locale) -> str:
    """What stands before a figure that was written with *ca*."""
    return Said("ca ", "about ").by(locale)


def conditions(stated: Money, locale: Locale) -> list[str]:
    """What was said about an amount beside the figure: price level, index, VAT, premises."""
    said = []
    if stated.price_level is not None:
        said.append(Said("prisnivå", "price level").by(locale) + f" {stated.price_level}")
    if stated.index is not None:
        said.append(Said("uppräknas med", "adjusted by").by(locale) + f" {stated.index}")
    if stated.excludes_vat is not None:
        vat = (
            Said("exkl. moms", "excl. VAT")
            if stated.excludes_vat
            else Said("inkl. moms", "incl. VAT")
        )
        said.append(vat.by(locale))
    if stated.includes_premises is not None:
        premises = (
            Said("inkl. lokaler", "incl. premises")
            if stated.includes_premises
            else Said("exkl. lokaler", "excl. premises")
        )
        said.append(premises.by(locale))
    return said


def days(first: date | None, last: date | None, locale: Locale) -> str:
    """``2018-04-01–2018-12-31``; both inclusive. None: no limit on that side."""
    if first is not None and last is not None:
        return f"{first}–{last}"
    if first is not None:
        return Said(f"från {first}", f"from {first}").by(locale)
    if last is not None:
        return Said(f"till och med {last}", f"until {last} inclusive").by(locale)
    return Said("hela perioden", "the whole period").by(locale)


def period(stated: Period, locale: Locale) -> str:
    """A contract's period; an unknown start is said to be unknown."""
    end = stated.end
    if stated.start is not None:
        open_ended = Said(
            f"från {stated.start} tills vidare", f"from {stated.start} until further notice"
        )
        return f"{stated.start}–{end}" if end else open_ended.by(locale)
    begins = Said("okänd start", "start unknown").by(locale)
    if stated.known_from is not None:
        seen = f"{stated.known_from}"
        begins += Said(f" (känt i kraft från {seen})", f" (known in force from {seen})").by(locale)
    until = Said(f"till och med {end}", f"until {end} inclusive")
    further = Said("tills vidare", "until further notice")
    return f"{begins}, {(until if end else further).by(locale)}"


def line_period(stated: LinePeriod, locale: Locale) -> str:
    """A line's own days; ``hela perioden`` where it follows what it belongs to."""
    return days(stated.start, stated.end, locale)


def months(count: int, locale: Locale) -> str:
    """``2 år``, ``6 månader``, ``1 år och 6 månader``."""
    years, rest = divmod(count, 12)
    said = []
    if years:
        said.append(Said(f"{years} år", f"{years} year{'s' * (years != 1)}").by(locale))
    if rest:
        sv = "månad" if rest == 1 else "månader"
        said.append(Said(f"{rest} {sv}", f"{rest} month{'s' * (rest != 1)}").by(locale))
    return Said(" och ", " and ").by(locale).join(said)
