"""Folding facts into the domain's states, and remembering what was folded."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Any

from domain.budget.evolve import NO_BUDGET
from domain.budget.evolve import record as record_budget
from domain.contract.evolve import fold as fold_contract
from domain.values.identifiers import category_of, identifier_of
from domain.whole import AGGREGATES
from projections.facts.answer import EntryReference
from projections.facts.fact import Fact
from projections.facts.reading import Head, Snapshot
from projections.facts.references import references

REMEMBERED = 5_000
"""Streams whose fold is kept; each is a few kilobytes."""

Fold = Callable[[Sequence[Fact]], Any]


@dataclass(frozen=True)
class Folded:
    """A state, and the facts it was folded from, by their versions in the stream."""

    identifier: str
    state: Any
    facts: Mapping[int, Fact]

    @property
    def version(self) -> int:
        """Of the last fact that the question sees."""
        return max(self.facts)

    @cached_property
    def references(self) -> Mapping[int, EntryReference]:
        """What each fact is referred to as, by its version."""
        return references(tuple(self.facts.values()))


class Folds:
    """States by stream, folded with the domain's own evolve. Thread-safe, bounded."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._remembered = remembered
        self._known: OrderedDict[Head, Folded] = OrderedDict()
        self._gate = Lock()

    def of(self, snapshot: Snapshot) -> dict[str, Folded]:
        """Everything that the question sees, by stream, in the order of streams."""
        return self.at(snapshot, snapshot.heads())

    def one(self, snapshot: Snapshot, stream: str) -> Folded | None:
        """One stream; None where the question sees nothing of it."""
        return self.at(snapshot, snapshot.heads_of({stream})).get(stream)

    def at(self, snapshot: Snapshot, heads: Sequence[Head]) -> dict[str, Folded]:
        """The states at these heads."""
        with self._gate:
            known = {head: self._known[head] for head in heads if head in self._known}
        missing = {head.stream: head for head in heads if head not in known}
        if missing:
            for stream, facts in _by_stream(snapshot.facts(missing.values())).items():
                known[missing[stream]] = _fold(stream, facts)
        self._remember(known)
        return {head.stream: known[head] for head in heads}

    def _remember(self, folded: Mapping[Head, Folded]) -> None:
        with self._gate:
            for head, each in folded.items():
                self._known[head] = each
                self._known.move_to_end(head)
            while len(self._known) > self._remembered:
                self._known.popitem(last=False)


def of_category(folded: Mapping[str, Folded], category: str) -> dict[str, Folded]:
    """Those of one category, by their ids."""
    return {each.identifier: each for name, each in folded.items() if category_of(name) == category}


def _by_stream(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    streams: dict[str, list[Fact]] = {}
    for fact in facts:
        streams.setdefault(fact.stream, []).append(fact)
    return streams


def _fold(stream: str, facts: Sequence[Fact]) -> Folded:
    category = category_of(stream)
    by_version = {fact.version: fact for fact in facts}
    return Folded(identifier_of(stream), _FOLDS.get(category, _plain)(facts), by_version)


def _plain(facts: Sequence[Fact]) -> Any:
    aggregate = AGGREGATES[category_of(facts[0].stream)]
    state = aggregate.initial
    for fact in facts:
        state = aggregate.evolve(state, fact.event)
    return state


def _contract(facts: Sequence[Fact]) -> Any:
    events: list[Any] = [(fact.version, fact.event) for fact in facts]
    return fold_contract(events)


def _budget(facts: Sequence[Fact]) -> Any:
    budget = NO_BUDGET
    for fact in facts:
        event: Any = fact.event
        budget = record_budget(budget, fact.version, event)
    return budget


_FOLDS: Mapping[str, Fold] = {"contract": _contract, "budget": _budget}
"""Categories whose state names versions: a filtered history has gaps, so they are told them."""
