"""The import contracts hold, and each of them fails on a breach that is planted for it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source_files import PACKAGES, ROOT

BREACHES = {
    "Imports flow one way": ("domain/party/state.py", "import wording.locale"),
    "The domain is pure": ("domain/party/state.py", "import asyncio"),
    "The web framework stays in api": ("wording/locale.py", "import fastapi"),
    "No circles among siblings": ("domain/values/value.py", "import domain.party.state"),
}


def lint(checkout: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [command, "--no-cache"], cwd=checkout, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages and of their contracts, to plant breaches in."""
    copy = tmp_path_factory.mktemp("checkout")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    return copy


def test_the_contracts_hold(checkout: Path) -> None:
    outcome = lint(checkout)
    assert outcome.returncode == 0, outcome.stdout


@pytest.mark.parametrize(("contract", "breach"), BREACHES.items(), ids=BREACHES)
def test_a_planted_breach_is_found(checkout: Path, contract: str, breach: tuple[str, str]) -> None:
    file, statement = breach
    path = checkout / file
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n{statement}\n", encoding="utf-8")
    try:
        outcome = lint(checkout)
    finally:
        path.write_text(before, encoding="utf-8")
    assert outcome.returncode == 1
    assert f"{contract} BROKEN" in outcome.stdout
