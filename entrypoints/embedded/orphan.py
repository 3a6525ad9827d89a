"""A server that outlived its launcher, or the pid file that a killed one left."""

import os
import signal
import subprocess
import time
from pathlib import Path

ENDS_BY_ITSELF_WITHIN = 8.0  # seconds: its guard is already stopping it
ENDS_WHEN_TOLD_WITHIN = 10.0
POLL = 0.02


def clear_orphan(cluster: Path) -> None:
    """Leave neither server nor pid file. The caller holds the directory's lock."""
    pid_file = cluster / "postmaster.pid"
    try:
        pid = int(pid_file.read_text(encoding="ascii").split(maxsplit=1)[0])
    except (FileNotFoundError, IndexError, ValueError):
        pid_file.unlink(missing_ok=True)
        return
    if not _gone(pid, cluster, ENDS_BY_ITSELF_WITHIN):
        os.kill(pid, signal.SIGINT)
        if not _gone(pid, cluster, ENDS_WHEN_TOLD_WITHIN):
            os.kill(pid, signal.SIGKILL)
            _gone(pid, cluster, ENDS_WHEN_TOLD_WITHIN)
    pid_file.unlink(missing_ok=True)


def _gone(pid: int, cluster: Path, within: float) -> bool:
    deadline = time.monotonic() + within
    while str(cluster) in _command_line(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(POLL)
    return True


def _command_line(pid: int) -> str:
    """Empty for a process that is not there."""
    if Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        except (FileNotFoundError, ProcessLookupError):
            return ""
    found = subprocess.run(
        ["ps", "-ww", "-o", "args=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return found.stdout
