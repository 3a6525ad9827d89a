"""Findings on registered contracts are answered over HTTP and on the command line."""

import json
from typing import Any

import httpx2
import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from identity.roles import Role
from tests.api.facts import contract, register_parties
from tests.api.serving import RunningApi
from tests.projections.projecting import catch_up
from tests.servers import Database

CAPIO = "capio-boendestod"
UNCAPPED = f"r15.extension-without-cap.{CAPIO}"
TOO_LATE = f"r16.notice-day-passed.{CAPIO}"
IN_NOTICE = "2019-10-01"
TERMS = {"length_months": 24, "notice_months": 6}
ANSWER = {"verdict": "accepted", "because": "Taket skrivs in nästa gång"}


@pytest.fixture(autouse=True)
def registered(api: RunningApi, database: Database) -> None:
    """A contract that can be extended for ever, unless notice is given half a year before."""
    with api.client(Role.REGISTRAR) as registrar:
        register_parties(registrar)
        registrar.post("/contracts", json=contract(CAPIO, extension=TERMS)).raise_for_status()
    catch_up(database.app_dsn)


def found(client: httpx2.Client, database: Database, **query: Any) -> dict[str, dict[str, Any]]:
    """The findings on the contract, by their ids."""
    catch_up(database.app_dsn)
    answer = client.get(f"/contracts/{CAPIO}/findings", params=query)
    assert answer.status_code == 200, answer.text
    return {each["id"]: each for each in answer.json()["findings"]}


def answer(
    client: httpx2.Client, finding: str, body: dict[str, Any], **headers: str
) -> httpx2.Response:
    path = f"/contracts/{CAPIO}/findings/{finding}/answer"
    return client.post(
        path, json=body, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


def test_a_finding_on_a_contract_stays_with_its_answer_and_the_history_tells_it(
    api: RunningApi, database: Database
) -> None:
    with api.client(Role.CASEWORKER) as caseworker:
        tag = caseworker.get(f"/contracts/{CAPIO}").headers["ETag"]
        receipt = answer(caseworker, UNCAPPED, ANSWER)
        assert receipt.status_code == 200, receipt.text
        assert receipt.json()["stream"] == f"findings:{CAPIO}"
        assert (receipt.json()["version"], receipt.headers["ETag"]) == (1, '"1"')
        given = found(caseworker, database)[UNCAPPED]["answer"]
        assert (given["because"], given["holds"]) == (ANSWER["because"], True)
        assert given["by"] is not None
        (*_, last) = caseworker.get(f"/contracts/{CAPIO}/history?locale=sv").json()["items"]
        assert last["topic"] == "finding.answered.v1"
        assert last["sentence"].startswith("Svar på R15 (Boendestöd, Capio kan förlängas")
        assert caseworker.get(f"/contracts/{CAPIO}").headers["ETag"] == tag


def test_a_repeated_answer_is_booked_once_and_another_body_needs_another_key(
    api: RunningApi,
) -> None:
    with api.client(Role.CASEWORKER) as caseworker:
        first = answer(caseworker, UNCAPPED, ANSWER, Idempotency_Key="svar-1")
        again = answer(caseworker, UNCAPPED, ANSWER, Idempotency_Key="svar-1")
        assert again.json()["repeated"]
        assert again.json()["position"] == first.json()["position"]
        other = {**ANSWER, "because": "Taket finns i bilaga 3"}
        reused = answer(caseworker, UNCAPPED, other, Idempotency_Key="svar-1")
        assert (reused.status_code, reused.json()["type"]) == (409, "/problems/key-reused")
        same = answer(caseworker, UNCAPPED, ANSWER)
        assert (same.json()["first_position"], same.json()["version"]) == (None, 1)
        stale = answer(caseworker, UNCAPPED, other, If_Match='"0"')
        assert stale.status_code == 412
        assert answer(caseworker, UNCAPPED, other, If_Match='"1"').json()["version"] == 2


def test_an_answer_that_cannot_be_is_refused(api: RunningApi, database: Database) -> None:
    with api.client(Role.CASEWORKER) as caseworker:
        unknown = answer(caseworker, f"r18.gap-to-predecessor.{CAPIO}", ANSWER)
        assert (unknown.status_code, unknown.json()["type"]) == (404, "/problems/unknown-finding")
        seen = [{"name": "months", "value": {"kind": "number", "number": "12"}}]
        changed = answer(caseworker, UNCAPPED, {**ANSWER, "facts": seen})
        assert (changed.status_code, changed.json()["type"]) == (409, "/problems/finding-changed")
        nowhere = caseworker.post(f"/contracts/x/findings/{UNCAPPED}/answer", json=ANSWER)
        assert (nowhere.status_code, nowhere.json()["type"]) == (404, "/problems/unknown-contract")
        malformed = answer(caseworker, "nonsense", ANSWER)
        assert malformed.status_code == 422
        assert found(caseworker, database)[UNCAPPED]["answer"] is None


def test_what_was_found_as_of_a_day_is_answered_as_of_that_day(
    api: RunningApi, database: Database
) -> None:
    with api.client(Role.CASEWORKER) as caseworker:
        finding = found(caseworker, database, on=IN_NOTICE)[TOO_LATE]
        seen = [{"name": each["name"], "value": each["value"]} for each in finding["used"]]
        body = {**ANSWER, "facts": seen}
        assert answer(caseworker, TOO_LATE, body).status_code == 404
        assert answer(caseworker, TOO_LATE, {**body, "on": IN_NOTICE}).status_code == 200
        assert found(caseworker, database, on=IN_NOTICE)[TOO_LATE]["answer"]["holds"]


def test_the_feed_gives_an_answer_as_something_that_concerns_the_contract(api: RunningApi) -> None:
    with api.client(Role.CASEWORKER) as caseworker:
        position = answer(caseworker, UNCAPPED, ANSWER).json()["position"]
        for query in ({"contract": CAPIO}, {"type": "finding"}, {"service": "boendestod"}):
            events = caseworker.get("/events", params=query).json()["events"]
            assert events[-1]["position"] == position


def test_a_contracts_findings_are_read_and_answered_on_the_command_line(
    api: RunningApi,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LIGGARE_URL", api.url)
    monkeypatch.setenv("LIGGARE_KEY", api.keys[Role.CASEWORKER])
    said = ["--contract", "--because", "Tas upp vid nästa upphandling", "--on", IN_NOTICE]
    assert run(["act", "answer", CAPIO, TOO_LATE, *said]) == ExitCode.DONE
    catch_up(database.app_dsn)
    capsys.readouterr()
    shown = ["findings", "contract", CAPIO, "--on", IN_NOTICE]
    assert run([*shown, "--json"]) == ExitCode.DONE
    told = {each["id"]: each for each in json.loads(capsys.readouterr().out)["findings"]}
    assert told[TOO_LATE]["answer"]["because"] == "Tas upp vid nästa upphandling"
    assert told[UNCAPPED]["answer"] is None
    assert run(shown) == ExitCode.DONE
    table = " ".join(capsys.readouterr().out.split())
    assert "Tas upp vid nästa upphandling" in table
    assert f"act answer {CAPIO} --contract --on {IN_NOTICE} FYND" in table
    assert run(["history", "--contract", CAPIO]) == ExitCode.DONE
    assert "Svar på R16" in " ".join(capsys.readouterr().out.split())
