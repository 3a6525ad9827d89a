"""The command lines that the inbox shows can be typed as they stand, once filled in."""

from pathlib import Path

import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from entrypoints.embedded.ports import LOOPBACK, free_port
from projections.proposal_inbox.answers import NextAct
from wording.tasks import LINES, TASKS, TO_FILL_IN, command_line

FACTS = {
    "proposal": "capio-2018",
    "subject": "capio",
    "day": "2026-12-16",
    "outcomes": "--approve 1 --approve 2",
}


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A command that is understood finds no server."""
    monkeypatch.setenv("LIGGARE_URL", f"http://{LOOPBACK}:{free_port()}")
    monkeypatch.setenv("LIGGARE_DATA_DIR", str(tmp_path / "var"))


def test_everything_that_can_wait_has_words_and_a_command_line() -> None:
    assert set(LINES) == set(TASKS) == {act.value for act in NextAct}


@pytest.mark.parametrize("act", NextAct)
def test_a_command_line_is_understood_once_filled_in(act: NextAct, tmp_path: Path) -> None:
    file = tmp_path / "parts.json"
    file.write_text('{"financing": "ramen"}')
    line = command_line(act, "sv", **FACTS)
    for blank, value in (("FILE", str(file)), ("DAY", "2026-12-01"), ("PERSON", "eva")):
        line = line.replace(f" {TO_FILL_IN[blank].sv}", f" {value}")
    program, *arguments = line.split()
    assert program == "liggare"
    assert run(arguments) == ExitCode.NO_SERVER


def test_what_is_to_be_filled_in_is_told_apart_by_its_capitals() -> None:
    said = command_line("plan-meeting", "en", **FACTS)
    assert said == "liggare act plan capio-2018 DAY"
