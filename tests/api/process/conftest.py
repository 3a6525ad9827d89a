"""One office in which every way goes on at once, over HTTP."""

import itertools
from collections.abc import Iterator

import httpx2
import pytest

from entrypoints.embedded.temporal import EmbeddedTemporal
from identity.roles import Role
from tests.api.office import (
    open_office,
)
from tests.api.serving import RunningApi
from tests.servers import Databases, SmtpServer

NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def office(
    databases: Databases, temporal: EmbeddedTemporal, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningApi]:
    """One for all of a module: the ways go on side by side.

    It ends with the module, as its worker would take the acts of the next office's proposals.
    """
    mail = SmtpServer()
    mail.start()
    directory = tmp_path_factory.mktemp("office")
    with databases.fresh() as database, open_office(database, temporal, mail, directory) as running:
        yield running
    mail.stop()


@pytest.fixture
def caseworker(office: RunningApi) -> Iterator[httpx2.Client]:
    with office.client(Role.CASEWORKER) as client:
        yield client


@pytest.fixture
def name() -> str:
    """Temporal is shared by all tests: an id of this one's own."""
    return f"way-{next(NUMBERS)}"
