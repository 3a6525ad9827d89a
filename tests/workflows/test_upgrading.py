"""Proposals begun under an earlier version are ended by today's, in one history each."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from temporalio.client import Client

from domain.proposal.commands import SubmitProposal
from domain.proposal.events import ConsultationTime
from domain.proposal.state import Phase
from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal
from ledger.application import Ledger
from tests.servers import Database, SmtpServer
from tests.workflows.acts import by_hand, consultation, decision
from tests.workflows.municipality import MEETING
from tests.workflows.office import Office
from tests.workflows.worker_process import ROOT, WorkerProcess
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.starting import workflow_id

FIRST_LINE = "23235b962e150147b706d0a85da91f15d4d7bb3e"
"""The last version in which a proposal was either approved or rejected, and then closed."""
BEFORE_THIS = "HEAD~1"

BEGUN = ("drafted", "planned", "on-an-agenda", "decided")
BEGIN = """
import asyncio, sys
from datetime import date
from psycopg_pool import ConnectionPool
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
from domain.proposal.commands import SubmitProposal
from domain.proposal.events import ConsultationTime
from entrypoints.composition import DOMAIN
from ledger.application import Ledger
from tests.workflows.municipality import BY_HAND, BY_MAIL, content, registered
from tests.workflows.office import Office
from workflows.proposal.desk import ProposalDesk

try:
    from tests.workflows.acts import consultation, decision, start
except ImportError:  # in versions before the acts had a module of their own
    from tests.workflows.municipality import consultation, decision, start

async def begin(dsn, address, namespace, task_queue, name):
    client = await Client.connect(
        address, namespace=namespace, data_converter=pydantic_data_converter
    )
    recipients = (BY_MAIL, BY_HAND)
    with Ledger(dsn, DOMAIN) as ledger, ConnectionPool(dsn, min_size=1, open=True) as pool:
        registered(ledger, pool)
        office = Office(name, client, ledger, ProposalDesk(client, ledger, task_queue))
        for each in ("drafted", "planned"):
            said = content(f"{name}-{each}", recipients=recipients)
            await office.act(start(f"{name}-{each}", said))
        await office.act(SubmitProposal(proposal=f"{name}-planned"))
        await office.act(
            consultation(f"{name}-planned", ConsultationTime.PLANNED, date(2018, 3, 1)), "planned"
        )
        for each in ("on-an-agenda", "decided"):
            await office.carry_to_committee(f"{name}-{each}", recipients=recipients)
        await office.act(decision(f"{name}-decided"))
        await office.until(lambda: len(office.proposal(f"{name}-decided").undelivered) == 1)
        await office.until(lambda: office.proposal(f"{name}-decided").effect_booked)

asyncio.run(begin(*sys.argv[1:]))
"""
WORK = """
import sys
from entrypoints.processes.worker import run_worker
from entrypoints.settings import load_settings
run_worker(load_settings(), task_queue=sys.argv[1])
"""


@pytest.fixture(params=[FIRST_LINE, BEFORE_THIS], ids=["the first line", "the commit before"])
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A tree of the earlier version."""
    revision = str(request.param)
    known = _git("cat-file", "-e", f"{revision}^{{commit}}")
    if known.returncode != 0:
        pytest.skip(f"this checkout has no history back to {revision}; the replays cover it")
    tree = tmp_path / "earlier"
    tree.mkdir()
    archive = _git("archive", revision)
    subprocess.run(["tar", "-x", "-C", tree], input=archive.stdout, check=True)
    return tree


@pytest.fixture
def earlier_worker(
    earlier: Path, tmp_path: Path, worker_environment: dict[str, str], task_queue: str
) -> Iterator[WorkerProcess]:
    directory = tmp_path / "earlier-worker"
    directory.mkdir()
    worker = WorkerProcess(directory, task_queue, worker_environment, root=earlier, script=WORK)
    yield worker
    worker.kill()


@pytest.fixture
def todays_worker(
    tmp_path: Path, worker_environment: dict[str, str], task_queue: str
) -> Iterator[WorkerProcess]:
    worker = WorkerProcess(tmp_path, task_queue, worker_environment)
    yield worker
    worker.kill()


@pytest.mark.slow
async def test_what_the_earlier_version_began_today_s_ends(
    earlier: Path,
    earlier_worker: WorkerProcess,
    todays_worker: WorkerProcess,
    database: Database,
    temporal: EmbeddedTemporal,
    temporal_client: Client,
    smtp_server: SmtpServer,
    task_queue: str,
    name: str,
) -> None:
    await asyncio.to_thread(earlier_worker.start)
    arguments = [database.app_dsn, temporal.address, NAMESPACE, task_queue, name]
    await asyncio.to_thread(_run_in, earlier, BEGIN, arguments)
    earlier_worker.stop()
    runs = {each: await _run_id(temporal_client, f"{name}-{each}") for each in BEGUN}

    await asyncio.to_thread(todays_worker.start)
    from entrypoints.composition import DOMAIN

    with Ledger(database.app_dsn, DOMAIN) as ledger:
        desk = ProposalDesk(temporal_client, ledger, task_queue)
        office = Office(name, temporal_client, ledger, desk)
        await _end(office)
        for each in BEGUN:
            assert office.proposal(f"{name}-{each}").phase is Phase.CLOSED
            assert office.topics(f"{name}-{each}").count("effect-booked") == 1
        assert office.booked()["contract.assignment-expanded.v1"] == len(BEGUN)
    assert len(smtp_server.mails) == len(BEGUN)
    for each in BEGUN:
        assert await _run_id(temporal_client, f"{name}-{each}") == runs[each], "one history each"


async def _end(office: Office) -> None:
    name = office.name
    await office.act(SubmitProposal(proposal=f"{name}-drafted"), "submitted late")
    await office.act(consultation(f"{name}-drafted"), "consulted late")
    held = consultation(f"{name}-planned", ConsultationTime.DONE, MEETING)
    await office.act(held, "held late")
    for each in ("drafted", "planned", "on-an-agenda"):
        await office.act(decision(f"{name}-{each}"), f"{each}: decided late")
    for each in BEGUN:
        await office.act(by_hand(f"{name}-{each}", "capio"), f"{each}: handed over late")
        await office.closed(f"{name}-{each}")


async def _run_id(client: Client, proposal: str) -> str:
    return (await client.get_workflow_handle(workflow_id(proposal)).describe()).run_id


def _run_in(tree: Path, script: str, arguments: list[str]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    subprocess.run(
        [sys.executable, "-c", script, *arguments], cwd=tree, env=environment, check=True
    )


def _git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", "-C", ROOT, *arguments], capture_output=True, check=False)
