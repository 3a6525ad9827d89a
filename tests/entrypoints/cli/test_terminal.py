"""Nothing that a document or a file's name says is obeyed by the terminal that shows it."""

import json
import os
from pathlib import Path

import pytest
from rich.text import Text

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from entrypoints.cli.terminal import output, shown_name

pytestmark = pytest.mark.slow

Output = pytest.CaptureFixture[str]

ARMED = "Kostnad\x1b[2J\x9b31m\x07\x08 640\u202e tkr"
LETTER = """Tjänsteskrivelse
Option om \x1b]0;ägd\x1b\\hemtjänst hos Solgläntan\x1b[2J AB

Förslag till beslut
1. Option utlöses hos Solgläntan\x1b[2J AB om 1 200 timmar hemtjänst\x1b[31m per år.
"""
OBEYED = ("\x1b", "\x9b", "\x07", "\x08", "\u202e")


def is_harmless(told: str) -> bool:
    return not any(sign in told for sign in OBEYED)


def test_a_console_shows_text_and_obeys_none_of_it(capsys: Output) -> None:
    output().print(Text(ARMED), ARMED, markup=False)
    told = capsys.readouterr().out
    assert is_harmless(told)
    assert "640 tkr" in told


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_signs_that_command_are_not_shown_of_a_document(
    more: list[str], capsys: Output, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    assert run(["import", str(letter), "--offline", *more]) == ExitCode.DONE
    told = capsys.readouterr().out
    assert "Solgläntan" in told
    assert is_harmless(told)
    if more:
        assert "\x1b" in json.loads(told)[0]["read"]["drafts"][0]["case_title"]["value"]


@pytest.mark.parametrize(
    "name", ["a\x1b[2Jb.txt", "a\nliggare: klart.txt", "[red]a.txt", "a\u202etxt.exe.txt"]
)
def test_a_name_is_shown_on_one_line_and_as_it_is(
    name: str, capsys: Output, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(LETTER, encoding="utf-8")
    (tmp_path / f"2{name}").write_bytes(b"")
    assert run(["import", str(tmp_path), "--offline"]) == ExitCode.REFUSED
    told = capsys.readouterr()
    assert is_harmless(told.out + told.err)
    assert shown_name(name) in told.out
    assert "\nliggare: klart" not in told.out


def test_a_name_in_no_encoding_is_shown_too(capsys: Output, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/br\xe5v.txt"
    Path(os.fsdecode(path)).write_text(LETTER, encoding="utf-8")
    assert run(["import", str(tmp_path), "--offline"]) == ExitCode.DONE
    assert "br\ufffdv.txt" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["nothing\x1b[2J.txt", "[/].txt"])
def test_a_name_of_no_file_is_told_and_not_obeyed(name: str, capsys: Output) -> None:
    assert run(["import", name, "--offline"]) == ExitCode.USAGE
    assert is_harmless(capsys.readouterr().err)
