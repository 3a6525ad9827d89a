"""Nothing is booked without a decision or a registration (R24)."""

import pytest

from domain.contract.changes import Change, Extension, Termination, Transfer
from domain.contract.errors import BookedWithoutBasis, UnknownContract
from tests.domain.portfolio import (
    DECIDED,
    LETTER,
    PARTIES,
    REASON,
    REGISTERED,
    capio_award,
    change,
    day,
    expansion,
    option_call,
    supplement,
)
from tests.domain.story import story


def test_nothing_is_booked_without_a_decision_or_a_registration() -> None:
    awarding = story(*PARTIES).when(change(capio_award(), basis=None))
    awarding.then_refused(BookedWithoutBasis, field="basis")
    assert BookedWithoutBasis.rule == "R24"
    awarded = story(*PARTIES, change(capio_award()))
    awarded.when(change(option_call(), basis=None)).then_refused(BookedWithoutBasis, field="basis")


def test_no_reason_books_without_a_basis() -> None:
    story(*PARTIES).when(change(capio_award(), basis=None, despite=REASON)).then_refused(
        BookedWithoutBasis, field="basis"
    )


def test_the_day_decided_is_that_of_the_basis() -> None:
    awarded = story(*PARTIES, change(capio_award()))
    decided = awarded.when(change(option_call(), basis=DECIDED)).events[0]
    assert decided.decided_on() == DECIDED.decided_on


def test_a_registration_whose_source_gives_no_day_is_decided_on_no_day() -> None:
    assert REGISTERED.source == LETTER
    awarded = story(*PARTIES).when(change(capio_award())).events[0]
    assert awarded.decided_on() is None


@pytest.mark.parametrize(
    "asked",
    [
        option_call(),
        expansion(),
        supplement("extra", "2018-01-01", 1),
        Extension(),
        Termination(first_day_not_in_force=day("2019-01-01"), reason="Verksamheten upphör"),
        Transfer(successor="leanlink", takeover_day=day("2019-01-01")),
    ],
    ids=lambda asked: asked.kind,
)
def test_an_unknown_contract_changes_in_no_way(asked: Change) -> None:
    story(*PARTIES).when(change(asked)).then_refused(UnknownContract, field="contract")
    story(*PARTIES).when(change(asked, despite=REASON)).then_refused(
        UnknownContract, field="contract"
    )
