"""Books that live as long as a test: commands are decided and their facts folded at once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from domain.books import NewFact
from domain.command import Command
from domain.values.identifiers import Stream, category_of
from domain.whole import AGGREGATES, decide


class MemoryBooks:
    """Implements ``domain.books.Books``; ``entries`` keeps every fact in order."""

    def __init__(self) -> None:
        self.entries: list[NewFact] = []
        self._states: dict[Stream, Any] = {}

    def open(self, stream: Stream) -> Any:
        return self._states.get(stream, AGGREGATES[category_of(stream)].initial)

    def run(self, commands: Iterable[Command]) -> "MemoryBooks":
        for command in commands:
            self.keep(decide(self, command))
        return self

    def keep(self, facts: Iterable[NewFact]) -> None:
        for fact in facts:
            evolve = AGGREGATES[category_of(fact.stream)].evolve
            self._states[fact.stream] = evolve(self.open(fact.stream), fact.event)
            self.entries.append(fact)

    def decided_by(self, day: date) -> "MemoryBooks":
        """What had been decided by a day; facts without a day of decision count always."""
        earlier = MemoryBooks()
        earlier.keep(
            fact
            for fact in self.entries
            if (decided := fact.event.decided_on()) is None or decided <= day
        )
        return earlier

    def states(self, category: str) -> dict[str, Any]:
        """Each thing of a category, by its id."""
        return {
            name.partition(":")[2]: state
            for name, state in self._states.items()
            if category_of(name) == category
        }
