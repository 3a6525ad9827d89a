"""A proposal is carried from draft to effect over HTTP, once, and refused with reasons."""

import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from entrypoints.embedded.temporal import EmbeddedTemporal
from identity.roles import Role
from tests.api.conftest import NOWHERE
from tests.api.office import (
    DECISION,
    TO_COMMITTEE,
    TO_FINALITY,
    act,
    content,
    draft,
    open_office,
    until,
)
from tests.api.serving import RunningApi, serving
from tests.servers import Database, SmtpServer

NUMBERS = itertools.count(1)


@pytest.fixture
def name() -> str:
    """Temporal is shared by all tests: an id of this one's own."""
    return f"api-p{next(NUMBERS)}"


@pytest.fixture
def office(
    database: Database, temporal: EmbeddedTemporal, smtp_server: SmtpServer, tmp_path: Path
) -> Iterator[RunningApi]:
    """An office of the test's own."""
    with open_office(database, temporal, smtp_server, tmp_path) as running:
        yield running


def test_a_proposal_goes_from_draft_to_closed(office: RunningApi, name: str) -> None:
    with office.client(Role.CASEWORKER) as caseworker:
        started = caseworker.post("/proposals", json=draft(name))
        assert started.status_code == 201, started.text
        assert started.headers["Location"] == f"/api/v1/proposals/{name}"
        saved = caseworker.put(
            f"/proposals/{name}/draft",
            json={"content": content(title="Option på boendestöd 2018")},
            headers={"If-Match": started.headers["ETag"]},
        )
        assert saved.status_code == 200, saved.text
        for path, body in [*TO_COMMITTEE, ("decision", DECISION), *TO_FINALITY]:
            answer = act(caseworker, name, path, body)
            assert answer.status_code == 200, answer.text
        assert answer.json()["phase"] == "decided"
        confirmed = act(caseworker, name, "dispatch/akten/confirmation", {"reference": "pärm 3"})
        assert confirmed.status_code == 200, confirmed.text
        until(lambda: caseworker.get(f"/proposals/{name}").json()["phase"] == "closed")
        shown = caseworker.get(f"/proposals/{name}").json()
        assert shown["effect_booked"] is True
        assert {each["status"] for each in shown["recipients"]} == {"delivered"}
        assert shown["content"]["title"] == "Option på boendestöd 2018"
        events = caseworker.get("/events", params={"contract": "capio-boendestod"}).json()
        booked = [e for e in events["events"] if e["type"] == "contract.option-triggered.v1"]
        assert [each["correlation_id"] for each in booked] == ["son-2017-707"]


def test_an_act_is_repeated_by_its_key_and_refused_out_of_its_phase(
    office: RunningApi, name: str
) -> None:
    with office.client(Role.CASEWORKER) as caseworker:
        caseworker.post("/proposals", json=draft(name)).raise_for_status()
        early = act(caseworker, name, "decision", DECISION)
        assert (early.status_code, early.json()["type"]) == (409, "/problems/wrong-phase")
        assert early.json()["facts"]["phase"] == "drafting"
        key = {"Idempotency-Key": "submit"}
        first = caseworker.post(f"/proposals/{name}/submission", json={}, headers=key)
        again = caseworker.post(f"/proposals/{name}/submission", json={}, headers=key)
        assert again.json() == {**first.json(), "repeated": True}
        head = caseworker.get("/events").json()["head"]
        second = act(caseworker, name, "submission", {})
        assert second.json()["type"] == "/problems/wrong-phase"
        unknown = act(caseworker, "nobody-knows", "submission", {})
        assert (unknown.status_code, unknown.json()["type"]) == (404, "/problems/unknown-proposal")
        assert caseworker.get("/events").json()["head"] == head


