"""Proposals from start to close against a workflow of the same shape that does nothing; what an act
costs whoever asks for it over HTTP; and what it costs a worker to hold many proposals open.
"""

import asyncio
import gc
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx2
from psycopg_pool import ConnectionPool
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

from benchmarks.harness import Bench, Comparison, percentile
from benchmarks.nothing import Shape, act_on_nothing, nothing_worker, shape_of, start_nothing
from delivery.email import Mailer
from domain.proposal.commands import ProposalCommand
from entrypoints.composition import DOMAIN
from entrypoints.embedded.ports import LOOPBACK, accepts, free_port
from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal
from identity.roles import Role
from ledger.act import Act
from ledger.application import Ledger
from ledger.clock import system_clock
from tests.api.serving import serving
from tests.workflows import municipality
from tests.workflows.workplace import activities_at
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.policy import CONCURRENT_ACTIVITIES
from workflows.proposal.starting import workflow_id
from workflows.proposal.worker import proposal_worker

PROPOSALS = 1_000
BATCHES = 5
"""Ours and the baseline take turns, so that a slow minute of the machine meets both."""
AT_ONCE = 10
ACTS_OVER_HTTP = 100
PATIENCE = timedelta(seconds=120)


@dataclass(frozen=True)
class Running:
    """Both workers on one server, in this process."""

    client: Client
    desk: ProposalDesk

    async def proposal(self, name: str) -> None:
        """From start to close."""
        await self.start(name)
        for command in (
            *municipality.way_to_committee(name),
            municipality.decision(name),
            municipality.minutes(name),
            municipality.notice(name),
        ):
            await self._act(command)
        await self.client.get_workflow_handle(workflow_id(name)).result()

    async def start(self, name: str) -> None:
        await self._act(municipality.start(name))

    async def nothing(self, name: str, shape: Shape) -> None:
        """The same number of steps."""
        await start_nothing(self.client, name, shape)
        for _ in range(shape.updates):
            await act_on_nothing(self.client, name, shape)
        await self.client.get_workflow_handle(name).result()

    async def shape(self) -> Shape:
        """Of a proposal as it goes here."""
        await self.proposal("shape")
        handle = self.client.get_workflow_handle(workflow_id("shape"))
        return shape_of(await handle.fetch_history())

    async def _act(self, command: ProposalCommand) -> None:
        act = Act(f"{command.proposal}/{command.name}", municipality.ANNA)
        await self.desk.act(command, act, timeout=PATIENCE)


def compare(bench: Bench) -> Iterator[Comparison]:
    """With ``bench.size`` proposals, where that is said."""
    yield from asyncio.run(_measured(bench, bench.size or PROPOSALS))


async def _measured(bench: Bench, count: int) -> list[Comparison]:
    async with _running(bench) as (running, api):
        shape = await running.shape()
        way = await _way(running, shape, count)
        act = await _acts(running, shape, api)
        return [way, act, await _memory(running, shape, count)]


