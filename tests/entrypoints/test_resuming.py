"""By hand, as by a worker: every open proposal gets the workflow that it lacks, and no other."""

import asyncio
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from temporalio.client import Client

from domain.proposal.commands import StartProposal, WithdrawProposal
from domain.proposal.content import ProposalContent
from entrypoints.composition import DOMAIN
from entrypoints.embedded.temporal import NAMESPACE, EmbeddedTemporal
from entrypoints.processes.resuming import OutOfReach, resume_proposals
from entrypoints.settings import Settings
from ledger.act import Act, Actor
from ledger.application import Ledger
from tests.servers import Database
from workflows.proposal.starting import workflow_id

NUMBERS = itertools.count(1)
ANNA = Actor("anna-ek", "caseworker")
CONTENT = ProposalContent(title="Mer boendestöd", committee="namnden", services=("boendestod",))


@pytest.fixture
def ledger(database: Database) -> Iterator[Ledger]:
    with Ledger(database.app_dsn, DOMAIN) as opened:
        yield opened


@pytest.fixture
def settings(database: Database, temporal: EmbeddedTemporal, tmp_path: Path) -> Settings:
    return Settings(
        profile="demo",
        database_url=database.app_dsn,
        temporal_address=temporal.address,
        temporal_namespace=NAMESPACE,
        data_dir=tmp_path,
    )


def started(ledger: Ledger) -> str:
    """Temporal is shared by all tests: an id of this one's own."""
    name = f"resumed-{next(NUMBERS)}"
    start = StartProposal(proposal=name, case="son-1", caseworker="anna-ek", content=CONTENT)
    ledger.execute(start, Act(f"start-{name}", ANNA))
    return name


async def test_those_that_are_missing_are_started_once(
    ledger: Ledger, settings: Settings, temporal_client: Client
) -> None:
    first, second = started(ledger), started(ledger)
    assert await asyncio.to_thread(resume_proposals, settings) == [first, second]
    assert await asyncio.to_thread(resume_proposals, settings) == []
    for name in (first, second):
        handle = temporal_client.get_workflow_handle(workflow_id(name))
        assert (await handle.describe()).workflow_type == "Proposal"
        await handle.terminate()
    assert set(await asyncio.to_thread(resume_proposals, settings)) == {first, second}
    for name in (first, second):
        await temporal_client.get_workflow_handle(workflow_id(name)).terminate()


def test_what_has_come_to_its_end_is_left_alone(ledger: Ledger, settings: Settings) -> None:
    name = started(ledger)
    ledger.execute(WithdrawProposal(proposal=name, reason="löst"), Act(f"end-{name}", ANNA))
    assert resume_proposals(settings) == []


def test_without_temporal_it_says_so(ledger: Ledger, settings: Settings) -> None:
    started(ledger)
    nowhere = settings.model_copy(update={"temporal_address": "127.0.0.1:1"})
    with pytest.raises(OutOfReach, match="går inte att nå"):
        resume_proposals(nowhere)
