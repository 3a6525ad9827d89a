"""The API under test: the real one, on a database of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from entrypoints.embedded.temporal import EmbeddedTemporal
from tests.api.serving import RunningApi, serving
from tests.servers import Database

NOWHERE = "127.0.0.1:1"
"""Where no Temporal answers; what does not need it must work all the same."""


@pytest.fixture
def api(database: Database, tmp_path: Path) -> Iterator[RunningApi]:
    """Without Temporal."""
    with serving(database.app_dsn, NOWHERE, tmp_path) as running:
        yield running


@pytest.fixture
def whole_api(
    database: Database, temporal: EmbeddedTemporal, tmp_path: Path
) -> Iterator[RunningApi]:
    """With Temporal; a worker is the test's to start."""
    with serving(database.app_dsn, temporal.address, tmp_path) as running:
        yield running
