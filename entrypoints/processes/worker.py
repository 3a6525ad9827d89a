"""The worker process: runs the workflow of each open proposal, and sees to it that there is one."""

import asyncio
import logging
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.service import RPCError

from delivery.attempts import Attempts
from delivery.email import Mailer
from delivery.reaching import Reach
from delivery.webhook import WebhookSender
from entrypoints.composition import DOMAIN, ContractEndsOf, load_calendar
from entrypoints.readiness import announce_ready
from entrypoints.settings import Settings
from identity.keys import Keys
from identity.persons import Persons
from ledger.application import Ledger
from ledger.clock import Clock, system_clock
from ledger.following import Follower
from workflows.expiry.activities import ExpiryActivities
from workflows.expiry.policy import TASK_QUEUE as EXPIRY_QUEUE
from workflows.expiry.reminders import ExpiryReminders
from workflows.expiry.schedule import ensure_schedule
from workflows.expiry.worker import expiry_worker
from workflows.proposal.activities import ProposalActivities
from workflows.proposal.decision_text import Letterhead
from workflows.proposal.dispatcher import Dispatcher
from workflows.proposal.keeping import OUT_OF_REACH, Keeper
from workflows.proposal.open_proposals import OpenProposals
from workflows.proposal.policy import CONCURRENT_ACTIVITIES, TASK_QUEUE, DispatchPolicy
from workflows.proposal.reminders import Reminders
from workflows.proposal.timekeeper import Timekeeper
from workflows.proposal.watching import namespace_id, until_lost
from workflows.proposal.worker import proposal_worker

CONNECT_PAUSE = 0.25
CONNECTIONS = CONCURRENT_ACTIVITIES + 4
"""One for each that sends something, and some for the rest."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Work:
    """What outlives any one connection to Temporal."""

    settings: Settings
    activities: ProposalActivities
    watch: ExpiryActivities
    keeper: Keeper
    executor: ThreadPoolExecutor
    task_queue: str


def run_worker(
    settings: Settings,
    *,
    dispatch_policy: DispatchPolicy | None = None,
    task_queue: str = TASK_QUEUE,
    clock: Clock = system_clock,
) -> None:
    """Until SIGTERM or SIGINT. Raises CannotStart where the ledger cannot be opened."""
    asyncio.run(_run(settings, dispatch_policy or DispatchPolicy(), task_queue, clock))


async def _run(
    settings: Settings, dispatch_policy: DispatchPolicy, task_queue: str, clock: Clock
) -> None:
    load_calendar()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    with ExitStack() as exits:
        ledger = exits.enter_context(Ledger(settings.database_url, DOMAIN, clock=clock))
        pool: ConnectionPool[Connection[Any]] = exits.enter_context(
            ConnectionPool(
                settings.database_url,
                min_size=1,
                max_size=CONNECTIONS,
                check=ConnectionPool.check_connection,
                open=True,
            )
        )
        executor = exits.enter_context(ThreadPoolExecutor(CONCURRENT_ACTIVITIES + 1, "activity"))
        activities = _activities(settings, ledger, pool, dispatch_policy, clock)

        def follower(after: int) -> Follower:
            return Follower(settings.database_url, DOMAIN, after)

        open_proposals = OpenProposals(pool)
        async with Keeper(ledger, open_proposals, follower, task_queue=task_queue) as keeper:
            watch = ExpiryActivities(
                ledger, _expiry_reminders(settings, pool, clock), ContractEndsOf(pool), clock
            )
            work = Work(settings, activities, watch, keeper, executor, task_queue)
            await _work_until(stop, work)


async def _work_until(stop: asyncio.Event, work: Work) -> None:
    """Connects anew as often as needed: a new worker is back sooner than one that is kept."""
    stopping = asyncio.create_task(stop.wait())
    while not stop.is_set():
        working = asyncio.create_task(_work_while_connected(work))
        await asyncio.wait({stopping, working}, return_when=asyncio.FIRST_COMPLETED)
        try:
            log.warning("connecting to Temporal anew: %s", await _ended(working))
        except asyncio.CancelledError:
            log.info("stopped")
        except (*OUT_OF_REACH, RuntimeError) as failed:
            log.warning("connecting to Temporal anew: %s", failed)
            await asyncio.sleep(CONNECT_PAUSE)


async def _ended(task: asyncio.Task[str]) -> str:
    if not task.done():
        task.cancel()
    return await task


async def _work_while_connected(work: Work) -> str:
    """Ends when Temporal is away or emptied, and says which."""
    client, namespace = await connect(work.settings)
    await work.keeper.compare(client)
    watch_queue = f"{work.task_queue}-{EXPIRY_QUEUE}"
    await ensure_schedule(client, watch_queue)
    proposals = proposal_worker(client, work.activities, work.executor, task_queue=work.task_queue)
    watch = expiry_worker(client, work.watch, work.executor, task_queue=watch_queue)
    async with proposals, watch:
        announce_ready(work.settings)
        log.info("working on %s", work.settings.temporal_address)
        keeping = asyncio.create_task(work.keeper.keep(client))
        try:
            return await until_lost(client, namespace)
        finally:
            keeping.cancel()
            with suppress(asyncio.CancelledError):
                await keeping


async def connect(settings: Settings) -> tuple[Client, str]:
    """The client and the namespace's id, however long Temporal takes to come up."""
    told = False
    while True:
        try:
            client = await Client.connect(
                settings.temporal_address,
                namespace=settings.temporal_namespace,
                data_converter=pydantic_data_converter,
            )
            return client, await namespace_id(client)
        except (RPCError, RuntimeError) as away:
            if not told:
                log.warning("waiting for Temporal at %s: %s", settings.temporal_address, away)
                told = True
            await asyncio.sleep(CONNECT_PAUSE)


def _activities(
    settings: Settings,
    ledger: Ledger,
    pool: ConnectionPool[Connection[Any]],
    dispatch_policy: DispatchPolicy,
    clock: Clock,
) -> ProposalActivities:
    persons, attempts = Persons(pool), Attempts(pool, clock)
    mailer, letterhead = _mailer(settings), _letterhead(settings)
    reach = Reach.of(settings.webhook_networks)
    dispatcher = Dispatcher(
        persons=persons,
        mailer=mailer,
        webhooks=WebhookSender(reach, ca_file=settings.webhook_ca_file),
        attempts=attempts,
        letterhead=letterhead,
        clock=clock,
    )
    reminders = Reminders(persons, Keys(pool), mailer, attempts, letterhead)
    timekeeper = Timekeeper(ledger, reminders, clock)
    return ProposalActivities(ledger, dispatcher, timekeeper, dispatch_policy)


def _expiry_reminders(
    settings: Settings, pool: ConnectionPool[Connection[Any]], clock: Clock
) -> ExpiryReminders:
    attempts, letterhead = Attempts(pool, clock), _letterhead(settings)
    return ExpiryReminders(Persons(pool), Keys(pool), _mailer(settings), attempts, letterhead)


def _mailer(settings: Settings) -> Mailer:
    return Mailer(
        settings.smtp_host,
        settings.smtp_port,
        user=settings.smtp_user,
        password=settings.smtp_password,
        tls=settings.smtp_tls,
        starttls=settings.smtp_starttls,
        ca_file=settings.smtp_ca_file,
    )


def _letterhead(settings: Settings) -> Letterhead:
    public = settings.public_url or f"http://{settings.api_host}:{settings.api_port}"
    return Letterhead(
        sender=settings.smtp_from,
        municipality=settings.municipality_name,
        read_at=f"{public.rstrip('/')}/api/v1/proposals",
    )
