"""Workers are killed and Temporal loses everything; proposals go on, and nothing happens twice."""

import asyncio
import time
from datetime import timedelta

import psycopg
import pytest
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

from domain.proposal.commands import SubmitProposal
from domain.proposal.state import Phase
from entrypoints.embedded.ports import free_port
from entrypoints.embedded.temporal import EmbeddedTemporal
from ledger.act import Act
from ledger.application import Ledger
from tests.servers import Database, SmtpServer
from tests.workflows.acts import by_hand, decision, way_to_committee
from tests.workflows.acts import start as starting
from tests.workflows.municipality import ANNA, BY_HAND, BY_MAIL, content
from tests.workflows.office import Office
from tests.workflows.worker_process import WorkerProcess
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.errors import StillGoing
from workflows.proposal.policy import HEARTBEAT_TIMEOUT
from workflows.proposal.starting import workflow_id

APPEND_LOCK = "SELECT pg_advisory_lock(hashtextextended('ledger.append', 0))"
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


async def test_a_worker_killed_in_an_act_is_replaced_and_the_act_done_once(
    office: Office, worker: WorkerProcess, database: Database
) -> None:
    await asyncio.to_thread(worker.start)
    await office.act(starting(office.name))

    with psycopg.connect(database.admin_dsn, autocommit=True) as bystander:
        bystander.execute(APPEND_LOCK)
        acting = asyncio.create_task(office.act(SubmitProposal(proposal=office.name)))
        await office.until(lambda: bystander.execute(WAITING).fetchone() == (1,))
        worker.kill()
    killed = time.monotonic()
    await asyncio.to_thread(worker.start)
    done = await acting

    assert done.phase is Phase.UNION_CONSULTATION
    assert office.topics() == ["drafted", "submitted"]
    assert time.monotonic() - killed < 20


async def test_an_act_that_takes_its_time_is_not_taken_for_dead(
    working: Office, database: Database
) -> None:
    await working.act(starting(working.name))

    with psycopg.connect(database.admin_dsn, autocommit=True) as bystander:
        bystander.execute(APPEND_LOCK)
        acting = asyncio.create_task(working.act(SubmitProposal(proposal=working.name)))
        await asyncio.sleep(3 * HEARTBEAT_TIMEOUT.total_seconds())
        assert not acting.done()
    await acting

    handle = working.client.get_workflow_handle(workflow_id(working.name))
    attempts = [
        event.activity_task_started_event_attributes.attempt
        for event in (await handle.fetch_history()).events
        if event.HasField("activity_task_started_event_attributes")
    ]
    assert set(attempts) == {1}


async def test_who_stops_waiting_for_an_act_is_let_go(office: Office) -> None:
    await office.act(starting(office.name))
    acting = asyncio.create_task(office.act(SubmitProposal(proposal=office.name)))
    await asyncio.sleep(0.5)

    acting.cancel()

    with pytest.raises(asyncio.CancelledError):
        await acting


async def test_without_temporal_an_act_may_come_later_and_says_so(
    office: Office, ledger: Ledger
) -> None:
    nowhere = await Client.connect(
        f"127.0.0.1:{free_port()}", data_converter=pydantic_data_converter, lazy=True
    )
    desk = ProposalDesk(nowhere, ledger)

    started = await desk.act(starting(office.name), Act("start", ANNA))
    with pytest.raises(StillGoing):
        await desk.act(
            SubmitProposal(proposal=office.name), Act("key", ANNA), timeout=timedelta(seconds=1)
        )

    assert started.phase is Phase.DRAFTING
    assert office.topics() == ["drafted"]


async def test_an_act_without_a_worker_may_still_be_booked_and_is_found_by_repeating_it(
    office: Office, worker: WorkerProcess
) -> None:
    command, key = SubmitProposal(proposal=office.name), Act("the key", ANNA)
    await office.act(starting(office.name))

    with pytest.raises(StillGoing) as still:
        await office.desk.act(command, key, timeout=timedelta(seconds=1))
    assert still.value.update_id

    await asyncio.to_thread(worker.start)
    await office.act(command, "the key")

    assert office.topics() == ["drafted", "submitted"]


