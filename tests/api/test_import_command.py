"""``liggare import`` with a server: its register is used, originals kept, proposals started."""

from pathlib import Path

import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from identity.roles import Role
from projections.contract_register.projection import CONTRACT_REGISTER
from tests.api.serving import RunningApi
from tests.projections.projecting import running
from tests.servers import Database

LETTER = """\
Option om boendestöd hos Lindstöd AB

Förslag till beslut
1. Option utlöses hos Lindstöd AB avseende boendestöd från 2019-04-01 med 900 timmar under 2019.

Ärende
Omsorgsnämnden har avtal med Lindstöd AB om boendestöd. I avtalet regleras möjlighet till
utlösande av option.

Ekonomi
Medel finns i nämndens budget.

Beslutet skickas till:
Lindstöd AB
"""
SOURCE = {"document": "Upphandling 2017"}
PARTIES = [
    {"party": "omsorgsnamnden", "entry": {"kind": "committee", "title": "Omsorgsnämnden"}},
    {"party": "lindstod", "entry": {"kind": "company", "title": "Lindstöd AB"}},
]
CONTRACT = {
    "contract": "boendestod-lindstod",
    "change": {
        "kind": "award",
        "contract_kind": "procured_contract",
        "title": "Boendestöd, Lindstöd",
        "buyer": "omsorgsnamnden",
        "provider": "lindstod",
        "period": {"start": "2018-01-01", "end": "2020-12-31"},
        "option": {"trigger": "När behovet är större"},
        "volumes": [
            {
                "line": "bas",
                "service": "housing-support",
                "unit": "hour",
                "quantity": {"kind": "exact", "amount": "8000"},
                "measure": "per_year",
            }
        ],
    },
    "basis": {"kind": "registration", "source": SOURCE, "decided_on": "2017-05-20"},
}
Output = pytest.CaptureFixture[str]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def prepared(api: RunningApi, role: Role) -> list[str]:
    with api.client(Role.REGISTRAR) as registrar:
        for party in PARTIES:
            assert registrar.post("/parties", json=party).status_code == 201
        assert registrar.post("/contracts", json=CONTRACT).status_code == 201
    return ["--url", api.url, "--key", api.keys[role]]


def test_the_server_s_register_is_used_and_the_original_kept(
    api: RunningApi, letter: Path, capsys: Output
) -> None:
    said = prepared(api, Role.CASEWORKER)
    assert run([*said, "import", str(letter)]) == ExitCode.DONE
    told = capsys.readouterr()
    assert "läser utan server" not in told.err
    assert "900 timmar" in told.out
    with api.client(Role.AUDITOR) as auditor:
        types = [each["type"] for each in auditor.get("/events").json()["events"]]
    assert types[-1] == "document.imported.v1"


def test_a_role_that_may_not_import_is_told_so(api: RunningApi, letter: Path) -> None:
    said = ["--url", api.url, "--key", api.keys[Role.INTEGRATOR]]
    assert run([*said, "import", str(letter)]) == ExitCode.NOT_ALLOWED


ANSWERS = {"Mottagare": "erik", "Tjänsteskrivelsens id": "lindstod-option-2019"}
"""What is typed where the question is about it; all else is right as it was read."""


def test_a_proposal_is_started_of_what_was_confirmed(
    whole_api: RunningApi,
    database: Database,
    letter: Path,
    capsys: Output,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = prepared(whole_api, Role.CASEWORKER)

    def answer(choices: str, **_: object) -> str:
        asked = capsys.readouterr().out
        return next((word for about, word in ANSWERS.items() if about in asked), "j")

    monkeypatch.setattr("typer.confirm", lambda *_, **__: True)
    monkeypatch.setattr("typer.prompt", answer)
    with running(database.app_dsn, CONTRACT_REGISTER):
        wait_until_known(whole_api)
        assert run([*said, "import", str(letter), "--start"]) == ExitCode.DONE
    with whole_api.client(Role.AUDITOR) as auditor:
        events = auditor.get("/events").json()["events"]
    (started,) = [each["data"] for each in events if each["stream"].startswith("proposal:")]
    (imported,) = [each["data"] for each in events if each["type"] == "document.imported.v1"]
    (effect,) = started["content"]["points"][0]["effects"]
    assert effect["contract"] == "boendestod-lindstod"
    assert effect["change"]["volumes"][0]["quantity"]["amount"] == "900"
    assert imported["sha256"] in str(started)


def wait_until_known(api: RunningApi) -> None:
    """Until the register shows the contract."""
    with api.client(Role.AUDITOR) as auditor:
        head = auditor.get("/events").json()["head"]
        assert auditor.get("/contracts", params={"at_least": head}).status_code == 200


def test_nothing_is_started_that_is_not_said_yes_to(
    api: RunningApi, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = prepared(api, Role.CASEWORKER)
    monkeypatch.setattr("typer.confirm", lambda *_, **__: False)
    assert run([*said, "import", str(letter), "--start"]) == ExitCode.DONE
    with api.client(Role.AUDITOR) as auditor:
        types = {each["type"] for each in auditor.get("/events").json()["events"]}
    assert not any(each.startswith("proposal.") for each in types)
