"""``liggare import --register``: an agreement becomes a contract that a person has confirmed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from examples.loading import DIRECTORY
from identity.roles import Role
from projections.contract_register.projection import CONTRACT_REGISTER
from tests.api.letter import registered_for_the_letter
from tests.api.serving import RunningApi
from tests.projections.projecting import running
from tests.servers import Database

AGREEMENT = DIRECTORY / "agreements" / "avlosarservice-2023.txt"
LETTER = DIRECTORY / "documents" / "avlosarservice-2027.txt"
ANSWERS = DIRECTORY / "agreements.json"
NAME = "exempelomsorgen-relief-service-2023"
Output = pytest.CaptureFixture[str]


class Registry:
    """A registrar at a terminal, before a ledger that knows the agreement's parties."""

    def __init__(self, api: RunningApi) -> None:
        self.api = api
        with api.client(Role.REGISTRAR) as registrar:
            for request in registered_for_the_letter():
                assert registrar.post(request.path, json=request.body).status_code == 201

    def imports(self, *words: str, role: Role = Role.REGISTRAR, file: Path = AGREEMENT) -> int:
        """``liggare import`` of the agreement."""
        key = self.api.keys[role]
        return run(["--url", self.api.url, "--key", key, "import", str(file), *words])

    def awarded(self, contract: str = NAME) -> dict[str, Any] | None:
        """The entry of its award; None where there is none."""
        with self.api.client(Role.AUDITOR) as auditor:
            query = {"type": "contract.awarded", "contract": contract}
            events = auditor.get("/events", params=query).json()["events"]
        return dict(events[0]) if events else None


@pytest.fixture
def registry(api: RunningApi, database: Database) -> Iterator[Registry]:
    registry = Registry(api)
    with running(database.app_dsn, CONTRACT_REGISTER):
        yield registry


def with_answers(tmp_path: Path, **changes: Any) -> list[str]:
    """A file of the example's answers alone; some changed or, if None, taken out."""
    (said,) = json.loads(ANSWERS.read_text("utf-8"))["agreements"]
    merged = {**said["confirmation"], **changes}
    file = tmp_path / "said.json"
    kept = {name: value for name, value in merged.items() if value is not None}
    file.write_text(json.dumps(kept), "utf-8")
    return ["--register", "--confirmations", str(file)]


def test_with_every_answer_in_a_file_the_contract_is_registered_without_a_question(
    registry: Registry, capsys: Output
) -> None:
    said = ["--register", "--confirmations", str(ANSWERS), "--yes"]
    assert registry.imports(*said) == ExitCode.DONE
    assert NAME in capsys.readouterr().out
    entry = registry.awarded()
    assert entry is not None
    assert entry["decided_on"] == "2023-05-24"
    assert entry["data"]["period"] == {
        "start": "2023-07-01",
        "known_from": None,
        "end": "2025-06-30",
    }
    basis = entry["data"]["basis"]
    assert basis["kind"] == "registration"
    assert basis["source"]["document"] == "Avtal om avlösarservice, SON 2023-0118"
    assert basis["source"]["note"].startswith("SHA-256 ")


def test_the_same_agreement_with_the_same_answers_is_registered_once(
    registry: Registry, capsys: Output
) -> None:
    said = ["--register", "--confirmations", str(ANSWERS), "--yes"]
    assert registry.imports(*said) == registry.imports(*said) == ExitCode.DONE
    assert "fanns redan" in capsys.readouterr().out


def test_what_the_file_leaves_open_is_listed_and_nothing_is_registered(
    registry: Registry, tmp_path: Path, capsys: Output
) -> None:
    said = with_answers(tmp_path, contract_title=None, as_read=["volume.base", "holder"])
    assert registry.imports(*said, "--yes") == ExitCode.REFUSED
    assert f"{NAME}: contract_kind, contract_title" in capsys.readouterr().err
    assert registry.awarded() is None


def test_what_remains_is_asked_at_the_terminal_and_registered_once_said_yes_to(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    answers = {"Avtalets id": "avlosning-2023", "Vad dokumentet kallas": "Avlösaravtalet 2023"}
    asked: list[str] = []

    def answer(choices: str, **_: object) -> str:
        about = capsys.readouterr().out.strip().rpartition("\n\n")[2]
        asked.append(about)
        return next((word for name, word in answers.items() if about.startswith(name)), "j")

    monkeypatch.setattr("typer.prompt", answer)
    monkeypatch.setattr("typer.confirm", lambda *_, **__: True)
    assert registry.imports("--register") == ExitCode.DONE
    entry = registry.awarded("avlosning-2023")
    assert entry is not None
    assert entry["data"]["basis"]["source"]["document"] == "Avlösaravtalet 2023"
    assert entry["data"]["volumes"][0]["quantity"]["amount"] == "5200"
    assert len(asked) == len({each.partition("\n")[0] for each in asked})


def test_nothing_is_registered_that_is_not_said_yes_to(
    registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("typer.confirm", lambda *_, **__: False)
    assert registry.imports("--register") == ExitCode.DONE
    assert registry.imports("--register", "--confirmations", str(ANSWERS)) == ExitCode.DONE
    assert registry.awarded() is None


def test_a_decision_proposal_registers_nothing(registry: Registry, capsys: Output) -> None:
    said = ["--register", "--confirmations", str(ANSWERS), "--yes"]
    assert registry.imports(*said, file=LETTER) == ExitCode.DONE
    assert "inget avtal" in capsys.readouterr().out
    assert registry.awarded() is None


def test_whoever_is_no_registrar_registers_nothing(registry: Registry) -> None:
    said = ["--register", "--confirmations", str(ANSWERS), "--yes"]
    assert registry.imports(*said, role=Role.CASEWORKER) == ExitCode.NOT_ALLOWED
    assert registry.awarded() is None


def test_a_misspelt_answer_is_named(registry: Registry, tmp_path: Path, capsys: Output) -> None:
    said = with_answers(tmp_path, contract_titel="Avlösning")
    assert registry.imports(*said, "--yes") == ExitCode.REFUSED
    assert "contract_titel" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["--register", "--start"],
        ["--register", "--json"],
        ["--register", "--offline"],
        ["--register", "--yes"],
    ],
)
def test_register_asks_a_server_and_does_one_thing(registry: Registry, words: list[str]) -> None:
    assert registry.imports(*words) == ExitCode.USAGE
