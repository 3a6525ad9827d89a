"""The activities as the worker process puts them together, with mail and webhooks on loopback."""

from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

from delivery.attempts import Attempts
from delivery.email import Mailer
from delivery.reaching import Reach
from delivery.webhook import WebhookSender
from identity.keys import Keys
from identity.persons import Persons
from ledger.application import Ledger
from ledger.clock import Clock
from tests.workflows.municipality import LETTERHEAD, QUICK
from workflows.proposal.activities import ProposalActivities
from workflows.proposal.dispatcher import Dispatcher
from workflows.proposal.policy import DispatchPolicy
from workflows.proposal.reminders import Reminders
from workflows.proposal.timekeeper import Timekeeper


def activities_at(
    ledger: Ledger,
    pool: ConnectionPool[Connection[Any]],
    mailer: Mailer,
    clock: Clock,
    dispatch_policy: DispatchPolicy = QUICK,
) -> ProposalActivities:
    """With pauses of milliseconds, where nothing else is said."""
    persons, attempts = Persons(pool), Attempts(pool, clock)
    dispatcher = Dispatcher(
        persons=persons,
        mailer=mailer,
        webhooks=WebhookSender(Reach.of("127.0.0.0/8"), timeout=5),
        attempts=attempts,
        letterhead=LETTERHEAD,
        clock=clock,
    )
    reminders = Reminders(persons, Keys(pool), mailer, attempts, LETTERHEAD)
    timekeeper = Timekeeper(ledger, reminders, clock)
    return ProposalActivities(ledger, dispatcher, timekeeper, dispatch_policy)
