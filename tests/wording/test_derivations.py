"""Formulas in words, for the figures of the letters."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from domain.contract.events import ContractAwarded
from domain.contract.evolve import NO_CONTRACT, evolve
from domain.contract.lines import CostLine, LabelledPart, Measure, VolumeLine
from domain.contract.state import Contract
from domain.values.money import Money
from domain.values.period import LinePeriod, Period
from domain.values.quantity import Exact, NotStated, Quantity, Range, Unit
from domain.volumes.amount import Amount, Total
from domain.volumes.portion import Portion
from domain.volumes.year import year_report
from tests.domain.portfolio import REGISTERED, capio_award
from wording import derivations

TEN_MONTHS = Period(start=date(2018, 3, 1), end=date(2020, 2, 29))


def line(
    quantity: Quantity, unit: Unit = Unit.HOUR, measure: Measure = Measure.PER_YEAR, **more: object
) -> VolumeLine:
    return VolumeLine.model_validate(
        {
            "line": "base",
            "service": "family-support",
            "unit": unit,
            "quantity": quantity,
            "measure": measure,
            **more,
        }
    )


def exactly(amount: str) -> Exact:
    return Exact(amount=Decimal(amount))


def holding(
    volume: VolumeLine, period: Period = TEN_MONTHS, *costs: CostLine
) -> dict[str, Contract]:
    award = {**dict(capio_award()), "period": period, "volumes": (volume,), "costs": costs}
    return {"active": evolve(NO_CONTRACT, ContractAwarded(**award, basis=REGISTERED))}


def portion(volume: VolumeLine, year: int = 2018, period: Period = TEN_MONTHS) -> Portion:
    (service,) = year_report(holding(volume, period), {}, year).services
    return service.providers[0].portions[0]


def test_a_yearly_rate_is_shared_by_months() -> None:
    ten_months = portion(line(exactly("10350")))
    assert derivations.formula(ten_months, "sv") == "10 350 tim/år × 10/12"
    assert derivations.derived(ten_months, "sv") == "10 350 tim/år × 10/12 = 8 625 tim"
    two_months = portion(line(exactly("10350")), 2020)
    assert derivations.derived(two_months, "en") == "10,350 h/year × 2/12 = 1,725 h"


def test_a_whole_year_needs_no_share() -> None:
    assert derivations.derived(portion(line(exactly("10350")), 2019), "sv") == (
        "10 350 tim/år = 10 350 tim"
    )


def test_broken_months_are_exact() -> None:
    broken = Period(start=date(2018, 2, 16), end=date(2018, 4, 30))
    assert derivations.formula(portion(line(exactly("1200")), period=broken), "sv") == (
        "1 200 tim/år × (2 + 13/28)/12"
    )
    assert derivations.twelfths(Fraction(1, 24)) == "(1/2)/12"


def test_a_level_is_shown_as_the_year_s_average() -> None:
    fte = line(exactly("3"), Unit.FTE, Measure.LEVEL)
    nine_months = Period(start=date(2018, 1, 1), end=date(2019, 9, 30))
    assert derivations.derived(portion(fte, 2019, nine_months), "sv") == (
        "3 årsarbetare × 9/12 = 2,25 årsarbetare"
    )


def test_a_range_stays_a_range() -> None:
    places = line(Range(low=Decimal(8), high=Decimal(10)), Unit.PLACE, Measure.LEVEL)
    assert derivations.derived(portion(places, 2019), "sv") == "8–10 platser = 8–10 platser"


def test_a_figure_stated_for_a_period_is_shared_within_it() -> None:
    period = LinePeriod(start=date(2018, 4, 1), end=date(2019, 12, 31))
    stated = line(exactly("2100"), measure=Measure.IN_PERIOD, period=period, approximate=True)
    assert derivations.formula(portion(stated), "sv") == "ca 2 100 tim × 3/7 av radens period"
    assert derivations.formula(portion(stated), "en") == "about 2,100 h × 3/7 of the line's period"


def test_a_stated_figure_is_compared_with_the_one_computed() -> None:
    period = LinePeriod(start=date(2018, 4, 1), end=date(2018, 12, 31))
    stated = line(
        exactly("1450"), measure=Measure.IN_PERIOD, period=period, annual_rate=Decimal(1930)
    )
    assert derivations.comparison(portion(stated), "sv") == (
        "beräknat 1 930 tim/år × 9/12 = 1 447,5 tim; angivet är 2,5 tim mer"
    )
    less = line(
        exactly("1440"), measure=Measure.IN_PERIOD, period=period, annual_rate=Decimal(1930)
    )
    assert derivations.comparison(portion(less), "en") == (
        "computed 1,930 h/year × 9/12 = 1,447.5 h; stated is 7.5 h less"
    )
    assert derivations.comparison(portion(line(exactly("1"))), "sv") is None


def test_a_labelled_part_is_named_within_its_line() -> None:
    labelled = line(
        exactly("42150"), parts=(LabelledPart(label="socialt områdesarbete", amount=Decimal(7800)),)
    )
    assert derivations.parts(portion(labelled, 2019), "sv") == (
        "varav 7 800 tim socialt områdesarbete"
    )
    assert derivations.parts(portion(line(exactly("1")), 2019), "sv") is None


def test_what_is_not_stated_is_no_figure() -> None:
    unstated = portion(line(NotStated(), Unit.PLACE, Measure.LEVEL))
    assert derivations.derived(unstated, "sv") == "ej angiven"
    assert derivations.stated(unstated, "en") == "not stated"


def test_an_unknown_start_is_said_and_not_counted() -> None:
    seen = Period(known_from=date(2018, 7, 1), end=date(2019, 12, 31))
    known = portion(line(exactly("1200")), 2018, seen)
    assert derivations.formula(known, "sv") == "1 200 tim/år × 6/12 (okänt före 2018-07-01)"
    before = portion(line(exactly("1200")), 2017, seen)
    assert derivations.derived(before, "sv") == "1 200 tim/år, okänt om det gällde då"


def test_costs_are_in_kronor_and_name_their_index() -> None:
    cost = CostLine(line="c", amount=Money(amount=Decimal(2_085_000)), measure=Measure.PER_YEAR)
    (costs,) = year_report(holding(line(exactly("1")), TEN_MONTHS, cost), {}, 2018).costs
    (portion,) = costs.portions
    assert derivations.derived(portion, "sv") == "2 085 000 kr/år × 10/12 = 1 737 500 kr"
    fields = {name: getattr(portion, name) for name in portion.__slots__}
    indexed = Portion(**{**fields, "factor": Fraction("1.0275")})
    assert derivations.formula(indexed, "sv") == "2 085 000 kr/år × 10/12 × 1,0275 (index)"


@pytest.mark.parametrize(
    ("total", "sv"),
    [
        (Total(Amount.exactly(65_825), figures=6), "65 825 tim"),
        (Total(Amount.exactly(1450), not_stated=1, figures=1), "1 450 tim + 1 ej angiven"),
        (Total(not_stated=2, unknown=1), "2 ej angivna + 1 okänd"),
        (Total(unknown=2), "2 okända"),
        (Total(), "0 tim"),
    ],
)
def test_a_sum_says_what_it_could_not_count(total: Total, sv: str) -> None:
    assert derivations.total(total, Unit.HOUR, "sv") == sv


def test_a_sum_of_costs_may_be_a_range() -> None:
    least_and_most = Total(Amount(Fraction(6_100_000), Fraction(7_500_000)), figures=1)
    assert derivations.total(least_and_most, None, "sv") == "6 100 000 kr–7 500 000 kr"
