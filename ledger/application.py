"""The ledger: has commands decided, records what was decided, and answers what is recorded."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from threading import Lock
from typing import Any

import orjson
from eventsourcing.application import Application
from eventsourcing.persistence import InfrastructureFactory
from eventsourcing.postgres import PostgresDatastore
from eventsourcing.utils import Environment, EnvType

from domain.books import NewFact
from domain.command import Command
from domain.refusal import NotFound, Refusal
from domain.values.identifiers import Stream
from ledger.act import Act, Receipt
from ledger.clock import Clock, day_of, system_clock
from ledger.datastore import LogFactory
from ledger.domain_port import Domain
from ledger.entry import Entry
from ledger.errors import KeyReused, StreamMovedOn
from ledger.event_ids import new_event_id
from ledger.lent_books import LentBooks
from ledger.mapper import EntryMapper
from ledger.recorder import LogRecorder
from ledger.selection import ENTRY_COLUMNS, Selection
from ledger.startup import refuse_unsafe_start
from ledger.states import States, Versioned
from ledger.submission import Draft, Known, Stored, Submission

ATTEMPTS = 12
"""How often a command is decided anew because others wrote meanwhile, before it is refused."""
PATIENCE = 10.0
"""Seconds that a lost database is waited for before the caller hears of it."""


class Ledger(Application[str]):
    """The log with its domain. Synchronous and thread-safe; close it, or use it in a ``with``.

    Raises CannotStart where the environment or the database is not fit for it.
    """

    recorder: LogRecorder
    mapper: EntryMapper

    def __init__(
        self,
        dsn: str,
        domain: Domain,
        *,
        clock: Clock = system_clock,
        patience: float = PATIENCE,
    ) -> None:
        refuse_unsafe_start(dsn)
        self._dsn = dsn
        self._domain = domain
        self._clock = clock
        self._patience = patience
        super().__init__()
        self._states = States(domain.aggregates, self.recorder, self.mapper)
        self._contended = Lock()

    @property
    def today(self) -> date:
        """The day in Sweden, by the clock that dates entries."""
        return day_of(self._clock())

    def execute(self, command: Command, act: Act) -> Receipt:
        """Decide and record, once: repeated with its key it gives the first receipt again.

        Raises the domain's Refusal (nothing is stored), KeyReused, StaleVersion, StreamMovedOn, and
        LedgerUnavailable, after which nobody knows but a repeat finds out.
        """
        body_hash = act.body_hash or hash_of(command)
        receipt = self._attempt(command, act, body_hash)
        if receipt is not None:
            return receipt
        # One of those who lost a race at a time, so that they do not lose to each other again.
        with self._contended:
            for _ in range(ATTEMPTS - 1):
                receipt = self._attempt(command, act, body_hash)
                if receipt is not None:
                    return receipt
        raise StreamMovedOn(f"{command.name} was decided {ATTEMPTS} times and overtaken each time")

    def consider(self, command: Command) -> Sequence[NewFact]:
        """The facts which a command would add as things stand now; records nothing.

        Raises the domain's Refusal.
        """
        for _ in range(ATTEMPTS):
            books = LentBooks(self._states)
            try:
                facts = self._domain.decide(books, command)
            except Refusal:
                if not self._states.refresh(books.opened()):
                    raise
            else:
                if not self._states.refresh(books.opened()):
                    return facts
        raise StreamMovedOn(f"what {command.name} rests on moved {ATTEMPTS} times meanwhile")

    def result_of(self, key: str, body_hash: bytes | None = None) -> Receipt | None:
        """First receipt of a command, None if unknown. Raises KeyReused for another body's hash."""
        known = self.recorder.first_result(key)
        return None if known is None else _repeated(key, known, body_hash)

    def open(self, stream: Stream, *, up_to_position: int | None = None) -> Versioned:
        """State as the log has it now, or had it at a position (inclusive)."""
        if up_to_position is None:
            return self._states.current(stream)
        return self._states.as_of(stream, up_to_position)

    def last_seen(self, stream: Stream) -> Versioned:
        """State as this process knows it, with what it has itself recorded; as the log has it where
        nothing is known. Others may have written since: right after ``execute`` it is what the
        command, if it was no repeat, was recorded upon and led to, or something newer.
        """
        return self._states.remembered(stream)

    def entries(self, stream: Stream) -> Sequence[Entry]:
        """The whole history of one stream, oldest first."""
        return self._select(Selection(streams=(stream,)))

    def read(
        self,
        after: int,
        limit: int,
        *,
        topics: Sequence[str] | None = None,
        streams: Sequence[Stream] | None = None,
    ) -> Sequence[Entry]:
        """Entries with positions above ``after``, in order; the first ``limit`` that match."""
        return self._select(Selection(after=after, limit=limit, topics=topics, streams=streams))

    def entry_of(self, stream: Stream, version: int) -> Entry:
        """Raises NotFound where the stream has not come so far."""
        one = Selection(streams=(stream,), after_version=version - 1, up_to_version=version)
        for entry in self._select(one):
            return entry
        raise NotFound(f"{stream} has no version {version}")

    def entry_at(self, position: int) -> Entry:
        """Raises NotFound where the log has not come so far."""
        for entry in self.read(position - 1, 1):
            if entry.position == position:
                return entry
        raise NotFound(f"there is no entry at position {position}")

    def head(self) -> int:
        """Position of the last entry; 0 where there is none."""
        return self.recorder.max_notification_id() or 0

    def close(self) -> None:
        """Lets go of all connections."""
        if hasattr(self, "recorder"):
            self.recorder.close()
        super().close()

    def _attempt(self, command: Command, act: Act, body_hash: bytes) -> Receipt | None:
        """None where others have written to what this looked at: worth another attempt."""
        books = LentBooks(self._states)
        try:
            books.expect(act.expected)
            facts = self._domain.decide(books, command)
        except Refusal:
            # A repeat is answered though it would be refused by now; so is what was only refused
            # because this process remembered an older state.
            known = self.recorder.first_result(act.key)
            if known is not None:
                return _repeated(act.key, known, body_hash)
            if self._states.refresh(books.opened()):
                return None
            raise
        submission = self._draft(facts, books, act, body_hash)
        outcome = self.recorder.append(submission, meanwhile=lambda: books.evolve(facts))
        if isinstance(outcome, Stored):
            books.settle(outcome.before)
            return Receipt(
                first_position=outcome.before + 1 if facts else None,
                position=outcome.before + len(facts),
                versions=submission.versions,
            )
        if isinstance(outcome, Known):
            return _repeated(act.key, outcome, body_hash)
        self._states.refresh(submission.opened)
        return None

    def _draft(
        self, facts: Sequence[NewFact], books: LentBooks, act: Act, body_hash: bytes
    ) -> Submission:
        opened = books.opened_for(facts)
        versions = dict(opened)
        drafts = []
        for stream, event in ((fact.stream, fact.event) for fact in facts):
            version = versions[stream] = versions[stream] + 1
            drafts.append(
                Draft(
                    event_id=new_event_id(),
                    stream=stream,
                    version=version,
                    topic=event.topic,
                    applies_from=event.applies_from(),
                    decided_on=event.decided_on(),
                    payload=self.mapper.payload(event),
                )
            )
        return Submission(
            key=act.key,
            body_hash=body_hash,
            actor_id=act.actor.id,
            actor_role=act.actor.role,
            correlation_id=act.correlation_id,
            causation_id=act.causation_id,
            drafts=drafts,
            opened=opened,
            versions=versions,
            known=books.known(),
            at=self._clock(),
        )

    def _select(self, selection: Selection) -> Sequence[Entry]:
        to_entry = self.mapper.entry
        return [to_entry(row) for row in self.recorder.rows(*selection.query(ENTRY_COLUMNS))]

    # The library's own steps of construction, without the environment.

    def construct_env(self, name: str, env: EnvType | None = None) -> Environment:
        """Empty: what the ledger needs is handed to it."""
        return Environment(name, dict(env or {}))

    def construct_factory(self, env: Environment) -> InfrastructureFactory[Any]:
        """Makes our recorder."""

        def recorder(datastore: PostgresDatastore) -> LogRecorder:
            return LogRecorder(datastore, self._dsn, self._patience)

        return LogFactory(self._dsn, self._patience, recorder)

    def construct_mapper(self) -> Any:
        """Maps by stored topics."""
        return EntryMapper(self._domain)


def hash_of(command: Command) -> bytes:
    """SHA-256 of the command's name and values; the order of fields does not matter."""
    values: Mapping[str, Any] = command.model_dump(mode="json")
    named = orjson.dumps([command.name, values], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(named).digest()


def _repeated(key: str, known: Known, body_hash: bytes | None) -> Receipt:
    if body_hash is not None and body_hash != known.body_hash:
        raise KeyReused(f"the key {key!r} was used for another command", key=key)
    return Receipt(known.first_position, known.last_position, known.versions, repeated=True)
