"""What it costs a worker to hold a proposal open, against a workflow that does nothing.

Each worker is a process of its own. It is asked for its memory with more and more workflows open,
and what one of them costs is the slope of the line through the answers.
"""

import asyncio
import statistics
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager

from benchmarks.harness import Bench, Comparison
from benchmarks.nothing import Shape, start_nothing
from benchmarks.running import no_worker, side_by_side
from workflows.proposal.starting import workflow_id

OPEN = 1_000
"""As many as a worker keeps of them; further ones would be replayed at their next act."""
STEPS = 5
WARMING_UP = 50
SHAPE = Shape(updates=1, activities=4, timers=0, size=220)


def compare(bench: Bench) -> Iterator[Comparison]:
    """With ``bench.size`` open at last, where that is said."""
    yield asyncio.run(_measured(bench, min(bench.size or OPEN, OPEN - WARMING_UP)))


async def _measured(bench: Bench, count: int) -> Comparison:
    async with no_worker(bench) as (running, database, address):

        async def begin_ours(name: str) -> None:
            await running.start(name)
            await running.at_rest(workflow_id(name))

        async def begin_nothing(name: str) -> None:
            await start_nothing(running.client, name, SHAPE)
            await running.at_rest(name)

        places = (database.app_dsn, address)
        opened, baseline = await _held("nothing", places, begin_nothing, count)
        opened, ours = await _held("ours", places, begin_ours, count)
    return Comparison(
        f"memory of a worker for each of {count} open proposals",
        "kB", _slope(opened, ours), _slope(opened, baseline), goal=4, more_is_better=False,
        note=f"with {', '.join(map(str, opened))} open:"
             f" {_told(ours)} MB (R² {_fit(opened, ours):.3f})"
             f" against {_told(baseline)} (R² {_fit(opened, baseline):.3f})",
    )  # fmt: skip


async def _held(
    kind: str, places: tuple[str, str], begin: Callable[[str], Awaitable[None]], count: int
) -> tuple[list[int], list[int]]:
    """How many are open, and how many kilobytes the worker then has."""
    opened, kilobytes = [], []
    with _worker(kind, *places) as worker:
        await side_by_side(begin, [f"{kind}-warm-{number}" for number in range(WARMING_UP)])
        for step in range(STEPS + 1):
            already, wanted = count * max(0, step - 1) // STEPS, count * step // STEPS
            await side_by_side(begin, [f"{kind}-{each}" for each in range(already, wanted)])
            opened.append(wanted)
            kilobytes.append(await asyncio.to_thread(_ask, worker))
    return opened, kilobytes


def _ask(worker: subprocess.Popen[str]) -> int:
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write("\n")
    worker.stdin.flush()
    return int(worker.stdout.readline())


@contextmanager
def _worker(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "benchmarks.holding", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as worker:
        yield worker  # leaving closes its input, at which it ends


def _slope(opened: Sequence[int], kilobytes: Sequence[int]) -> float:
    return statistics.linear_regression(opened, kilobytes).slope


def _fit(opened: Sequence[int], kilobytes: Sequence[int]) -> float:
    return statistics.correlation(opened, kilobytes) ** 2


def _told(kilobytes: Sequence[int]) -> str:
    return ", ".join(f"{each / 1024:.1f}" for each in kilobytes)
