"""A worker in a process of its own that tells how much memory it holds.

``python -m benchmarks.holding ours|nothing DSN ADDRESS``: answers each line of its input with
kilobytes, and ends with its input.
"""

import asyncio
import ctypes
import gc
import resource
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from psycopg_pool import ConnectionPool
from temporalio.client import Client
from temporalio.worker import Worker

from benchmarks.nothing import nothing_worker
from benchmarks.running import connected
from delivery.email import Mailer
from entrypoints.composition import DOMAIN
from entrypoints.embedded.ports import LOOPBACK
from ledger.application import Ledger
from ledger.clock import system_clock
from tests.workflows.workplace import activities_at
from workflows.proposal.policy import CONCURRENT_ACTIVITIES
from workflows.proposal.worker import proposal_worker

MAPPED = Path("/proc/self/smaps_rollup")


async def hold(kind: str, dsn: str, address: str) -> None:
    """Until the input ends."""
    client = await connected(address)
    with (
        Ledger(dsn, DOMAIN) as ledger,
        ConnectionPool(dsn, min_size=1, max_size=4, open=True) as pool,
        ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as executor,
    ):
        workers = {
            "ours": lambda: _ours(client, ledger, pool, executor),
            "nothing": lambda: nothing_worker(client, executor),
        }
        async with workers[kind]():
            while await asyncio.to_thread(sys.stdin.readline):
                print(_resident(), flush=True)


def _ours(
    client: Client, ledger: Ledger, pool: ConnectionPool, executor: ThreadPoolExecutor
) -> Worker:
    """It sends nothing here, so that no mail server is needed."""
    activities = activities_at(ledger, pool, Mailer(LOOPBACK, 9), system_clock)
    return proposal_worker(client, activities, executor)


def _resident() -> int:
    """Kilobytes held now; where the system does not tell, the most that were ever held."""
    gc.collect()
    with suppress(OSError, AttributeError):  # only glibc keeps freed memory, and has this
        ctypes.CDLL(None).malloc_trim(0)
    if MAPPED.exists():
        lines = (line.split() for line in MAPPED.read_text().splitlines())
        return next(int(words[1]) for words in lines if words[0] == "Rss:")
    unit = 1024 if sys.platform == "darwin" else 1
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


if __name__ == "__main__":
    asyncio.run(hold(*sys.argv[1:]))
