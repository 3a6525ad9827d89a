"""Expanding an in-house assignment."""

import pytest

from domain.contract.changes import Award, ContractKind
from domain.contract.errors import LineAlreadyExists, TermsBroken, WrongKindOfContract
from domain.contract.events import AssignmentExpanded
from tests.domain.portfolio import (
    DECIDED,
    PARTIES,
    REASON,
    capio_award,
    change,
    day,
    expansion,
    hours,
    leanlink_award,
)
from tests.domain.story import story

TOLD = (*PARTIES, change(leanlink_award(), contract="leanlink-housing"))


def test_an_in_house_assignment_is_expanded() -> None:
    asked = expansion()
    expanded = AssignmentExpanded(**dict(asked), basis=DECIDED)
    story(*TOLD).when(change(asked, contract="leanlink-housing", basis=DECIDED)).then(expanded)
    assert expanded.applies_from() == day("2018-04-01")


@pytest.mark.parametrize("kind", [ContractKind.PROCURED_CONTRACT, ContractKind.DIRECT_AWARD])
def test_a_bought_contract_is_not_expanded(kind: ContractKind) -> None:
    told = story(*PARTIES, change(capio_award(kind=kind)))
    told.when(change(expansion())).then_refused(WrongKindOfContract, field="change")
    told.when(change(expansion(), despite=REASON)).then_refused(WrongKindOfContract, field="change")


def test_an_agreement_between_committees_is_expanded() -> None:
    kind = ContractKind.INTER_COMMITTEE_AGREEMENT
    agreement = Award(**{**dict(leanlink_award()), "contract_kind": kind})
    story(*PARTIES, change(agreement)).when(change(expansion())).then_kinds(AssignmentExpanded)


def test_an_expansion_lies_within_the_assignment_r17() -> None:
    late = expansion(hours("late", 1, "2019-01-01", "2020-12-31"))
    told = story(*TOLD)
    told.when(change(late, contract="leanlink-housing")).then_refused(
        TermsBroken, field="change", saying="R17"
    )
    told.when(change(late, contract="leanlink-housing", despite=REASON)).then_kinds(
        AssignmentExpanded
    )


def test_an_expansion_may_begin_before_the_assignment_is_known_to_be_in_force() -> None:
    early = expansion(hours("early", 1, "2015-01-01", "2015-12-31"))
    story(*TOLD).when(change(early, contract="leanlink-housing")).then_kinds(AssignmentExpanded)


def test_an_expansion_brings_lines_that_are_not_there_yet() -> None:
    story(*TOLD).when(
        change(expansion(hours("base", 1)), contract="leanlink-housing")
    ).then_refused(LineAlreadyExists, field="volumes")
