"""Until when something can be decided about a contract that comes to its end."""

from datetime import date
from typing import Any

import pytest

from domain.contract.changes import Extension, Termination
from domain.contract.terms import ExtensionTerms
from domain.values.period import Period
from projections.expiry_calendar.answers import Choice, ExpiryRow
from projections.expiry_calendar.projection import EXPIRY_CALENDAR
from projections.expiry_calendar.view import ExpiryDates
from projections.facts.as_of import AsOf
from tests.projections.projecting import Told, award, decided, live_rows, parties


def rows(told: Told, **asked: Any) -> dict[str, ExpiryRow]:
    calendar = ExpiryDates(told.pool).calendar(**asked)
    return {row.contract: row for row in calendar.contracts}


def row(told: Told, **asked: Any) -> ExpiryRow:
    (found,) = rows(told, **asked).values()
    return found


@pytest.mark.parametrize(
    ("ends", "notice", "last_day_to_decide"),
    [
        (date(2019, 12, 31), None, date(2019, 12, 31)),
        (date(2019, 12, 31), 0, date(2019, 12, 31)),
        (date(2019, 12, 31), 6, date(2019, 6, 30)),
        (date(2019, 9, 30), 12, date(2018, 9, 30)),
        (date(2020, 2, 29), 3, date(2019, 11, 30)),
        (date(2019, 8, 15), 1, date(2019, 7, 15)),
    ],
)
def test_an_extension_is_decided_before_the_end_less_the_period_of_notice(
    told: Told, ends: date, notice: int | None, last_day_to_decide: date
) -> None:
    terms = ExtensionTerms(length_months=24, max_count=1, notice_months=notice)
    told.tell(*parties(), award(extension=terms, period=Period(start=date(2018, 1, 1), end=ends)))
    found = row(told)
    assert (found.choice, found.last_day, found.notice_months) == (Choice.EXTENSION, ends, notice)
    assert found.last_day_to_decide == last_day_to_decide


def test_one_that_renews_itself_asks_for_a_notice(told: Told) -> None:
    terms = ExtensionTerms(length_months=12, notice_months=6, auto_renew=True)
    told.tell(*parties(), award(extension=terms))
    found = row(told)
    assert (found.choice, found.last_day_to_decide) == (Choice.NOTICE, date(2019, 6, 30))


def test_where_nothing_is_left_to_extend_it_just_ends(told: Told) -> None:
    told.tell(*parties(), award(extension=None))
    found = row(told)
    assert (found.choice, found.last_day_to_decide) == (Choice.NOTHING, date(2019, 12, 31))


def test_an_extension_moves_the_day_and_uses_up_the_choice(told: Told) -> None:
    terms = ExtensionTerms(length_months=24, max_count=1, notice_months=6)
    told.tell(*parties(), award(extension=terms), decided(Extension()))
    found = row(told)
    assert (found.choice, found.last_day_to_decide) == (Choice.NOTHING, date(2021, 12, 31))


def test_a_terminated_contract_ends_when_it_was_terminated(told: Told) -> None:
    told.tell(
        *parties(),
        award(),
        decided(Termination(first_day_not_in_force=date(2019, 7, 1), reason="misskött")),
    )
    found = row(told)
    assert (found.choice, found.last_day_to_decide) == (Choice.NOTHING, date(2019, 6, 30))


def test_a_contract_until_further_notice_comes_to_no_end(told: Told) -> None:
    told.tell(*parties(), award(extension=None, period=Period(start=date(2018, 1, 1))))
    assert rows(told) == {}


def test_days_are_asked_for_from_and_until_inclusive_and_come_in_order(told: Told) -> None:
    def ending(name: str, day: date) -> Any:
        return award(name, period=Period(start=date(2018, 1, 1), end=day))

    late, early, latest = date(2020, 5, 31), date(2019, 5, 31), date(2021, 5, 31)
    told.tell(*parties(), ending("late", late), ending("early", early), ending("latest", latest))
    assert list(rows(told)) == ["early", "late", "latest"]
    assert list(rows(told, first=late)) == ["late", "latest"]
    assert list(rows(told, last=late)) == ["early", "late"]
    assert list(rows(told, first=late, last=late)) == ["late"]


def test_by_service_provider_and_choice(told: Told) -> None:
    told.tell(
        *parties(), award("one"), award("other", provider="active"), award("done", extension=None)
    )
    assert set(rows(told, provider="active")) == {"other"}
    assert set(rows(told, service="family-support")) == set()
    assert set(rows(told, choice=Choice.NOTHING)) == {"done"}


def test_as_decided_by_a_day_an_extension_decided_later_is_not_there(told: Told) -> None:
    told.tell(*parties(), award(), decided(Extension()))
    before = row(told, as_of=AsOf(decided_by=date(2018, 3, 20)))
    assert (before.choice, before.last_day) == (Choice.EXTENSION, date(2019, 12, 31))


def test_the_examples_contracts_come_to_their_ends(story: Told) -> None:
    found = rows(story)
    housing = found["capio-housing-support"]
    assert (housing.choice, housing.last_day_to_decide) == (Choice.EXTENSION, date(2019, 12, 31))
    work = found["leanlink-work-support"]
    assert (work.choice, work.last_day) == (Choice.EXTENSION, date(2019, 9, 30))
    assert work.extensions.left is None
    assert live_rows(story.dsn, EXPIRY_CALENDAR.table, EXPIRY_CALENDAR.name)
