"""The activities as the worker process puts them together, with mail and webhooks on loopback."""

from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

from delivery.attempts import Attempts
from delivery.email import Mailer
from delivery.reaching import Reach
from delivery.webhook import WebhookSender
from identity.persons import Persons
from ledger.application import Ledger
from ledger.clock import Clock
from tests.servers import SmtpServer
from tests.workflows.municipality import LETTERHEAD, QUICK
from workflows.proposal.activities import ProposalActivities
from workflows.proposal.dispatcher import Dispatcher
from workflows.proposal.timekeeper import Timekeeper


def activities_at(
    ledger: Ledger, pool: ConnectionPool[Connection[Any]], smtp_server: SmtpServer, clock: Clock
) -> ProposalActivities:
    """With pauses of milliseconds."""
    dispatcher = Dispatcher(
        persons=Persons(pool),
        mailer=Mailer(smtp_server.host, smtp_server.port, timeout=5),
        webhooks=WebhookSender(Reach.of("127.0.0.0/8"), timeout=5),
        attempts=Attempts(pool, clock),
        letterhead=LETTERHEAD,
        clock=clock,
    )
    return ProposalActivities(ledger, dispatcher, Timekeeper(clock), QUICK)
