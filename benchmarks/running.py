"""A worker for proposals and one for what does nothing, on one server, with an API beside them."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx2
from psycopg_pool import ConnectionPool
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

from benchmarks.harness import Bench, Database
from benchmarks.nothing import Shape, act_on_nothing, nothing_worker, shape_of, start_nothing
from delivery.email import Mailer
from domain.proposal.commands import ProposalCommand
from entrypoints.composition import DOMAIN
from entrypoints.embedded.ports import LOOPBACK, accepts, free_port
from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal
from entrypoints.settings import PREFIX
from identity.keys import Keys
from identity.roles import Role
from ledger.act import Act
from ledger.application import Ledger
from ledger.clock import system_clock
from tests.workflows import acts, municipality
from tests.workflows.workplace import activities_at
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.policy import CONCURRENT_ACTIVITIES
from workflows.proposal.starting import workflow_id
from workflows.proposal.worker import proposal_worker

AT_ONCE = 10
PATIENCE = timedelta(seconds=120)
SERVE = """
from entrypoints.processes.api import run_api
from entrypoints.settings import load_settings
run_api(load_settings())
"""
AT_REST = 10
"""Events of a workflow that has looked once and waits for an act."""


@dataclass(frozen=True)
class Running:
    """What can be done with the workers that are there."""

    client: Client
    desk: ProposalDesk

    async def proposal(self, name: str) -> None:
        """From start to close. All its days are past, so that nothing is waited for."""
        await self.start(name)
        for command in (
            *acts.way_to_committee(name),
            acts.decision(name),
            acts.minutes(name),
            acts.notice(name),
        ):
            await self._act(command)
        await self.client.get_workflow_handle(workflow_id(name)).result()

    async def start(self, name: str) -> None:
        await self._act(acts.start(name))

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

    async def at_rest(self, workflow: str) -> None:
        """Until it has begun and waits for somebody."""
        handle = self.client.get_workflow_handle(workflow)
        while (await handle.describe()).history_length < AT_REST:  # noqa: ASYNC110 -- it is far away
            await asyncio.sleep(0.05)

    async def _act(self, command: ProposalCommand) -> None:
        act = Act(f"{command.proposal}/{command.name}", municipality.ANNA)
        await self.desk.act(command, act, timeout=PATIENCE)


async def side_by_side(carry: Callable[[str], Awaitable[None]], names: Sequence[str]) -> float:
    """So many at once; per second."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(name: str) -> None:
        async with gate:
            await carry(name)

    started = time.perf_counter()
    await asyncio.gather(*map(one, names))
    return len(names) / (time.perf_counter() - started)


@asynccontextmanager
async def both_workers(bench: Bench) -> AsyncIterator[tuple[Running, httpx2.Client]]:
    """In this process; and a caseworker who asks the API, which has a process of its own."""
    database = bench.database()
    with (
        _mail_server() as mail_port,
        tempfile.TemporaryDirectory(prefix="liggare-bench-") as directory,
        EmbeddedTemporal(Path(directory, "temporal")) as temporal,
        Ledger(database.app_dsn, DOMAIN) as ledger,
        ConnectionPool(database.app_dsn, min_size=1, max_size=4, open=True) as pool,
        ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as executor,
        ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as others,
        _api(database.app_dsn, temporal.address, Path(directory)) as url,
        httpx2.Client(base_url=url, timeout=20) as caseworker,
    ):
        municipality.registered(ledger, pool)
        secret = Keys(pool).make("anna-ek", [Role.CASEWORKER], "benchmark").secret
        caseworker.headers["Authorization"] = f"Bearer {secret}"
        client = await connected(temporal.address)
        activities = activities_at(ledger, pool, Mailer(LOOPBACK, mail_port), system_clock)
        async with proposal_worker(client, activities, executor), nothing_worker(client, others):
            yield Running(client, ProposalDesk(client, ledger)), caseworker


@asynccontextmanager
async def no_worker(bench: Bench) -> AsyncIterator[tuple[Running, Database, str]]:
    """With the database and the address of Temporal, for workers elsewhere."""
    database = bench.database()
    with (
        tempfile.TemporaryDirectory(prefix="liggare-bench-") as directory,
        EmbeddedTemporal(Path(directory, "temporal")) as temporal,
        Ledger(database.app_dsn, DOMAIN) as ledger,
        ConnectionPool(database.app_dsn, min_size=1, max_size=4, open=True) as pool,
    ):
        municipality.registered(ledger, pool)
        client = await connected(temporal.address)
        yield Running(client, ProposalDesk(client, ledger)), database, temporal.address


async def connected(address: str) -> Client:
    """As the worker process connects."""
    return await Client.connect(
        address, namespace=NAMESPACE, data_converter=pydantic_data_converter
    )


@contextmanager
def _api(dsn: str, temporal: str, directory: Path) -> Iterator[str]:
    """The address of its resources."""
    port, ready = free_port(), directory / "api.ready"
    said = {
        "profile": "demo",
        "database_url": dsn,
        "temporal_address": temporal,
        "data_dir": str(directory),
        "api_port": str(port),
        "ready_file": str(ready),
        "log_level": "WARNING",
    }
    environment = {**os.environ, **{f"{PREFIX}{name.upper()}": said[name] for name in said}}
    with subprocess.Popen([sys.executable, "-c", SERVE], env=environment) as server:
        try:
            while not ready.exists():
                assert server.poll() is None, "the API did not start"
                time.sleep(0.02)
            yield f"http://{LOOPBACK}:{port}/api/v1"
        finally:
            server.terminate()


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
