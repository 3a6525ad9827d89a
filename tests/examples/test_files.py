"""The example files fit their models, their schemas, and each other."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from examples.loading import DIRECTORY, FILES, Persons, read
from examples.portfolio import portfolio
from examples.schemas import schema_texts
from examples.story import CASEWORKER
from examples.ways import WAYS_DIRECTORY, registrations_for_ways, ways

pytestmark = pytest.mark.slow

PORTFOLIO = portfolio()
WAYS = ways()
EVERY_FILE = [*(DIRECTORY / f"{name}.json" for name in FILES), *WAYS_DIRECTORY.glob("*.json")]


@pytest.mark.parametrize("file", schema_texts(), ids=lambda file: file.name)
def test_a_schema_in_git_says_what_the_model_says(file: Path) -> None:
    assert file.read_text("utf-8") == schema_texts()[file], "run: python -m examples.schemas"


@pytest.mark.parametrize("file", EVERY_FILE, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_file_is_valid_by_the_schema_that_it_names(file: Path) -> None:
    content = json.loads(file.read_text("utf-8"))
    schema = json.loads((file.parent / content["$schema"]).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(content)] == []


def test_an_unknown_start_is_unknown_and_not_a_date() -> None:
    unknown = {
        each.contract: each.change.period.known_from
        for each in PORTFOLIO.contracts
        if each.change.period.start is None
    }
    assert set(unknown) == {"leanlink-housing-support", "leanlink-family-support"}
    assert all(unknown.values())


def test_every_registered_fact_names_its_source() -> None:
    assert all(each.basis.source.document for each in PORTFOLIO.contracts + PORTFOLIO.changes)
    assert all(each.source.document for each in PORTFOLIO.needs)
    assert all(f.source.document for budget in PORTFOLIO.budgets for f in budget.frames)
    assert all(party.entry.source for party in PORTFOLIO.parties)


def test_every_decision_is_marked_as_assumed() -> None:
    decided = [each for each in PORTFOLIO.proposals if each.decision is not None]
    assert len(decided) == 8
    assert all(each.decision.assumed for each in decided if each.decision)


def test_every_decided_letter_is_made_final_on_assumed_days() -> None:
    for each in PORTFOLIO.proposals:
        assert (each.publicity is None) == (each.decision is None)
        assert each.publicity is None or each.publicity.assumed


def test_there_is_one_example_of_each_way_on_contracts_of_their_own() -> None:
    assert len({way.way for way in WAYS.ways}) == len(WAYS.ways) == 7
    known = {each.contract for each in PORTFOLIO.contracts}
    named = {request.body.get("contract") for request in registrations_for_ways()} - {None}
    effects = [e for w in WAYS.ways for point in w.content.points for e in point.effects]
    assert {effect.contract for effect in effects} == named
    assert not named & known


def test_whoever_a_way_names_is_registered_and_reachable_by_nobody() -> None:
    own = read(Persons, WAYS_DIRECTORY / "persons.json").persons
    persons = {each.person for each in (*PORTFOLIO.persons, *own)}
    assert {r.contact for way in WAYS.ways for r in way.content.recipients} <= persons
    assert all(each.email is None or each.email.endswith("@example.org") for each in own)


def test_one_proposal_waits_for_its_committee() -> None:
    waiting = [each.proposal for each in PORTFOLIO.proposals if each.decision is None]
    assert waiting == ["relief-service-exempelomsorgen-2027"]


def test_siblings_of_one_letter_share_a_case() -> None:
    cases: dict[str, int] = {}
    for each in PORTFOLIO.proposals:
        cases[each.case] = cases.get(each.case, 0) + 1
    assert cases["housing-support-2018"] == cases["family-support-2018"] == 3


def test_known_misspellings_lead_to_the_party() -> None:
    spelled = {s: p.party for p in PORTFOLIO.parties for s in p.entry.spellings}
    assert spelled["Lenalink"] == "leanlink"
    assert spelled["Capiro Psykiatri AB"] == "capio"


def test_every_contact_and_party_that_is_named_is_registered() -> None:
    parties = {each.party for each in PORTFOLIO.parties}
    persons = {each.person for each in PORTFOLIO.persons}
    recipients = [r for p in PORTFOLIO.proposals for r in p.content.recipients]
    assert {r.contact for r in recipients} | {CASEWORKER} <= persons
    assert {r.party for r in recipients if r.party} <= parties
    assert {p.party for p in PORTFOLIO.persons if p.party} <= parties
    successors = {p.entry.successor for p in PORTFOLIO.parties if p.entry.successor}
    assert successors <= parties


def test_addresses_can_reach_nobody() -> None:
    assert all(p.email is None or p.email.endswith("@example.org") for p in PORTFOLIO.persons)


def test_no_letter_states_a_ceiling_for_its_option_clause() -> None:
    ceilings = {
        each.contract: each.change.option.ceiling
        for each in PORTFOLIO.contracts
        if each.change.option is not None
    }
    assert ceilings.pop("exempelomsorgen-relief-service") is not None
    assert set(ceilings.values()) == {None}


def test_the_decisions_change_contracts_in_four_ways() -> None:
    points = [point for proposal in PORTFOLIO.proposals for point in proposal.content.points]
    kinds = {effect.change.kind for point in points for effect in point.effects}
    assert kinds == {"award", "option", "expansion", "supplement"}
