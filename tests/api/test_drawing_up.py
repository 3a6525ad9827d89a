"""A kept document is drawn up as proposals and as an award; starting them is another act."""

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from examples.loading import DIRECTORY
from identity.roles import Role
from tests.api.letter import registered_for_the_letter
from tests.api.serving import RunningApi
from tests.projections.projecting import catch_up
from tests.servers import Database

LETTER = DIRECTORY / "documents" / "avlosarservice-2027.txt"
NAME = "relief-service-exempelomsorgen-2027"
ANSWERS: dict[str, Any] = {
    "case": "relief-service-2027",
    "proposals": [
        {
            "proposal": NAME,
            "letter": "Skrivelse om avlösarservice, november 2026",
            "as_read": ["title", "points", "frames", "cost.option-2027"],
            "left_out": ["financing", "consultation", "follow_up"],
            "recipients": [
                {
                    "recipient": "exempelomsorgen",
                    "contact": "brevlada-exempelomsorgen",
                    "party": "exempelomsorgen",
                    "channel": "by_hand",
                }
            ],
        }
    ],
}


@pytest.fixture
def office(whole_api: RunningApi, database: Database) -> Iterator[httpx2.Client]:
    """A caseworker, in a ledger that knows the parties, the frames and the contracts."""
    with whole_api.client(Role.REGISTRAR) as registrar:
        for request in registered_for_the_letter():
            answer = registrar.post(request.path, json=request.body)
            assert answer.status_code == 201, answer.text
    catch_up(database.app_dsn)
    with whole_api.client(Role.CASEWORKER) as caseworker:
        yield caseworker


def imported(office: httpx2.Client) -> str:
    """The address of the letter, once kept."""
    answer = office.post("/documents", params={"name": LETTER.name}, content=LETTER.read_bytes())
    assert answer.status_code == 201, answer.text
    return str(answer.headers["Location"]).removeprefix("/api/v1")


def drawn_up(office: httpx2.Client, answers: dict[str, Any]) -> dict[str, Any]:
    """The letter's only proposal."""
    address = imported(office)
    answer = office.post(f"{address}/proposals", json=answers)
    assert answer.status_code == 200, answer.text
    (proposal,) = answer.json()["proposals"]
    return dict(proposal)


def test_without_answers_it_tells_what_was_read_and_what_remains(office: httpx2.Client) -> None:
    proposal = drawn_up(office, {})
    assert proposal["content"] is None
    fields = {each["field"]: each for each in proposal["asked"]}
    assert fields["contract"]["value"] == "exempelomsorgen-relief-service"
    assert fields["contract"]["answer"] == "as_read"
    assert fields["frames"]["value"] == ["relief-service"]
    assert "frames" in proposal["remains"]
    volume = fields["volume.option-2027"]
    assert volume["evidence"][0]["words"] == "900 timmar"


def test_with_every_answer_its_content_starts_a_proposal(office: httpx2.Client) -> None:
    proposal = drawn_up(office, ANSWERS)
    assert proposal["remains"] == []
    assert proposal["content"]["budget"] == "exempel"
    body = {name: proposal[name] for name in ("proposal", "case", "content")}
    started = office.post("/proposals", json=body)
    assert started.status_code == 201, started.text
    shown = office.get(f"/proposals/{NAME}").json()
    assert shown["content"]["letter"]["note"].startswith("SHA-256 ")


def test_nothing_is_started_by_drawing_up(whole_api: RunningApi, office: httpx2.Client) -> None:
    drawn_up(office, ANSWERS)
    assert office.get(f"/proposals/{NAME}").status_code == 404
    with whole_api.client(Role.AUDITOR) as auditor:
        events = auditor.get("/events", params={"limit": 200}).json()["events"]
    assert "proposal.drafted.v1" not in {event["type"] for event in events}


def test_a_matter_that_the_document_does_not_hold_is_not_found(office: httpx2.Client) -> None:
    address = imported(office)
    answer = office.post(f"{address}/proposals", json={"matter": 7})
    assert answer.status_code == 404
    assert answer.json()["field"] == "matter"


def test_a_misspelt_answer_is_refused_by_its_name(office: httpx2.Client) -> None:
    answer = office.post(f"{imported(office)}/proposals", json={"shared": {"titel": "Avlösning"}})
    assert answer.status_code == 422
    assert "titel" in answer.text


def test_a_document_that_nobody_kept_is_not_found(office: httpx2.Client) -> None:
    assert office.post(f"/documents/{'ab' * 32}/proposals", json={}).status_code == 404


def test_an_award_is_drawn_up_likewise(office: httpx2.Client) -> None:
    address = imported(office)
    answer = office.post(f"{address}/award", json={"contract": "exempelomsorgen-2"})
    assert answer.status_code == 200, answer.text
    contract = answer.json()["contract"]
    assert contract["award"] is None
    assert "contract_title" in contract["remains"]
