"""A reduction as it is told: volumes now and as of a day or a moment, the register, the history."""

from datetime import date
from decimal import Decimal

from domain.contract.changes import Reduction
from domain.contract.state import LineOrigin
from projections.audit_history.view import AuditHistory
from projections.contract_register.view import ContractRegister
from projections.facts.as_of import NOW, AsOf
from projections.volumes.answers import ServiceVolumes
from projections.volumes.view import Volumes
from tests.projections.projecting import Told, award, correction, decided, hours, option, parties

JUNE = date(2019, 6, 12)
YEAR = 2019


def less(amount: int) -> Reduction:
    return Reduction(volumes=(hours("less", amount, start=date(2019, 1, 1)),))


def service(told: Told, as_of: AsOf = NOW) -> ServiceVolumes:
    (found,) = Volumes(told.pool).year(YEAR, as_of=as_of).services
    return found


def figures(told: Told, as_of: AsOf = NOW) -> list[Decimal]:
    """Base, additions, reductions and what is left."""
    found = service(told, as_of)
    sums = (found.base, found.additions, found.reductions, found.total)
    return [each.amount.low for each in sums if each.amount]


def test_what_is_left_is_told_with_what_it_was_taken_from(told: Told) -> None:
    told.tell(*parties(), award(), decided(option(1200)), decided(less(2000), JUNE))
    assert figures(told) == [8000, 1200, -2000, 7200]
    (provider,) = service(told).providers
    (line,) = (each for each in provider.lines if each.origin is LineOrigin.REDUCTION)
    assert line.formula.replace("\xa0", " ") == "-2 000 tim/år = -2 000 tim"
    assert line.entry.topic == "contract.reduced.v1"
    assert line.entry.decided_on == JUNE


def test_before_the_decision_nothing_had_been_taken_away(told: Told) -> None:
    told.tell(*parties(), award(), decided(less(2000), JUNE))
    assert figures(told, AsOf(decided_by=date(2019, 6, 11))) == [8000, 0, 0, 8000]
    assert figures(told, AsOf(decided_by=JUNE)) == [8000, 0, -2000, 6000]


def test_a_corrected_reduction_is_known_as_it_was_and_as_it_is(told: Told) -> None:
    known = told.tell(*parties(), award(), decided(less(2000), JUNE)).position
    told.tell(correction(2, less(1500)))
    assert figures(told, AsOf(known_at=known)) == [8000, 0, -2000, 6000]
    assert figures(told) == [8000, 0, -1500, 6500]
    told.tell(correction(2, None))
    assert figures(told) == [8000, 0, 0, 8000]


def test_on_a_day_the_line_stands_with_what_it_takes_away(told: Told) -> None:
    told.tell(*parties(), award(), decided(less(2000), JUNE))
    (found,) = Volumes(told.pool).day(date(2019, 7, 1)).services
    assert [each.stated.low for each in found.lines if each.stated] == [8000, -2000]


def test_the_register_lists_the_line_as_a_reduction(told: Told) -> None:
    told.tell(*parties(), award(), decided(less(2000), JUNE))
    found = ContractRegister(told.pool).contract("capio-housing")
    assert found is not None
    assert [each.origin for each in found.volumes] == [LineOrigin.BASE, LineOrigin.REDUCTION]


def test_the_history_says_it_in_words(told: Told) -> None:
    told.tell(*parties(), award(), decided(less(2000), JUNE))
    item = AuditHistory(told.pool).history(contract="capio-housing").items[-1]
    assert item.topic == "contract.reduced.v1"
    assert item.sentence.replace("\xa0", " ").startswith(
        "Volym minskad: 2 000 tim/år boendestöd från 2019-01-01 tas bort; beslutat 2019-06-12"
    )
