"""Whoever waits for minutes sees that something still happens."""

import sys

import pytest

from entrypoints.embedded.sign_of_life import run_showing

PROGRAM = "import sys, time; time.sleep(0.7); print('why not', file=sys.stderr); sys.exit(3)"


def test_what_takes_long_tells_so_in_lines() -> None:
    told: list[str] = []
    ended = run_showing([sys.executable, "-c", PROGRAM], told.append, line_every=0.2)
    assert ended == (3, "why not\n")
    assert len(told) >= 2
    assert all("still at it after" in line for line in told)


def test_on_a_terminal_one_line_counts_the_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    run_showing([sys.executable, "-c", PROGRAM], told.append, over=True)
    shown = capsys.readouterr().out
    assert told == []
    assert "… 0 s" in shown
    assert shown.endswith("\r\x1b[K")


def test_what_ends_at_once_tells_nothing() -> None:
    told: list[str] = []
    assert run_showing([sys.executable, "-c", ""], told.append) == (0, "")
    assert told == []
