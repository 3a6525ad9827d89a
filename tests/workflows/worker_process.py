"""The worker as it runs in earnest: a process of its own, to be stopped or killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
import logging, sys
from pathlib import Path
from entrypoints.processes.worker import run_worker
from entrypoints.settings import load_settings
from ledger.clock import system_clock
from tests.moving_clock import shared_clock
from tests.workflows.municipality import QUICK
logging.basicConfig(level=logging.INFO)
run_worker(
    load_settings(),
    dispatch_policy=QUICK,
    task_queue=sys.argv[1],
    clock=shared_clock(Path(sys.argv[2])) if sys.argv[2:] else system_clock,
)
"""
UP_WITHIN = 120.0


class WorkerProcess:
    """Settings come by the environment, as in production; only the pauses are shorter."""

    def __init__(
        self,
        directory: Path,
        task_queue: str,
        environment: dict[str, str],
        clock_file: Path | None = None,
        *,
        root: Path = ROOT,
        script: str = SCRIPT,
    ) -> None:
        self._log = directory / "worker.log"
        self._ready_file = directory / "ready"
        self._command = [
            sys.executable,
            "-c",
            script,
            task_queue,
            *([str(clock_file)] if clock_file else []),
        ]
        self._environment = {
            **os.environ,
            **environment,
            "PYTHONPATH": str(root),
            "LIGGARE_READY_FILE": str(self._ready_file),
            "LIGGARE_DATA_DIR": str(directory),
        }
        self._root = root
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it is at work."""
        self._ready_file.unlink(missing_ok=True)
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=self._root, env=self._environment, stdout=log, stderr=log
            )
        give_up = time.monotonic() + UP_WITHIN
        while not self._ready_file.exists():
            assert self._process.poll() is None, self.log()
            assert time.monotonic() < give_up, self.log()
            time.sleep(0.02)

    def kill(self) -> None:
        """Gone at once, with everything that it had in hand."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """As a supervisor does it; its exit status."""
        return self._end(signal.SIGTERM)

    def log(self) -> str:
        return self._log.read_text()

    def _end(self, number: signal.Signals) -> int:
        if self._process is None:
            return 0
        process, self._process = self._process, None
        process.send_signal(number)
        return process.wait(timeout=30)
