"""Each of our containers' commands runs, without containers, and does what its check asks."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml

from entrypoints.embedded.leash import Leashed
from entrypoints.embedded.ports import LOOPBACK, accepts, free_port
from entrypoints.embedded.temporal import EmbeddedTemporal
from entrypoints.readiness import answers
from tests.entrypoints.embedded.processes import eventually
from tests.servers import Databases

ROOT = Path(__file__).parents[2]
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())[
    "services"
]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
SERVING = [name for name, service in OURS.items() if service["command"][0] == "serve"]

pytestmark = [pytest.mark.server, pytest.mark.slow]


class Native:
    """The containers' surroundings, on this machine."""

    def __init__(
        self, databases: Databases, temporal: EmbeddedTemporal, directory: Path, exits: ExitStack
    ) -> None:
        database = exits.enter_context(databases.fresh("template0"))
        self._exits = exits
        self.directory = directory
        self.ready_file = directory / "ready"
        self.mail_port, self.api_port = free_port(), free_port()
        self._instead = {
            "LIGGARE_DATABASE_URL": database.app_dsn,
            "LIGGARE_OWNER_DATABASE_URL": database.owner_dsn,
            "LIGGARE_TEMPORAL_ADDRESS": temporal.address,
            "LIGGARE_SMTP_HOST": LOOPBACK,
            "LIGGARE_SMTP_PORT": str(self.mail_port),
            "LIGGARE_API_HOST": LOOPBACK,
            "LIGGARE_API_PORT": str(self.api_port),
            "LIGGARE_DATA_DIR": str(directory),
            "LIGGARE_READY_FILE": str(self.ready_file),
            "LIGGARE_SMTP_FROM": "tjansteskrivelser@kommun.example",
            "LIGGARE_PUBLIC_URL": "https://liggare.kommun.example",
        }

    def process(self, name: str) -> Leashed:
        """With the variables that the container gets and no other of ours; ends with the test."""
        declared: dict[str, str] = OURS[name]["environment"]
        inherited = {key: value for key, value in os.environ.items() if "LIGGARE" not in key}
        given = {key: self._instead.get(key, _preset(value)) for key, value in declared.items()}
        command = [sys.executable, "-m", "entrypoints.cli.main", *OURS[name]["command"]]
        environment = inherited | given | {"PYTHONPATH": str(ROOT)}
        log = self.directory / f"{name}.log"
        leashed = Leashed(command, log=log, env=environment, grace=15)
        self._exits.callback(leashed.stop)
        return leashed


def _preset(value: str) -> str:
    """What Compose puts for ``${NAME:-preset}`` where nothing is set."""
    return re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", str(value))


@pytest.fixture
def native(databases: Databases, temporal: EmbeddedTemporal, tmp_path: Path) -> Iterator[Native]:
    with ExitStack() as exits:
        yield Native(databases, temporal, tmp_path, exits)


def migrated(native: Native) -> None:
    migration = native.process("migrate")
    migration.start()
    assert eventually(lambda: not migration.running, within=60)
    assert migration.exit_code == 0, migration.last_lines()
    migration.stop()


def is_up(native: Native, name: str) -> bool:
    if name == "api":
        return answers(f"http://{LOOPBACK}:{native.api_port}/health")
    if name == "mailbox":
        return accepts(native.mail_port) and native.ready_file.exists()
    return native.ready_file.exists()


def test_migrating_twice_is_as_good_as_once(native: Native) -> None:
    migrated(native)
    migrated(native)


@pytest.mark.parametrize("name", SERVING)
def test_it_serves_and_stops_when_told(native: Native, name: str) -> None:
    migrated(native)
    service = native.process(name)
    service.start()
    up = eventually(lambda: is_up(native, name) or not service.running, within=60)
    assert up, service.last_lines()
    assert service.running, service.last_lines()
    service.stop()


def test_a_service_without_its_database_role_says_so(native: Native) -> None:
    api = native.process("api")
    assert api.env is not None
    api.env = {key: value for key, value in api.env.items() if key != "LIGGARE_DATABASE_URL"}
    api.start()
    assert eventually(lambda: not api.running, within=60)
    assert api.exit_code not in (0, None)
    assert "LIGGARE_DATABASE_URL" in api.last_lines()
    assert "Traceback" not in api.last_lines()
