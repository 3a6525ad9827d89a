"""Asking which contracts come to the last day on which something can be decided, and when."""

from datetime import date
from typing import Any

from psycopg_pool import ConnectionPool

from domain.values.identifiers import PartyId, ServiceCode
from projections.expiry_calendar.answers import Choice, ExpiryCalendar, ExpiryRow
from projections.expiry_calendar.projection import EXPIRY_CALENDAR
from projections.expiry_calendar.writing import expiry_row
from projections.facts.as_of import NOW, AsOf
from projections.facts.folding import Folds, of_category
from projections.facts.parties import titles_of
from projections.facts.reading import Facts


class ExpiryDates:
    """Synchronous and thread-safe."""

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, EXPIRY_CALENDAR)
        self._folds = Folds()

    def calendar(
        self,
        *,
        first: date | None = None,
        last: date | None = None,
        service: ServiceCode | None = None,
        provider: PartyId | None = None,
        choice: Choice | None = None,
        as_of: AsOf = NOW,
    ) -> ExpiryCalendar:
        """Those whose last day to decide is from ``first`` to ``last``, both inclusive."""
        with self._facts.snapshot(as_of) as snapshot:
            folded = self._folds.of(snapshot)
        names = titles_of(folded)
        rows = [expiry_row(each, names) for each in of_category(folded, "contract").values()]
        asked = [
            row
            for row in rows
            if row is not None
            and (first is None or first <= row.last_day_to_decide)
            and (last is None or row.last_day_to_decide <= last)
            and service in {None, *row.services}
            and provider in {None, row.provider.id}
            and choice in {None, row.choice}
        ]
        return ExpiryCalendar(
            position=snapshot.position,
            decided_by=as_of.decided_by,
            known_at=as_of.known_at,
            contracts=tuple(sorted(asked, key=_by_day)),
        )


def _by_day(row: ExpiryRow) -> tuple[date, str]:
    return row.last_day_to_decide, row.contract