def test_a_broken_rule_comes_through_the_workflow_with_rule_and_source(
    office: RunningApi, name: str
) -> None:
    extension = {"contract": "capio-boendestod", "change": {"kind": "extension", "months": 24}}
    points = [{"number": 1, "text": "Förlängs.", "effects": [extension]}]
    with office.client(Role.CASEWORKER) as caseworker:
        caseworker.post("/proposals", json=draft(name, points=points)).raise_for_status()
        refused = act(caseworker, name, "submission", {})
        problem = refused.json()
        assert (refused.status_code, problem["type"]) == (409, "/problems/terms-broken")
        assert problem["rule"] == "R14"
        assert "LOU 17:10" in problem["source"]
        assert [each["finding"] for each in problem["broken"]] == ["no_extension_terms"]


def test_only_a_registrar_proposes_something_despite_a_rule(api: RunningApi, name: str) -> None:
    effect = {
        "contract": "capio-boendestod",
        "change": {"kind": "extension", "months": 24},
        "despite": "Nämnden har redan beslutat det",
    }
    points = [{"number": 1, "text": "Förlängs.", "effects": [effect]}]
    with api.client(Role.CASEWORKER) as caseworker:
        refused = caseworker.post("/proposals", json=draft(name, points=points))
        assert refused.status_code == 403
        assert refused.json()["type"] == "/problems/despite-needs-registrar"
    both = api.services.keys.make("both", [Role.CASEWORKER, Role.REGISTRAR], "test").secret
    with api.client(None, **{"X-API-Key": both}) as registrar:
        registrar.post("/proposals", json=draft(name, points=points)).raise_for_status()
        (event,) = registrar.get("/events").json()["events"]
        assert event["actor"] == {"id": "both", "role": "registrar"}


def test_a_proposal_without_an_id_is_named_by_its_key_and_begun_once(api: RunningApi) -> None:
    body = {key: value for key, value in draft("x").items() if key != "proposal"}
    with api.client(Role.CASEWORKER, **{"Idempotency-Key": "f-1"}) as caseworker:
        first = caseworker.post("/proposals", json=body)
        again = caseworker.post("/proposals", json=body)
        assert first.status_code == again.status_code == 201
        assert first.json()["proposal"] == again.json()["proposal"]
        assert again.json()["repeated"] is True
        assert caseworker.get("/events").json()["head"] == 1


def test_a_draft_is_saved_upon_the_version_that_was_read(office: RunningApi, name: str) -> None:
    with office.client(Role.CASEWORKER) as caseworker:
        caseworker.post("/proposals", json=draft(name)).raise_for_status()
        path, body = f"/proposals/{name}/draft", {"content": content()}
        assert caseworker.put(path, json=body).status_code == 428
        stale = caseworker.put(path, json=body, headers={"If-Match": '"7"'})
        assert (stale.status_code, stale.json()["type"]) == (412, "/problems/stale-version")
        tag = caseworker.get(f"/proposals/{name}").headers["ETag"]
        assert caseworker.put(path, json=body, headers={"If-Match": tag}).status_code == 200


def test_without_temporal_a_proposal_is_begun_and_other_acts_are_told_to_be_repeated(
    database: Database, tmp_path: Path, name: str
) -> None:
    with (
        serving(database.app_dsn, NOWHERE, tmp_path) as api,
        api.client(Role.CASEWORKER, **{"Idempotency-Key": "k"}) as caseworker,
    ):
        began = time.monotonic()
        assert caseworker.post("/proposals", json=draft(name)).status_code == 201
        assert time.monotonic() - began < 5
        answer = act(caseworker, name, "submission", {})
        assert answer.status_code == 409  # the key was used for the start
        caseworker.headers["Idempotency-Key"] = "k2"
        answer = act(caseworker, name, "submission", {})
        assert answer.status_code == 202
        assert answer.json()["idempotency_key"] == "k2"
        assert "Idempotency-Key" in answer.json()["remedy"]
        assert answer.headers["Retry-After"]
        caseworker.headers["Accept-Language"] = "sv"
        assert "samma Idempotency-Key" in act(caseworker, name, "submission", {}).json()["remedy"]
