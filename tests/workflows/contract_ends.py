"""Two contracts that come to their end, and the watch over them."""

from datetime import date
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

from delivery.attempts import Attempts
from delivery.email import Mailer
from identity.keys import Keys
from identity.persons import Persons
from ledger.application import Ledger
from ledger.clock import Clock
from tests.workflows.municipality import LETTERHEAD
from workflows.expiry.activities import ExpiryActivities
from workflows.expiry.ports import ComingToItsEnd
from workflows.expiry.reminders import ExpiryReminders

CAPIO = ComingToItsEnd("capio-housing", "Boendestöd, Capio", date(2019, 12, 31))
ACTIVE = ComingToItsEnd("active-family", "Familjestöd, Active", date(2020, 2, 29))


class Contracts:
    """What the read model would answer: those coming to their end that are between two days."""

    def __init__(self, *coming: ComingToItsEnd) -> None:
        self.coming = list(coming)

    def __call__(self, first: date, last: date) -> list[ComingToItsEnd]:
        return [each for each in self.coming if first <= each.last_day_to_decide <= last]


def watch_over(
    contracts: Contracts,
    ledger: Ledger,
    pool: ConnectionPool[Connection[Any]],
    mailer: Mailer,
    clock: Clock,
) -> ExpiryActivities:
    """As the worker process puts it together."""
    attempts = Attempts(pool, clock)
    reminders = ExpiryReminders(Persons(pool), Keys(pool), mailer, attempts, LETTERHEAD)
    return ExpiryActivities(ledger, reminders, contracts, clock)
