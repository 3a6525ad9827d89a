"""A leashed process ends with its launcher, however that ends."""

import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from entrypoints.embedded.leash import Leashed, ProcessFailed
from tests.entrypoints.embedded.processes import alive, descendants, eventually, launched

pytestmark = pytest.mark.slow

SLEEPER = "import time; print('awake', flush=True); time.sleep(600)"
DEAF = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {SLEEPER}"
PARENT = (
    "import subprocess, sys; "
    "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']); " + SLEEPER
)
LAUNCHER = """
import sys, time
from pathlib import Path
from entrypoints.embedded.leash import Leashed
Leashed([sys.executable, "-c", sys.argv[2]], log=Path(sys.argv[1])).start()
while "awake" not in Path(sys.argv[1]).read_text(): time.sleep(0.01)
print("up", flush=True)
time.sleep(600)
"""


class Leashes:
    """Starts leashed processes; whatever a test comes to, all of them are stopped after it."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.exits = ExitStack()

    def start(self, command: Sequence[str], grace: float = 5.0) -> Leashed:
        leashed = Leashed(command, log=self.log, grace=grace)
        self.exits.callback(leashed.stop)
        leashed.start()
        return leashed

    def awake(self, code: str, grace: float = 5.0) -> Leashed:
        leashed = self.start([sys.executable, "-c", code], grace)
        assert eventually(lambda: "awake" in self.log.read_text())
        return leashed


@pytest.fixture
def leashes(tmp_path: Path) -> Iterator[Leashes]:
    kept = Leashes(tmp_path / "log")
    with kept.exits:
        yield kept


def family(leashed: Leashed) -> set[int]:
    assert leashed.pid is not None
    return {leashed.pid, *descendants(leashed.pid)}


def test_stopping_ends_the_process_and_what_it_started(leashes: Leashes) -> None:
    leashed = leashes.awake(PARENT)
    members = family(leashed)
    assert len(members) == 3
    leashed.stop()
    assert eventually(lambda: not any(map(alive, members)))


def test_one_that_ignores_the_signal_is_killed_after_its_grace(leashes: Leashes) -> None:
    leashed = leashes.awake(DEAF, grace=0.3)
    members = family(leashed)
    before = time.monotonic()
    leashed.stop()
    assert time.monotonic() - before < 3
    assert not any(map(alive, members))


@pytest.mark.parametrize("code", [PARENT, DEAF])
def test_a_killed_launcher_leaves_nothing_behind(tmp_path: Path, code: str) -> None:
    with launched(LAUNCHER, str(tmp_path / "log"), code) as launcher:
        left = descendants(launcher.pid)
        assert len(left) >= 2
        launcher.kill()
        launcher.wait()
        assert eventually(lambda: not any(map(alive, left)), within=8)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux signals on a parent's death")
def test_a_killed_guard_takes_its_command_along(leashes: Leashes) -> None:
    leashed = leashes.awake(SLEEPER)
    assert leashed.pid is not None
    (command,) = descendants(leashed.pid)
    os.kill(leashed.pid, signal.SIGKILL)
    assert eventually(lambda: not alive(command))


def test_the_exit_status_is_the_commands_own(leashes: Leashes) -> None:
    leashed = leashes.start([sys.executable, "-c", "raise SystemExit(7)"])
    assert eventually(lambda: leashed.exit_code == 7)
    with pytest.raises(ProcessFailed, match=r"^seven avslutades \(kod 7\); se "):
        leashed.refuse_if_ended("seven")


def test_a_command_that_is_not_there_is_named_in_the_log(leashes: Leashes) -> None:
    leashed = leashes.start(["/nowhere/at-all"])
    assert eventually(lambda: leashed.exit_code == 127)
    assert "/nowhere/at-all: No such file or directory" in leashed.last_lines()
