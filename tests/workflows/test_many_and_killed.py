"""Many proposals at once, workers killed at random, mail and webhook peers that fail: all end."""

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from domain.proposal.events import DecisionDelivered
from domain.proposal.state import DeliveryStatus, Phase
from identity.persons import Person, Persons
from tests.moving_clock import MovingClock
from tests.servers import SmtpServer
from tests.webhook_peer import SECRET, WebhookPeer, webhook_peer
from tests.workflows.conftest import Pool
from tests.workflows.municipality import BY_MAIL, BY_WEBHOOK, UNKNOWN
from tests.workflows.office import Office
from tests.workflows.worker_process import WorkerProcess

PROPOSALS = int(os.environ.get("LIGGARE_TEST_PROPOSALS", "200"))
AT_ONCE = 12
WORKERS = 2
KILL_EVERY = 3.0
"""Seconds; a worker is up again within about two."""
UNREACHABLE_EVERY = 20


@pytest.fixture
def workers(
    tmp_path: Path, worker_environment: dict[str, str], task_queue: str, clock: MovingClock
) -> Iterator[list[WorkerProcess]]:
    """Not started yet."""
    processes = []
    for number in range(WORKERS):
        directory = tmp_path / f"worker-{number}"
        directory.mkdir()
        processes.append(WorkerProcess(directory, task_queue, worker_environment, clock.file))
    yield processes
    for process in processes:
        process.kill()


@pytest.fixture
def peer(pool: Pool, office: Office) -> Iterator[WebhookPeer]:
    with webhook_peer() as peer:
        system = Person(
            person="capio-system", name="Capio", webhook_url=peer.url, webhook_secret=SECRET
        )
        Persons(pool).add(system)
        yield peer


@asynccontextmanager
async def killed_at_random(workers: list[WorkerProcess]) -> AsyncIterator[list[int]]:
    """While the block lasts, one after the other; who is killed is started anew at once."""
    kills: list[int] = []
    chance = random.Random(1918)

    async def kill() -> None:
        while True:
            await asyncio.sleep(chance.uniform(0.5, 1.5) * KILL_EVERY)
            number = chance.randrange(len(workers))
            workers[number].kill()
            kills.append(number)
            await asyncio.to_thread(workers[number].start)

    killing = asyncio.create_task(kill())
    yield kills
    killing.cancel()
    with suppress(asyncio.CancelledError):
        await killing


@pytest.mark.slow
@pytest.mark.timeout(1200)
async def test_all_proposals_end_and_every_recipient_is_reached_or_known_not_to_be(
    office: Office, workers: list[WorkerProcess], peer: WebhookPeer, smtp_server: SmtpServer
) -> None:
    smtp_server.fails_every = peer.fails_every = 4
    gate = asyncio.Semaphore(AT_ONCE)
    names = [f"{office.name}-{number}" for number in range(PROPOSALS)]
    for worker in workers:
        await asyncio.to_thread(worker.start)

    async def carry(number: int, name: str) -> None:
        unreachable = (UNKNOWN,) if number % UNREACHABLE_EVERY == 0 else ()
        async with gate:
            await office.carry_to_decision(name, recipients=(BY_MAIL, BY_WEBHOOK, *unreachable))
            await office.publish(name)

    async with killed_at_random(workers) as kills:
        await asyncio.gather(*(carry(number, name) for number, name in enumerate(names)))
    for name in names:
        await office.until(lambda name=name: settled(office, name), name)  # type: ignore[misc]  # bound at once

    assert kills
    assert office.booked()["contract.assignment-expanded.v1"] == len(names)
    ended = [name for name in names if office.proposal(name).phase is Phase.CLOSED]
    assert all(office.topics(name).count("effect-booked") == 1 for name in names)
    assert all(not office.proposal(name).undelivered for name in ended)
    known = [each for name in names for each in delivered(office, name)]
    received = Counter(str(mail.message["Message-ID"]) for mail in smtp_server.mails)
    received += Counter(peer.ids)
    for each in known:
        came, told = received[each.reference or ""], each.repeats
        assert 1 <= came <= 1 + told, f"{each.reference} came {came} times, {told} repeats told"


def settled(office: Office, name: str) -> bool:
    """Ended; or all that is left is a recipient who needs attention."""
    proposal = office.proposal(name)
    left = {proposal.deliveries.get(each.recipient) for each in proposal.undelivered}
    waits_for_people = bool(left) and left <= {DeliveryStatus.NEEDS_ATTENTION}
    everything_else = proposal.effect_booked and proposal.final_on is not None
    return proposal.phase is Phase.CLOSED or (waits_for_people and everything_else)


def delivered(office: Office, name: str) -> list[DecisionDelivered]:
    entries = office.ledger.entries(f"proposal:{name}")
    return [each.event for each in entries if isinstance(each.event, DecisionDelivered)]
