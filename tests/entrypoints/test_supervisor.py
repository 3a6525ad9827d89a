"""The supervisor restarts what crashes, a bounded number of times, and stops in reverse order."""

import os
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from entrypoints.embedded.leash import ProcessFailed
from entrypoints.supervised import Service
from entrypoints.supervisor import KeepsCrashing, Supervisor
from tests.entrypoints.embedded.processes import alive, descendants, eventually, launched

pytestmark = pytest.mark.slow

STEADY = """
import os, pathlib, time
pathlib.Path(os.environ["READY"]).touch()
time.sleep(600)
"""
CRASHING = """
import os, pathlib
pathlib.Path(os.environ["READY"]).touch()
"""
LAUNCHER = """
import os, sys, time
from pathlib import Path
from entrypoints.supervised import Service
from entrypoints.supervisor import Supervisor, ends_on_signals
directory, code = Path(sys.argv[1]), sys.argv[2]
with ends_on_signals(), Supervisor(print) as supervisor:
    for name in ("one", "two"):
        ready = directory / name
        env = os.environ | {"READY": str(ready)}
        log = directory / f"{name}.log"
        command = [sys.executable, "-c", code]
        service = Service(name, command, log=log, env=env, ready=ready.exists, ready_file=ready)
        supervisor.add(name, service)
    print("up", flush=True)
    supervisor.wait()
"""


def service(name: str, code: str, directory: Path, ready_within: float = 30.0) -> Service:
    ready = directory / f"{name}.ready"
    return Service(
        name,
        [sys.executable, "-c", code],
        log=directory / f"{name}.log",
        env=os.environ | {"READY": str(ready)},
        ready=ready.exists,
        ready_file=ready,
        ready_within=ready_within,
    )


@dataclass
class Recorded:
    """A child that writes down what is done to it."""

    name: str
    diary: list[str]
    running: bool = field(default=False, init=False)

    def start(self) -> None:
        self.diary.append(f"start {self.name}")
        self.running = True

    def stop(self) -> None:
        self.diary.append(f"stop {self.name}")
        self.running = False


def test_children_stop_in_reverse_order() -> None:
    diary: list[str] = []
    with Supervisor(lambda _line: None) as supervisor:
        supervisor.add("first", Recorded("first", diary))
        supervisor.add("second", Recorded("second", diary))
    assert diary == ["start first", "start second", "stop second", "stop first"]


def test_a_child_that_depends_on_a_restarted_one_restarts_after_it() -> None:
    diary: list[str] = []
    server, worker, other = (Recorded(name, diary) for name in ("server", "worker", "other"))
    with Supervisor(lambda _line: None) as supervisor:
        supervisor.add("server", server)
        supervisor.add("worker", worker, frozenset({"server"}))
        supervisor.add("other", other)
        diary.clear()
        server.running = False
        assert eventually(lambda: diary[-1:] == ["start worker"])
        assert diary == ["stop server", "start server", "stop worker", "start worker"]


def test_of_those_that_fell_together_what_the_others_rest_on_is_started_first() -> None:
    diary: list[str] = []
    server, client = Recorded("server", diary), Recorded("client", diary)
    with Supervisor(diary.append) as supervisor:
        supervisor.add("server", server)
        supervisor.add("client", client)
        diary.clear()
        client.running = False
        server.running = False
        assert eventually(lambda: diary[-1:] == ["start client"])
    assert diary[1:3] == ["stop server", "start server"]


@dataclass
class Refusing(Recorded):
    """A child that starts once, and then complains with all of its log."""

    def start(self) -> None:
        if self.diary:
            raise ProcessFailed(f"{self.name} ended; see its log\nconnection to server refused")
        super().start()


def test_neither_a_log_nor_the_last_to_fall_is_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entrypoints.supervisor.BACKOFF", 0.01)
    told: list[str] = []
    server, client = Recorded("server", []), Refusing("client", [])
    with Supervisor(told.append) as supervisor:
        supervisor.add("server", server)
        supervisor.add("client", client)
        server.running = client.running = False
        with pytest.raises(KeepsCrashing, match=r"client .* 6 .* server"):
            supervisor.wait()
    assert told[0].startswith("server: ")
    assert "client ended; see its log" in told
    assert not any("connection" in line for line in told)


def test_a_killed_process_is_started_again(tmp_path: Path) -> None:
    kept = service("kept", STEADY, tmp_path)
    told: list[str] = []
    with Supervisor(told.append) as supervisor:
        supervisor.add("kept", kept)
        first = kept.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        assert eventually(lambda: kept.running and kept.pid != first)
    assert [line.startswith("kept: ") and line.endswith(" 1") for line in told] == [True]
    assert not kept.running


def test_one_that_keeps_crashing_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entrypoints.supervisor.BACKOFF", 0.01)
    with Supervisor(lambda _line: None) as supervisor:
        supervisor.add("crashing", service("crashing", CRASHING, tmp_path))
        with pytest.raises(KeepsCrashing, match=r"crashing .* 6 "):
            supervisor.wait()


def test_one_that_is_never_ready_is_refused_with_its_log(tmp_path: Path) -> None:
    code = "import time; print('waiting for Godot', flush=True); time.sleep(600)"
    late, told = service("late", code, tmp_path, ready_within=1.0), list[str]()
    with Supervisor(told.append) as supervisor:
        with pytest.raises(ProcessFailed, match=r"(?s)inte igång efter 1 s.*waiting for Godot"):
            supervisor.add("late", late)
        assert not eventually(lambda: late.running, within=0.5)
    assert told == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_however_the_supervisor_ends_no_process_is_left(
    tmp_path: Path, number: signal.Signals
) -> None:
    with launched(LAUNCHER, str(tmp_path), STEADY) as launcher:
        left = descendants(launcher.pid)
        assert len(left) == 4
        launcher.send_signal(number)
        launcher.wait(10)
        assert eventually(lambda: not any(map(alive, left)), within=8)
