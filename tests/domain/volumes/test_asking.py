"""A year against its need, and a day with what is stated for it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from domain.contract.lines import VolumeLine
from domain.need.events import NeedStated
from domain.need.evolve import NO_NEED, evolve
from domain.need.state import Need
from domain.values.quantity import NotStated, Quantity, Range, Unit
from domain.volumes.amount import Amount, Total
from domain.volumes.day import day_report
from domain.volumes.year import Scope, year_report
from tests.domain.portfolio import (
    LETTER,
    capio_award,
    hours,
    leanlink_award,
    option_call,
    supplement,
)
from tests.domain.volumes.asking import contracts

TOLD = contracts(capio_award(), option_call(), supplement("a", "2018-01-01", 3))


def needs(quantity: Quantity, year: int = 2018) -> dict[str, Need]:
    stated = NeedStated(
        service="housing-support", year=year, unit=Unit.HOUR, quantity=quantity, source=LETTER
    )
    return {"housing-support": evolve(NO_NEED, stated)}


def between(low: int, high: int) -> Range:
    return Range(low=Decimal(low), high=Decimal(high))


def gap(of: dict[str, Need], scope: Scope = Scope()) -> Amount | None:  # noqa: B008 frozen
    (service,) = year_report(TOLD, of, 2018, scope).services[:1]
    return service.gap


def test_a_gap_is_the_need_less_the_volume_bounds_crossed() -> None:
    assert gap(needs(between(10_000, 12_000))) == Amount(Fraction(550), Fraction(2550))


def test_a_surplus_is_a_negative_gap() -> None:
    assert gap(needs(between(9000, 9000))) == Amount(Fraction(-450), Fraction(-450))


def test_there_is_no_gap_where_need_or_volume_is_unknown() -> None:
    assert gap({}) is None
    assert gap(needs(NotStated())) is None
    assert gap(needs(between(1, 1), year=2019)) is None
    unknown = contracts(leanlink_award())
    (service,) = year_report(unknown, needs(between(1, 1), year=2016), 2016).services
    assert service.gap is None


def test_one_provider_s_part_is_not_measured_against_the_need_of_all() -> None:
    assert gap(needs(between(1, 1)), Scope(provider="capio")) is None


def test_a_need_that_nobody_meets_is_shown() -> None:
    (service,) = year_report({}, needs(between(100, 100)), 2018).services
    assert (service.providers, service.gap) == ((), Amount.exactly(100))
    assert year_report({}, needs(between(100, 100)), 2019).services == ()
    assert year_report({}, needs(between(1, 1)), 2018, Scope(service="other")).services == ()


def test_a_question_may_concern_one_service() -> None:
    (service,) = year_report(TOLD, {}, 2018, Scope(service="work-support")).services
    assert (service.service, service.unit) == ("work-support", Unit.FTE)


def test_a_day_shows_stated_rates_and_levels_never_annualised() -> None:
    report = day_report(TOLD, date(2018, 5, 1))
    housing, work = report.services
    assert housing.level is None
    assert [line.rate for line in housing.lines] == [Amount.exactly(8000), Amount.exactly(1450)]
    assert work.level == Total(Amount.exactly(3), figures=1)
    assert [line.rate for line in report.costs] == [Amount.exactly(3_500_000)]


def test_a_day_outside_every_contract_shows_nothing() -> None:
    report = day_report(TOLD, date(2030, 1, 1))
    assert (report.services, report.costs) == ((), ())


def test_a_day_may_concern_one_provider() -> None:
    assert day_report(TOLD, date(2018, 5, 1), Scope(provider="leanlink")).services == ()


def test_a_level_before_it_is_known_to_be_in_force_is_unknown() -> None:
    unknown = contracts(capio_award(), supplement("a", None, 3, last="2018-12-31"))
    (_, work) = day_report(unknown, date(2018, 5, 1)).services
    assert work.level == Total(unknown=1)


def test_what_is_not_stated_is_counted_as_such_not_as_zero() -> None:
    known = hours("unstated", 10, "2018-01-01", "2018-12-31")
    unstated = option_call(VolumeLine(**{**dict(known), "quantity": NotStated()}))
    (service,) = year_report(contracts(capio_award(), unstated), {}, 2018).services
    assert service.additions == Total(not_stated=1)
    assert not service.additions.is_known
    assert service.total.is_known
    assert not service.total.is_complete


def test_an_amount_is_exact_where_both_bounds_are_one() -> None:
    assert Amount.exactly(3).is_exact
    assert not Amount(Fraction(1), Fraction(2)).is_exact
