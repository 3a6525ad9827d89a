"""Figures as they are written in Swedish and in English."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from domain.contract.lines import Measure
from domain.values.money import Money, MoneyUnit
from domain.values.period import LinePeriod, Period
from domain.values.quantity import Exact, NotStated, Quantity, Range, Unit
from wording import figures


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (1275, "1 275", "1,275"),
        (2_085_000, "2 085 000", "2,085,000"),
        (Decimal("1447.5"), "1 447,5", "1,447.5"),
        (Decimal("1E+3"), "1 000", "1,000"),
        (Fraction(9, 4), "2,25", "2.25"),
        (Fraction(1, 3), "0,33", "0.33"),
        (0, "0", "0"),
        (-300, "-300", "-300"),
    ],
)
def test_numbers_are_grouped_and_have_the_decimals_they_need(
    value: Decimal | Fraction | int, sv: str, en: str
) -> None:
    assert figures.number(value, "sv") == sv
    assert figures.number(value, "en") == en


@pytest.mark.parametrize(
    ("stated", "sv", "en"),
    [
        (Money(amount=Decimal(2_085_000)), "2 085 000 kr", "SEK 2,085,000"),
        (Money(amount=Decimal("2.4"), unit=MoneyUnit.MNKR), "2,4 mnkr", "SEK 2.4 million"),
        (Money(amount=Decimal("1.0"), unit=MoneyUnit.MNKR), "1,0 mnkr", "SEK 1.0 million"),
        (Money(amount=Decimal(600), unit=MoneyUnit.TKR), "600 tkr", "SEK 600 thousand"),
        (
            Money(amount=Decimal(27), unit=MoneyUnit.MNKR, approximate=True),
            "ca 27 mnkr",
            "about SEK 27 million",
        ),
        (Money(amount=Decimal("1E+6")), "1 000 000 kr", "SEK 1,000,000"),
    ],
)
def test_money_is_written_with_the_precision_it_was_stated_in(
    stated: Money, sv: str, en: str
) -> None:
    assert figures.money(stated, "sv") == sv
    assert figures.money(stated, "en") == en


def test_computed_amounts_are_written_to_the_ore_where_they_are_not_whole() -> None:
    assert figures.kronor(Fraction(28_928_446, 3), "sv") == "9 642 815,33 kr"
    assert figures.kronor(2_400_000, "sv") == "2 400 000 kr"
    assert figures.kronor(Decimal("0.5"), "en") == "SEK 0.50"
    assert figures.millions(8_080_000, "sv") == "8,08 mnkr"
    assert figures.millions(10_700_000, "en") == "SEK 10.7 million"
    assert figures.millions(7_500_000, "sv", decimals=2) == "7,50 mnkr"


@pytest.mark.parametrize(
    ("stated", "unit", "sv", "en"),
    [
        (Exact(amount=Decimal(1275)), Unit.HOUR, "1 275 tim", "1,275 h"),
        (Exact(amount=Decimal(3)), Unit.FTE, "3 årsarbetare", "3 FTE"),
        (Exact(amount=Decimal(1)), Unit.PLACE, "1 plats", "1 place"),
        (Range(low=Decimal(8), high=Decimal(10)), Unit.PLACE, "8–10 platser", "8–10 places"),
        (Range(low=Decimal(8), high=Decimal(8)), Unit.PLACE, "8 platser", "8 places"),
        (NotStated(), Unit.HOUR, "ej angiven", "not stated"),
    ],
)
def test_quantities_have_their_unit_and_what_is_not_stated_is_no_zero(
    stated: Quantity, unit: Unit, sv: str, en: str
) -> None:
    assert figures.quantity(stated, unit, "sv") == sv
    assert figures.quantity(stated, unit, "en") == en


def test_what_is_stated_per_year_says_so() -> None:
    assert figures.measured("1 700 tim", Measure.PER_YEAR, "sv") == "1 700 tim/år"
    assert figures.measured("1,700 h", Measure.PER_YEAR, "en") == "1,700 h/year"
    assert figures.measured("3 FTE", Measure.LEVEL, "en") == "3 FTE"


@pytest.mark.parametrize(
    ("period", "sv", "en"),
    [
        (
            Period(start=date(2018, 1, 1), end=date(2019, 12, 31)),
            "2018-01-01–2019-12-31",
            "2018-01-01–2019-12-31",
        ),
        (
            Period(start=date(2018, 1, 1)),
            "från 2018-01-01 tills vidare",
            "from 2018-01-01 until further notice",
        ),
        (
            Period(end=date(2019, 12, 31)),
            "okänd start, till och med 2019-12-31",
            "start unknown, until 2019-12-31 inclusive",
        ),
        (
            Period(known_from=date(2017, 1, 1)),
            "okänd start (känt i kraft från 2017-01-01), tills vidare",
            "start unknown (known in force from 2017-01-01), until further notice",
        ),
    ],
)
def test_a_period_says_what_is_unknown_and_what_is_open(period: Period, sv: str, en: str) -> None:
    assert figures.period(period, "sv") == sv
    assert figures.period(period, "en") == en


@pytest.mark.parametrize(
    ("first", "last", "sv"),
    [
        (date(2018, 4, 1), date(2018, 12, 31), "2018-04-01–2018-12-31"),
        (date(2018, 4, 1), None, "från 2018-04-01"),
        (None, date(2018, 12, 31), "till och med 2018-12-31"),
        (None, None, "hela perioden"),
    ],
)
def test_a_line_s_days_follow_its_contract_where_it_has_none(
    first: date | None, last: date | None, sv: str
) -> None:
    assert figures.line_period(LinePeriod(start=first, end=last), "sv") == sv


def test_conditions_of_an_amount_are_said_beside_it() -> None:
    all_said = Money(
        amount=Decimal(1),
        price_level=2019,
        index="OPI",
        excludes_vat=True,
        includes_premises=False,
    )
    assert figures.conditions(all_said, "sv") == [
        "prisnivå 2019",
        "uppräknas med OPI",
        "exkl. moms",
        "exkl. lokaler",
    ]
    other = Money(amount=Decimal(1), excludes_vat=False, includes_premises=True)
    assert figures.conditions(other, "en") == ["incl. VAT", "incl. premises"]
    assert figures.conditions(Money(amount=Decimal(1)), "en") == []


def test_spaces_at_which_no_line_breaks_are_there_where_asked_for() -> None:
    assert figures.unbroken("1 275 tim") == "1\u00a0275\u00a0tim"


def test_percentages_keep_all_their_decimals() -> None:
    assert figures.percent(Decimal("2.7000"), "sv") == "2,7 %"
    assert figures.percent(Decimal("10"), "en") == "10%"