async def _way(running: Running, shape: Shape, count: int) -> Comparison:
    ours, baseline = [], []
    for batch in range(BATCHES):
        names = [f"{batch}-{number}" for number in range(max(1, count // BATCHES))]
        ours.append(await _rate(running.proposal, [f"p{name}" for name in names]))
        nothing = [f"nothing-{name}" for name in names]
        baseline.append(await _rate(lambda name: running.nothing(name, shape), nothing))
    return Comparison(
        f"{count} proposals from start to close, {AT_ONCE} at once",
        "/s", statistics.median(ours), statistics.median(baseline), goal=0.9,
        note=f"each {shape.updates} acts, {shape.activities} activities beside,"
             f" {shape.timers} timers, {shape.size} bytes a message",
    )  # fmt: skip


async def _rate(carry: Callable[[str], Awaitable[None]], names: list[str]) -> float:
    """Per second."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(name: str) -> None:
        async with gate:
            await carry(name)

    started = time.perf_counter()
    await asyncio.gather(*map(one, names))
    return len(names) / (time.perf_counter() - started)


async def _acts(running: Running, shape: Shape, api: httpx2.Client) -> Comparison:
    """Over HTTP, one after the other, against updates of a workflow that does nothing."""
    ours, baseline = [], []
    for number in range(ACTS_OVER_HTTP):
        name = f"http-{number}"
        await running.start(name)
        ours.append(await asyncio.to_thread(_submitted, api, name))
        await start_nothing(running.client, f"nothing-{name}", shape)
        started = time.perf_counter()
        await act_on_nothing(running.client, f"nothing-{name}", shape)
        baseline.append(1000 * (time.perf_counter() - started))
    return Comparison(
        "one act over HTTP, p50, against an update that does nothing",
        "ms", percentile(ours, 50), percentile(baseline, 50), goal=2, more_is_better=False,
        note=f"p99 {percentile(ours, 99):.0f} ms against {percentile(baseline, 99):.0f} ms",
    )  # fmt: skip


def _submitted(api: httpx2.Client, name: str) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    api.post(f"/proposals/{name}/submission", json={}).raise_for_status()
    return 1000 * (time.perf_counter() - started)


async def _memory(running: Running, shape: Shape, count: int) -> Comparison:
    """The rise in this process, which has warmed up by then."""
    before = _resident()
    nothing = [f"open-nothing-{number}" for number in range(count)]
    await _rate(lambda name: start_nothing(running.client, name, shape), nothing)
    between = _resident()
    await _rate(running.start, [f"open-{number}" for number in range(count)])
    baseline, ours = max(between - before, 1), max(_resident() - between, 1)
    return Comparison(
        f"memory of a worker for each of {count} open proposals",
        "kB", ours / count, baseline / count, goal=4, more_is_better=False,
        note="with the ledger's remembered states; the baseline is measured first",
    )  # fmt: skip


def _resident() -> int:
    """Kilobytes held now; where the system does not tell, the most that were ever held."""
    gc.collect()
    told = Path("/proc/self/statm")
    if told.exists():
        return int(told.read_text().split()[1]) * resource.getpagesize() // 1024
    unit = 1024 if sys.platform == "darwin" else 1
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


@asynccontextmanager
async def _running(bench: Bench) -> AsyncIterator[tuple[Running, httpx2.Client]]:
    database = bench.database()
    with (
        _mail_server() as mail_port,
        tempfile.TemporaryDirectory(prefix="liggare-bench-") as directory,
        EmbeddedTemporal(Path(directory, "temporal")) as temporal,
        Ledger(database.app_dsn, DOMAIN) as ledger,
        ConnectionPool(database.app_dsn, min_size=1, max_size=4, open=True) as pool,
        ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as executor,
        ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as others,
        serving(database.app_dsn, temporal.address, Path(directory)) as api,
        api.client(Role.CASEWORKER) as caseworker,
    ):
        municipality.registered(ledger, pool)
        client = await Client.connect(
            temporal.address, namespace=NAMESPACE, data_converter=pydantic_data_converter
        )
        activities = activities_at(ledger, pool, Mailer(LOOPBACK, mail_port), system_clock)
        async with proposal_worker(client, activities, executor), nothing_worker(client, others):
            yield Running(client, ProposalDesk(client, ledger)), caseworker


@contextmanager
def _mail_server() -> Iterator[int]:
    """A real one, in a process of its own as everywhere else; it keeps nothing."""
    port = free_port()
    sink = ["-n", "-l", f"{LOOPBACK}:{port}", "-c", "aiosmtpd.handlers.Sink"]
    with subprocess.Popen([sys.executable, "-m", "aiosmtpd", *sink]) as server:
        try:
            while not accepts(port):
                time.sleep(0.02)
            yield port
        finally:
            server.terminate()
