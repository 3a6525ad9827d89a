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

pytestmark = pytest.mark.slow

CORPUS = Path(__file__).parents[2] / "documents" / "corpus"
LETTER = CORPUS / "boendestod-utokat-uppdrag.txt"
TRANSCRIPT = CORPUS / "boendestod-utokat-uppdrag-avskrift.txt"
MENU = CORPUS / "tallunda-matsedel.txt"

FRAMED = """Option i avtal om {service} med Almdungens Omsorg AB

Förslag till beslut
1. Almdungens Omsorg AB erhåller option om 900 timmar {service} under 2018.

Ekonomi
I nämndens budget finns medel om 16,8 mnkr som är avsedda för särskilda insatser.
Av dessa medel föreslås {taken} mnkr finansiera optionen.
"""

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
    assert "\n1 dokument: 1 utkast\nVärden: " in told.out
    for expected in ("Beslutspunkt", "att kontrollera", "säkra", "1275 timmar", "Sägs inte"):
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
    told = capsys.readouterr().out
    compared = told[told.index("Samma beslut i två avskrifter") :]
    assert "Capiro Psykiatri AB" in compared
    assert "1275 timmar: boendestödjande insatser" in " ".join(compared.split())


def test_files_read_together_are_held_against_each_other(capsys: Output) -> None:
    assert run(["import", str(LETTER), str(TRANSCRIPT), "--offline", "--json"]) == ExitCode.DONE
    letter, transcript = json.loads(capsys.readouterr().out)
    for told, other in ((letter, TRANSCRIPT), (transcript, LETTER)):
        (twin,) = [each for each in told["findings"][0] if each["rule"] == "R46"]
        assert other.name in twin["text"]


def test_letters_on_one_frame_say_what_they_take_together(capsys: Output, tmp_path: Path) -> None:
    for number, taken in (("1", "2,4"), ("2", "8,3")):
        text = FRAMED.format(taken=taken, service=f"insats {number}")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    assert run(["import", str(tmp_path), "--offline", "--json"]) == ExitCode.DONE
    for told in json.loads(capsys.readouterr().out):
        texts = [each["text"] for each in told["findings"][0] if each["rule"] == "R34"]
        assert any("10 700 000" in text.replace("\u00a0", " ") for text in texts), texts


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
