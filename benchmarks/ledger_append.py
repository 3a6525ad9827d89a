"""A full idempotent command against a bare INSERT that commits, with one writer and with eight."""

import itertools
import threading
import time
from collections.abc import Callable, Iterator

import psycopg

from benchmarks.harness import Bench, Comparison, interleaved
from ledger.application import Ledger
from tests.ledger.shelves import SHELVES, AddJars, PutUpShelf, act

ALONE = 400
TOGETHER = 1_600
WRITERS = 8
LABEL = "x" * 200
BARE = "INSERT INTO public.bare (stream, payload) VALUES (%s, %s)"


def compare(bench: Bench) -> Iterator[Comparison]:
    """Commands per second: load, decide, dedupe and append, all in one round trip."""
    database = bench.database()
    with psycopg.connect(database.owner_dsn, autocommit=True) as owner:
        owner.execute(
            "CREATE TABLE public.bare (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
            " stream text NOT NULL, payload text NOT NULL);"
            "GRANT INSERT ON public.bare TO liggare_app"
        )
    connections = [psycopg.connect(database.app_dsn, autocommit=True) for _ in range(WRITERS)]
    numbers = itertools.count()
    payload = f'{{"jars":1,"label":"{LABEL}"}}'

    with Ledger(database.app_dsn, SHELVES) as ledger:
        for writer in range(WRITERS):
            ledger.execute(PutUpShelf(shelf=f"s{writer}"), act(f"up-{writer}"))

        def command(writer: int) -> None:
            asked = AddJars(shelf=f"s{writer}", jars=1, label=LABEL)
            ledger.execute(asked, act(f"key-{next(numbers)}", correlation_id="bench"))

        def bare(writer: int) -> None:
            connections[writer].execute(BARE, (f"shelf:s{writer}", payload), prepare=True)

        alone = interleaved(
            {
                "ours": lambda: per_second(command, 1, ALONE),
                "bare": lambda: per_second(bare, 1, ALONE),
            }
        )
        yield Comparison(
            "idempotent command, 1 writer, against bare INSERT",
            "/s", alone["ours"], alone["bare"], goal=0.8,
        )  # fmt: skip
        together = interleaved(
            {
                "ours": lambda: per_second(command, WRITERS, TOGETHER),
                "bare": lambda: per_second(bare, WRITERS, TOGETHER),
            }
        )
        yield Comparison(
            "idempotent command, 8 writers, against 8 bare INSERTs",
            "/s", together["ours"], together["bare"], goal=1.0,
        )  # fmt: skip
    for connection in connections:
        connection.close()


def per_second(act: Callable[[int], None], writers: int, total: int) -> float:
    """How many acts per second so many threads do, each its share."""
    started = time.perf_counter()
    if writers == 1:
        for _ in range(total):
            act(0)
    else:

        def share(writer: int) -> None:
            for _ in range(total // writers):
                act(writer)

        threads = [threading.Thread(target=share, args=(writer,)) for writer in range(writers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return total / (time.perf_counter() - started)
