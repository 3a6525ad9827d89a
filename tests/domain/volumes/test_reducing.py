"""What a reduction leaves of volumes and costs, and from when to when it counts."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.contract.changes import Extension, Indexation, Reduction, Supplement, Termination
from domain.contract.lines import CostLine, Measure, VolumeLine
from domain.contract.state import LineOrigin
from domain.values.money import Money
from domain.values.period import LinePeriod, Period
from domain.values.quantity import NotStated, Range
from domain.volumes.amount import Amount, Total
from domain.volumes.day import day_report
from domain.volumes.year import year_report
from tests.domain.portfolio import capio_award, day, fte, hours, option_call, reduction, supplement
from tests.domain.portfolio import cost as stated_cost
from tests.domain.volumes.asking import contracts, cost, volume, volumes_between

YEAR = date(2019, 1, 1), date(2019, 12, 31)


def test_what_is_left_is_base_and_additions_less_reductions() -> None:
    told = contracts(
        capio_award(),
        option_call(hours("option", 1930, "2019-01-01")),
        reduction(hours("less", 1200, "2019-07-01", "2019-12-31")),
    )
    (service,) = year_report(told, {}, 2019).services
    assert service.base.amount.low == 8000
    assert service.additions.amount.low == 1930
    assert service.reductions.amount.low == -1200
    assert service.total.amount.low == 8730
    (less,) = (p for p in service.providers[0].portions if p.origin is LineOrigin.REDUCTION)
    assert less.rate == Amount.exactly(-1200)


def test_what_is_taken_away_a_year_is_prorated_as_volumes_are() -> None:
    told = contracts(capio_award(), reduction(hours("less", 2400, "2019-07-01")))
    assert volume(told, *YEAR) == 8000 - 1200


def test_on_a_day_the_level_is_what_is_left_and_the_stated_figure_what_is_taken_away() -> None:
    places = VolumeLine(**{**dict(fte("less", 9)), "period": {"start": "2018-07-01"}})
    told = contracts(capio_award(), supplement("s", "2018-01-01", 24), reduction(places))
    levels = {
        on: next(s.level for s in day_report(told, day(on)).services if s.service == "work-support")
        for on in ("2018-06-30", "2018-07-01")
    }
    assert levels["2018-06-30"] == Total(Amount.exactly(24), figures=1)
    assert levels["2018-07-01"] == Total(Amount.exactly(15), figures=2)


def test_a_range_taken_away_leaves_between_the_least_and_the_most() -> None:
    less = VolumeLine(
        **{
            **dict(hours("less", 0, "2019-01-01")),
            "quantity": Range(low=Decimal(1), high=Decimal(3)),
        }
    )
    (service,) = year_report(contracts(capio_award(), reduction(less)), {}, 2019).services
    assert service.total.amount == Amount(Fraction(7997), Fraction(7999))


def test_a_reduction_without_a_figure_leaves_a_total_that_is_not_complete() -> None:
    less = VolumeLine(**{**dict(hours("less", 0, "2019-01-01")), "quantity": NotStated()})
    (service,) = year_report(contracts(capio_award(), reduction(less)), {}, 2019).services
    assert service.reductions == Total(not_stated=1)
    assert not service.total.is_complete


def test_what_is_no_longer_paid_is_taken_off_the_cost() -> None:
    told = contracts(
        capio_award(),
        reduction(
            hours("less", 1200, "2019-07-01", "2019-12-31"),
            costs=(stated_cost("saved", "520", "2019-07-01", "2019-12-31"),),
        ),
    )
    (found,) = year_report(told, {}, 2019).costs
    assert found.reductions.amount.low == -520_000
    assert found.total.amount.low == 3_500_000 - 520_000


def test_what_is_no_longer_paid_a_year_follows_the_index_as_what_is_paid_does() -> None:
    saved = CostLine(
        line="saved",
        amount=Money(amount=Decimal(1_000_000)),
        measure=Measure.PER_YEAR,
        period=LinePeriod(start=day("2019-01-01")),
    )
    told = contracts(
        capio_award(),
        reduction(hours("less", 2000, "2019-01-01"), costs=(saved,)),
        Indexation(index="OPI", percent=Decimal(10), price_day=day("2019-01-01")),
    )
    assert cost(told, *YEAR) == Fraction(2_500_000) * Fraction(11, 10)


def test_an_open_reduction_goes_on_with_an_extended_contract_and_its_base() -> None:
    told = contracts(capio_award(), reduction(hours("less", 2000, "2019-01-01")), Extension())
    assert volume(told, date(2020, 1, 1), date(2020, 12, 31)) == 6000
    (_, less) = volumes_between(told, date(2020, 1, 1), date(2020, 12, 31))
    assert less.continues_by_extension


def test_an_open_reduction_ends_with_all_that_it_takes_from() -> None:
    award = capio_award()
    ends = hours("base", 16000, "2018-01-01", "2019-12-31")
    told = contracts(
        type(award)(**{**dict(award), "volumes": (ends,)}),
        reduction(hours("less", 2000, "2019-01-01")),
        Extension(),
    )
    assert volume(told, *YEAR) == 6000
    assert volumes_between(told, date(2020, 1, 1), date(2020, 12, 31)) == []


def test_nothing_is_taken_away_after_the_contract_or_before_it() -> None:
    told = contracts(
        capio_award(),
        reduction(hours("late", 2000, "2019-07-01", "2020-06-30")),
        reduction(hours("early", 1000, "2017-07-01", "2018-06-30")),
        Termination(first_day_not_in_force=day("2019-11-01"), reason="Upphör"),
    )
    assert volume(told, date(2019, 11, 1), date(2020, 12, 31)) == 0
    assert volume(told, date(2017, 1, 1), date(2017, 12, 31)) == 0
    assert volume(told, date(2018, 1, 1), date(2018, 12, 31)) == 8000 - 500


AMOUNTS = st.decimals(min_value=0, max_value=8000, places=2)
MONTHS = st.integers(min_value=1, max_value=24)


def _month(number: int) -> date:
    return date(2018 + (number - 1) // 12, (number - 1) % 12 + 1, 1)


@given(amount=AMOUNTS, month=MONTHS, year=st.integers(min_value=2017, max_value=2022))
def test_reducing_and_then_supplementing_by_the_same_gives_the_same_volumes(
    amount: Decimal, month: int, year: int
) -> None:
    first = _month(month)
    less = Reduction(volumes=(hours("less", str(amount), f"{first}"),))
    more = Supplement(
        supplement="back",
        title="Åter",
        period=Period(start=first),
        volumes=(hours("more", str(amount), f"{first}"),),
    )
    for extended in ((), (Extension(),)):
        before = contracts(capio_award(), *extended)
        after = contracts(capio_award(), less, more, *extended)
        whole = date(year, 1, 1), date(year, 12, 31)
        assert volume(after, *whole) == volume(before, *whole)


@given(amount=AMOUNTS, month=MONTHS, window=st.integers(min_value=0, max_value=23))
def test_what_is_left_is_never_below_nothing_in_any_month(
    amount: Decimal, month: int, window: int
) -> None:
    told = contracts(capio_award(), reduction(hours("less", str(amount), f"{_month(month)}")))
    first, after = _month(window + 1), _month(window + 2)
    assert volume(told, first, date.fromordinal(after.toordinal() - 1)) >= 0
