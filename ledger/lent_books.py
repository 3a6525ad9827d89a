"""The books as lent to one decision: they note what was opened, at which version."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.books import NewFact
from domain.values.identifiers import Stream
from ledger.errors import StaleVersion
from ledger.states import States, Versioned


class LentBooks:
    """For one attempt at one command, in one thread."""

    def __init__(self, states: States) -> None:
        self._states = states
        self._opened: dict[Stream, Versioned] = {}
        self._following: dict[Stream, Versioned] = {}

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

    def evolve(self, facts: Sequence[NewFact]) -> None:
        """Work out the states that will follow if the facts are recorded."""
        for offset, fact in enumerate(facts, 1):
            stream = fact.stream
            seen = self._following.get(stream) or self._opened[stream]
            state = self._states.evolve(stream, seen.state, fact.event)
            self._following[stream] = Versioned(state, seen.version + 1, offset)

    def settle(self, before: int) -> None:
        """The facts are recorded, after position ``before``: remember the states."""
        for stream, (state, version, offset) in self._following.items():
            self._states.remember(stream, Versioned(state, version, before + offset))

    def _look_up(self, stream: Stream) -> Versioned:
        found = self._opened.get(stream)
        if found is None:
            found = self._opened[stream] = self._states.remembered(stream)
        return found
