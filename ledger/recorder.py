"""Our recorder on the library's seam: one table, one append function, one order for everybody."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from eventsourcing.persistence import (
    ApplicationRecorder,
    IntegrityError,
    InterfaceError,
    Notification,
    OperationalError,
    StoredEvent,
    Subscription,
)
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore
from psycopg import Cursor
from psycopg.rows import tuple_row
from psycopg_pool import PoolTimeout

from domain.values.identifiers import Stream
from ledger.appender import Appender, Found
from ledger.datastore import MOST_READERS
from ledger.errors import LedgerUnavailable
from ledger.selection import ENTRY_COLUMNS, Selection, to_stored_entry
from ledger.stored_entry import StoredEntry
from ledger.submission import Draft, Known, Stale, Stored, Submission

HEAD = "SELECT coalesce(max(position), 0) FROM ledger.entry"
FIRST_RESULT = """
    SELECT c.body_hash, c.first_position, c.last_position, c.versions, e.event_id
    FROM ledger.command c LEFT JOIN ledger.entry e ON e.position = c.first_position
    WHERE c.key = %s"""
VERSIONS = """
    SELECT given.stream, coalesce((
        SELECT e.version FROM ledger.entry e WHERE e.stream = given.stream
        ORDER BY e.version DESC LIMIT 1), 0)
    FROM unnest(%s::text[]) AS given(stream)"""

Row = tuple[Any, ...]
Result = TypeVar("Result")


class LogRecorder(PostgresApplicationRecorder):
    """Appends through ``ledger.append`` and reads ``ledger.entry``. Thread-safe.

    Overrides every method of the library that reads or writes; see decision 0004.
    """

    def __init__(self, datastore: PostgresDatastore, dsn: str, patience: float) -> None:
        super().__init__(datastore, events_table_name="entry")
        self.sql_create_statements.clear()
        self.channel_name = "ledger_entry"
        self._appender = Appender(dsn, self._was_it_this_one, patience)

    def append(
        self, submission: Submission, meanwhile: Callable[[], None] = lambda: None
    ) -> Stored | Known | Stale:
        """One command, all or nothing, in one round trip shared with whoever comes at once.

        ``meanwhile`` is called once, while the database is at work.
        """
        return self._appender.append(submission, meanwhile)

    def first_result(self, key: str) -> Known | None:
        """What the command with this key led to, or None where it is not known."""
        row = self._first_result(key)
        return None if row is None else row[0]

    def versions(self, streams: Sequence[Stream]) -> Mapping[Stream, int]:
        """Current versions; 0 for a stream without entries."""
        return dict(self.rows(VERSIONS, [list(streams)]))

    def select(self, selection: Selection) -> Sequence[StoredEntry]:
        """Entries in the order of the log."""
        query, parameters = selection.query(ENTRY_COLUMNS)
        return [to_stored_entry(row) for row in self.rows(query, parameters)]

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Read with a connection of the pool; a connection that turns out dead is replaced."""

        def fetch(cursor: Cursor[Row]) -> list[Row]:
            return cursor.execute(query.encode(), parameters, prepare=True).fetchall()

        return self._read(fetch)

    def _read(self, fetch: Callable[[Cursor[Row]], Result]) -> Result:
        for dead in range(MOST_READERS + 1):
            try:
                with (
                    self.datastore.get_connection() as connection,
                    connection.cursor(binary=True, row_factory=tuple_row) as cursor,
                ):
                    return fetch(cursor)
            except (OperationalError, InterfaceError) as lost:
                if isinstance(lost.__cause__, PoolTimeout) or dead == MOST_READERS:
                    raise LedgerUnavailable(str(lost)) from lost
        raise AssertionError("unreachable")

    def _first_result(self, key: str) -> tuple[Known, UUID | None] | None:
        for body_hash, first, last, versions, event_id in self.rows(FIRST_RESULT, [key]):
            return Known(bytes(body_hash), first, last, versions), event_id
        return None

    def _was_it_this_one(self, submission: Submission) -> Found | None:
        row = self._first_result(submission.key)
        if row is None:
            return None
        known, event_id = row
        ours = bool(submission.drafts) and submission.drafts[0].event_id == event_id
        return known, ours

    # What follows is the library's own interface, for its tools.

    def create_table(self) -> None:
        """Does nothing: tables come from migrations."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **_: Any) -> Sequence[int] | None:
        """Append what ``EventStore.put`` brings: entries of one command. Raises IntegrityError."""
        entries = [entry for entry in stored_events if isinstance(entry, StoredEntry)]
        if len(entries) != len(stored_events):
            raise TypeError("only entries are stored here")
        if not entries:
            return []
        first = entries[0]
        opened: dict[Stream, int] = {}
        versions: dict[Stream, int] = {}
        drafts: list[Draft] = []
        for entry in entries:
            stream, version = str(entry.originator_id), entry.originator_version
            opened.setdefault(stream, version - 1)
            versions[stream] = version
            drafts.append(
                Draft(
                    entry.event_id,
                    stream,
                    version,
                    entry.topic,
                    entry.applies_from,
                    entry.decided_on,
                    entry.state,
                )
            )
        outcome = self.append(
            Submission(
                key=first.command_key,
                body_hash=b"",
                actor_id=first.actor_id,
                actor_role=first.actor_role,
                correlation_id=first.correlation_id,
                causation_id=first.causation_id,
                drafts=drafts,
                opened=opened,
                versions=versions,
                known=0,
                at=first.recorded_at,
            )
        )
        if not isinstance(outcome, Stored):
            raise IntegrityError(f"{first.command_key}: {outcome}")
        return range(outcome.before + 1, outcome.before + 1 + len(entries))

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """Entries of one stream, by version."""
        return self.select(
            Selection(
                streams=(str(originator_id),),
                after_version=gt,
                up_to_version=lte,
                newest_first=desc,
                limit=limit,
            )
        )

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """Entries of the log, by position."""
        after = None if start is None else start - 1 if inclusive_of_start else start
        return self.select(
            Selection(after=after, up_to=stop, topics=tuple(topics) or None, limit=limit)
        )

    def max_notification_id(self) -> int | None:
        """Position of the last entry, or None where the log is empty."""
        [(head,)] = self.rows(HEAD)
        return int(head) or None

    def subscribe(
        self, gt: int | None = None, topics: Sequence[str] = ()
    ) -> Subscription[ApplicationRecorder]:
        """Refused: the library's subscription can miss a wake-up. Use ``ledger.following``."""
        raise NotImplementedError("follow the log with ledger.following.Follower")

    def close(self) -> None:
        """Closes the append's connection; the pool is the factory's."""
        self._appender.close()
