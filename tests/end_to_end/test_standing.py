"""What a user starts, stops: nothing is left running, and what was recorded is there next time."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from entrypoints.cli.failures import ExitCode
from examples.loading import file_of
from examples.requests import requests_in
from identity.roles import Role
from tests.end_to_end.conftest import ROOT, Installation, start, stop
from tests.entrypoints.embedded.processes import alive, descendants, eventually

pytestmark = [pytest.mark.server, pytest.mark.slow]


def liggare(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "entrypoints.cli.main", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "LIGGARE_LOCALE": "en", "COLUMNS": "120"},
    )


def nothing_left_of(processes: set[int]) -> bool:
    return eventually(lambda: not any(alive(pid) for pid in processes), 20)


def state_need(installation: Installation) -> None:
    request = next(iter(requests_in(file_of("needs"))))
    installation.client(Role.REGISTRAR).write(request.path, request.body)


def test_data_and_keys_stay_between_runs_and_nothing_keeps_running(tmp_path: Path) -> None:
    first = start(tmp_path / "var")
    state_need(first)
    keys = (first.data_dir / "keys.json").read_text("utf-8")
    processes = descendants(first.process.pid)
    stop(first)
    assert nothing_left_of(processes)

    second = start(tmp_path / "var")
    try:
        assert second.client().get("/events", limit=10)["head"] == 1
        assert (second.data_dir / "keys.json").read_text("utf-8") == keys
        taken = liggare("up", "--data", str(second.data_dir))
        assert taken.returncode == ExitCode.REFUSED
        assert "another stack" in taken.stderr
        assert liggare("demo", "--data", str(second.data_dir)).returncode == ExitCode.REFUSED
        assert second.client().get("/events", limit=10)["head"] == 1
    finally:
        processes = descendants(second.process.pid)
        os.kill(second.process.pid, signal.SIGKILL)
        second.process.wait(timeout=10)
    assert nothing_left_of(processes)
    stop(second)


def test_ctrl_c_is_the_way_to_stop_it(tmp_path: Path) -> None:
    standing = start(tmp_path / "var")
    processes = descendants(standing.process.pid)
    standing.process.send_signal(signal.SIGINT)
    assert standing.process.wait(timeout=30) == ExitCode.DONE
    assert standing.process.stdout is not None
    said = standing.process.stdout.read()
    assert "Key, registrar" in said
    assert "Traceback" not in said
    assert nothing_left_of(processes)
    stop(standing)


@pytest.mark.timeout(300)
def test_the_demonstration_runs_again_and_leaves_nothing_running(tmp_path: Path) -> None:
    data = tmp_path / "demo"
    for _ in range(2):
        shown = liggare("demo", "--data", str(data))
        assert shown.returncode == ExitCode.DONE, shown.stdout + shown.stderr
        for figure in ("65,825", "8,290", "54,700", "1,725", "not stated", "10.70"):
            assert figure in shown.stdout
        assert not (data / "environment").exists()
    listing = subprocess.run(
        ["ps", "-A", "-o", "args="], capture_output=True, text=True, check=True
    )
    assert str(data) not in listing.stdout
