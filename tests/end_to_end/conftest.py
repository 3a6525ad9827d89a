"""A whole installation, started as a user starts it, with the examples carried through it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from entrypoints.cli.client import Client
from entrypoints.cli.connection import KEYS_FILE, find_connection
from entrypoints.demo.carrying import carry, register, registrations
from entrypoints.demo.letters import import_letter, letters
from entrypoints.readiness import answers
from identity.roles import Role
from tests.entrypoints.embedded.processes import eventually

ROOT = Path(__file__).parents[2]
UP_WITHIN = 90.0


@dataclass(frozen=True)
class Installation:
    """``liggare up`` in a process of its own."""

    data_dir: Path
    process: "subprocess.Popen[str]"
    clients: ExitStack

    def client(self, *roles: Role) -> Client:
        """Closed when the installation is stopped."""
        connection = find_connection(data_dir=self.data_dir)
        return self.clients.enter_context(Client(connection, *roles))


@dataclass(frozen=True)
class Carried:
    """An installation with the examples carried through; ``head`` is the log's end then."""

    installation: Installation
    head: int


def start(data_dir: Path) -> Installation:
    """Returns when it serves and the keys are there."""
    process = subprocess.Popen(
        [sys.executable, "-m", "entrypoints.cli.main", "up", "--data", str(data_dir)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        env={**os.environ, "LIGGARE_LOCALE": "en"},
    )
    installation = Installation(data_dir, process, ExitStack())
    try:
        assert eventually(lambda: _serves(data_dir) or process.poll() is not None, UP_WITHIN)
        assert process.poll() is None, process.stdout and process.stdout.read()
    except BaseException:
        stop(installation)
        raise
    return installation


def stop(installation: Installation) -> None:
    process = installation.process
    installation.clients.close()
    process.terminate()
    try:
        process.wait(timeout=30)
    finally:
        process.kill()
        if process.stdout is not None:
            process.stdout.close()


def _serves(data_dir: Path) -> bool:
    if not (data_dir / KEYS_FILE).exists():
        return False
    return answers(f"{find_connection(data_dir=data_dir).url}/health")


@pytest.fixture(scope="session", autouse=True)
def told_nothing() -> Iterator[None]:
    """What the tests' own environment says of another installation does not count here."""
    names = ("LIGGARE_URL", "LIGGARE_KEY", "LIGGARE_DATA_DIR", "LIGGARE_DATABASE_URL")
    kept = {name: os.environ.pop(name) for name in names if name in os.environ}
    yield
    os.environ.update(kept)


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    standing = start(tmp_path_factory.mktemp("installation") / "var")
    yield standing
    stop(standing)


@pytest.fixture(scope="session")
def carried(installation: Installation) -> Carried:
    register(installation.client(Role.REGISTRAR), registrations(), lambda: None)
    caseworker = installation.client(Role.CASEWORKER)
    read = [import_letter(caseworker, letter) for letter in letters()]
    carry(caseworker, [each for letter in read for each in letter.proposals()], lambda: None)
    head = installation.client().get("/events", limit=1)["head"]
    return Carried(installation, head)
