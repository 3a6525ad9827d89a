"""A pool as the processes have one: the app role on a database of the test's own."""

from collections.abc import Iterator
from typing import Any

import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool

from tests.servers import Database


@pytest.fixture
def pool(database: Database) -> Iterator[ConnectionPool[Connection[Any]]]:
    with ConnectionPool(database.app_dsn, min_size=1, max_size=2, open=True) as pool:
        yield pool
