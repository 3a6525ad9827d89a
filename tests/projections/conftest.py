"""The examples' whole story in a real ledger, and the questions that can be asked of it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from psycopg_pool import ConnectionPool

from entrypoints.composition import DOMAIN
from examples.portfolio import portfolio
from examples.story import course, registrations
from ledger.application import Ledger
from tests.projections.projecting import Told, catch_up, registered
from tests.servers import Database, Databases


@pytest.fixture(scope="session")
def story(databases: Databases) -> Iterator[Told]:
    """Told once and only read; a test that records more takes ``told``."""
    with databases.fresh() as database, _told(database) as told:
        examples = portfolio()
        for number, command in enumerate(registrations(examples)):
            registered(told.ledger, command, f"registration-{number}")
        for proposal in examples.proposals:
            for number, command in enumerate(course(proposal)):
                key = f"{proposal.proposal}-{number}"
                registered(told.ledger, command, key, case=proposal.case)
        catch_up(database.app_dsn)
        yield told


@pytest.fixture
def told(database: Database) -> Iterator[Told]:
    """A ledger of the test's own, with nothing in it."""
    with _told(database) as told:
        yield told


@contextmanager
def _told(database: Database) -> Iterator[Told]:
    dsn = database.app_dsn
    with (
        Ledger(dsn, DOMAIN) as ledger,
        ConnectionPool(dsn, min_size=1, max_size=4, open=True) as pool,
    ):
        yield Told(database, ledger, pool)