async def test_open_proposals_outlive_the_loss_of_everything_in_temporal(
    office: Office, worker: WorkerProcess, temporal: EmbeddedTemporal, smtp_server: SmtpServer
) -> None:
    names = [f"{office.name}-{number}" for number in range(5)]
    await asyncio.to_thread(worker.start)
    for name in names:
        await office.carry_to_committee(name)

    await asyncio.to_thread(temporal.wipe)
    await asyncio.gather(*(office.act(decision(name)) for name in names))
    for name in names:
        await office.closed(name)

    for name in names:
        topics = office.topics(name)
        assert topics.count("effect-booked") == topics.count("decision-delivered") == 1
        assert topics.count("closed") == 1
    assert office.booked()["contract.assignment-expanded.v1"] == len(names)
    assert sorted(mail.message["Message-ID"] for mail in smtp_server.mails) == sorted(
        f"<{name}.r1.leanlink.0.decision@kommun.example>" for name in names
    )


async def test_a_loss_is_outlived_in_every_phase_and_by_acts_that_are_under_way(
    office: Office, worker: WorkerProcess, temporal: EmbeddedTemporal, smtp_server: SmtpServer
) -> None:
    async def carry(name: str, pause: float) -> None:
        """From start to close; at the loss each is somewhere else."""
        await office.act(starting(name, content(name, recipients=(BY_MAIL, BY_HAND))))
        for command in (*way_to_committee(name), decision(name), by_hand(name, "capio")):
            await asyncio.sleep(pause)
            await office.act(command)
        await office.closed(name)

    await asyncio.to_thread(worker.start)
    names = [f"{office.name}-{number}" for number in range(6)]
    carrying = [asyncio.create_task(carry(name, number / 4)) for number, name in enumerate(names)]
    await asyncio.sleep(1)
    await asyncio.to_thread(temporal.wipe)
    await asyncio.gather(*carrying)

    assert office.booked()["contract.assignment-expanded.v1"] == len(names)
    for name in names:
        topics = office.topics(name)
        assert len(topics) == len({*topics}) + 1, topics  # delivered twice: by mail and by hand
    sent = {mail.message["Message-ID"] for mail in smtp_server.mails}
    assert len(sent) == len(names)


async def test_after_a_loss_every_workflow_is_back_though_nobody_does_anything(
    office: Office, worker: WorkerProcess, temporal: EmbeddedTemporal
) -> None:
    names = [f"{office.name}-{number}" for number in range(3)]
    await asyncio.to_thread(worker.start)
    for name in names:
        await office.carry_to_committee(name)

    await asyncio.to_thread(temporal.wipe)

    await _running(office, names)


async def test_a_single_workflow_that_is_gone_is_started_again(
    office: Office, worker: WorkerProcess
) -> None:
    await asyncio.to_thread(worker.start)
    await office.act(starting(office.name))
    await _running(office, [office.name])

    await office.client.get_workflow_handle(workflow_id(office.name)).terminate()

    await _running(office, [office.name])


async def test_a_proposal_started_while_temporal_is_away_gets_its_workflow_later(
    office: Office, worker: WorkerProcess, temporal: EmbeddedTemporal
) -> None:
    await asyncio.to_thread(worker.start)
    await asyncio.to_thread(temporal.stop)
    try:
        started = await office.act(starting(office.name))
    finally:
        await asyncio.to_thread(temporal.start)

    assert started.phase is Phase.DRAFTING
    await _running(office, [office.name])
    submitted = await office.act(SubmitProposal(proposal=office.name))
    assert submitted.phase is Phase.UNION_CONSULTATION


async def test_a_loss_in_the_middle_of_dispatch_sends_nothing_twice(
    office: Office, worker: WorkerProcess, temporal: EmbeddedTemporal, smtp_server: SmtpServer
) -> None:
    name = office.name
    await asyncio.to_thread(worker.start)
    await office.carry_to_decision(name, recipients=(BY_MAIL, BY_HAND))
    await office.until(lambda: "decision-delivered" in office.topics())
    await office.until(lambda: office.proposal().effect_booked)

    await asyncio.to_thread(temporal.wipe)
    await office.act(by_hand(name, "capio"))
    await office.closed()

    assert office.topics().count("effect-booked") == 1
    assert len(smtp_server.mails) == 1


async def test_a_worker_told_to_stop_ends_with_success(
    office: Office, worker: WorkerProcess
) -> None:
    await asyncio.to_thread(worker.start)

    assert await asyncio.to_thread(worker.stop) == 0


async def _running(office: Office, names: list[str]) -> None:
    wanted = {workflow_id(name) for name in names}

    async def all_there() -> bool:
        query = 'ExecutionStatus = "Running"'
        return wanted <= {each.id async for each in office.client.list_workflows(query)}

    await office.until(all_there)
