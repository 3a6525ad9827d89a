"""A worker in the test's own process, with pauses of milliseconds; everything else is real."""

import itertools
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool
from temporalio.client import Client

from delivery.email import Mailer
from entrypoints.composition import DOMAIN
from entrypoints.embedded.temporal import EmbeddedTemporal
from ledger.application import Ledger
from tests.moving_clock import MovingClock
from tests.servers import Database, SmtpServer
from tests.workflows.municipality import AFTERWARDS, POSTED_ON, QUICK, registered
from tests.workflows.office import Office
from tests.workflows.worker_process import WorkerProcess
from tests.workflows.workplace import activities_at
from workflows.proposal.activities import ProposalActivities
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.policy import CONCURRENT_ACTIVITIES, DispatchPolicy
from workflows.proposal.worker import proposal_worker

Pool = ConnectionPool[Connection[Any]]

NUMBERS = itertools.count(1)


@pytest.fixture
def pool(database: Database) -> Iterator[Pool]:
    with ConnectionPool(database.app_dsn, min_size=1, max_size=4, open=True) as pool:
        yield pool


@pytest.fixture
def clock(tmp_path: Path) -> MovingClock:
    """Worker processes go by it, too."""
    return MovingClock(AFTERWARDS, tmp_path / "clock")


@pytest.fixture
def ledger(database: Database, clock: MovingClock) -> Iterator[Ledger]:
    with Ledger(database.app_dsn, DOMAIN, clock=clock) as ledger:
        yield ledger


@pytest.fixture
def name() -> str:
    return f"p{next(NUMBERS)}"


@pytest.fixture
def task_queue(name: str) -> str:
    """Of the test's own, so that workflows that other tests left behind find nobody."""
    return f"proposals-{name}"


@pytest.fixture
def office(
    ledger: Ledger, pool: Pool, temporal_client: Client, name: str, task_queue: str
) -> Office:
    """With nobody at work: see ``working``."""
    registered(ledger, pool)
    return Office(name, temporal_client, ledger, ProposalDesk(temporal_client, ledger, task_queue))


@pytest.fixture
def dispatch_policy() -> DispatchPolicy:
    """To be given by a test that needs another."""
    return QUICK


@pytest.fixture
def activities(
    ledger: Ledger,
    pool: Pool,
    smtp_server: SmtpServer,
    clock: MovingClock,
    dispatch_policy: DispatchPolicy,
) -> ProposalActivities:
    mailer = Mailer(smtp_server.host, smtp_server.port, timeout=5)
    return activities_at(ledger, pool, mailer, clock, dispatch_policy)


@pytest.fixture
async def working(
    office: Office, activities: ProposalActivities, task_queue: str
) -> AsyncIterator[Office]:
    """The office with a worker."""
    with ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as executor:
        async with proposal_worker(office.client, activities, executor, task_queue=task_queue):
            yield office


@pytest.fixture
async def posted(working: Office, clock: MovingClock) -> Office:
    """The same on the day on which its decision's notice was posted: the appeal time has begun."""
    clock.move_to(POSTED_ON)
    await working.carry_to_decision(working.name)
    await working.publish()
    return working


@pytest.fixture
def worker_environment(
    database: Database, temporal: EmbeddedTemporal, smtp_server: SmtpServer
) -> dict[str, str]:
    """What a worker process is told of the servers."""
    return {
        "LIGGARE_PROFILE": "demo",
        "LIGGARE_DATABASE_URL": database.app_dsn,
        "LIGGARE_TEMPORAL_ADDRESS": temporal.address,
        "LIGGARE_SMTP_HOST": smtp_server.host,
        "LIGGARE_SMTP_PORT": str(smtp_server.port),
        "LIGGARE_SMTP_STARTTLS": "false",
        "LIGGARE_WEBHOOK_NETWORKS": "127.0.0.0/8",
    }


@pytest.fixture
def worker(
    tmp_path: Path, worker_environment: dict[str, str], task_queue: str, clock: MovingClock
) -> Iterator[WorkerProcess]:
    """A process of its own, not started yet."""
    process = WorkerProcess(tmp_path, task_queue, worker_environment, clock.file)
    yield process
    process.kill()
