"""Terminating a contract before its time."""

import pytest

from domain.contract.changes import Award, Termination
from domain.contract.errors import OutsideContractLife
from domain.contract.events import ContractTerminated
from domain.values.period import Period
from tests.domain.portfolio import DECIDED, PARTIES, capio_award, change, day
from tests.domain.story import story


def ending(first_day_not_in_force: str) -> Termination:
    return Termination(
        first_day_not_in_force=day(first_day_not_in_force), reason="Verksamheten upphör"
    )


def test_a_terminated_contract_has_its_last_day_before_the_first_not_in_force() -> None:
    asked = ending("2019-01-01")
    terminated = ContractTerminated(**dict(asked), basis=DECIDED)
    told = story(*PARTIES, change(capio_award()))
    told.when(change(asked, basis=DECIDED)).then(terminated)
    assert terminated.applies_from() == day("2019-01-01")
    assert told.state("contract", "capio-housing").last_day == day("2018-12-31")


def test_a_contract_until_further_notice_ends_by_termination() -> None:
    told = story(*PARTIES, change(capio_award(last=None)), change(ending("2030-07-01")))
    assert told.state("contract", "capio-housing").last_day == day("2030-06-30")


@pytest.mark.parametrize("too", ["2017-12-31", "2020-01-02"])
def test_a_termination_lies_within_the_contract_s_life(too: str) -> None:
    story(*PARTIES, change(capio_award())).when(change(ending(too))).then_refused(
        OutsideContractLife, field="first_day_not_in_force"
    )


@pytest.mark.parametrize("just", ["2018-01-01", "2020-01-01"])
def test_a_termination_may_leave_no_day_or_every_day(just: str) -> None:
    story(*PARTIES, change(capio_award())).when(change(ending(just))).then_kinds(ContractTerminated)


def test_a_contract_of_unknown_start_can_be_terminated_on_any_day() -> None:
    unknown = Award(**{**dict(capio_award()), "period": Period(end=day("2019-12-31"))})
    story(*PARTIES, change(unknown)).when(change(ending("2000-01-01"))).then_kinds(
        ContractTerminated
    )
