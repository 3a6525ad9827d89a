"""Starting the workflows that are missing, at once and by hand: what a worker does by itself."""

import asyncio
from contextlib import ExitStack
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

from domain.values.identifiers import ProposalId
from entrypoints.composition import DOMAIN
from entrypoints.settings import Settings
from entrypoints.speech import say
from ledger.application import Ledger
from ledger.following import Follower
from workflows.proposal.keeping import OUT_OF_REACH, Keeper
from workflows.proposal.open_proposals import OpenProposals

PAGE = 500
"""Entries that are read at once."""


class OutOfReach(Exception):
    """Temporal or the database does not answer; the text says so."""


def resume_proposals(settings: Settings) -> list[ProposalId]:
    """Whose workflows were missing, and run now. Raises OutOfReach, CannotStart."""
    with ExitStack() as exits:
        ledger = exits.enter_context(Ledger(settings.database_url, DOMAIN))
        pool: ConnectionPool[Connection[Any]] = exits.enter_context(
            ConnectionPool(settings.database_url, min_size=1, max_size=2, open=True)
        )
        try:
            open_proposals = OpenProposals(pool)
            _take_in_all(ledger, open_proposals)
            return asyncio.run(_compare(settings, ledger, open_proposals))
        except (*OUT_OF_REACH, RuntimeError) as away:
            text = say(f"går inte att nå: {away}", f"out of reach: {away}")
            raise OutOfReach(text) from away


def _take_in_all(ledger: Ledger, open_proposals: OpenProposals) -> None:
    """Which are open, as the log has it now, also where no worker has followed it."""
    position = open_proposals.position()
    while entries := ledger.read(position, PAGE):
        open_proposals.take(entries)
        position = entries[-1].position


async def _compare(
    settings: Settings, ledger: Ledger, open_proposals: OpenProposals
) -> list[ProposalId]:
    client = await Client.connect(
        settings.temporal_address,
        namespace=settings.temporal_namespace,
        data_converter=pydantic_data_converter,
    )
    keeper = Keeper(
        ledger, open_proposals, lambda after: Follower(settings.database_url, DOMAIN, after)
    )
    return await keeper.compare(client)
