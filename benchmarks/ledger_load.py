"""Loading a stream of 1 000 entries against reading the same rows raw."""

import time
from collections.abc import Iterator

import psycopg
from psycopg.rows import tuple_row

from benchmarks.harness import Bench, Comparison, interleaved
from ledger.application import Ledger
from tests.ledger.shelves import SHELVES, AddJars, PutUpShelf, act, shelf

ENTRIES = 1_000
LOADS = 10
RAW = (
    "SELECT position, version, topic, payload::text FROM ledger.entry"
    " WHERE stream = %s ORDER BY version"
)


def compare(bench: Bench) -> Iterator[Comparison]:
    """Milliseconds from asking to having the folded state, nothing remembered."""
    database = bench.database()
    with Ledger(database.app_dsn, SHELVES) as ledger:
        ledger.execute(PutUpShelf(shelf="long"), act("up"))
        label = "Utökning av verksamhetsuppdrag, 1 700 timmar per år"
        full = AddJars(shelf="long", times=ENTRIES - 1, label=label)
        ledger.execute(full, act("fill"))

        def load() -> float:
            started = time.perf_counter()
            for _ in range(LOADS):
                assert ledger.open(shelf("long"), up_to_position=ENTRIES).version == ENTRIES
            return (time.perf_counter() - started) / LOADS * 1_000

        with psycopg.connect(database.app_dsn, autocommit=True) as connection:

            def raw() -> float:
                started = time.perf_counter()
                for _ in range(LOADS):
                    with connection.cursor(binary=True, row_factory=tuple_row) as cursor:
                        rows = cursor.execute(RAW, [shelf("long")], prepare=True).fetchall()
                    assert len(rows) == ENTRIES
                return (time.perf_counter() - started) / LOADS * 1_000

            found = interleaved({"ours": load, "raw": raw})
        yield Comparison(
            "load a stream of 1 000 entries, against reading its rows",
            "ms", found["ours"], found["raw"], goal=2.0, more_is_better=False,
        )  # fmt: skip
