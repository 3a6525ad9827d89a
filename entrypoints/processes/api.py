"""The API process: its rooms put together, and a server that ends its streams when told to stop."""

import asyncio
import signal
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial

import uvicorn
from psycopg import Connection
from psycopg_pool import ConnectionPool
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter

from api.application import create_application
from api.services import Services, Views
from documents.confined.confined import Confined
from documents.file_import import import_file
from documents.originals.originals import Originals
from documents.originals.sketches import Sketches
from entrypoints.composition import DOMAIN, load_calendar
from entrypoints.readiness import announce_ready
from entrypoints.settings import Settings
from identity.keys import Keys
from identity.persons import Persons
from ledger.application import Ledger
from ledger.hub import Hub
from projections.audit_history.view import AuditHistory
from projections.budget.view import Budgets
from projections.consequences.view import ConsequencesOf
from projections.contract_register.view import ContractRegister
from projections.every import PROJECTIONS
from projections.expiry_calendar.view import ExpiryDates
from projections.findings.view import FindingsOn
from projections.proposal_inbox.view import ProposalInbox
from projections.running.progress import progress_of
from projections.running.waiting import wait_for
from projections.volumes.view import Volumes
from workflows.proposal.desk import ProposalDesk

CONNECTIONS = 10
CONNECT_WITHIN = 5.0
"""Seconds that a request waits for a connection before it is answered with a problem."""
DOCUMENTS_AT_ONCE = 2
"""Processes kept ready to read documents in; further ones wait for their turn."""
STOPPING = (signal.SIGTERM, signal.SIGINT)
GRACE = 5
"""Seconds that requests under way may still take once the server is told to stop."""


class ApiServer(uvicorn.Server):
    """Lets go of those who wait for the log before it waits for their requests to end."""

    def __init__(self, config: uvicorn.Config, hub: Hub, settings: Settings | None = None) -> None:
        super().__init__(config)
        self._hub = hub
        self._settings = settings

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn, but not raising the signal again: what was opened must be closed first."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        former = {number: signal.signal(number, self.handle_exit) for number in STOPPING}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Tells whoever started the process that it serves."""
        await super().startup(sockets=sockets)
        if self.started and self._settings is not None:
            announce_ready(self._settings)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Ends streams and long polls first."""
        self._hub.close()
        await super().shutdown(sockets=sockets)


def run_api(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT. Raises CannotStart where the database is not fit for it."""
    config = uvicorn.Config(
        "",
        host=settings.api_host,
        port=settings.api_port,
        log_config=None,  # logs as the other processes do
        log_level=settings.log_level.lower(),
        timeout_graceful_shutdown=GRACE,
        server_header=False,
    )
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        runner.run(_serve(settings, config))


async def _serve(settings: Settings, config: uvicorn.Config) -> None:
    async with opened(settings) as services:
        config.app = create_application(services)
        await ApiServer(config, services.hub, settings).serve()


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Services]:
    """All that the interface works with. Temporal is connected to at the first act, not before."""
    load_calendar()
    client = await Client.connect(
        settings.temporal_address,
        namespace=settings.temporal_namespace,
        data_converter=pydantic_data_converter,
        lazy=True,
    )
    pool: ConnectionPool[Connection] = ConnectionPool(
        settings.database_url,
        min_size=1,
        max_size=CONNECTIONS,
        timeout=CONNECT_WITHIN,
        check=ConnectionPool.check_connection,
        open=False,
    )
    with (
        Ledger(settings.database_url, DOMAIN) as ledger,
        pool,
        Confined(import_file, processes=DOCUMENTS_AT_ONCE) as read_document,
    ):
        yield Services(
            ledger=ledger,
            hub=Hub(settings.database_url, DOMAIN, ledger),
            keys=Keys(pool),
            persons=Persons(pool),
            desk=ProposalDesk(client, ledger),
            originals=Originals(pool),
            sketches=Sketches(pool),
            read_document=read_document,
            views=Views(
                contracts=ContractRegister(pool),
                volumes=Volumes(pool),
                budgets=Budgets(pool),
                history=AuditHistory(pool),
                inbox=ProposalInbox(pool),
                consequences=ConsequencesOf(pool),
                expiry=ExpiryDates(pool),
                findings=FindingsOn(pool),
            ),
            caught_up=partial(wait_for, pool),
            progress=partial(progress_of, pool, PROJECTIONS),
        )
