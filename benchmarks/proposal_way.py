"""A proposal from start to close against a workflow of the same shape that does nothing."""

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from psycopg_pool import ConnectionPool
from temporalio import activity, workflow
from temporalio.client import Client, WithStartWorkflowOperation
from temporalio.common import WorkflowIDConflictPolicy
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.worker import Worker
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from benchmarks.harness import Bench, Comparison

with workflow.unsafe.imports_passed_through():
    from delivery.email import Mailer
    from domain.proposal.commands import ProposalCommand
    from entrypoints.composition import DOMAIN
    from entrypoints.embedded.ports import LOOPBACK, accepts, free_port
    from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal
    from ledger.act import Act
    from ledger.application import Ledger
    from ledger.clock import system_clock
    from tests.workflows import municipality
    from tests.workflows.workplace import activities_at
    from workflows.proposal.desk import ProposalDesk
    from workflows.proposal.policy import (
        ACTIVITY_TIMEOUT,
        CONCURRENT_ACTIVITIES,
        HEARTBEAT_TIMEOUT,
        WORKFLOW_TASK_TIMEOUT,
    )
    from workflows.proposal.starting import workflow_id
    from workflows.proposal.worker import proposal_worker
    from workflows.working import STICKY_TIMEOUT

PROPOSALS = 40
WARM_UP = 3
ACTS = 4
QUEUE = "nothing"


@activity.defn(name="nothing")
def do_nothing(number: int) -> int:
    """As little as an activity can do."""
    return number


@workflow.defn(name="Nothing")
class NothingWorkflow:
    """Looks; lets four updates do something each; then does two things side by side, and a last."""

    def __init__(self) -> None:
        self._acts = 0

    @workflow.run
    async def run(self) -> None:
        """Ends after four acts."""
        await _nothing()
        await workflow.wait_condition(lambda: self._acts == ACTS)
        await asyncio.gather(_nothing(), _nothing())
        await _nothing()
        await workflow.wait_condition(workflow.all_handlers_finished)

    @workflow.update
    async def act(self, number: int) -> int:
        """One activity."""
        answer = await _nothing()
        self._acts += 1
        return answer + number


async def _nothing() -> int:
    return await workflow.execute_activity(
        do_nothing,
        1,
        start_to_close_timeout=ACTIVITY_TIMEOUT,
        heartbeat_timeout=HEARTBEAT_TIMEOUT,
    )


@dataclass(frozen=True)
class Running:
    """Both workers on one server, in this process."""

    client: Client
    desk: ProposalDesk

    async def proposal(self, name: str) -> float:
        """Seconds from start to close."""
        started = time.perf_counter()
        await self._act(municipality.start(name))
        for command in (*municipality.way_to_committee(name), municipality.decision(name)):
            await self._act(command)
        await self.client.get_workflow_handle(workflow_id(name)).result()
        return time.perf_counter() - started

    async def nothing(self, name: str) -> float:
        """Seconds for the same number of steps."""
        started = time.perf_counter()
        handle = await self.client.start_workflow(
            NothingWorkflow.run, id=name, task_queue=QUEUE, task_timeout=WORKFLOW_TASK_TIMEOUT
        )
        for number in range(ACTS):
            await self.client.execute_update_with_start_workflow(
                NothingWorkflow.act,
                number,
                start_workflow_operation=WithStartWorkflowOperation(
                    NothingWorkflow.run,
                    id=name,
                    task_queue=QUEUE,
                    id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
                    task_timeout=WORKFLOW_TASK_TIMEOUT,
                ),
            )
        await handle.result()
        return time.perf_counter() - started

    async def _act(self, command: ProposalCommand) -> None:
        act = Act(f"{command.proposal}/{command.name}", municipality.ANNA)
        await self.desk.act(command, act, timeout=timedelta(seconds=60))


def compare(bench: Bench) -> Iterator[Comparison]:
    """Proposals per second, one after the other: each with eight entries and an e-mail."""
    ours, baseline = asyncio.run(_measured(bench))
    yield Comparison(
        "proposal from start to close, against a no-op workflow",
        "/s", 1 / ours, 1 / baseline, goal=0.9,
        note=f"medians of {PROPOSALS}: {ours * 1000:.0f} ms against {baseline * 1000:.0f} ms",
    )  # fmt: skip


async def _measured(bench: Bench) -> tuple[float, float]:
    ours, baseline = [], []
    async with _running(bench) as running:
        for number in range(WARM_UP + PROPOSALS):
            proposal = await running.proposal(f"p{number}")
            nothing = await running.nothing(f"nothing-{number}")
            if number >= WARM_UP:
                ours.append(proposal)
                baseline.append(nothing)
    return statistics.median(ours), statistics.median(baseline)


@asynccontextmanager
async def _running(bench: Bench) -> AsyncIterator[Running]:
    database = bench.database()
    with (
        _mail_server() as mail_port,
        tempfile.TemporaryDirectory(prefix="liggare-bench-") as directory,
        EmbeddedTemporal(Path(directory)) as temporal,
        Ledger(database.app_dsn, DOMAIN) as ledger,
        ConnectionPool(database.app_dsn, min_size=1, open=True) as pool,
        ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as executor,
    ):
        municipality.registered(ledger, pool)
        client = await Client.connect(
            temporal.address, namespace=NAMESPACE, data_converter=pydantic_data_converter
        )
        activities = activities_at(ledger, pool, Mailer(LOOPBACK, mail_port), system_clock)
        baseline = Worker(
            client,
            task_queue=QUEUE,
            workflows=[NothingWorkflow],
            activities=[do_nothing],
            activity_executor=executor,
            max_concurrent_activities=CONCURRENT_ACTIVITIES,
            sticky_queue_schedule_to_start_timeout=STICKY_TIMEOUT,
            # This module imports much more than the workflow needs; it is not to pay for that.
            workflow_runner=SandboxedWorkflowRunner(
                restrictions=SandboxRestrictions.default.with_passthrough_all_modules()
            ),
        )
        async with proposal_worker(client, activities, executor), baseline:
            yield Running(client, ProposalDesk(client, ledger))


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
