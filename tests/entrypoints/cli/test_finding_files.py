"""Which files a folder gives, whatever else lies in it."""

import os
from pathlib import Path

import pytest

from entrypoints.cli.documents.found import found_files
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.main import run
from tests.entrypoints.cli.test_importing import LETTER


def test_a_folder_that_links_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(LETTER.read_bytes())
    (tmp_path / "again").symlink_to(tmp_path)
    assert [each.path for each in found_files([str(tmp_path)])] == [tmp_path / "letter.txt"]


def test_a_link_that_leads_nowhere_is_told_and_the_rest_is_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    (tmp_path / "letter.txt").write_bytes(LETTER.read_bytes())
    assert run(["import", str(tmp_path), "--offline"]) == ExitCode.REFUSED
    told = capsys.readouterr()
    assert told.out.count("går inte att öppna") == 2
    assert "Beslutspunkt" in told.out
    assert "2 lästes inte" in told.out


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "letter.txt").write_bytes(LETTER.read_bytes())
    assert len(found_files([str(tmp_path)])) == 1
    with pytest.raises(Failure):
        found_files([str(tmp_path / "pipe.txt")])
