"""What a court annulled: gone from every figure, there in the history, and as it was before."""

from datetime import date, timedelta

import pytest

from domain.contract.changes import Extension
from domain.proposal.commands import AppealOutcome, LodgeAppeal, ReverseEffect, SettleAppeal
from domain.proposal.events import Outcome
from projections.audit_history.view import AuditHistory
from projections.contract_register.view import ContractRegister
from projections.facts.as_of import NOW, AsOf
from projections.volumes.view import Volumes
from tests.projections.projecting import MEETING, Told, award, option, parties
from tests.projections.test_consequences import CONTRACT, begun, content, decision

JUDGMENT = MEETING + timedelta(days=200)


@pytest.fixture
def annulled(told: Told) -> Told:
    """An option and an extension, booked on a decision that a court annulled; then undone."""
    asked = content(option(1200, "extra"), Extension(months=12))
    told.tell(
        *parties(),
        award(),
        begun("first", asked),
        *decision("first", Outcome.APPROVED, Outcome.APPROVED),
        LodgeAppeal(
            proposal="first",
            appeal="member-1",
            lodged_on=MEETING + timedelta(days=10),
            court="Förvaltningsrätten",
        ),
        SettleAppeal(
            proposal="first",
            appeal="member-1",
            settled_on=JUDGMENT,
            outcome=AppealOutcome.ANNULLED,
        ),
        ReverseEffect(proposal="first"),
    )
    return told


def hours(told: Told, as_of: AsOf = NOW) -> str | None:
    (service,) = Volumes(told.pool).year(2018, as_of=as_of).services
    return service.total.words


def last_day(told: Told, as_of: AsOf = NOW) -> date | None:
    found = ContractRegister(told.pool).contract(CONTRACT, as_of=as_of)
    assert found is not None
    return found.last_day


def test_nothing_of_it_counts(annulled: Told) -> None:
    assert hours(annulled) == "8 000 tim"
    assert last_day(annulled) == date(2019, 12, 31)


@pytest.mark.parametrize(
    ("decided_by", "counted", "last"),
    [
        (MEETING, "9 200 tim", date(2020, 12, 31)),
        (JUDGMENT - timedelta(days=1), "9 200 tim", date(2020, 12, 31)),
        (JUDGMENT, "8 000 tim", date(2019, 12, 31)),
    ],
)
def test_by_what_had_been_decided_before_the_judgment_it_stands(
    annulled: Told, decided_by: date, counted: str, last: date
) -> None:
    as_of = AsOf(decided_by=decided_by)
    assert hours(annulled, as_of) == counted
    assert last_day(annulled, as_of) == last


def test_as_known_before_it_was_undone_it_stands(annulled: Told) -> None:
    head = ContractRegister(annulled.pool).contracts().position
    assert hours(annulled, AsOf(known_at=head - 3)) == "9 200 tim"
    assert hours(annulled, AsOf(known_at=head)) == "8 000 tim"


def test_the_history_links_each_void_entry_with_what_made_it_so(annulled: Told) -> None:
    items = AuditHistory(annulled.pool).history(contract=CONTRACT).items
    void = [each for each in items if each.topic == "contract.change-annulled.v1"]
    at = {each.position: each for each in items}
    assert len(void) == 2
    for each in void:
        assert each.corrects is not None
        assert at[each.corrects].corrected_by == (each.position,)
        assert "har aldrig gällt" in each.sentence
        assert each.decided_on == JUDGMENT


def test_the_history_of_the_proposal_tells_the_appeal_and_what_followed(annulled: Told) -> None:
    found = AuditHistory(annulled.pool).history(proposal="first").items
    assert [each.topic for each in found][-5:] == [
        "proposal.appeal-lodged.v1",
        "proposal.decision-annulled.v1",
        "proposal.effect-reversed.v1",
        "contract.change-annulled.v1",
        "contract.change-annulled.v1",
    ]
