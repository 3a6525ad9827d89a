"""Given these commands, when that one, then these facts or that refusal; all in memory."""

from typing import Any, Self

import pytest

from domain.books import NewFact
from domain.command import Command
from domain.event import Event
from domain.refusal import Refusal
from domain.values.identifiers import Stream, category_of, stream
from domain.whole import AGGREGATES, decide


class Shelf:
    """Open books: the state of each stream, folded as facts are added."""

    def __init__(self) -> None:
        self.streams: dict[Stream, tuple[Event, ...]] = {}
        self._states: dict[Stream, Any] = {}

    def open(self, name: Stream) -> Any:
        return self._states.get(name, AGGREGATES[category_of(name)].initial)

    def add(self, fact: NewFact) -> None:
        """Folding never refuses: a fact that was decided is true."""
        evolve = AGGREGATES[category_of(fact.stream)].evolve
        self._states[fact.stream] = evolve(self.open(fact.stream), fact.event)
        self.streams[fact.stream] = (*self.streams.get(fact.stream, ()), fact.event)


class Outcome:
    """What came of a command."""

    def __init__(self, story: "Story", facts: tuple[NewFact, ...], refusal: Refusal | None) -> None:
        self.story = story
        self.facts = facts
        self.refusal = refusal

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that were added, in order; fails where the command was refused."""
        if self.refusal is not None:
            pytest.fail(f"refused: {type(self.refusal).__name__}: {self.refusal.detail}")
        return tuple(fact.event for fact in self.facts)

    def then(self, *events: Event) -> "Story":
        """Exactly these events were added."""
        assert self.events == events
        return self.story

    def then_kinds(self, *kinds: type[Event]) -> "Story":
        """Events of exactly these kinds were added."""
        assert tuple(type(event) for event in self.events) == kinds
        return self.story

    def then_nothing(self) -> "Story":
        """There was nothing to change."""
        return self.then()

    def then_refused(
        self, kind: type[Refusal], *, field: str | None = None, saying: str = ""
    ) -> "Story":
        """It was refused so, for the field at fault, with these words in the detail."""
        assert type(self.refusal) is kind, self.refusal or self.facts
        assert self.refusal.field == field
        assert saying in self.refusal.detail
        return self.story


class Story:
    """What has happened so far."""

    def __init__(self) -> None:
        self.shelf = Shelf()

    def given(self, *commands: Command) -> Self:
        """These were asked for before, and none of them was refused."""
        for command in commands:
            assert self.when(command).events, f"{command.name} changes nothing"
        return self

    def when(self, command: Command) -> Outcome:
        """This is asked for now."""
        try:
            facts = decide(self.shelf, command)
        except Refusal as refusal:
            return Outcome(self, (), refusal)
        for fact in facts:
            self.shelf.add(fact)
        return Outcome(self, facts, None)

    def state(self, category: str, identifier: str) -> Any:
        """How things stand with one thing."""
        return self.shelf.open(stream(category, identifier))

    def events(self, category: str, identifier: str) -> tuple[Event, ...]:
        """What has been recorded of one thing."""
        return self.shelf.streams.get(stream(category, identifier), ())


def story(*commands: Command) -> Story:
    """A story in which these commands have been carried out."""
    return Story().given(*commands)
