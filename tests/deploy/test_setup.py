"""Setting up says what is wrong, does nothing twice, and is found through make."""

import importlib.util
import re
import runpy
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "setup.py"


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is 3\.9"):
        runpy.run_path(str(SCRIPT))


def test_a_python_that_makes_no_environments_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    script = runpy.run_path(str(SCRIPT))
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(script["CannotSetUp"], match="apt install python3-venv"):
        script["first_that_works"]()


def test_a_checkout_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    script = runpy.run_path(str(SCRIPT))
    with pytest.raises(script["CannotSetUp"], match="is not writable for you"):
        script["refuse_unwritable"](tmp_path / "absent")


def test_a_second_time_does_nothing_and_takes_no_time() -> None:
    if not runpy.run_path(str(SCRIPT))["is_ready"]():
        pytest.skip("this checkout was not set up by its own script")
    before = time.monotonic()
    done = subprocess.run([sys.executable, str(SCRIPT)], capture_output=True, text=True, check=True)
    assert done.stdout == ""
    assert time.monotonic() - before < 10


def test_every_target_of_make_is_listed_by_its_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    declared = re.search(r"(?m)^\.PHONY: (.*)$", makefile)
    assert declared is not None
    shown = subprocess.run(
        ["make", "-s", "-C", str(ROOT)], capture_output=True, text=True, check=True
    )
    assert re.findall(r"(?m)^  make (\S+) +\S", shown.stdout) == declared[1].split()
