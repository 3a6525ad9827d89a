"""A command finds the server that was started here, unless it is told of another."""

import json
from pathlib import Path

import pytest

from entrypoints.cli.connection import DEFAULT_URL, KEYS_FILE, find_connection
from identity.roles import Role


@pytest.fixture(autouse=True)
def silent_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LIGGARE_URL", "LIGGARE_KEY", "LIGGARE_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def running(tmp_path: Path) -> Path:
    """The data directory of a stack that is up."""
    (tmp_path / "environment").write_text(
        "LIGGARE_API_HOST=127.0.0.1\nLIGGARE_API_PORT=18000\n", "utf-8"
    )
    keys = {"caseworker": "lig_c", "registrar": "lig_r"}
    (tmp_path / KEYS_FILE).write_text(json.dumps(keys), "utf-8")
    return tmp_path


def test_a_running_stack_tells_its_address_and_keys(running: Path) -> None:
    found = find_connection(data_dir=running)
    assert found.url == "http://127.0.0.1:18000"
    assert found.key_for(Role.REGISTRAR) == "lig_r"


def test_any_key_will_do_where_no_role_is_needed(running: Path) -> None:
    assert find_connection(data_dir=running).key_for() == "lig_c"


def test_a_role_nobody_has_a_key_for_goes_without(running: Path) -> None:
    assert find_connection(data_dir=running).key_for(Role.ADMIN) is None


def test_what_is_said_goes_before_the_environment(
    running: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIGGARE_URL", "http://environment")
    monkeypatch.setenv("LIGGARE_KEY", "lig_e")
    told = find_connection(url="http://told/", key="lig_t", data_dir=running)
    assert (told.url, told.key_for(Role.REGISTRAR)) == ("http://told", "lig_t")
    surroundings = find_connection(data_dir=running)
    assert (surroundings.url, surroundings.key_for()) == ("http://environment", "lig_e")


def test_without_a_stack_the_usual_address_is_tried(tmp_path: Path) -> None:
    assert find_connection(data_dir=tmp_path).url == DEFAULT_URL
