"""The calendar's half a second: paid while a process starts, by no command that needs no days."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow


def loaded_after(statements: str) -> str:
    """Whether a new process has loaded all countries' holidays by then."""
    program = f"import sys; {statements}; print('holidays.countries' in sys.modules)"
    return subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout.strip()


def test_the_domain_alone_loads_no_holidays() -> None:
    assert loaded_after("import entrypoints.composition") == "False"


def test_a_process_that_serves_has_them_before_it_is_asked() -> None:
    loading = "from entrypoints.composition import load_calendar; load_calendar().join()"
    assert loaded_after(loading) == "True"
