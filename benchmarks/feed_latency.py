"""From a commit to a client of the event stream, against a bare NOTIFY and a bare SELECT."""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg_pool import ConnectionPool

from benchmarks.harness import Bench, Comparison, percentile
from domain.need.commands import StateNeed
from domain.need.events import NeedStated
from entrypoints.composition import DOMAIN
from entrypoints.embedded.ports import LOOPBACK, free_port
from identity.keys import Keys
from identity.roles import Role
from ledger.act import Act, Actor
from ledger.application import Ledger

WARM_UP, RUN, RUNS = 200, 400, 5
COMMITS = WARM_UP + RUN * RUNS
ROUND = 50
PAUSE = 0.002
"""Seconds between two commits: as people act, not as a flood."""
PATIENCE = 20.0

PATH = "/api/v1/events/stream"
DATA = b"\ndata: "
SERVE = (
    "from entrypoints.processes.api import run_api\n"
    "from entrypoints.settings import load_settings\n"
    "run_api(load_settings())"
)


def compare(bench: Bench) -> Iterator[Comparison]:
    """Milliseconds from the writer's having its answer to the reader's having the entry or row.

    Both readers are threads of this process, so that both share its interpreter with the writer;
    the API is a process of its own, as it is in production.
    """
    database = bench.database()
    with psycopg.connect(database.owner_dsn, autocommit=True) as owner:
        owner.execute(
            "CREATE TABLE public.bare (position bigint PRIMARY KEY, payload text NOT NULL);"
            "GRANT SELECT, INSERT ON public.bare TO liggare_app"
        )
    ours, raw = Arrivals(), Arrivals()
    with (
        Ledger(database.app_dsn, DOMAIN) as ledger,
        psycopg.connect(database.app_dsn, autocommit=True) as writer,
        serving(database.app_dsn) as stream,
        listening(raw, database.app_dsn),
        streaming(ours, *stream),
    ):

        def command(number: int) -> None:
            act = Act(f"k{number}", Actor("bench", "registrar"))
            ledger.execute(StateNeed(need=need(number)), act)

        def bare(number: int) -> None:
            with writer.transaction():
                writer.execute(
                    "INSERT INTO public.bare VALUES (%s, %s)", (number, PAYLOAD), prepare=True
                )
                writer.execute("SELECT pg_notify('bare', %s)", (str(number),), prepare=True)

        for start in range(1, COMMITS + 1, ROUND):
            for write, arrivals in ((command, ours), (bare, raw)):
                for number in range(start, start + ROUND):
                    write(number)
                    arrivals.sent[number] = time.perf_counter()
                    time.sleep(PAUSE)
        for arrivals in (ours, raw):
            arrivals.wait_for(COMMITS)
    half = f"p50 {ours.percentile(50):.2f} ms against {raw.percentile(50):.2f} ms"
    yield Comparison(
        "commit to SSE client, p99, against NOTIFY + SELECT",
        "ms", ours.percentile(99), raw.percentile(99),
        goal=2.0, more_is_better=False, note=half,
    )  # fmt: skip


def need(number: int) -> NeedStated:
    """Another one each time, for the same year."""
    return NeedStated.model_validate(
        {
            "service": "housing-support",
            "year": 2018,
            "unit": "hour",
            "quantity": {"kind": "exact", "amount": str(number)},
            "source": {"document": "A letter"},
        }
    )


PAYLOAD = need(0).model_dump_json()


class Arrivals:
    """When each position was committed, as its writer saw it, and when its reader had it."""

    def __init__(self) -> None:
        self.sent: dict[int, float] = {}
        self.seen: dict[int, float] = {}

    def wait_for(self, last: int) -> None:
        """Raises TimeoutError where it does not come."""
        give_up = time.monotonic() + PATIENCE
        while last not in self.seen:
            if time.monotonic() > give_up:
                raise TimeoutError(f"position {last} never came")
            time.sleep(0.01)

    def percentile(self, percent: float) -> float:
        """Median over the runs. Never below zero: readers may have it before the writer is told."""
        delays = [
            max(0.001, (self.seen[number] - self.sent[number]) * 1_000)
            for number in range(WARM_UP + 1, COMMITS + 1)
        ]
        runs = [delays[start : start + RUN] for start in range(0, len(delays), RUN)]
        return statistics.median(percentile(run, percent) for run in runs)


@contextmanager
def serving(dsn: str) -> Iterator[tuple[int, str]]:
    """The API in a process of its own; its port and a key to it."""
    with tempfile.TemporaryDirectory(prefix="liggare-bench-") as directory:
        port, ready = free_port(), Path(directory) / "ready"
        environment = {
            **os.environ,
            "LIGGARE_PROFILE": "demo",
            "LIGGARE_DATABASE_URL": dsn,
            "LIGGARE_API_PORT": str(port),
            "LIGGARE_READY_FILE": str(ready),
            "LIGGARE_LOG_LEVEL": "WARNING",
        }
        process = subprocess.Popen([sys.executable, "-c", SERVE], env=environment)
        try:
            while not ready.exists():
                if process.poll() is not None:
                    raise RuntimeError("the API did not start")
                time.sleep(0.02)
            with ConnectionPool(dsn, min_size=1, open=True) as pool:
                secret = Keys(pool).make("bench", [Role.INTEGRATOR], "bench").secret
            yield port, secret
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def streaming(arrivals: Arrivals, port: int, secret: str) -> Iterator[None]:
    """A client of the stream, as bare as the reader that it is compared with."""
    with socket.create_connection((LOOPBACK, port), PATIENCE) as connection:
        ask = f"GET {PATH} HTTP/1.1\r\nHost: bench\r\nX-API-Key: {secret}\r\n\r\n"
        connection.sendall(ask.encode())
        head = connection.recv(4096)
        if b" 200 OK" not in head:
            raise RuntimeError(head.decode())

        def follow() -> None:
            unread = b""
            while len(arrivals.seen) < COMMITS and (came := connection.recv(65536)):
                now = time.perf_counter()
                unread += came
                for _ in range(unread.count(DATA)):
                    arrivals.seen[len(arrivals.seen) + 1] = now
                unread = unread[-len(DATA) + 1 :]

        thread = threading.Thread(target=follow)
        thread.start()
        try:
            yield
        finally:
            connection.shutdown(socket.SHUT_RDWR)
            thread.join()


@contextmanager
def listening(arrivals: Arrivals, dsn: str) -> Iterator[None]:
    """A reader who is notified and selects."""
    stopped = threading.Event()

    def listen() -> None:
        last = 0
        with psycopg.connect(dsn, autocommit=True) as reader:
            reader.execute("LISTEN bare")
            while last < COMMITS and not stopped.is_set():
                for _ in reader.notifies(timeout=1, stop_after=1):
                    pass
                for position, _ in reader.execute(
                    "SELECT position, payload FROM public.bare WHERE position > %s"
                    " ORDER BY position",
                    (last,),
                    prepare=True,
                ).fetchall():
                    arrivals.seen[position] = time.perf_counter()
                    last = position

    thread = threading.Thread(target=listen)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()
