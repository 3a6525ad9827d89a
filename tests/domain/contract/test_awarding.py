"""Awarding a contract."""

import pytest
from pydantic import ValidationError

from domain.contract.changes import Award
from domain.contract.errors import (
    AlreadyAwarded,
    LineAlreadyExists,
    TermsBroken,
    UnknownContract,
)
from domain.contract.events import ContractAwarded
from domain.contract.lines import VolumeLine
from domain.party.errors import UnknownParty
from domain.values.period import LinePeriod
from tests.domain.portfolio import (
    CAPIO,
    COMMITTEE,
    PARTIES,
    REASON,
    REGISTERED,
    capio_award,
    change,
    day,
    hours,
    leanlink_award,
    work_award,
)
from tests.domain.story import story


def test_an_award_is_recorded_with_all_its_terms() -> None:
    asked = capio_award()
    awarded = ContractAwarded(**dict(asked), basis=REGISTERED)
    story(*PARTIES).when(change(asked)).then(awarded)
    assert awarded.applies_from() == day("2018-01-01")


def test_an_unknown_start_applies_from_no_known_day() -> None:
    outcome = story(*PARTIES).when(change(leanlink_award(), contract="leanlink-housing"))
    assert outcome.events[0].applies_from() is None


def test_a_contract_is_awarded_once() -> None:
    story(*PARTIES, change(capio_award())).when(change(capio_award())).then_refused(
        AlreadyAwarded, field="contract"
    )


def test_a_line_has_a_name_of_its_own() -> None:
    twice = Award(**{**dict(capio_award()), "volumes": (hours("base", 1), hours("base", 2))})
    story(*PARTIES).when(change(twice)).then_refused(LineAlreadyExists, field="volumes")


def test_buyer_and_provider_are_registered_parties() -> None:
    story(COMMITTEE).when(change(capio_award())).then_refused(
        UnknownParty, field="change", saying="capio"
    )
    story(CAPIO).when(change(capio_award())).then_refused(
        UnknownParty, field="change", saying="omsorgsnamnden"
    )


def test_a_predecessor_is_a_registered_contract() -> None:
    successor = Award(**{**dict(capio_award()), "predecessors": ("old",)})
    story(*PARTIES).when(change(successor)).then_refused(
        UnknownContract, field="predecessors", saying="old"
    )
    story(*PARTIES, change(work_award(), contract="old")).when(change(successor)).then_kinds(
        ContractAwarded
    )


@pytest.mark.parametrize(("first", "last"), [("2017-12-31", "2018-12-31"), (None, "2020-01-01")])
def test_its_lines_lie_within_its_period_r17(first: str | None, last: str) -> None:
    line = hours("base", 1)
    period = LinePeriod(start=day(first) if first else None, end=day(last))
    volumes = (VolumeLine(**{**dict(line), "period": period}),)
    asked = Award(**{**dict(capio_award()), "volumes": volumes})
    told = story(*PARTIES)
    told.when(change(asked)).then_refused(TermsBroken, field="change", saying="R17")
    told.when(change(asked, despite=REASON)).then_kinds(ContractAwarded)


def test_a_contract_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValidationError, match="end_before_start"):
        capio_award(first="2019-01-01", last="2018-12-31")


def test_a_contract_may_last_a_single_day() -> None:
    one_day = capio_award(first="2018-01-01", last="2018-01-01")
    story(*PARTIES).when(change(one_day)).then_kinds(ContractAwarded)


def test_the_award_decides_who_provides_and_until_when() -> None:
    contract = story(*PARTIES, change(capio_award())).state("contract", "capio-housing")
    assert contract.exists
    assert contract.provider == "capio"
    assert contract.last_day == day("2019-12-31")


def test_a_contract_never_awarded_has_no_provider() -> None:
    contract = story().state("contract", "capio-housing")
    assert not contract.exists
    assert contract.provider is None
    assert contract.last_day is None
