"""What the ledger asks of a domain: its events, its folds and its decisions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.books import Aggregate, Books, NewFact
from domain.command import Command
from domain.event import Event

Upcast = Callable[[dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Domain:
    """A domain as the ledger sees it.

    ``events`` by stored topic. ``upcasts`` from a topic no longer written to its successor and the
    pure change of payload. ``aggregates`` by category of stream.
    """

    events: Mapping[str, type[Event]]
    aggregates: Mapping[str, Aggregate]
    decide: Callable[[Books, Command], tuple[NewFact, ...]]
    upcasts: Mapping[str, tuple[str, Upcast]] = field(default_factory=dict)
