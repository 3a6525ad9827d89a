"""Runs a program that takes minutes, and shows meanwhile that it still does."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence

LINE_EVERY = 30.0  # seconds, where lines cannot be written over
LOOK_EVERY = 0.2

Say = Callable[[str], None]


def run_showing(
    command: Sequence[str],
    say: Say,
    *,
    env: Mapping[str, str] | None = None,
    line_every: float = LINE_EVERY,
    over: bool = False,
) -> tuple[int, str]:
    """Its exit code and what it wrote to standard error; its standard output is dropped.

    The seconds gone are told in lines, or on a terminal, when ``over``, in one that changes.
    """
    started, lines = time.monotonic(), 0
    with tempfile.TemporaryFile("w+", errors="replace") as complaint:
        process = subprocess.Popen(
            command, env={**os.environ, **(env or {})}, stdout=subprocess.DEVNULL, stderr=complaint
        )
        try:
            while not _ends_within(process, LOOK_EVERY):
                gone = time.monotonic() - started
                if over:
                    _write_over(f"  … {gone:.0f} s")
                elif gone > line_every * (lines + 1):
                    lines += 1
                    say(f"  … still at it after {gone:.0f} s")
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            if over:
                _write_over("")
        complaint.seek(0)
        return process.returncode, complaint.read()


def _ends_within(process: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _write_over(text: str) -> None:
    sys.stdout.write(f"\r\x1b[K{text}")
    sys.stdout.flush()
