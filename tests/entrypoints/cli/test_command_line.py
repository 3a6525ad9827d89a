"""A user's mistake is told in words, with an exit code that means something."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from entrypoints.embedded.ports import LOOPBACK, free_port

pytestmark = pytest.mark.slow

COMMANDS = [
    "up",
    "demo",
    "migrate",
    "rebuild",
    "volumes",
    "contracts",
    "expiry",
    "history",
    "budget",
    "inbox",
    "proposals list",
    "proposals show",
    "proposals ready",
    "proposals deadlines",
    "proposals resume",
    "meetings list",
    "meetings show",
    "meetings announce",
    "meetings cancel",
    "register",
    "correct",
    "propose",
    "feed",
    "health",
    "rules",
    "findings proposal",
    "findings contract",
    "why volume",
    "why cost",
    "why frame",
    "act draft",
    "act revise",
    "act assign",
    "act submit",
    "act consult",
    "act plan",
    "act decide",
    "act answer",
    "act report",
    "act sign",
    "act minutes",
    "act notice",
    "act take-down",
    "act appeal",
    "act settle",
    "act effect",
    "act waive",
    "act reverse",
    "act confirm",
    "act bounce",
    "act resume",
    "act retract",
    "act correct-decision",
    "act withdraw",
    "act cancel",
    "keys make",
    "keys list",
    "keys revoke",
    "serve api",
    "serve worker",
    "serve projections",
    "serve mailbox",
]


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """No server, no key, an empty data directory."""
    url = f"http://{LOOPBACK}:{free_port()}"
    for name in ("LIGGARE_KEY", "LIGGARE_DATABASE_URL", "LIGGARE_OWNER_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LIGGARE_URL", url)
    monkeypatch.setenv("LIGGARE_DATA_DIR", str(tmp_path / "var"))
    return url


def liggare(*arguments: str, locale: str = "sv") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "entrypoints.cli.main", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={"LIGGARE_LOCALE": locale, "COLUMNS": "100", "PATH": ""},
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--help"]) == ExitCode.DONE
    assert "liggare" in capsys.readouterr().out


def test_help_is_in_swedish_or_english_by_locale() -> None:
    swedish, english = (liggare("--help", locale=each).stdout for each in ("sv", "en"))
    for said in ("Vad som är avtalat", "Visa den här hjälpen", "Slutkoder"):
        assert said in swedish
    assert "What is contracted" in english


def test_without_a_server_it_says_how_to_start_one(
    nowhere: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["volumes", "--year", "2019"]) == ExitCode.NO_SERVER
    said = capsys.readouterr().err
    assert nowhere in said
    assert "make up" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "command",
    [
        "volumes",
        "volumes --year 2019 --on 2019-01-01",
        "volumes --year soon",
        "volumes --on 2019-02-30",
        "history",
        "history --contract a --case b",
        "act consult p",
        "act consult p --done 2026-01-01 --at-meeting",
        "act decide p 2026-12-16",
        "act decide p 2026-12-16 --approve 1 --vote seven",
        "act decide p 2026-12-16 --change 1",
        "act sign p eva",
        "act settle p a won",
        "act withdraw p",
        "proposals --phase nowhere",
        "no-such-command",
        "why volume",
        "register /no/such/file.json",
        "correct c 1 --reason wrong",
        "rebuild no-such-model",
        "migrate",
    ],
)
def test_a_wrong_command_line_is_a_usage_error(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command.split()) == ExitCode.USAGE
    assert capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("volumes --nope", "liggare: flaggan --nope finns inte"),
        ("volumes --year", "liggare: flaggan --year måste ha ett värde"),
        ("volumes --year soon", "liggare: fel värde för --year: det ska vara ett heltal"),
        ("volumes --on 2019-02-30", "fel värde för --on: 2019-02-30 är ingen dag som 2026-11-23"),
        ("no-such-command", "liggare: kommandot no-such-command finns inte"),
        ("why volume", "liggare: ange service"),
        ("why volume a 2019 b c", "liggare: för mycket angivet: b c"),
        ("keys make x", "liggare: flaggan --role måste anges"),
        ("keys make x --role boss", "fel värde för --role: boss är inget av 'caseworker'"),
    ],
)
def test_a_mistake_on_the_command_line_is_told_in_the_terminals_language(
    command: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command.split()) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert told in said
    for english in ("Usage", "Error", "Value error", "Input should"):
        assert english not in said


def test_in_english_no_name_of_the_validator_is_told() -> None:
    said = liggare("volumes", "--on", "2019-02-30", locale="en").stderr
    assert "'2019-02-30' does not match a day such as 2026-11-23" in said
    assert "Value error" not in said


def test_a_file_that_is_no_json_is_told_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "needs.json"
    file.write_text("{needs:", "utf-8")
    assert run(["register", str(file)]) == ExitCode.USAGE
    assert "needs.json" in capsys.readouterr().err


def test_a_file_of_unknown_kind_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "weather.json"
    file.write_text(json.dumps({"weather": []}), "utf-8")
    assert run(["register", str(file)]) == ExitCode.USAGE
    assert "weather.json" in capsys.readouterr().err


def test_a_field_that_is_wrong_in_a_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "needs.json"
    file.write_text(json.dumps({"needs": [{"service": "housing-support"}]}), "utf-8")
    assert run(["register", str(file)]) == ExitCode.REFUSED
    said = capsys.readouterr().err
    assert "needs.0.year" in said
    assert "Traceback" not in said
