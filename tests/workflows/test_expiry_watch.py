"""A reminder for each contract and threshold, once ever, whatever happened to the job meanwhile."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from temporalio.client import Client
from temporalio.service import RPCError

from delivery.email import Mailer
from domain.expiry.events import ExpiryReminderRaised
from entrypoints.embedded.temporal import EmbeddedTemporal
from ledger.application import Ledger
from tests.moving_clock import MovingClock
from tests.servers import SmtpServer
from tests.workflows.conftest import Pool
from tests.workflows.contract_ends import ACTIVE, CAPIO, Contracts, watch_over
from workflows.expiry.activities import ExpiryActivities
from workflows.expiry.messages import Watched
from workflows.expiry.policy import SCHEDULE_ID
from workflows.expiry.ports import ComingToItsEnd
from workflows.expiry.schedule import ensure_schedule
from workflows.expiry.worker import expiry_worker
from workflows.expiry.workflow import ExpiryWatchWorkflow


@pytest.fixture
def clock(tmp_path: Path) -> MovingClock:
    return MovingClock(date(2018, 2, 1), tmp_path / "clock")


@pytest.fixture
def contracts() -> Contracts:
    return Contracts(CAPIO, ACTIVE)


@pytest.fixture
def watch(
    ledger: Ledger, pool: Pool, contracts: Contracts, clock: MovingClock, smtp_server: SmtpServer
) -> ExpiryActivities:
    mailer = Mailer(smtp_server.host, smtp_server.port, timeout=5)
    return watch_over(contracts, ledger, pool, mailer, clock)


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


@pytest.fixture
async def no_schedule(temporal_client: Client) -> None:
    """The server is shared: a look that somebody's dead worker was to do would hold up this one."""
    with suppress(RPCError):
        await temporal_client.get_schedule_handle(SCHEDULE_ID).delete()


def raised(ledger: Ledger, contract: str = CAPIO.contract) -> list[tuple[int, date]]:
    events = [entry.event for entry in ledger.entries(f"expiry:{contract}")]
    return [
        (event.threshold_months, event.last_day_to_decide)
        for event in events
        if isinstance(event, ExpiryReminderRaised)
    ]


def test_each_threshold_is_reminded_of_once_as_its_day_comes(
    watch: ExpiryActivities, ledger: Ledger, clock: MovingClock
) -> None:
    last_day = CAPIO.last_day_to_decide
    for day, thresholds in (
        (date(2018, 12, 30), []),
        (date(2018, 12, 31), [12]),
        (date(2019, 3, 30), [12]),
        (date(2019, 3, 31), [12, 9]),
        (date(2019, 6, 30), [12, 9, 6]),
        (date(2019, 9, 30), [12, 9, 6, 3]),
        (date(2020, 6, 1), [12, 9, 6, 3]),
    ):
        clock.move_to(day)
        watch.look()
        watch.look()
        assert raised(ledger) == [(months, last_day) for months in thresholds], day


def test_after_two_weeks_without_the_job_what_was_missed_is_made_up_for(
    watch: ExpiryActivities, ledger: Ledger, clock: MovingClock
) -> None:
    clock.move_to(date(2018, 12, 25))
    watch.look()
    clock.move_to(date(2019, 1, 8))

    assert watch.look() == Watched(contracts=1, reminders=1)
    assert raised(ledger) == [(12, CAPIO.last_day_to_decide)]


def test_a_contract_that_is_registered_late_is_reminded_of_once_not_four_times(
    watch: ExpiryActivities, ledger: Ledger, clock: MovingClock
) -> None:
    clock.move_to(date(2019, 11, 1))
    watch.look()

    assert raised(ledger) == [(3, CAPIO.last_day_to_decide)]


def test_a_contract_whose_day_is_past_is_not_reminded_of(
    watch: ExpiryActivities, ledger: Ledger, clock: MovingClock
) -> None:
    clock.move_to(date(2020, 1, 1))
    watch.look()

    assert raised(ledger) == []
    assert raised(ledger, ACTIVE.contract) != []


def test_an_extended_contract_is_reminded_of_anew_before_its_new_day(
    watch: ExpiryActivities, ledger: Ledger, contracts: Contracts, clock: MovingClock
) -> None:
    clock.move_to(date(2019, 10, 1))
    watch.look()
    extended = ComingToItsEnd(CAPIO.contract, CAPIO.title, date(2021, 12, 31))
    contracts.coming = [extended]
    clock.move_to(date(2021, 1, 1))
    watch.look()

    assert raised(ledger) == [(3, CAPIO.last_day_to_decide), (12, extended.last_day_to_decide)]


async def test_the_workflow_looks_and_tells_what_it_saw(
    watch: ExpiryActivities,
    temporal_client: Client,
    executor: ThreadPoolExecutor,
    clock: MovingClock,
    name: str,
) -> None:
    clock.move_to(date(2018, 12, 31))
    async with expiry_worker(temporal_client, watch, executor, task_queue=name):
        watched = await temporal_client.execute_workflow(
            ExpiryWatchWorkflow.run, id=name, task_queue=name
        )

    assert watched == Watched(contracts=1, reminders=1)


@pytest.mark.usefixtures("no_schedule")
async def test_the_schedule_is_there_from_the_first_start_on_and_looks_at_once(
    watch: ExpiryActivities,
    ledger: Ledger,
    temporal_client: Client,
    executor: ThreadPoolExecutor,
    clock: MovingClock,
    name: str,
) -> None:
    clock.move_to(date(2018, 12, 31))
    async with expiry_worker(temporal_client, watch, executor, task_queue=name):
        await ensure_schedule(temporal_client, name)
        await ensure_schedule(temporal_client, name)
        async with asyncio.timeout(60):
            while True:
                if raised(ledger):
                    break
                await asyncio.sleep(0.05)

    described = await temporal_client.get_schedule_handle(SCHEDULE_ID).describe()
    assert described.schedule.spec.time_zone_name == "Europe/Stockholm"
    assert described.info.next_action_times


@pytest.mark.usefixtures("no_schedule")
async def test_a_schedule_that_somebody_paused_stays_paused(
    temporal_client: Client, name: str
) -> None:
    await ensure_schedule(temporal_client, name)
    handle = temporal_client.get_schedule_handle(SCHEDULE_ID)
    await handle.pause(note="under underhåll")

    await ensure_schedule(temporal_client, name)

    assert (await handle.describe()).schedule.state.paused
    await handle.unpause()


async def test_the_schedule_is_made_anew_after_temporal_has_lost_everything(
    temporal: EmbeddedTemporal, temporal_client: Client, name: str
) -> None:
    await ensure_schedule(temporal_client, name)
    await asyncio.to_thread(temporal.wipe)

    await ensure_schedule(temporal_client, name)

    handle = temporal_client.get_schedule_handle(SCHEDULE_ID)
    assert (await handle.describe()).id == SCHEDULE_ID
