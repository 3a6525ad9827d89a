"""Questions over HTTP: of a year or a day, as decided by, as known at, and with their why."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from identity.roles import Role
from projections.every import PROJECTIONS
from tests.api.conftest import NOWHERE
from tests.api.facts import (
    BASIS,
    FRAME,
    NEED,
    contract,
    option,
    register_contract,
    register_parties,
)
from tests.api.serving import RunningApi, serving
from tests.projections.projecting import running
from tests.servers import Databases

CHANGES = "/contracts/capio-boendestod/changes"
CORRECTIONS = "/contracts/capio-boendestod/corrections"


@pytest.fixture
def asked(databases: Databases, tmp_path: Path) -> Iterator[RunningApi]:
    """With all projections at work."""
    with ExitStack() as stack:
        database = stack.enter_context(databases.fresh())
        for projection in PROJECTIONS.values():
            stack.enter_context(running(database.app_dsn, projection))
        yield stack.enter_context(serving(database.app_dsn, NOWHERE, tmp_path))


def hours(answer: Any, year_total: str = "total") -> str | None:
    (service,) = answer.json()["services"]
    amount = service[year_total]["amount"]
    return None if amount is None else str(amount["low"])


def test_a_position_that_was_written_is_seen_when_asked_for(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        register_parties(registrar)
        for number in range(15):
            written = registrar.post("/contracts", json=contract(f"c-{number}")).json()
            seen = registrar.get("/contracts", params={"at_least": written["position"]})
            assert len(seen.json()["contracts"]) == number + 1


def test_a_position_never_reached_is_a_problem_after_the_wait(asked: RunningApi) -> None:
    with asked.client(Role.AUDITOR, Prefer="respond-async, wait=1") as auditor:
        answer = auditor.get("/contracts", params={"at_least": 99})
        assert answer.status_code == 503
        assert answer.headers["Retry-After"]
        assert answer.json()["type"] == "/problems/not-caught-up"
        refused = auditor.get("/contracts", headers={"Prefer": "wait=soon"})
        assert refused.json()["type"] == "/problems/malformed-preference"


def test_the_present_contract_carries_the_tag_that_a_change_needs(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        for number in range(5):
            tag = registrar.get("/contracts/capio-boendestod").headers["ETag"]
            registrar.post(
                CHANGES,
                json={"change": option(f"option-{number}"), "basis": BASIS},
                headers={"If-Match": tag},
            ).raise_for_status()
        past = registrar.get("/contracts/capio-boendestod", params={"known_at": 3})
        assert past.json()["version"] == 1
        assert "ETag" not in past.headers


def test_a_correction_changes_what_is_known_now_and_not_what_was_known(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        change = {"change": option(amount="1540"), "basis": BASIS}
        changed = registrar.post(CHANGES, json=change, headers={"If-Match": "*"}).json()
        before = registrar.get("/volumes", params={"year": 2018, "at_least": changed["position"]})
        body = {
            "position": changed["position"],
            "replacement": option(amount="1450"),
            "reason": "Siffrorna var omkastade",
        }
        corrected = registrar.post(CORRECTIONS, json=body, headers={"If-Match": "*"}).json()
        now = {"year": 2018, "at_least": corrected["position"]}
        assert hours(before) == "9540.00"
        assert hours(registrar.get("/volumes", params=now)) == "9450.00"
        moment = before.json()
        for known_at in (changed["position"], recorded_at(registrar, changed["position"])):
            then = registrar.get("/volumes", params={**now, "known_at": known_at}).json()
            assert then["services"] == moment["services"]
            assert then["costs"] == moment["costs"]


def recorded_at(client: Any, position: int) -> str:
    (event,) = client.get("/events", params={"after": position - 1, "limit": 1}).json()["events"]
    moment: str = event["recorded_at"]
    return moment


def test_what_was_decided_later_is_left_out_by_decided_by(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        later = {**BASIS, "decided_on": "2018-03-21"}
        change = {"change": option(), "basis": later}
        at_least = registrar.post(CHANGES, json=change, headers={"If-Match": "*"}).json()[
            "position"
        ]
        asks = {"year": 2018, "at_least": at_least}
        assert hours(registrar.get("/volumes", params=asks)) == "9450.00"
        before = registrar.get("/volumes", params={**asks, "decided_by": "2018-03-20"})
        assert hours(before) == "8000.00"


def test_figures_carry_their_why_in_the_language_asked_for(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
        at_least = registrar.post("/needs", json=NEED).json()["position"]
        asks = {"year": 2019, "at_least": at_least}
        answer = registrar.get("/volumes", params={**asks, "locale": "sv"}).json()
        (service,) = answer["services"]
        ((line,),) = [provider["lines"] for provider in service["providers"]]
        assert line["entry"]["position"] == 3
        assert line["entry"]["basis"]["source"]["document"] == "Tjänsteskrivelse 2017-11-20"
        assert "tim/år" in line["formula"]
        assert service["need"]["entry"]["position"] == at_least
        assert service["gap"]["low"] == "67500.00"
        english = registrar.get("/volumes", params=asks, headers={"Accept-Language": "en"}).json()
        assert "h/year" in str(english) or "/year" in str(english)


@pytest.mark.parametrize(
    ("path", "parameters", "problem"),
    [
        ("/volumes", {"year": "2018", "on": "2018-05-01"}, "year-and-day"),
        ("/volumes", {}, "year-and-day"),
        ("/contracts", {"known_at": "yesterday"}, "malformed-known-at"),
        ("/contracts", {"known_at": "2018-05-01T12:00:00"}, "malformed-known-at"),
    ],
)
def test_a_question_that_means_nothing_is_a_bad_request(
    api: RunningApi, path: str, parameters: dict[str, str], problem: str
) -> None:
    with api.client(Role.AUDITOR) as auditor:
        answer = auditor.get(path, params=parameters)
        assert (answer.status_code, answer.json()["type"]) == (400, f"/problems/{problem}")


def test_a_day_shows_the_lines_in_force(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        position = register_contract(registrar)
        for day, lines in (("2019-06-01", 1), ("2021-01-01", 0)):
            answer = registrar.get("/volumes", params={"on": day, "at_least": position})
            assert sum(len(each["lines"]) for each in answer.json()["services"]) == lines


def test_a_budget_year_shows_frames_and_their_entries(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        set_ = registrar.post("/budgets/socialnamnden/frames", json=FRAME).json()
        asks: dict[str, int] = {"year": 2018, "at_least": set_["position"]}
        answer = registrar.get("/budgets/socialnamnden", params=asks)
        assert answer.headers["ETag"] == '"1"'
        (frame,) = answer.json()["frames"]
        assert (frame["amount"], frame["entry"]["position"]) == ("16800000.00", set_["position"])
        assert registrar.get("/budgets/okand", params={"year": 2018}).status_code == 404


def test_a_history_tells_in_words_who_did_it(asked: RunningApi) -> None:
    person = {"person": "test-registrar", "name": "Robin Registrator"}
    with asked.client(Role.REGISTRAR) as registrar:
        registrar.post("/persons", json=person)
        asks: dict[str, str | int] = {"at_least": register_contract(registrar), "locale": "sv"}
        history = registrar.get("/contracts/capio-boendestod/history", params=asks).json()
        (item,) = history["items"]
        assert item["actor_name"] == "Robin Registrator"
        assert "Capio AB" in item["sentence"]
        registrar.delete("/persons/test-registrar")


def test_pages_of_contracts_go_on_where_the_last_one_ended(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        register_parties(registrar)
        for number in range(5):
            position = registrar.post("/contracts", json=contract(f"c-{number}")).json()["position"]
        seen: list[str] = []
        cursor: dict[str, Any] = {}
        while True:
            asks = {"limit": 2, "at_least": position, **cursor}
            page = registrar.get("/contracts", params=asks).json()
            seen += [each["contract"] for each in page["contracts"]]
            if page["next_cursor"] is None:
                break
            cursor = {"cursor": page["next_cursor"]}
        assert seen == [f"c-{number}" for number in range(5)]


def test_health_tells_the_lag_and_that_temporal_is_away(asked: RunningApi) -> None:
    with asked.client(Role.REGISTRAR) as registrar:
        position = register_contract(registrar)
        registrar.get("/volumes", params={"year": 2018, "at_least": position})
        health = registrar.get(f"{asked.url}/health")
        assert health.status_code == 200
        told = health.json()
        assert (told["status"], told["temporal"]) == ("degraded", "does not answer")
        assert told["head"] == position
        assert set(told["projections"]) == set(PROJECTIONS)
