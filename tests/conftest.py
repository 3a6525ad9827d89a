"""Fixtures shared by all tests; the servers start when the first test asks for them."""

import os

# Texts settle their language when they are imported; the tests read Swedish on every machine.
os.environ["LIGGARE_LOCALE"] = "sv"

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

from entrypoints.embedded.postgres import EmbeddedPostgres
from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal
from tests.servers import Database, Databases, SmtpServer

# How long an example takes says how busy the machine is, not whether a law holds.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SERVER_FIXTURES = {"postgres", "temporal", "smtp_server"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--mutations 10000`` for the long run over documents with faults."""
    parser.addoption("--mutations", type=int, default=500, help="documents with faults to read")


@pytest.fixture(scope="session")
def mutations(request: pytest.FixtureRequest) -> int:
    """How many documents with faults are read."""
    return int(request.config.getoption("--mutations"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a server, so that ``-m 'not server'`` is the fast half."""
    for item in items:
        if SERVER_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.server)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedPostgres]:
    """One server per test process, fast but not safe at a power cut."""
    with EmbeddedPostgres(tmp_path_factory.mktemp("postgres"), durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def databases(postgres: EmbeddedPostgres) -> Databases:
    """Hands out further databases to tests that need more than one."""
    copies = Databases(postgres)
    copies.make_template()
    return copies


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    """A fresh, migrated database of the test's own."""
    with databases.fresh() as fresh:
        yield fresh


@pytest.fixture(scope="session")
def temporal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedTemporal]:
    """One server per test process; a test that wipes it starts from an empty one afterwards."""
    directory: Path = tmp_path_factory.mktemp("temporal")
    with EmbeddedTemporal(directory) as server:
        yield server


@pytest.fixture
async def temporal_client(temporal: EmbeddedTemporal) -> Client:
    return await Client.connect(
        temporal.address, namespace=NAMESPACE, data_converter=pydantic_data_converter
    )


@pytest.fixture
def smtp_server() -> Iterator[SmtpServer]:
    server = SmtpServer()
    server.start()
    yield server
    server.stop()
