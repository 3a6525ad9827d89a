"""What the rules find is read over HTTP, answered by people, and holds a proposal back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from entrypoints.embedded.temporal import EmbeddedTemporal
from identity.roles import Role
from tests.api.facts import register_contract
from tests.api.office import act, draft, open_office, point
from tests.api.serving import RunningApi
from tests.projections.projecting import catch_up
from tests.servers import Database, SmtpServer

OVERDRAWN = "r34.frame-overdrawn.ram.2018"
MORE_THAN_THE_FRAME = {"year": 2018, "frames": ["ram"], "amount": {"amount": "17", "unit": "mnkr"}}


@pytest.fixture
def office(
    database: Database, temporal: EmbeddedTemporal, smtp_server: SmtpServer, tmp_path: Path
) -> Iterator[RunningApi]:
    """An office in which one proposal takes more than its frame has."""
    with open_office(database, temporal, smtp_server, tmp_path) as running:
        with running.client(Role.CASEWORKER) as caseworker:
            asking = {**point(), "draws": [MORE_THAN_THE_FRAME]}
            started = caseworker.post("/proposals", json=draft("f-one", points=[asking]))
            assert started.status_code == 201, started.text
        catch_up(database.app_dsn)
        yield running


def found(client: httpx2.Client, database: Database, **query: Any) -> dict[str, dict[str, Any]]:
    """The findings on the proposal, by their ids."""
    catch_up(database.app_dsn)
    answer = client.get("/proposals/f-one/findings", params=query)
    assert answer.status_code == 200, answer.text
    return {each["id"]: each for each in answer.json()["findings"]}


def test_an_error_holds_back_until_somebody_answers_and_then_stays_with_its_answer(
    office: RunningApi, database: Database
) -> None:
    with office.client(Role.CASEWORKER) as caseworker:
        refused = act(caseworker, "f-one", "submission", {})
        assert (refused.status_code, refused.json()["type"]) == (
            409,
            "/problems/findings-unanswered",
        )
        assert refused.json()["facts"] == {"findings": OVERDRAWN}
        assert not caseworker.get("/proposals/f-one/ready-check").json()["ready"]

        finding = found(caseworker, database, locale="sv")[OVERDRAWN]
        assert (finding["severity"], finding["holds_back"]) == ("error", True)
        assert finding["text"] == "Ram 2018 räcker inte: 200 000 kr saknas av 16 800 000 kr"
        assert finding["source"] == "KL 6:6, 11:6"

        answer = {"verdict": "accepted", "because": "Ramen höjs i delårsbokslutet"}
        path = f"findings/{OVERDRAWN}/answer"
        answered = act(caseworker, "f-one", path, answer)
        assert answered.status_code == 200, answered.text
        assert act(caseworker, "f-one", "submission", {}).status_code == 200

        stays = found(caseworker, database)[OVERDRAWN]
        assert not stays["holds_back"]
        assert stays["answer"]["because"] == "Ramen höjs i delårsbokslutet"
        assert stays["answer"]["by"] is not None
        history = caseworker.get("/proposals/f-one/history?locale=sv").json()["items"]
        assert any("Svar på R34" in each["sentence"] for each in history)


def test_what_is_not_found_cannot_be_answered(office: RunningApi) -> None:
    with office.client(Role.CASEWORKER) as caseworker:
        answer = {"verdict": "corrected", "because": "Rättat i utkastet"}
        unknown = act(caseworker, "f-one", "findings/r20.union-step-missing.union/answer", answer)
        assert (unknown.status_code, unknown.json()["type"]) == (404, "/problems/unknown-finding")
        malformed = act(caseworker, "f-one", "findings/nonsense/answer", answer)
        assert malformed.status_code == 422


def test_findings_are_told_in_the_language_asked_for(
    office: RunningApi, database: Database
) -> None:
    with office.client(Role.AUDITOR) as auditor:
        finding = found(auditor, database, locale="en")[OVERDRAWN]
        assert finding["text"].startswith("Ram 2018 does not suffice: SEK 200,000 are missing")


def test_a_contract_and_the_rules_are_open_to_everybody_with_a_key(
    api: RunningApi, database: Database
) -> None:
    with api.client(Role.REGISTRAR) as registrar:
        register_contract(registrar)
    catch_up(database.app_dsn)
    with api.client(Role.AUDITOR) as auditor:
        answer = auditor.get("/contracts/capio-boendestod/findings", params={"on": "2018-06-01"})
        assert answer.status_code == 200, answer.text
        assert (answer.json()["subject"], answer.json()["as_of"]) == ("contract", "2018-06-01")
        assert auditor.get("/contracts/nobody/findings").status_code == 404
        rules = auditor.get("/rules", params={"locale": "en"}).json()["rules"]
        assert rules[0]["rule"] == "R01"
        assert len(rules) == len({each["rule"] for each in rules}) > 52


def test_the_same_is_read_and_answered_on_the_command_line(
    office: RunningApi,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LIGGARE_URL", office.url)
    monkeypatch.setenv("LIGGARE_KEY", office.keys[Role.CASEWORKER])
    assert run(["findings", "proposal", "f-one"]) == ExitCode.DONE
    shown = " ".join(capsys.readouterr().out.split())
    assert "väntar på svar" in shown
    answer = ["act", "answer", "f-one", OVERDRAWN, "--because", "Ramen höjs i augusti"]
    assert run(answer) == ExitCode.DONE
    catch_up(database.app_dsn)
    capsys.readouterr()
    assert run(["findings", "proposal", "f-one", "--json"]) == ExitCode.DONE
    told = json.loads(capsys.readouterr().out)
    (overdrawn,) = (each for each in told["findings"] if each["id"] == OVERDRAWN)
    assert overdrawn["answer"]["because"] == "Ramen höjs i augusti"
    assert run(["findings", "contract", "capio-boendestod"]) == ExitCode.DONE
    assert run(["rules"]) == ExitCode.DONE
    assert "R52" in capsys.readouterr().out
