"""``liggare import --start``: answers from a file, at the terminal, or some of each."""

import json
from collections.abc import Callable, Iterator
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

LETTER = DIRECTORY / "documents" / "avlosarservice-2027.txt"
CONFIRMATIONS = DIRECTORY / "confirmations.json"
NAME = "relief-service-exempelomsorgen-2027"
Output = pytest.CaptureFixture[str]


class Office:
    """A caseworker at a terminal, before a ledger that knows contracts, frames and parties."""

    def __init__(self, api: RunningApi) -> None:
        self.api = api
        with api.client(Role.REGISTRAR) as registrar:
            for request in registered_for_the_letter():
                assert registrar.post(request.path, json=request.body).status_code == 201

    def imports(self, *words: str) -> int:
        """``liggare import`` of the letter."""
        key = self.api.keys[Role.CASEWORKER]
        return run(["--url", self.api.url, "--key", key, "import", str(LETTER), *words])

    def proposal(self, name: str = NAME) -> dict[str, Any] | None:
        """As it stands; None where there is none."""
        with self.api.client(Role.CASEWORKER) as caseworker:
            answer = caseworker.get(f"/proposals/{name}")
        return dict(answer.json()) if answer.status_code == 200 else None


@pytest.fixture
def office(whole_api: RunningApi, database: Database) -> Iterator[Office]:
    office = Office(whole_api)
    with running(database.app_dsn, CONTRACT_REGISTER):
        yield office


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> Callable[..., list[str]]:
    """Answers each question by what it is about, and ``j`` to all others; yes to what is started.

    What was asked is in the list.
    """

    def answering(**answers: str) -> list[str]:
        questions: list[str] = []

        def answer(choices: str, **_: object) -> str:
            about = capsys.readouterr().out.strip()
            questions.append(about)
            return next((word for name, word in answers.items() if name in about), "j")

        monkeypatch.setattr("typer.prompt", answer)
        monkeypatch.setattr("typer.confirm", lambda *_, **__: True)
        return questions

    return answering


def written(tmp_path: Path, **changes: Any) -> Path:
    """The examples' answers about this letter alone; some changed or, if None, taken out."""
    letters = json.loads(CONFIRMATIONS.read_text("utf-8"))["letters"]
    (said,) = [each["confirmations"] for each in letters if each["document"] == LETTER.name]
    (proposal,) = said["proposals"]
    merged = {**proposal, **changes}
    said["proposals"] = [{name: value for name, value in merged.items() if value is not None}]
    file = tmp_path / "said.json"
    file.write_text(json.dumps(said), "utf-8")
    return file


def test_with_every_answer_in_a_file_the_letter_is_started_without_a_question(
    office: Office, capsys: Output
) -> None:
    said = ["--start", "--confirmations", str(CONFIRMATIONS), "--yes"]
    assert office.imports(*said) == ExitCode.DONE
    assert NAME in capsys.readouterr().out
    shown = office.proposal()
    assert shown is not None
    (point,) = shown["content"]["points"]
    assert point["effects"][0]["contract"] == "exempelomsorgen-relief-service"
    assert shown["content"]["letter"]["note"].startswith("SHA-256 ")


def test_what_a_file_leaves_open_is_listed_and_nothing_is_started(
    office: Office, tmp_path: Path, capsys: Output
) -> None:
    file = written(tmp_path, title=None, recipients=None)
    code = office.imports("--start", "--confirmations", str(file), "--yes")
    assert code == ExitCode.REFUSED
    told = capsys.readouterr().err
    assert "title, recipient.exempelomsorgen" in told
    assert office.proposal() is None


def test_what_a_file_leaves_open_is_asked_for_at_the_terminal(
    office: Office, tmp_path: Path, typed: Callable[..., list[str]]
) -> None:
    questions = typed(Rubrik="Avlösarservice hos Exempelomsorgen")
    file = written(tmp_path, title=None)
    assert office.imports("--start", "--confirmations", str(file)) == ExitCode.DONE
    assert len(questions) == 1
    shown = office.proposal()
    assert shown is not None
    assert shown["content"]["title"] == "Avlösarservice hos Exempelomsorgen"


def test_a_figure_is_put_right_in_the_unit_that_it_was_read_in(
    office: Office, tmp_path: Path, typed: Callable[..., list[str]]
) -> None:
    typed(Kostnad="410,5")
    file = written(tmp_path, as_read=None)
    assert office.imports("--start", "--confirmations", str(file)) == ExitCode.DONE
    shown = office.proposal()
    assert shown is not None
    (cost,) = shown["content"]["points"][0]["effects"][0]["change"]["costs"]
    assert (cost["amount"]["amount"], cost["amount"]["unit"]) == ("410.5", "tkr")


def test_an_answer_that_does_not_fit_is_told_and_asked_for_again(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    typed = iter(["Inte ett id", "exempelnamnden"])
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(typed))
    monkeypatch.setattr("typer.confirm", lambda *_, **__: False)
    file = written(tmp_path, proposal=None)
    assert office.imports("--start", "--confirmations", str(file)) == ExitCode.DONE
    assert next(typed, None) is None
    assert "pattern" in capsys.readouterr().out


def test_a_misspelt_answer_in_a_file_is_named(
    office: Office, tmp_path: Path, capsys: Output
) -> None:
    file = tmp_path / "said.json"
    file.write_text(json.dumps({"proposals": [{"titel": "Avlösning"}]}), "utf-8")
    code = office.imports("--start", "--confirmations", str(file), "--yes")
    assert code == ExitCode.REFUSED
    assert "proposals.0.titel" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--yes"], ["--start", "--yes"]])
def test_yes_is_nothing_without_answers_to_start_with(office: Office, words: list[str]) -> None:
    assert office.imports(*words) == ExitCode.USAGE
