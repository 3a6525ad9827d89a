"""A process that cannot outlive the one that started it."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from entrypoints.speech import say

GUARD = Path(__file__).with_name("guard.py")
GUARD_MARGIN = 5.0  # seconds which the guard gets beyond the command's own grace
LAST_LINES = 15


class ProcessFailed(Exception):
    """A process ended, or did not become ready; the text carries the last lines of its log."""


@dataclass
class Leashed:
    """``command`` under a guard, its output appended to ``log``.
    ``stop_signal`` is sent when it is to end, SIGKILL after ``grace`` seconds more. ``within`` is a
    prefix such as ``unshare …`` that the guard too runs under; it must exec, not fork.
    """

    command: Sequence[str]
    log: Path
    env: Mapping[str, str] | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    grace: float = 5.0
    within: Sequence[str] = ()
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False, repr=False)

    def start(self) -> None:
        """Start it again if it has ended; at most one runs at a time."""
        self.stop()
        self.log.parent.mkdir(parents=True, exist_ok=True)
        guard = [sys.executable, "-I", "-S", str(GUARD), self.stop_signal.name, str(self.grace)]
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                [*self.within, *guard, *self.command],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=None if self.env is None else dict(self.env),
                start_new_session=True,
            )

    @property
    def pid(self) -> int | None:
        """The guard's process id; the command is its only child."""
        return None if self._process is None else self._process.pid

    @property
    def exit_code(self) -> int | None:
        """None while it runs or before it was started."""
        return None if self._process is None else self._process.poll()

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def let_go(self) -> None:
        """Ask it to end without waiting; ``stop`` waits."""
        if self._process is not None and self._process.stdin and not self._process.stdin.closed:
            self._process.stdin.close()

    def stop(self) -> None:
        """Return when it has ended."""
        if self._process is None:
            return
        self.let_go()
        try:
            self._process.wait(self.grace + GUARD_MARGIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def last_lines(self) -> str:
        """The end of the log, for a message to people."""
        if not self.log.exists():
            return ""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return os.linesep.join(lines[-LAST_LINES:])

    def refuse_if_ended(self, name: str) -> None:
        """Raises ProcessFailed when it has ended."""
        if not self.running:
            ended = say(f"avslutades (kod {self.exit_code}); se", f"ended ({self.exit_code}); see")
            raise ProcessFailed(f"{name} {ended} {self.log}\n{self.last_lines()}")
