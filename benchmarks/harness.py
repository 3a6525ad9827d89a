"""What every benchmark shares: a server, interleaved runs, and a line that says how it went."""

import itertools
import statistics
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from entrypoints.embedded.postgres import EmbeddedPostgres
from entrypoints.embedded.roles import create_database
from entrypoints.migrations import migrate

RUNS = 9
"""Odd, so that a median is a run that took place."""


@dataclass(frozen=True)
class Database:
    """A migrated database of the benchmark's own."""

    owner_dsn: str
    app_dsn: str


@dataclass(frozen=True)
class Comparison:
    """Medians of ours and of the baseline. ``more_is_better``: per second, else a duration.

    The ratio is ours / baseline either way; the goal is its least, or for durations its greatest.
    """

    what: str
    unit: str
    ours: float
    baseline: float
    goal: float
    more_is_better: bool = True
    note: str = ""

    @property
    def ratio(self) -> float:
        return self.ours / self.baseline

    @property
    def reached(self) -> bool:
        return self.ratio >= self.goal if self.more_is_better else self.ratio <= self.goal

    def __str__(self) -> str:
        sign = "≥" if self.more_is_better else "≤"
        verdict = "reached" if self.reached else "NOT reached"
        line = (
            f"{self.what:<58} {self.ours:>10,.4g} {self.baseline:>10,.4g} {self.unit:<10}"
            f" {self.ratio:5.2f}x  goal {sign} {self.goal:g}x  {verdict}"
        )
        return line + (f"\n  {self.note}" if self.note else "")


@dataclass(frozen=True)
class Bench:
    """Hands out databases of one durable server, which is there for the whole run.

    ``size``: how much is to be done, where less than usual is wanted.
    """

    server: EmbeddedPostgres
    numbers: Iterator[int]
    size: int | None = None

    def database(self) -> Database:
        name = f"bench_{next(self.numbers)}"
        with psycopg.connect(self.server.admin_dsn(), autocommit=True) as admin:
            create_database(admin, name)
        migrate(self.server.dsn("liggare_owner", name))
        return Database(
            owner_dsn=self.server.dsn("liggare_owner", name),
            app_dsn=self.server.dsn("liggare_app", name),
        )


@contextmanager
def bench(size: int | None = None) -> Iterator[Bench]:
    """A server with fsync, checksums and default settings, in a directory that is thrown away."""
    with (
        tempfile.TemporaryDirectory(prefix="liggare-bench-") as directory,
        EmbeddedPostgres(Path(directory)) as server,
    ):
        yield Bench(server, itertools.count(1), size)


def interleaved(
    measurements: Mapping[str, Callable[[], float]], runs: int = RUNS
) -> Mapping[str, float]:
    """Median of each. They take turns, so that a slow minute of the machine meets all alike."""
    figures: dict[str, list[float]] = {name: [] for name in measurements}
    for run in range(runs + 1):
        for name, measure in measurements.items():
            figure = measure()
            if run:  # the first warms up
                figures[name].append(figure)
    return {name: statistics.median(found) for name, found in figures.items()}


def percentile(values: list[float], percent: float) -> float:
    """The smallest value that so many percent do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]
