"""The open books: the states a decision may look at, and the facts that it adds to them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from domain.event import Event
from domain.values.identifiers import Stream


class Books(Protocol):
    """What has been recorded, opened at the streams that a decision asks for.

    Whoever lends the books notes which streams were opened at which version,
    and refuses the outcome if one of them has moved on meanwhile.
    """

    def open(self, stream: Stream) -> Any:
        """State of the stream; the aggregate's initial state where nothing is recorded."""
        ...


@dataclass(frozen=True, slots=True)
class NewFact:
    """An event to be recorded as the next entry of a stream."""

    stream: Stream
    event: Event


@dataclass(frozen=True, slots=True)
class Aggregate:
    """How one category of streams is folded: ``evolve(initial, event)`` and onwards.

    ``evolve_all``: the same for many events at once, where that is quicker than one by one.
    """

    category: str
    initial: Any
    evolve: Callable[[Any, Any], Any]
    evolve_all: Callable[[Any, Iterable[Any]], Any] | None = None

    def after(self, state: Any, events: Iterable[Event]) -> Any:
        """The state after further events."""
        if self.evolve_all is not None:
            return self.evolve_all(state, events)
        for event in events:
            state = self.evolve(state, event)
        return state
