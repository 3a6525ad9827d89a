"""The books as lent to one decision: they note what was opened, at which version."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.books import NewFact
from domain.event import Event
from domain.values.identifiers import Stream
from ledger.errors import StaleVersion
from ledger.states import States, Versioned


class LentBooks:
    """For one attempt at one command, in one thread."""

    def __init__(self, states: States) -> None:
        self._states = states
        self._opened: dict[Stream, Versioned] = {}

    def open(self, stream: Stream) -> Any:
        """State of the stream, the same however often it is asked for."""
        return self._look_up(stream).state

    def expect(self, expected: Mapping[Stream, int]) -> None:
        """Raises StaleVersion where a stream is not at the version that the caller has seen."""
        for stream, version in expected.items():
            found = self._look_up(stream).version
            if found != version:
                raise StaleVersion(
                    f"{stream} is at version {found}, not {version}",
                    stream=stream,
                    version=str(found),
                )

    def opened(self) -> dict[Stream, int]:
        """Versions of all that was looked at."""
        return {stream: versioned.version for stream, versioned in self._opened.items()}

    def known(self) -> int:
        """The highest position that any of the states rests on."""
        return max((versioned.position for versioned in self._opened.values()), default=0)

    def opened_for(self, facts: Sequence[NewFact]) -> dict[Stream, int]:
        """The same, with the streams that the facts go to although nobody looked at them."""
        for fact in facts:
            self._look_up(fact.stream)
        return self.opened()

    def settle(self, facts: Sequence[NewFact], before: int) -> None:
        """The facts are recorded after position ``before``: remember the states that follow."""
        events: dict[Stream, list[Event]] = {}
        last: dict[Stream, int] = {}
        for position, fact in enumerate(facts, before + 1):
            events.setdefault(fact.stream, []).append(fact.event)
            last[fact.stream] = position
        for stream, new in events.items():
            seen = self._opened[stream]
            state = self._states.evolve(stream, seen, new)
            self._states.remember(stream, Versioned(state, seen.version + len(new), last[stream]))

    def _look_up(self, stream: Stream) -> Versioned:
        found = self._opened.get(stream)
        if found is None:
            found = self._opened[stream] = self._states.remembered(stream)
        return found
