"""From when to when a line counts: extended, terminated, replaced, taken over, unknown."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from domain.contract.changes import Award, Extension, Indexation, Termination, Transfer
from domain.contract.in_force import last_day_of
from domain.values.period import Period
from domain.volumes.cost import cost_portions
from domain.volumes.year import year_report
from tests.domain.portfolio import (
    capio_award,
    day,
    fte,
    hours,
    option_call,
    supplement,
)
from tests.domain.portfolio import cost as stated_cost
from tests.domain.volumes.asking import contracts, cost, volumes_between

NEW_YEAR = date(2018, 1, 1)
NEW_YEARS_EVE = date(2018, 12, 31)


def year(number: int) -> tuple[date, date]:
    return date(number, 1, 1), date(number, 12, 31)


def test_a_line_without_an_end_counts_on_when_its_contract_is_extended_with_a_finding() -> None:
    told = contracts(capio_award(), option_call(hours("open", 1700, "2019-01-01")), Extension())
    (base, option) = volumes_between(told, *year(2020))
    assert base.amount is not None
    assert base.amount.low == 8000
    assert not base.continues_by_extension
    assert option.amount is not None
    assert option.amount.low == 1700
    assert option.continues_by_extension


def test_an_open_supplement_counts_on_with_its_base_with_a_finding_unless_it_has_an_end() -> None:
    told = contracts(
        capio_award(),
        supplement("open", "2018-01-01", 1),
        supplement("ends", "2018-01-01", 2, last="2019-12-31"),
        Extension(),
    )
    found = {each.line: each.continues_by_extension for each in volumes_between(told, *year(2020))}
    assert found == {"base": False, "open-fte": True}


def test_a_line_with_an_end_of_its_own_never_extends_itself() -> None:
    told = contracts(
        capio_award(), option_call(hours("ends", 1930, "2019-01-01", "2019-12-31")), Extension()
    )
    assert [each.line for each in volumes_between(told, *year(2020))] == ["base"]


def test_a_line_decided_beyond_its_contract_counts_to_its_own_end() -> None:
    beyond = option_call(hours("beyond", 1000, "2019-07-01", "2020-06-30"))
    (portion,) = volumes_between(contracts(capio_award(), beyond), *year(2020))
    assert portion.amount is not None
    assert portion.amount.low == 500


def test_a_termination_cuts_every_line() -> None:
    told = contracts(
        capio_award(),
        option_call(hours("beyond", 1000, "2019-01-01", "2020-12-31")),
        Termination(first_day_not_in_force=day("2019-07-01"), reason="Upphör"),
    )
    assert [each.last for each in volumes_between(told, *year(2019))] == [day("2019-06-30")] * 2
    assert volumes_between(told, *year(2020)) == []


def test_a_replaced_supplement_counts_to_the_day_before_the_new_one() -> None:
    told = contracts(
        capio_award(),
        supplement("a", "2018-01-01", 1),
        supplement("b", "2018-10-01", 3, replaces="a"),
    )
    services = {each.service: each for each in year_report(told, {}, 2018).services}
    assert services["work-support"].total.amount.low == Fraction(9, 12) + 3 * Fraction(3, 12)
    levels = services["work-support"].levels
    assert [level.first for level in levels] == [day("2018-01-01"), day("2018-10-01")]
    assert [int(level.total.amount.low) for level in levels] == [1, 3]


def test_a_supplement_that_had_ended_does_not_count_again_when_it_is_replaced() -> None:
    told = contracts(
        capio_award(),
        supplement("a", "2018-01-01", 1, last="2018-03-31"),
        supplement("b", "2018-10-01", 3, replaces="a"),
    )
    ends = {each.line: each.last for each in volumes_between(told, *year(2018))}
    assert ends["a-fte"] == day("2018-03-31")


def test_a_supplement_decided_beyond_its_base_counts_to_its_own_end() -> None:
    told = contracts(capio_award(), supplement("a", "2019-01-01", 1, last="2020-06-30"))
    lines = {each.line: each.last for each in volumes_between(told, *year(2020))}
    assert lines == {"a-fte": day("2020-06-30")}
    assert [last_day_of(each, "a") for each in told.values()] == [day("2020-06-30")]


def test_a_replacement_ends_also_what_was_decided_beyond_the_base() -> None:
    told = contracts(
        capio_award(),
        supplement("a", "2019-01-01", 1, last="2021-12-31"),
        supplement("b", "2020-07-01", 3, replaces="a", last="2021-12-31"),
    )
    lines = {each.line: each.last for each in volumes_between(told, *year(2020))}
    assert lines == {"a-fte": day("2020-06-30"), "b-fte": day("2020-12-31")}


def test_days_without_a_level_are_no_level_of_zero() -> None:
    told = contracts(capio_award(), supplement("a", "2018-04-01", 2, last="2018-06-30"))
    services = {each.service: each for each in year_report(told, {}, 2018).services}
    (level,) = services["work-support"].levels
    assert (level.first, level.last) == (day("2018-04-01"), day("2018-06-30"))


def test_a_level_is_unknown_on_days_before_a_start_that_nobody_knows() -> None:
    since = Period(known_from=day("2018-07-01"), end=day("2019-12-31"))
    line = fte("base-fte", 2)
    told = contracts(
        Award(**{**dict(capio_award()), "period": since, "volumes": (line,)}),
        supplement("a", "2018-04-01", 1),
    )
    (service,) = year_report(told, {}, 2018).services
    shown = [
        (each.first, int(each.total.amount.low), each.total.unknown) for each in service.levels
    ]
    assert shown == [
        (day("2018-01-01"), 0, 1),
        (day("2018-04-01"), 1, 1),
        (day("2018-07-01"), 3, 0),
    ]
    ended = contracts(
        Award(
            **{**dict(capio_award()), "period": Period(end=day("2018-06-30")), "volumes": (line,)}
        )
    )
    (service,) = year_report(ended, {}, 2018).services
    assert [(each.last, each.total.is_known) for each in service.levels] == [
        (day("2018-06-30"), False)
    ]


def test_whoever_took_over_provides_from_the_takeover_day() -> None:
    told = contracts(capio_award(), Transfer(successor="leanlink", takeover_day=day("2018-10-01")))
    (service,) = year_report(told, {}, 2018).services
    assert [(each.provider, int(each.total.amount.low)) for each in service.providers] == [
        ("capio", 6000),
        ("leanlink", 2000),
    ]
    (later,) = year_report(told, {}, 2019).services
    assert [each.provider for each in later.providers] == ["leanlink"]


def awarded_since(period: Period) -> Award:
    return Award(**{**dict(capio_award()), "period": period})


def test_days_before_an_unknown_start_is_known_are_unknown_not_zero() -> None:
    told = contracts(awarded_since(Period(known_from=day("2018-07-01"), end=day("2019-12-31"))))
    (portion,) = volumes_between(told, *year(2017))
    assert (portion.amount, portion.unknown) == (None, True)
    assert portion.total.unknown == 1
    (service,) = year_report(told, {}, 2018).services
    assert service.total.amount.low == 4000
    assert not service.total.is_complete
    (known,) = year_report(told, {}, 2019).services
    assert known.total.is_complete
    assert volumes_between(told, *year(2020)) == []
    (unknown_cost,) = cost_portions(told, *year(2017))
    assert (unknown_cost.amount, unknown_cost.unknown) == (None, True)


def test_a_start_that_nobody_knows_at_all_leaves_every_day_unknown() -> None:
    told = contracts(awarded_since(Period(end=day("2019-12-31"))))
    (portion,) = volumes_between(told, *year(2018))
    assert (portion.amount, portion.unknown) == (None, True)
    assert volumes_between(told, *year(2020)) == []


def test_a_contract_until_further_notice_counts_for_ever() -> None:
    told = contracts(capio_award(last=None))
    (portion,) = volumes_between(told, *year(2090))
    assert portion.amount is not None
    assert portion.amount.low == 8000


def test_an_index_holds_from_its_price_day_for_the_lines_it_names() -> None:
    rise = Indexation(index="OPI", percent=Decimal(10), price_day=day("2018-07-01"))
    told = contracts(capio_award(), rise)
    before, after = cost_portions(told, NEW_YEAR, NEW_YEARS_EVE)
    assert before.factor == 1
    assert before.index_entry is None
    assert after.factor == Fraction(11, 10)
    assert after.index_entry == 2
    assert cost(told, NEW_YEAR, NEW_YEARS_EVE) == 1_750_000 + 1_750_000 * Fraction(11, 10)
    later = Indexation(index="OPI", percent=Decimal(10), price_day=day("2020-01-01"))
    assert cost(contracts(capio_award(), later), NEW_YEAR, NEW_YEARS_EVE) == 3_500_000


def test_an_index_of_another_line_changes_nothing() -> None:
    called = option_call(costs=(stated_cost("extra", "10", "2018-04-01", "2018-12-31"),))
    rise = Indexation(
        index="OPI", percent=Decimal(10), price_day=day("2018-07-01"), lines=("extra",)
    )
    told = contracts(capio_award(), called, rise)
    assert [each.factor for each in cost_portions(told, NEW_YEAR, NEW_YEARS_EVE)] == [1, 1]
    assert cost(told, NEW_YEAR, NEW_YEARS_EVE) == 3_510_000


def test_whoever_took_over_later_has_no_part_in_a_line_that_had_ended() -> None:
    told = contracts(
        capio_award(),
        option_call(hours("early", 10, "2018-01-01", "2018-03-31")),
        Transfer(successor="leanlink", takeover_day=day("2018-10-01")),
    )
    providers = {each.line: each.provider for each in volumes_between(told, *year(2018))}
    assert providers["early"] == "capio"
