"""A hub lets many asynchronous readers live from one connection."""

import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest

from ledger.application import Ledger
from ledger.hub import Hub
from tests.ledger.shelves import SHELVES, AddJars, act
from tests.servers import Database


@pytest.fixture
async def hub(larder: Ledger, database: Database) -> AsyncIterator[Hub]:
    async with Hub(database.app_dsn, SHELVES, larder, kept=20) as hub:
        yield hub


async def add(ledger: Ledger, first: int, last: int) -> None:
    for number in range(first, last + 1):
        command = AddJars(shelf="top")
        await asyncio.to_thread(ledger.execute, command, act(f"jar-{number}"))


async def positions(hub: Hub, after: int, until: int) -> list[int]:
    found: list[int] = []
    async for batch in hub.follow(after):
        found += [entry.position for entry in batch]
        if found[-1] >= until:
            break
    return found


async def test_many_readers_get_every_entry_once_from_wherever_they_begin(
    hub: Hub, larder: Ledger, database: Database
) -> None:
    async with asyncio.timeout(20):
        readers = [asyncio.create_task(positions(hub, number % 5, 60)) for number in range(200)]
        await add(larder, 2, 60)
        for number, found in enumerate(await asyncio.gather(*readers)):
            assert found == list(range(number % 5 + 1, 61))
        # Behind what is held in memory, and beyond it.
        assert await positions(hub, 0, 60) == list(range(1, 61))
        assert await positions(hub, 55, 60) == [56, 57, 58, 59, 60]
    with psycopg.connect(database.admin_dsn) as admin:
        listening = admin.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s", (database.name,)
        ).fetchone()
    assert listening is not None
    assert listening[0] < 12


async def test_a_long_poll_ends_with_the_news_or_the_time(hub: Hub, larder: Ledger) -> None:
    assert await hub.wait_beyond(0, 0)
    assert not await hub.wait_beyond(1, 0.05)
    waiting = asyncio.create_task(hub.wait_beyond(1, 10))
    await add(larder, 2, 2)
    assert await waiting
    assert hub.head == 2


async def test_a_reader_that_leaves_takes_nobody_along(hub: Hub, larder: Ledger) -> None:
    stays = asyncio.create_task(positions(hub, 1, 2))
    leaves = asyncio.create_task(positions(hub, 1, 2))
    await asyncio.sleep(0)
    leaves.cancel()
    await add(larder, 2, 2)
    assert await asyncio.wait_for(stays, 5) == [2]


async def test_closing_ends_every_reader(hub: Hub) -> None:
    waiting = [asyncio.create_task(positions(hub, 1, 99)) for _ in range(3)]
    await asyncio.sleep(0)
    hub.close()
    assert await asyncio.wait_for(asyncio.gather(*waiting), 5) == [[], [], []]
    assert not await hub.wait_beyond(1, 5)
