"""What a value may say, and what it may not."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from domain.contract.lines import CostLine, VolumeLine
from domain.values.identifiers import Slug, category_of, identifier_of, stream
from domain.values.money import Money, MoneyUnit, shown
from domain.values.period import LinePeriod, Period
from domain.values.quantity import Exact, Range
from domain.values.source import LegalSource
from tests.domain.portfolio import day

HOURS = {"line": "base", "service": "housing-support", "unit": "hour"}
EXACT = {"kind": "exact", "amount": "100"}
YEAR = {"start": "2018-01-01", "end": "2018-12-31"}


@pytest.mark.parametrize(
    ("says", "fault"),
    [
        ({"unit": "hour", "measure": "level"}, "measure_does_not_fit_unit"),
        ({"unit": "fte", "measure": "per_year"}, "measure_does_not_fit_unit"),
        ({"unit": "place", "measure": "in_period"}, "measure_does_not_fit_unit"),
        ({"measure": "in_period", "period": {"start": "2018-01-01"}}, "sum_without_period"),
        ({"measure": "in_period", "period": {"end": "2018-12-31"}}, "sum_without_period"),
        ({"measure": "per_year", "annual_rate": "1930"}, "annual_rate_without_share"),
        ({"measure": "per_year", "parts": [{"label": "a", "amount": "101"}]}, "parts_exceed_line"),
        ({"measure": "per_year", "period": {"start": "2019-01-01", "end": "2018-12-31"}}, "end_be"),
        ({"measure": "per_year", "quantity": {"kind": "exact", "amount": "-1"}}, "greater_than"),
        ({"measure": "per_year", "hours": 3}, "extra_forbidden"),
    ],
)
def test_a_line_that_makes_no_sense_is_refused(says: dict[str, Any], fault: str) -> None:
    with pytest.raises(ValidationError, match=fault):
        VolumeLine.model_validate({**HOURS, "quantity": EXACT, **says})


@pytest.mark.parametrize(
    "says",
    [
        {"measure": "in_period", "period": YEAR, "annual_rate": "1930"},
        {"measure": "per_year", "parts": [{"label": "a", "amount": "100"}]},
        {
            "measure": "per_year",
            "quantity": {"kind": "not_stated"},
            "parts": [{"label": "a", "amount": "100"}],
        },
        {"unit": "place", "measure": "level", "quantity": {"kind": "range", "low": 8, "high": 10}},
    ],
)
def test_a_line_that_makes_sense_is_taken(says: dict[str, Any]) -> None:
    assert VolumeLine.model_validate({**HOURS, "quantity": EXACT, **says}).line == "base"


@pytest.mark.parametrize(
    ("measure", "fault"), [("level", "cost_is_no_level"), ("in_period", "sum_without_period")]
)
def test_a_cost_is_stated_per_year_or_for_a_period(measure: str, fault: str) -> None:
    with pytest.raises(ValidationError, match=fault):
        CostLine.model_validate({"line": "c", "amount": {"amount": 1}, "measure": measure})


def test_a_range_has_its_lower_figure_first() -> None:
    assert Range(low=Decimal(8), high=Decimal(10)).high == 10
    with pytest.raises(ValidationError, match="range_reversed"):
        Range(low=Decimal(10), high=Decimal(8))


def test_one_figure_is_its_own_least_and_most() -> None:
    exact = Exact(amount=Decimal(8))
    assert exact.low == exact.high == 8


def test_an_unknown_start_is_not_minus_infinity() -> None:
    unknown = Period(known_from=day("2017-01-01"), end=day("2019-12-31"))
    assert unknown.counts_from == day("2017-01-01")
    assert Period(end=day("2019-12-31")).counts_from is None
    with pytest.raises(ValidationError, match="start_known_twice"):
        Period(start=day("2017-01-01"), known_from=day("2017-01-01"))
    with pytest.raises(ValidationError, match="end_before_start"):
        Period(known_from=day("2020-01-01"), end=day("2019-12-31"))


def test_an_open_period_has_no_days_in_reverse() -> None:
    assert LinePeriod(start=day("2018-01-01")).end is None


def test_money_keeps_the_precision_that_it_was_stated_with() -> None:
    stated = Money(amount=Decimal("2.4"), unit=MoneyUnit.MNKR)
    assert stated.kronor == 2_400_000
    assert stated.precision == 100_000
    assert Money(amount=Decimal("600"), unit=MoneyUnit.TKR).precision == 1000
    assert Money(amount=Decimal("0.01")).precision == Decimal("0.01")


def test_amounts_are_rounded_once_half_to_even() -> None:
    assert shown(Fraction(28_928_446, 3)) == Decimal("9642815.33")
    assert shown(Fraction(5, 1000)) == Decimal("0.00")
    assert shown(Fraction(15, 1000)) == Decimal("0.02")
    assert shown(Fraction(5, 2), decimals=0) == Decimal(2)


def test_a_slug_is_short_and_plain() -> None:
    slug: TypeAdapter[str] = TypeAdapter(Slug)
    assert slug.validate_python(" capio-1 ") == "capio-1"
    for wrong in ("Capio", "-capio", "capio-", "å", "", "a" * 81):
        with pytest.raises(ValidationError):
            slug.validate_python(wrong)


def test_a_stream_is_named_by_category_and_identifier() -> None:
    name = stream("contract", "capio-housing")
    assert name == "contract:capio-housing"
    assert (category_of(name), identifier_of(name)) == ("contract", "capio-housing")


def test_a_legal_source_reads_as_lawyers_write_it() -> None:
    assert str(LegalSource(statute="LSS", section="9 § 6")) == "LSS 9 § 6"
