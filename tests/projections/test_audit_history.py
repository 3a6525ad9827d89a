"""What happened, in words, to a contract, a case, a party or a proposal."""

from datetime import date

import pytest

from domain.contract.basis import DecisionBasis
from projections.audit_history.answers import History
from projections.audit_history.view import AuditHistory
from projections.facts.as_of import AsOf
from tests.projections.projecting import (
    Told,
    award,
    correction,
    decided,
    option,
    parties,
    party,
)

CAPIO = "capio-housing-support"
PROPOSAL = "housing-support-capio-2018"


def topics(history: History) -> list[str]:
    return [each.topic for each in history.items]


def test_a_contracts_history_holds_the_proposal_that_changed_it(story: Told) -> None:
    found = AuditHistory(story.pool).history(contract=CAPIO)
    assert topics(found) == [
        "contract.awarded.v1",
        "proposal.drafted.v1",
        "proposal.submitted.v1",
        "proposal.union-consulted.v1",
        "proposal.meeting-planned.v1",
        "proposal.committee-decided.v1",
        "proposal.effect-booked.v1",
        "contract.option-triggered.v1",
        *["proposal.decision-delivered.v1"] * topics(found).count("proposal.decision-delivered.v1"),
        "proposal.minutes-approved.v1",
        "proposal.notice-posted.v1",
        "proposal.notice-taken-down.v1",
        "proposal.became-final.v1",
        "proposal.closed.v1",
    ]
    assert [each.position for each in found.items] == sorted(e.position for e in found.items)


def test_who_when_and_on_which_decision(story: Told) -> None:
    history = AuditHistory(story.pool).history(
        contract=CAPIO, names={"person:rita-ros": "Rita Ros"}
    )
    (item,) = [each for each in history.items if each.topic == "contract.option-triggered.v1"]
    recorded = story.ledger.entry_at(item.position)
    assert (item.event_id, item.recorded_at) == (recorded.event_id, recorded.recorded_at)
    assert (item.actor, item.actor_name, item.role) == ("rita-ros", "Rita Ros", "registrar")
    assert (item.applies_from, item.decided_on) == (recorded.applies_from, date(2018, 3, 21))
    assert isinstance(item.basis, DecisionBasis)
    assert item.basis.proposal == item.proposal == PROPOSAL
    assert item.contracts == (CAPIO,)


@pytest.mark.parametrize(("locale", "word"), [("sv", "Option"), ("en", "Option")])
def test_sentences_call_things_by_their_names(story: Told, locale: str, word: str) -> None:
    history = AuditHistory(story.pool).history(
        contract=CAPIO, locale="en" if locale == "en" else "sv"
    )
    awarded, *others = history.items
    assert "capio-housing-support" not in awarded.sentence
    assert "Capio" in awarded.sentence
    assert any(word in each.sentence for each in others)


def test_in_swedish_and_in_english(story: Told) -> None:
    view = AuditHistory(story.pool)
    swedish = [each.sentence for each in view.history(proposal=PROPOSAL, locale="sv").items]
    english = [each.sentence for each in view.history(proposal=PROPOSAL, locale="en").items]
    assert len(swedish) == len(english)
    assert all(sv != en for sv, en in zip(swedish, english, strict=True))


def test_a_case_holds_its_sibling_proposals_and_what_they_did(story: Told) -> None:
    case = story.ledger.open(f"proposal:{PROPOSAL}").state.case
    found = AuditHistory(story.pool).history(case=case)
    proposals = {each.proposal for each in found.items}
    assert {PROPOSAL, "housing-support-leanlink-2018"} <= proposals
    assert "budget.reserved.v1" in topics(found)
    assert "contract.option-triggered.v1" in topics(found)


def test_a_party_holds_the_contracts_that_name_it(story: Told) -> None:
    found = AuditHistory(story.pool).history(party="capio")
    assert {"party.registered.v1", "contract.awarded.v1", "contract.option-triggered.v1"} <= set(
        topics(found)
    )
    assert {each.stream for each in found.items if each.stream.startswith("contract:")} == {
        f"contract:{CAPIO}"
    }


def test_what_is_asked_for_narrows(story: Told) -> None:
    found = AuditHistory(story.pool).history(contract=CAPIO, party="leanlink")
    assert found.items == ()


def test_corrections_are_linked_both_ways(told: Told) -> None:
    awarded = told.tell(*parties(), award()).position
    first = told.tell(correction(1, award(amount=8500).change)).position
    second = told.tell(correction(1, award(amount=8600).change)).position
    items = {
        each.position: each
        for each in AuditHistory(told.pool).history(contract="capio-housing").items
    }
    assert items[awarded].corrected_by == (first, second)
    assert items[first].corrects == items[second].corrects == awarded
    then = AuditHistory(told.pool).history(contract="capio-housing", as_of=AsOf(known_at=awarded))
    assert [each.corrected_by for each in then.items] == [()]


def test_what_was_not_yet_decided_or_known_is_left_out(told: Told) -> None:
    awarded = told.tell(*parties(), award()).position
    told.tell(decided(option(), date(2018, 3, 21)))
    view = AuditHistory(told.pool)
    day_before = AsOf(decided_by=date(2018, 3, 20))
    assert topics(view.history(contract="capio-housing", as_of=day_before)) == [
        "contract.awarded.v1"
    ]
    assert len(view.history(contract="capio-housing", as_of=AsOf(known_at=awarded)).items) == 1
    assert len(view.history(contract="capio-housing").items) == 2


def test_sentences_of_what_was_known_use_the_names_of_that_time(told: Told) -> None:
    awarded = told.tell(*parties(), award()).position
    view, as_of = AuditHistory(told.pool), AsOf(known_at=awarded)
    then = view.history(contract="capio-housing", as_of=as_of)
    told.tell(party("capio", "Capio Närsjukvård AB"))
    assert "Capio Närsjukvård AB" in view.history(contract="capio-housing").items[0].sentence
    assert view.history(contract="capio-housing", as_of=as_of) == then


def test_everything_is_there_and_can_be_paged(story: Told) -> None:
    view = AuditHistory(story.pool)
    positions: list[int] = []
    after: int | None = 0
    while after is not None:
        page = view.history(after=after, limit=50)
        positions += [each.position for each in page.items]
        after = page.next_cursor
    assert positions == list(range(1, story.ledger.head() + 1))
