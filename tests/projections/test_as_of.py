"""What was known at a position or a moment stays what it was, to the last field."""

from datetime import timedelta

import pytest

from projections.budget.view import Budgets
from projections.contract_register.view import ContractRegister
from projections.facts.as_of import AsOf
from projections.volumes.view import Volumes
from tests.projections.projecting import Told, award, correction, parties, party


def test_an_answer_reaches_to_the_last_entry_that_its_question_could_see(told: Told) -> None:
    head = told.tell(*parties(), award()).position
    view = ContractRegister(told.pool)
    for entry in told.ledger.read(0, head):
        by_moment = view.contracts(as_of=AsOf(known_at=entry.recorded_at))
        by_position = view.contracts(as_of=AsOf(known_at=entry.position))
        assert (by_moment.position, by_position.position) == (entry.position, entry.position)
    first = told.ledger.entry_at(1).recorded_at
    earlier, later = timedelta(microseconds=-1), timedelta(days=365)
    assert view.contracts(as_of=AsOf(known_at=first + earlier)).position == 0
    assert view.contracts(as_of=AsOf(known_at=first + later)).position == head
    assert view.contracts(as_of=AsOf(known_at=head + 100)).position == head
    assert view.contracts().position == head


@pytest.mark.parametrize("by_moment", [False, True])
def test_an_earlier_answer_stays_exactly_as_it_was(told: Told, by_moment: bool) -> None:
    head = told.tell(*parties(), award()).position
    known_at = told.ledger.entry_at(head).recorded_at if by_moment else head
    as_of = AsOf(known_at=known_at)

    def answers() -> list[object]:
        return [
            Volumes(told.pool).year(2018, as_of=as_of),
            ContractRegister(told.pool).contracts(as_of=as_of),
            Budgets(told.pool).budgets(as_of=as_of),
        ]

    then = answers()
    told.tell(correction(1, award(amount=9000, title="Ett annat namn").change))
    told.tell(party("capio", "Capio med nytt namn"))
    assert answers() == then
