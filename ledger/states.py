"""States of streams, folded from their entries and remembered for the next command."""

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import Any, NamedTuple

from domain.books import Aggregate
from domain.event import Event
from domain.refusal import NotFound
from domain.values.identifiers import Stream, category_of
from ledger.mapper import EntryMapper
from ledger.recorder import LogRecorder
from ledger.selection import Selection

FOLD_COLUMNS = "position, version, topic, payload::text"
REMEMBERED = 2_000
"""Streams whose states are kept; each is a few kilobytes."""


class Versioned(NamedTuple):
    """A state, with version and position of the entry that changed it last; 0 for none."""

    state: Any
    version: int
    position: int


class States:
    """Thread-safe. A remembered state may be old: the append's check of versions finds that out."""

    def __init__(
        self,
        aggregates: Mapping[str, Aggregate],
        recorder: LogRecorder,
        mapper: EntryMapper,
        remembered: int = REMEMBERED,
    ) -> None:
        self._aggregates = aggregates
        self._recorder = recorder
        self._mapper = mapper
        self._remembered = remembered
        self._known: OrderedDict[Stream, Versioned] = OrderedDict()
        self._gate = Lock()

    def remembered(self, stream: Stream) -> Versioned:
        """The state as last seen by this process; read from the log where it never was."""
        with self._gate:
            known = self._known.get(stream)
            if known is not None:
                self._known.move_to_end(stream)
                return known
        return self.current(stream)

    def current(self, stream: Stream) -> Versioned:
        """The state as the log has it now."""
        with self._gate:
            known = self._known.get(stream)
        fresh = self._fold(known or self._initial(stream), stream, None)
        if fresh is not known:
            self.remember(stream, fresh)
        return fresh

    def as_of(self, stream: Stream, position: int) -> Versioned:
        """The state as it was when the log had come to ``position``, inclusive."""
        return self._fold(self._initial(stream), stream, position)

    def remember(self, stream: Stream, versioned: Versioned) -> None:
        """Keep it, unless a newer one is known."""
        with self._gate:
            known = self._known.get(stream)
            if known is not None and known.version >= versioned.version:
                return
            self._known[stream] = versioned
            self._known.move_to_end(stream)
            if len(self._known) > self._remembered:
                self._known.popitem(last=False)

    def refresh(self, seen: Mapping[Stream, int]) -> bool:
        """Whether any stream is not at the version seen; such a one is brought up to date."""
        versions = self._recorder.versions(list(seen))
        moved = [stream for stream in seen if versions[stream] != seen[stream]]
        for stream in moved:
            if versions[stream] < seen[stream]:
                self._forget(stream)  # the log was restored from a backup behind our back
            else:
                self.current(stream)
        return bool(moved)

    def _forget(self, stream: Stream) -> None:
        with self._gate:
            self._known.pop(stream, None)

    def evolve(self, stream: Stream, state: Any, event: Event) -> Any:
        """The state after an event that is not yet in the log."""
        return self._aggregate(stream).evolve(state, event)

    def _fold(self, start: Versioned, stream: Stream, up_to: int | None) -> Versioned:
        selection = Selection(streams=(stream,), after_version=start.version or None, up_to=up_to)
        rows = self._recorder.rows(*selection.query(FOLD_COLUMNS))
        if not rows:
            return start
        to_event = self._mapper.event
        events = (to_event(topic, payload) for _, _, topic, payload in rows)
        state = self._aggregate(stream).after(start.state, events)
        position, version, _, _ = rows[-1]
        return Versioned(state, version, position)

    def _initial(self, stream: Stream) -> Versioned:
        return Versioned(self._aggregate(stream).initial, 0, 0)

    def _aggregate(self, stream: Stream) -> Aggregate:
        try:
            return self._aggregates[category_of(stream)]
        except KeyError:
            raise NotFound(f"there is no such kind of thing: {stream!r}") from None
