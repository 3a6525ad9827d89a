"""Which proposals are open: kept from the log, so that asking does not mean reading all of it."""

from collections.abc import Sequence
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

from domain.proposal.events import (
    ProposalCancelled,
    ProposalClosed,
    ProposalDrafted,
    ProposalReopened,
    ProposalWithdrawn,
)
from domain.values.identifiers import ProposalId, Stream, identifier_of
from ledger.entry import Entry

NAME = "open_proposal"
ENDS = (ProposalClosed, ProposalWithdrawn, ProposalCancelled)


BEGINS = (ProposalDrafted, ProposalReopened)


class OpenProposals:
    """Thread-safe; several workers may keep it at once."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool

    def position(self) -> int:
        """Of the last entry taken in; 0 before the first."""
        with self._pool.connection() as connection:
            row = connection.execute(
                "SELECT position FROM workflows.followed WHERE name = %s", (NAME,)
            ).fetchone()
            return int(row[0]) if row else 0

    def take(self, entries: Sequence[Entry]) -> list[ProposalId]:
        """Take the next entries in, each once whoever else does so too; the proposals they open."""
        with self._pool.connection() as connection:
            row = connection.execute(
                "SELECT position FROM workflows.followed WHERE name = %s FOR UPDATE", (NAME,)
            ).fetchone()
            known = int(row[0]) if row else 0
            new = [entry for entry in entries if entry.position > known]
            if not new:
                return []
            opened, ended = _opened_and_ended(new)
            with connection.cursor() as cursor:
                cursor.executemany(
                    "INSERT INTO workflows.open_proposal VALUES (%s, %s) ON CONFLICT DO NOTHING",
                    [(identifier_of(entry.stream), entry.position) for entry in opened],
                )
            connection.execute(
                "DELETE FROM workflows.open_proposal WHERE proposal = ANY(%s)",
                ([identifier_of(entry.stream) for entry in ended],),
            )
            connection.execute(
                "UPDATE workflows.followed SET position = %s WHERE name = %s",
                (new[-1].position, NAME),
            )
            return [identifier_of(entry.stream) for entry in opened]

    def all(self) -> list[ProposalId]:
        """In the order in which they were started."""
        with self._pool.connection() as connection:
            rows = connection.execute(
                "SELECT proposal FROM workflows.open_proposal ORDER BY position"
            )
            return [row[0] for row in rows]


def _opened_and_ended(entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Of each proposal what happened last, as it may be closed and reopened within one batch."""
    last: dict[Stream, Entry] = {}
    for entry in entries:
        if isinstance(entry.event, (*BEGINS, *ENDS)):
            last.pop(entry.stream, None)  # the order is that of what counts
            last[entry.stream] = entry
    opened = [entry for entry in last.values() if isinstance(entry.event, BEGINS)]
    return opened, [entry for entry in last.values() if isinstance(entry.event, ENDS)]
