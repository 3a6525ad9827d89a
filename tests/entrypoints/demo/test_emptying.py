"""The demonstration empties its own data directory, and never another."""

from pathlib import Path

import pytest

from entrypoints.cli.failures import Failure
from entrypoints.demo.emptying import empty
from entrypoints.embedded.lock import DirectoryInUse, DirectoryLock


def test_a_data_directory_is_emptied(tmp_path: Path) -> None:
    with DirectoryLock(tmp_path):
        pass
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("18", "utf-8")
    (tmp_path / "keys.json").write_text("{}", "utf-8")
    empty(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["lock"]


def test_a_directory_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("chapter 1", "utf-8")
    with pytest.raises(Failure, match=r"töms inte|not emptied"):
        empty(tmp_path)
    assert (tmp_path / "thesis.txt").exists()


def test_a_data_directory_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    with DirectoryLock(tmp_path), pytest.raises(DirectoryInUse):
        empty(tmp_path)
    assert (tmp_path / "postgres").exists()


def test_what_a_link_points_to_is_left_alone(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.txt").write_text("kept", "utf-8")
    data = tmp_path / "data"
    with DirectoryLock(data):
        pass
    (data / "link").symlink_to(elsewhere)
    empty(data)
    assert (elsewhere / "kept.txt").exists()


def test_nothing_is_made_where_nothing_is(tmp_path: Path) -> None:
    empty(tmp_path / "new")
    assert not (tmp_path / "new").exists()
