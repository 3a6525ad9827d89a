"""A ledger of shelves on a database of the test's own."""

from collections.abc import Iterator

import pytest

from ledger.application import Ledger
from tests.ledger.shelves import SHELVES, PutUpShelf, act
from tests.servers import Database


@pytest.fixture
def ledger(database: Database) -> Iterator[Ledger]:
    with Ledger(database.app_dsn, SHELVES) as ledger:
        yield ledger


@pytest.fixture
def larder(ledger: Ledger) -> Ledger:
    """With one empty shelf ``top`` at position 1."""
    ledger.execute(PutUpShelf(shelf="top"), act("put-up-top"))
    return ledger
