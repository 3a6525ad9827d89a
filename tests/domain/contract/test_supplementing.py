"""Supplementary assignments under a base contract, and those that replace others."""

import pytest
from pydantic import ValidationError

from domain.contract.changes import Supplement
from domain.contract.errors import (
    LineAlreadyExists,
    OutsideContractLife,
    TermsBroken,
    UnknownSupplement,
)
from domain.contract.events import SupplementAdded, SupplementReplaced
from domain.contract.lines import VolumeLine
from domain.values.period import LinePeriod
from tests.domain.portfolio import (
    DECIDED,
    PARTIES,
    REASON,
    REGISTERED,
    change,
    day,
    fte,
    supplement,
    work_award,
)
from tests.domain.story import Story, story

BASE = (*PARTIES, change(work_award(), contract="work"))
FIRST = supplement("s2016", "2016-06-01", 1)
SECOND = supplement("s2018", "2018-01-01", 3, replaces="s2016")


def told() -> Story:
    return story(*BASE, change(FIRST, contract="work"))


def test_a_supplement_is_an_identified_line_under_its_base() -> None:
    added = SupplementAdded(**dict(FIRST), basis=REGISTERED)
    story(*BASE).when(change(FIRST, contract="work")).then(added)
    assert added.applies_from() == day("2016-06-01")
    contract = told().state("contract", "work")
    assert contract.supplements["s2016"].last_day is None
    assert [booked.supplement for booked in contract.volumes] == ["s2016"]


def test_a_replacement_ends_the_old_one_the_day_before_and_links_both() -> None:
    replaced = SupplementReplaced(
        basis=DECIDED, supplement="s2016", replaced_by="s2018", ends_on=day("2017-12-31")
    )
    added = SupplementAdded(**dict(SECOND), basis=DECIDED)
    later = told().when(change(SECOND, contract="work", basis=DECIDED)).then(replaced, added)
    assert replaced.applies_from() == day("2018-01-01")
    assert replaced.decided_on() == DECIDED.decided_on
    old = later.state("contract", "work").supplements["s2016"]
    assert (old.last_day, old.replaced_by) == (day("2017-12-31"), "s2018")


def test_a_supplement_is_replaced_once() -> None:
    third = supplement("s2019", "2019-01-01", 2, replaces="s2016")
    told().given(change(SECOND, contract="work")).when(change(third, contract="work")).then_refused(
        UnknownSupplement, field="replaces", saying="s2016"
    )


def test_an_unknown_supplement_cannot_be_replaced() -> None:
    story(*BASE).when(change(SECOND, contract="work")).then_refused(
        UnknownSupplement, field="replaces"
    )


@pytest.mark.parametrize("first", ["2016-06-01", "2016-05-31", None])
def test_a_replacement_begins_on_a_known_day_after_the_old_one_began(first: str | None) -> None:
    asked = supplement("s2018", first, 3, replaces="s2016")
    told().when(change(asked, contract="work")).then_refused(OutsideContractLife, field="period")


def test_a_supplement_of_unknown_start_can_be_replaced() -> None:
    unknown = supplement("s2016", None, 1)
    later = story(*BASE, change(unknown, contract="work"))
    later.when(change(SECOND, contract="work")).then_kinds(SupplementReplaced, SupplementAdded)


def test_a_supplement_has_a_name_of_its_own() -> None:
    told().when(change(FIRST, contract="work")).then_refused(LineAlreadyExists, field="supplement")
    same_line = Supplement(**{**dict(FIRST), "supplement": "other"})
    told().when(change(same_line, contract="work")).then_refused(LineAlreadyExists, field="volumes")


@pytest.mark.parametrize(("first", "last"), [("2012-09-30", None), ("2018-01-01", "2019-10-01")])
def test_a_supplement_lies_within_its_base_r17(first: str, last: str | None) -> None:
    asked = supplement("outside", first, 1, last=last)
    told().when(change(asked, contract="work")).then_refused(
        TermsBroken, field="change", saying="R17"
    )
    event = told().when(change(asked, contract="work", despite=REASON)).events[0]
    assert isinstance(event, SupplementAdded)
    assert event.despite is not None
    assert [each.rule for each in event.despite.rules] == ["R17"]


def with_line(first: str | None, last: str | None, *, ends: str | None = None) -> Supplement:
    line = fte("s2016-fte", 1)
    period = LinePeriod(start=day(first) if first else None, end=day(last) if last else None)
    volume = VolumeLine(**{**dict(line), "period": period})
    return Supplement(
        **{**dict(supplement("s2016", "2016-06-01", 1, last=ends)), "volumes": (volume,)}
    )


@pytest.mark.parametrize(
    ("first", "last"), [("2016-05-31", None), (None, "2018-01-01"), ("2018-01-01", None)]
)
def test_a_supplements_lines_lie_within_its_own_period(first: str | None, last: str | None) -> None:
    with pytest.raises(ValidationError, match="outside the supplement's own period"):
        with_line(first, last, ends="2017-12-31")


def test_a_supplements_lines_lie_within_its_base_r17() -> None:
    beyond = with_line(None, "2019-10-01")
    story(*BASE).when(change(beyond, contract="work")).then_refused(
        TermsBroken, field="change", saying="R17"
    )


def test_a_supplement_that_had_ended_stays_ended_when_it_is_replaced() -> None:
    ended = supplement("s2016", "2016-06-01", 1, last="2016-12-31")
    told = story(*BASE, change(ended, contract="work")).given(change(SECOND, contract="work"))
    assert told.state("contract", "work").supplements["s2016"].last_day == day("2016-12-31")
    replaced = story(*BASE, change(ended, contract="work")).when(change(SECOND, contract="work"))
    assert isinstance(replaced.events[0], SupplementReplaced)
    assert replaced.events[0].ends_on == day("2016-12-31")
