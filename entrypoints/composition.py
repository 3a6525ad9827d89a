"""What is put together here and nowhere else: the ledger gets its domain, the watch its days."""

from collections.abc import Sequence
from datetime import date
from threading import Thread
from typing import Any

from psycopg_pool import ConnectionPool

from domain.law.calendar import is_day_off
from domain.whole import AGGREGATES, EVENTS, UPCASTS, decide
from ledger.domain_port import Domain
from projections.expiry_calendar.answers import Choice
from projections.expiry_calendar.view import ExpiryDates
from workflows.expiry.ports import ComingToItsEnd

DOMAIN = Domain(events=EVENTS, aggregates=AGGREGATES, decide=decide, upcasts=UPCASTS)
"""Contracts, proposals, budgets, needs and parties, as the ledger sees them."""


def load_calendar() -> Thread:
    """Begun beside the start of a process that serves people. The library loads the holidays of all
    countries at its first question, half a second in which somebody would wait for an answer.
    """
    loading = Thread(target=is_day_off, args=(date(2018, 1, 1),), name="calendar")
    loading.start()
    return loading


class ContractEndsOf:
    """The expiry calendar as the watch asks it: only where something is left to decide."""

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._dates = ExpiryDates(pool)

    def __call__(self, first: date, last: date) -> Sequence[ComingToItsEnd]:
        """Contracts with their last day to decide, ``first``-``last``, both inclusive."""
        found = self._dates.calendar(first=first, last=last).contracts
        return [
            ComingToItsEnd(row.contract, row.title, row.last_day_to_decide)
            for row in found
            if row.choice is not Choice.NOTHING
        ]
