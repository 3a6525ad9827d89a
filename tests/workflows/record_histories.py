"""Records the histories to be replayed: ``python -m tests.workflows.record_histories [story …]``.

To be run after the stories change. A history that exists is only recorded anew when it is named:
an old one stands for the workflows that are running somewhere. Where the workflow itself is another
one, a generation of its own is begun; the earlier ones stay.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from psycopg_pool import ConnectionPool
from temporalio.client import Client, WorkflowHistory
from temporalio.contrib.pydantic import pydantic_data_converter

from delivery.email import Mailer
from entrypoints.composition import DOMAIN
from entrypoints.embedded.postgres import EmbeddedPostgres
from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal
from ledger.application import Ledger
from tests.moving_clock import MovingClock
from tests.servers import Database, Databases, SmtpServer
from tests.workflows.municipality import AFTERWARDS, registered
from tests.workflows.office import Office
from tests.workflows.stories import STORIES
from tests.workflows.workplace import activities_at
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.policy import CONCURRENT_ACTIVITIES
from workflows.proposal.starting import workflow_id
from workflows.proposal.worker import proposal_worker

GENERATION = "whole_process"
HISTORIES = Path(__file__).parent / "histories" / GENERATION
NOT_FOR_KEEPING = {"stackTrace", "identity", "requestId", "workerVersion", "sdkMetadata"}


def main(wanted: list[str]) -> None:
    missing = [name for name in STORIES if not (HISTORIES / f"{name}.json").exists()]
    with (
        tempfile.TemporaryDirectory() as directory,
        EmbeddedPostgres(Path(directory, "postgres"), durable=False) as postgres,
        EmbeddedTemporal(Path(directory, "temporal")) as temporal,
    ):
        databases = Databases(postgres)
        databases.make_template()
        for name in wanted or missing:
            with databases.fresh() as database:
                history = asyncio.run(record(name, database, temporal.address))
            file = HISTORIES / f"{name}.json"
            file.write_text(json.dumps(scrubbed(history), indent=1, ensure_ascii=False) + "\n")
            sys.stdout.write(f"{file.name}: {len(history.events)} events\n")


async def record(story: str, database: Database, address: str) -> WorkflowHistory:
    """Live through the story on real servers."""
    client = await Client.connect(
        address, namespace=NAMESPACE, data_converter=pydantic_data_converter
    )
    mail = SmtpServer()
    mail.start()
    name = story.replace("_", "-")
    clock = MovingClock(AFTERWARDS)
    try:
        with (
            Ledger(database.app_dsn, DOMAIN, clock=clock) as ledger,
            ConnectionPool(database.app_dsn, min_size=1, open=True) as pool,
            ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as executor,
        ):
            registered(ledger, pool)
            activities = activities_at(ledger, pool, Mailer(mail.host, mail.port), clock)
            async with proposal_worker(client, activities, executor):
                office = Office(name, client, ledger, ProposalDesk(client, ledger))
                await STORIES[story](office, mail)
                handle = client.get_workflow_handle(workflow_id(name))
                if story != "refused_effect":  # the one that ends while people see to it
                    await handle.result()
                return await handle.fetch_history()
    finally:
        mail.stop()


def scrubbed(history: WorkflowHistory) -> dict[str, Any]:
    """Without machines, processes and stack traces; a sticky queue is named by its machine too."""
    told: dict[str, Any] = json.loads(history.to_json())
    text = json.dumps(_without(told))
    for number, machine in enumerate(sorted(set(_machines(told)), key=len, reverse=True)):
        text = text.replace(machine, f"machine-{number}")
    kept: dict[str, Any] = json.loads(text)
    return kept


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without(each) for name, each in value.items() if name not in NOT_FOR_KEEPING}
    return [_without(each) for each in value] if isinstance(value, list) else value


def _machines(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("identity"), str):
            yield value["identity"]
        if value.get("kind") == "TASK_QUEUE_KIND_STICKY":
            yield value["name"]
        for each in value.values():
            yield from _machines(each)
    elif isinstance(value, list):
        for each in value:
            yield from _machines(each)


if __name__ == "__main__":
    main(sys.argv[1:])
