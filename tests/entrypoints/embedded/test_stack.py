"""The stack brings everything up in order, keeps it up, and leaves nothing behind."""

import io
import json
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import psycopg
import pytest
from rich.console import Console

from entrypoints.embedded.lock import DirectoryInUse
from entrypoints.embedded.stack import TITLES, Process, Stack
from entrypoints.progress import Steps
from entrypoints.readiness import answers
from entrypoints.settings import SettingsRefused, load_settings
from entrypoints.speech import say
from tests.entrypoints.embedded.processes import (
    alive,
    command_line,
    descendants,
    eventually,
    launched,
)

pytestmark = pytest.mark.server

ANNOUNCING = """
import json, os, pathlib, time
ready = pathlib.Path(os.environ["LIGGARE_READY_FILE"])
ready.parent.mkdir(exist_ok=True)
ready.with_suffix(".env").write_text(json.dumps(dict(os.environ)))
ready.touch()
time.sleep(600)
"""
HEALTHY = """
import http.server, os
class Healthy(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/health" else 404)
        self.end_headers()
http.server.HTTPServer(("127.0.0.1", int(os.environ["LIGGARE_API_PORT"])), Healthy).serve_forever()
"""
STAND_INS = (
    Process("worker", (sys.executable, "-c", ANNOUNCING), needs_temporal=True),
    Process("projections", (sys.executable, "-c", ANNOUNCING)),
    Process("api", (sys.executable, "-c", HEALTHY), ready="health page"),
)
LAUNCHER = f"""
import io, sys, time
from pathlib import Path
from rich.console import Console
from entrypoints.embedded.stack import Process, Stack
from entrypoints.progress import Steps
announcing = Process("worker", (sys.executable, "-c", {ANNOUNCING!r}))
with Stack(Path(sys.argv[1]), Steps(Console(file=io.StringIO())), processes=[announcing],
           migrate=lambda dsn: []):
    print("up", flush=True)
    time.sleep(600)
"""


def no_migrations(_owner_dsn: str) -> Sequence[str]:
    return []


def stand_in_stack(data_dir: Path, screen: io.StringIO | None = None) -> Stack:
    steps = Steps(Console(file=screen or io.StringIO(), width=100))
    return Stack(data_dir, steps, processes=STAND_INS, migrate=no_migrations)


def test_each_step_is_a_line_with_its_time(tmp_path: Path) -> None:
    screen = io.StringIO()
    with stand_in_stack(tmp_path, screen) as stack:
        assert answers(f"{stack.api_url}/health")
    lines = screen.getvalue().splitlines()
    titles = [line.split()[1] for line in lines]
    our_titles = [TITLES[process.name] for process in STAND_INS]
    assert titles == ["PostgreSQL", say("Tabeller", "Tables"), "Temporal", *our_titles]
    assert all(line.startswith("✓") and " s " in f"{line} " for line in lines)


def test_the_processes_get_the_apps_role_and_not_the_owners(tmp_path: Path) -> None:
    with stand_in_stack(tmp_path) as stack:
        seen = json.loads((tmp_path / "run" / "worker.env").read_text())
        assert seen["LIGGARE_DATABASE_URL"] == stack.postgres.app_dsn
        assert "LIGGARE_OWNER_DATABASE_URL" not in seen


def test_other_commands_find_a_running_stack_and_only_a_running_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("LIGGARE_")]:
        monkeypatch.delenv(name)
    with stand_in_stack(tmp_path) as stack:
        settings = load_settings(tmp_path)
        assert settings.owner_database_url == stack.postgres.owner_dsn
        assert f":{settings.api_port}" in stack.api_url
        assert (tmp_path / "environment").stat().st_mode & 0o077 == 0
    with pytest.raises(SettingsRefused, match="LIGGARE_DATABASE_URL"):
        load_settings(tmp_path)


def test_addresses_and_data_outlive_the_stack(tmp_path: Path) -> None:
    with stand_in_stack(tmp_path) as stack:
        first = dict(stack.environment)
        with psycopg.connect(stack.postgres.owner_dsn) as owner:
            owner.execute("CREATE TABLE kept (id int)")
    with stand_in_stack(tmp_path) as stack:
        assert stack.environment == first
        with psycopg.connect(stack.postgres.owner_dsn) as owner:
            owner.execute("SELECT id FROM kept")


def test_a_crashed_temporal_comes_back_and_its_worker_with_it(tmp_path: Path) -> None:
    def workers() -> set[int]:
        return {pid for pid in descendants(os.getpid()) if "READY_FILE" in command_line(pid)}

    with stand_in_stack(tmp_path) as stack:
        before = workers()
        (server,) = (
            pid
            for pid in descendants(os.getpid())
            if f"--port={stack.temporal.port}" in command_line(pid)
            and "guard.py" not in command_line(pid)
        )
        os.kill(server, signal.SIGKILL)
        # Guard and command of the worker are others; those of the projections stay.
        assert eventually(lambda: len(workers() - before) == 2, within=20)
        assert len(workers() & before) == 2
        assert eventually(lambda: (tmp_path / "run" / "worker.ready").exists())
        assert stack.temporal.running


def test_a_second_stack_on_the_same_data_is_refused(tmp_path: Path) -> None:
    with (
        stand_in_stack(tmp_path),
        pytest.raises(DirectoryInUse, match=f"in use by process {os.getpid()}"),
        stand_in_stack(tmp_path),
    ):
        pass


def test_a_killed_stack_leaves_no_process_and_starts_again(tmp_path: Path) -> None:
    with launched(LAUNCHER, str(tmp_path)) as launcher:
        left = descendants(launcher.pid)
        assert len(left) > 6
        launcher.kill()
        launcher.wait()
        assert eventually(lambda: not any(map(alive, left)), within=10)
    with stand_in_stack(tmp_path) as stack:
        assert answers(f"{stack.api_url}/health")


def test_a_step_that_fails_stops_what_was_up(tmp_path: Path) -> None:
    def broken(_owner_dsn: str) -> Sequence[str]:
        raise RuntimeError("no such migration")

    stack = Stack(tmp_path, Steps(Console(file=io.StringIO())), processes=(), migrate=broken)
    with pytest.raises(RuntimeError, match="no such migration"), stack:
        pass
    assert not stack.postgres.running
