"""Whatever goes away for a while, every open proposal gets its workflow in the end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool
from temporalio.client import Client, WorkflowExecutionStatus
from temporalio.service import RPCError

from entrypoints.composition import DOMAIN
from entrypoints.embedded.postgres import EmbeddedPostgres
from ledger.act import Act
from ledger.application import Ledger
from ledger.following import Follower
from tests.servers import Database, away
from tests.workflows.acts import start
from tests.workflows.municipality import ANNA, registered
from workflows.proposal.keeping import Keeper
from workflows.proposal.open_proposals import OpenProposals
from workflows.proposal.starting import workflow_id

OFTEN = timedelta(milliseconds=100)


@pytest.fixture
async def keeping(
    ledger: Ledger, database: Database, temporal_client: Client, task_queue: str
) -> AsyncIterator[asyncio.Task[None]]:
    def follower(after: int) -> Follower:
        return Follower(database.app_dsn, DOMAIN, after)

    with ConnectionPool[Connection[Any]](
        database.app_dsn, min_size=1, max_size=4, timeout=0.5, open=True
    ) as pool:
        kept = OpenProposals(pool)
        keeper = Keeper(ledger, kept, follower, task_queue=task_queue, comparison=OFTEN)
        async with keeper:
            task = asyncio.create_task(keeper.keep(temporal_client))
            yield task
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def runs(client: Client, proposal: str) -> bool:
    with suppress(RPCError):
        found = await client.get_workflow_handle(workflow_id(proposal)).describe()
        return found.status is WorkflowExecutionStatus.RUNNING
    return False


async def test_a_database_that_was_away_does_not_end_the_keeping(
    keeping: asyncio.Task[None],
    ledger: Ledger,
    pool: ConnectionPool[Connection[Any]],
    database: Database,
    postgres: EmbeddedPostgres,
    temporal_client: Client,
    name: str,
) -> None:
    registered(ledger, pool)
    with away(postgres, database):
        await asyncio.sleep(1.5)
        assert not keeping.done()
    await asyncio.to_thread(ledger.execute, start(name), Act("start", ANNA))
    async with asyncio.timeout(30):
        while not await runs(temporal_client, name):
            assert not keeping.done()
            await asyncio.sleep(0.05)
