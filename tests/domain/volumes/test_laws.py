"""Laws of volumes: partitions add up, derivations add up, every line leads back to an entry."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contract.changes import Extension, Indexation, Supplement, Termination, Transfer
from domain.contract.state import LineOrigin
from domain.volumes.amount import total_of
from domain.volumes.year import Scope, year_report
from tests.domain.portfolio import capio_award, day, hours, option_call, reduction, supplement
from tests.domain.portfolio import cost as stated_cost
from tests.domain.volumes.asking import (
    Contracts,
    contracts,
    cost,
    volume,
    volumes_between,
    windows,
)

pytestmark = pytest.mark.slow

PORTFOLIO: dict[str, Contracts] = {
    "base": contracts(capio_award()),
    "extended with additions": contracts(
        capio_award(),
        option_call(
            hours("h18", 1450, "2018-04-01", "2018-12-31"),
            hours("open", 1930, "2019-01-01"),
            costs=(stated_cost("c18", "600", "2018-04-01", "2018-12-31"),),
        ),
        Extension(),
    ),
    "taken over, indexed and terminated": contracts(
        capio_award(),
        Transfer(successor="leanlink", takeover_day=day("2018-08-17")),
        Indexation(index="OPI", percent=Decimal("2.7"), price_day=day("2018-11-05")),
        Indexation(index="OPI", percent=Decimal("-0.3"), price_day=day("2019-01-01")),
        Termination(first_day_not_in_force=day("2019-10-10"), reason="Upphör"),
    ),
    "reduced, extended and indexed": contracts(
        capio_award(),
        reduction(
            hours("less", 700, "2018-05-17", "2019-02-11"),
            hours("open", 1930, "2019-03-05"),
            costs=(stated_cost("saved", "100", "2018-05-17", "2019-02-11"),),
        ),
        Extension(),
        Indexation(index="OPI", percent=Decimal("2.7"), price_day=day("2018-11-05")),
    ),
    "supplement replaced": contracts(
        capio_award(),
        supplement("a", "2018-02-10", 2),
        supplement("b", "2018-09-21", 5, replaces="a"),
    ),
}
STARTS = st.dates(min_value=date(2017, 6, 1), max_value=date(2022, 1, 1))
LENGTHS = st.lists(st.integers(min_value=1, max_value=500), min_size=1, max_size=5)
EACH = pytest.mark.parametrize("of", PORTFOLIO.values(), ids=PORTFOLIO)


@EACH
@given(first=STARTS, lengths=LENGTHS)
def test_volumes_over_any_partition_of_a_period_add_up(
    of: Contracts, first: date, lengths: list[int]
) -> None:
    parts = windows(first, lengths)
    whole = volume(of, first, parts[-1][1])
    assert sum((volume(of, *part) for part in parts), Fraction(0)) == whole


@EACH
@given(first=STARTS, lengths=LENGTHS)
def test_costs_over_any_partition_of_a_period_add_up(
    of: Contracts, first: date, lengths: list[int]
) -> None:
    parts = windows(first, lengths)
    whole = cost(of, first, parts[-1][1])
    assert sum((cost(of, *part) for part in parts), Fraction(0)) == whole


@given(months=st.integers(min_value=1, max_value=12))
def test_whole_calendar_months_are_twelfths_of_the_yearly_figure(months: int) -> None:
    last = date(2018, months + 1, 1) if months < 12 else date(2019, 1, 1)
    of = contracts(capio_award())
    asked = volume(of, date(2018, 1, 1), date.fromordinal(last.toordinal() - 1))
    assert asked == Fraction(8000 * months, 12)


@EACH
@pytest.mark.parametrize("year", range(2017, 2023))
def test_every_figure_is_the_sum_of_its_derivation(of: Contracts, year: int) -> None:
    report = year_report(of, {}, year)
    for service in report.services:
        portions = [each for provider in service.providers for each in provider.portions]
        assert service.total == total_of(each.total for each in portions)
        assert service.total == service.base + service.additions + service.reductions
        for provider in service.providers:
            assert provider.total == total_of(each.total for each in provider.portions)
        for each in portions:
            if each.amount is not None and each.rate is not None:
                assert each.amount == each.rate.times(each.share).times(each.factor)
    for costs in report.costs:
        assert costs.total == total_of(each.total for each in costs.portions)


@EACH
def test_every_line_leads_back_to_the_entry_that_booked_it(of: Contracts) -> None:
    contract = of["capio-housing"]
    for each in volumes_between(of, date(2017, 1, 1), date(2022, 12, 31)):
        fact = contract.fact(each.entry)
        booked = getattr(fact, "volumes", ())
        assert each.line in [line.line for line in booked]
        assert each.supplement == (fact.supplement if isinstance(fact, Supplement) else None)


@EACH
def test_the_parts_of_providers_are_the_whole(of: Contracts) -> None:
    for year in range(2017, 2023):
        whole = volume(of, date(year, 1, 1), date(year, 12, 31))
        parts = [
            year_report(of, {}, year, Scope(provider=provider))
            for provider in ("capio", "leanlink")
        ]
        found = (each.total.amount.low for report in parts for each in report.services)
        assert sum(found, Fraction(0)) == whole


def test_additions_are_what_did_not_come_with_the_award() -> None:
    (service,) = year_report(PORTFOLIO["extended with additions"], {}, 2019).services
    assert service.base.amount.low == 8000
    assert service.additions.amount.low == 1930
    origins = {each.origin for each in service.providers[0].portions}
    assert origins == {LineOrigin.BASE, LineOrigin.OPTION}
