"""From a command's commit to its follower, against a bare INSERT + NOTIFY and a bare SELECT."""

import threading
import time
from collections.abc import Callable, Iterator

import psycopg

from benchmarks.harness import Bench, Comparison, percentile
from ledger.application import Ledger
from ledger.following import Follower
from tests.ledger.shelves import SHELVES, AddJars, PutUpShelf, act

COMMITS = 1_500
ROUND = 100
PAUSE = 0.001


def compare(bench: Bench) -> Iterator[Comparison]:
    """Milliseconds from the writer's having its answer to the reader's having the row or entry."""
    database = bench.database()
    with psycopg.connect(database.owner_dsn, autocommit=True) as owner:
        owner.execute(
            "CREATE TABLE public.bare (position bigint PRIMARY KEY, payload text NOT NULL);"
            "GRANT SELECT, INSERT ON public.bare TO liggare_app"
        )
    ours, raw = Arrivals(), Arrivals()
    with (
        Ledger(database.app_dsn, SHELVES) as ledger,
        Follower(database.app_dsn, SHELVES) as follower,
        psycopg.connect(database.app_dsn, autocommit=True) as writer,
    ):
        ledger.execute(PutUpShelf(shelf="top"), act("up"))

        def command(number: int) -> None:
            ledger.execute(AddJars(shelf="top"), act(f"k{number}"))
            ours.sent[number + 1] = time.perf_counter()

        def bare(number: int) -> None:
            with writer.transaction():
                writer.execute(
                    "INSERT INTO public.bare VALUES (%s, 'payload')", (number,), prepare=True
                )
                writer.execute("SELECT pg_notify('bare', %s)", (str(number),), prepare=True)
            raw.sent[number] = time.perf_counter()

        threads = [
            threading.Thread(target=follow, args=(follower, ours)),
            threading.Thread(target=listen, args=(database.app_dsn, raw)),
        ]
        for thread in threads:
            thread.start()
        time.sleep(0.3)
        for start in range(1, COMMITS + 1, ROUND):
            for act_ in (command, bare):
                paced(act_, range(start, start + ROUND))
        time.sleep(0.3)
        follower.stop()
        for thread in threads:
            thread.join()
    for percent in (50, 99):
        yield Comparison(
            f"commit to follower, p{percent}, against NOTIFY + SELECT",
            "ms", ours.percentile(percent), raw.percentile(percent),
            goal=2.0, more_is_better=False,
        )  # fmt: skip


def follow(follower: Follower, arrivals: "Arrivals") -> None:
    """Ours: until the follower is stopped."""
    for batch in follower:
        for entry in batch:
            arrivals.seen[entry.position] = time.perf_counter()


def listen(dsn: str, arrivals: "Arrivals") -> None:
    """Bare: until the last row is there."""
    last = 0
    with psycopg.connect(dsn, autocommit=True) as reader:
        reader.execute("LISTEN bare")
        while last < COMMITS:
            for _ in reader.notifies(timeout=1, stop_after=1):
                pass
            rows = reader.execute(
                "SELECT position, payload FROM public.bare WHERE position > %s ORDER BY position",
                (last,),
                prepare=True,
            ).fetchall()
            for position, _ in rows:
                arrivals.seen[position] = time.perf_counter()
                last = position


class Arrivals:
    """When each position was committed, as its writer saw it, and when it was seen."""

    def __init__(self) -> None:
        self.sent: dict[int, float] = {}
        self.seen: dict[int, float] = {}

    def percentile(self, percent: float) -> float:
        """Never below zero: a reader may have it before the writer is told."""
        delays = [max(0.001, (self.seen[n] - self.sent[n]) * 1_000) for n in self.sent]
        return percentile(delays, percent)


def paced(act_: Callable[[int], None], numbers: range) -> None:
    """One at a time with a pause between, as people and not as a flood."""
    for number in numbers:
        act_(number)
        time.sleep(PAUSE)
