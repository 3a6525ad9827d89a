"""Documents are read on the command line with no server at all."""

import io
import json
import sys
from pathlib import Path

import pytest

from entrypoints.cli.failures import ExitCode
from entrypoints.cli.main import run
from entrypoints.embedded.ports import LOOPBACK, free_port
from tests.documents.reading.pdf_files import page_of_a_picture

CORPUS = Path(__file__).parents[2] / "documents" / "corpus"
LETTER = CORPUS / "boendestod-utokat-uppdrag.txt"
TRANSCRIPT = CORPUS / "boendestod-utokat-uppdrag-avskrift.txt"
MENU = CORPUS / "tallunda-matsedel.txt"

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No server, no key, an empty data directory."""
    monkeypatch.delenv("LIGGARE_KEY", raising=False)
    monkeypatch.setenv("LIGGARE_URL", f"http://{LOOPBACK}:{free_port()}")
    monkeypatch.setenv("LIGGARE_DATA_DIR", str(tmp_path / "var"))


def test_a_draft_is_shown_value_by_value_with_words_and_certainty(capsys: Output) -> None:
    assert run(["import", str(LETTER)]) == ExitCode.DONE
    told = capsys.readouterr()
    assert "läser utan server" in told.err
    for expected in ("Beslutspunkt", "kontrollera", "säker", "1275 timmar", "Sägs inte"):
        assert expected in told.out


def test_json_holds_the_whole_draft_and_its_flat_list(capsys: Output) -> None:
    assert run(["import", str(LETTER), "--offline", "--json"]) == ExitCode.DONE
    (told,) = json.loads(capsys.readouterr().out)
    (draft,) = told["read"]["drafts"]
    assert draft["case_title"]["evidence"][0]["line"] >= 1
    assert {line["field"] for line in told["flat"][0]} >= {"case_title", "point", "volume"}


def test_a_folder_is_read_file_by_file(capsys: Output, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "letter.txt").write_bytes(LETTER.read_bytes())
    (tmp_path / "menu.txt").write_bytes(MENU.read_bytes())
    (tmp_path / "picture.png").write_bytes(b"not looked at")
    assert run(["import", str(tmp_path), "--offline"]) == ExitCode.DONE
    told = capsys.readouterr().out
    assert "letter.txt" in told
    assert "känns inte igen" in told
    assert "picture" not in told


def test_standard_input_is_read(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO(LETTER.read_bytes()))
    monkeypatch.setattr(sys, "stdin", given)
    assert run(["import", "-", "--offline"]) == ExitCode.DONE
    assert "Beslutspunkt" in capsys.readouterr().out


def test_two_transcripts_of_one_decision_are_compared(capsys: Output) -> None:
    assert run(["import", str(LETTER), str(TRANSCRIPT), "--offline"]) == ExitCode.DONE
    assert "Samma beslut i två avskrifter" in capsys.readouterr().out


def test_what_cannot_be_read_is_told_with_what_to_do_and_the_rest_is_read(
    capsys: Output, tmp_path: Path
) -> None:
    scanned = tmp_path / "scanned.pdf"
    scanned.write_bytes(page_of_a_picture())
    assert run(["import", str(scanned), str(LETTER), "--offline"]) == ExitCode.REFUSED
    told = capsys.readouterr()
    assert "bilder av sidor, utan text" in told.out
    assert "textigenkänning" in told.out
    assert "Beslutspunkt" in told.out
    assert "1 av 2 lästes inte" in told.err


@pytest.mark.parametrize("files", [["nothing-here.txt"], []])
def test_a_name_of_no_file_is_a_mistake(files: list[str]) -> None:
    assert run(["import", *files]) == ExitCode.USAGE


def test_a_folder_without_documents_is_a_mistake(tmp_path: Path) -> None:
    assert run(["import", str(tmp_path), "--offline"]) == ExitCode.USAGE


def test_proposals_are_not_started_without_a_server() -> None:
    assert run(["import", str(LETTER), "--start"]) == ExitCode.NO_SERVER
    assert run(["import", str(LETTER), "--start", "--offline"]) == ExitCode.USAGE
