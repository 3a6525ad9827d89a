"""How a figure was worked out, as a formula in words."""

from fractions import Fraction

from domain.contract.lines import Measure
from domain.values.months import MONTHS_PER_YEAR
from domain.values.quantity import Unit
from domain.volumes.amount import Amount, Total
from domain.volumes.portion import Portion
from wording import figures
from wording.locale import Locale, Said, listed


def formula(portion: Portion, locale: Locale) -> str:
    """What a line's amount is the product of: ``10 350 tim/år × 10/12``.

    A share in twelfths is exact: ``(2 + 13/28)/12`` where months are broken.
    """
    if portion.rate is None or portion.amount is None:
        return _why_no_figure(portion, locale)
    said = stated(portion, locale) + _share(portion, locale) + _factor(portion, locale)
    return said + _before_is_unknown(portion, locale)


def derived(portion: Portion, locale: Locale) -> str:
    """The formula with its result: ``10 350 tim/år × 10/12 = 8 625 tim``."""
    if portion.amount is None:
        return formula(portion, locale)
    return f"{formula(portion, locale)} = {amount(portion.amount, portion.unit, locale)}"


def stated(portion: Portion, locale: Locale) -> str:
    """What the document states for the line: ``1 700 tim/år``, ``8–10 platser``."""
    if portion.rate is None:
        return figures.NOT_STATED.by(locale)
    about = figures.approximately(locale) if portion.approximate else ""
    rate = amount(portion.rate, portion.unit, locale)
    return about + figures.measured(rate, portion.measure, locale)


def comparison(portion: Portion, locale: Locale) -> str | None:
    """The stated figure beside the one computed from the yearly rate; None where they agree."""
    if not portion.difference or portion.computed is None or portion.annual_rate is None:
        return None
    rate = figures.measured(
        amount(Amount.exactly(portion.annual_rate), portion.unit, locale), Measure.PER_YEAR, locale
    )
    share = twelfths(portion.computed / portion.annual_rate)
    computed = amount(Amount.exactly(portion.computed), portion.unit, locale)
    by = amount(Amount.exactly(abs(portion.difference)), portion.unit, locale)
    more = portion.difference > 0
    return Said(
        f"beräknat {rate} × {share} = {computed}; angivet är {by} {'mer' if more else 'mindre'}",
        f"computed {rate} × {share} = {computed}; stated is {by} {'more' if more else 'less'}",
    ).by(locale)


def parts(portion: Portion, locale: Locale) -> str | None:
    """The labelled parts within the line's amount; None where there are none."""
    if not portion.parts:
        return None
    said = [
        f"{amount(Amount.exactly(part), portion.unit, locale)} {label}"
        for label, part in portion.parts
    ]
    return Said("varav ", "of which ").by(locale) + listed(said, locale)


def total(sum_of: Total, unit: Unit | None, locale: Locale) -> str:
    """A sum, with what it could not count: ``1 450 tim + 1 ej angiven``. Without unit: kronor."""
    missing = _uncounted(sum_of, locale)
    if not sum_of.is_known:
        return " + ".join(missing)
    return " + ".join([amount(sum_of.amount, unit, locale), *missing])


def amount(exact: Amount, unit: Unit | None, locale: Locale) -> str:
    """One figure or a range of them. Without unit: kronor."""
    if unit is not None:
        return figures.span(exact.low, exact.high, unit, locale)
    low = figures.kronor(exact.low, locale)
    return low if exact.is_exact else f"{low}–{figures.kronor(exact.high, locale)}"


def twelfths(share: Fraction) -> str:
    """A share of a year in months: ``10/12``, or ``(2 + 13/28)/12`` where months are broken."""
    months = share * MONTHS_PER_YEAR
    whole, rest = divmod(months, 1)
    if not rest:
        return f"{whole}/{MONTHS_PER_YEAR}"
    broken = f"{rest.numerator}/{rest.denominator}"
    return f"({whole} + {broken})/{MONTHS_PER_YEAR}" if whole else f"({broken})/{MONTHS_PER_YEAR}"


def _share(portion: Portion, locale: Locale) -> str:
    if portion.share == 1:
        return ""
    if portion.measure is not Measure.IN_PERIOD:
        return f" × {twelfths(portion.share)}"
    of_period = Said("av radens period", "of the line's period").by(locale)
    return f" × {portion.share.numerator}/{portion.share.denominator} {of_period}"


def _factor(portion: Portion, locale: Locale) -> str:
    if portion.factor == 1:
        return ""
    decimals = next((places for places in range(40) if not (portion.factor * 10**places) % 1), 40)
    return f" × {figures.number(portion.factor, locale, decimals)} (index)"


def _why_no_figure(portion: Portion, locale: Locale) -> str:
    if portion.rate is None:
        return figures.NOT_STATED.by(locale)
    return Said(
        f"{stated(portion, locale)}, okänt om det gällde då",
        f"{stated(portion, locale)}, unknown whether it was in force then",
    ).by(locale)


def _before_is_unknown(portion: Portion, locale: Locale) -> str:
    if not portion.unknown or portion.first is None:
        return ""
    return Said(f" (okänt före {portion.first})", f" (unknown before {portion.first})").by(locale)


def _uncounted(sum_of: Total, locale: Locale) -> list[str]:
    missing = []
    if sum_of.not_stated:
        missing.append(
            Said(
                f"{sum_of.not_stated} {'ej angiven' if sum_of.not_stated == 1 else 'ej angivna'}",
                f"{sum_of.not_stated} not stated",
            ).by(locale)
        )
    if sum_of.unknown:
        missing.append(
            Said(
                f"{sum_of.unknown} {'okänd' if sum_of.unknown == 1 else 'okända'}",
                f"{sum_of.unknown} unknown",
            ).by(locale)
        )
    return missing
