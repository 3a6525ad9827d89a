"""Proposals from start to close against a workflow of the same shape that does nothing, and what an
act costs whoever asks for it over HTTP.

All days of these proposals are past: each of their deadlines is marked by an activity and none is
waited for, so that the shape has no timers. That is the dearest way for both.
"""

import asyncio
import time
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

import httpx2

from benchmarks.harness import Bench, Comparison, percentile
from benchmarks.nothing import Shape, act_on_nothing, start_nothing
from benchmarks.running import AT_ONCE, Running, both_workers, side_by_side
from workflows.proposal.starting import workflow_id

PROPOSALS = 1_000
BATCH = 20
"""Ours and the baseline take turns, so that a slow minute of the machine meets both."""
LONGEST = 600.0
"""Seconds after which no further batch is begun, and the line says how many there were."""
ACTS_OVER_HTTP = 200
WARMING_UP = 10


class Turn(NamedTuple):
    """Workflows per second; and for how many milliseconds of each this process, which holds both
    workers and their caller, was at work.
    """

    ours: float
    baseline: float
    busy_ours: float
    busy_baseline: float


def compare(bench: Bench) -> Iterator[Comparison]:
    """With ``bench.size`` proposals, where that is said."""
    yield from asyncio.run(_measured(bench, bench.size or PROPOSALS))


async def _measured(bench: Bench, count: int) -> list[Comparison]:
    async with both_workers(bench) as (running, api):
        shape = await running.shape()
        await _turn(running, shape, "first", WARMING_UP)
        return [await _way(running, shape, count), await _acts(running, shape, api)]


async def _way(running: Running, shape: Shape, count: int) -> Comparison:
    turns: list[Turn] = []
    give_up = time.perf_counter() + LONGEST
    while len(turns) * BATCH < count and time.perf_counter() < give_up:
        size = min(BATCH, count - len(turns) * BATCH)
        turns.append(await _turn(running, shape, str(len(turns)), size))
    done = min(count, len(turns) * BATCH)
    return Comparison(
        f"{done} proposals from start to close, {AT_ONCE} at once",
        "/s", median(turn.ours for turn in turns), median(turn.baseline for turn in turns),
        goal=0.9,
        note=f"each {shape.updates} acts, {shape.activities} activities beside,"
             f" {shape.timers} timers, {shape.size} bytes a message;"
             f" median of {len(turns)} turns' ratios"
             f" {median(turn.ours / turn.baseline for turn in turns):.2f};"
             f" this process busy {median(turn.busy_ours for turn in turns):.0f} ms for each"
             f" against {median(turn.busy_baseline for turn in turns):.0f}",
    )  # fmt: skip


async def _turn(running: Running, shape: Shape, turn: str, size: int) -> Turn:
    names = [f"{turn}-{number}" for number in range(size)]
    before = time.process_time()
    ours = await side_by_side(running.proposal, [f"p{name}" for name in names])
    between = time.process_time()
    baseline = await side_by_side(
        lambda name: running.nothing(name, shape), [f"nothing-{name}" for name in names]
    )
    after = time.process_time()
    return Turn(ours, baseline, 1000 * (between - before) / size, 1000 * (after - between) / size)


async def _acts(running: Running, shape: Shape, api: httpx2.Client) -> Comparison:
    """On proposals that wait for it, one after the other; and updates of what does nothing."""
    names = [f"http-{number}" for number in range(WARMING_UP + ACTS_OVER_HTTP)]
    await side_by_side(running.start, names)
    await side_by_side(lambda name: start_nothing(running.client, f"nothing-{name}", shape), names)
    ours, baseline = [], []
    for name in names:
        await running.at_rest(workflow_id(name))
        ours.append(await asyncio.to_thread(_submitted, api, name))
        await running.at_rest(f"nothing-{name}")
        started = time.perf_counter()
        await act_on_nothing(running.client, f"nothing-{name}", shape)
        baseline.append(1000 * (time.perf_counter() - started))
    ours, baseline = ours[WARMING_UP:], baseline[WARMING_UP:]
    return Comparison(
        "one act over HTTP, p50, against an update that does nothing",
        "ms", percentile(ours, 50), percentile(baseline, 50), goal=2, more_is_better=False,
        note=f"p99 {percentile(ours, 99):.0f} ms against {percentile(baseline, 99):.0f} ms,"
             f" of {len(ours)} acts",
    )  # fmt: skip


def _submitted(api: httpx2.Client, name: str) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    api.post(f"/proposals/{name}/submission", json={}).raise_for_status()
    return 1000 * (time.perf_counter() - started)
