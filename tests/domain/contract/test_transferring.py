"""A successor taking the contract over."""

from domain.contract.changes import Transfer
from domain.contract.errors import OutsideContractLife
from domain.contract.events import ContractTransferred
from domain.party.errors import UnknownParty
from tests.domain.portfolio import DECIDED, PARTIES, capio_award, change, day
from tests.domain.story import story

AWARDED = (*PARTIES, change(capio_award()))


def to(successor: str, takeover_day: str) -> Transfer:
    return Transfer(successor=successor, takeover_day=day(takeover_day))


def test_a_successor_provides_from_the_takeover_day() -> None:
    asked = to("leanlink", "2018-07-01")
    transferred = ContractTransferred(**dict(asked), basis=DECIDED)
    told = story(*AWARDED)
    told.when(change(asked, basis=DECIDED)).then(transferred)
    assert transferred.applies_from() == day("2018-07-01")
    contract = told.state("contract", "capio-housing")
    assert contract.provider == "leanlink"
    assert [holder.from_day for holder in contract.holders] == [None, day("2018-07-01")]


def test_a_successor_is_a_registered_party() -> None:
    story(*AWARDED).when(change(to("nobody", "2018-07-01"))).then_refused(
        UnknownParty, field="change", saying="nobody"
    )


def test_a_contract_is_taken_over_while_it_is_in_force() -> None:
    told = story(*AWARDED)
    told.when(change(to("leanlink", "2020-01-01"))).then_refused(
        OutsideContractLife, field="takeover_day"
    )
    told.when(change(to("leanlink", "2017-12-31"))).then_refused(
        OutsideContractLife, field="takeover_day", saying="begins 2018-01-01"
    )
    told.when(change(to("leanlink", "2018-01-01"))).then_kinds(ContractTransferred)
    told.when(change(to("capio", "2019-12-31"))).then_kinds(ContractTransferred)


def test_takeovers_follow_upon_each_other() -> None:
    told = story(*AWARDED, change(to("leanlink", "2018-07-01")))
    told.when(change(to("capio", "2018-07-01"))).then_refused(
        OutsideContractLife, field="takeover_day", saying="already"
    )
    told.when(change(to("capio", "2018-07-02"))).then_kinds(ContractTransferred)
