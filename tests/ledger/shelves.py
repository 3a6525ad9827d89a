"""A small domain for the ledger's own tests: shelves that hold jars, and never more than fit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from domain.books import Aggregate, Books, NewFact
from domain.command import Command
from domain.event import Event
from domain.refusal import Conflict, NotFound
from domain.values.identifiers import stream
from ledger.act import Act, Actor
from ledger.domain_port import Domain

ANNA = Actor("anna", "caseworker")


def act(key: str, **circumstances: Any) -> Act:
    return Act(key, ANNA, **circumstances)


def shelf(name: str) -> str:
    return stream("shelf", name)


class ShelfPutUp(Event):
    topic: ClassVar[str] = "shelf.put-up.v1"
    room_for: int
    on: date

    def applies_from(self) -> date:
        return self.on


class JarsAdded(Event):
    topic: ClassVar[str] = "shelf.jars-added.v2"
    jars: int
    label: str = ""


class JarsTaken(Event):
    topic: ClassVar[str] = "shelf.jars-taken.v1"
    jars: int


class TooFull(Conflict):
    """More jars than there is room for."""


@dataclass(frozen=True)
class Shelf:
    room_for: int | None = None
    jars: int = 0


def evolve(shelf: Shelf, event: Event) -> Shelf:
    match event:
        case ShelfPutUp():
            return replace(shelf, room_for=event.room_for)
        case JarsAdded():
            return replace(shelf, jars=shelf.jars + event.jars)
        case JarsTaken():
            return replace(shelf, jars=shelf.jars - event.jars)
    raise AssertionError(event)


class PutUpShelf(Command):
    name: ClassVar[str] = "put-up-shelf"
    shelf: str
    room_for: int = 1_000_000
    on: date = date(2018, 1, 1)


class AddJars(Command):
    name: ClassVar[str] = "add-jars"
    shelf: str
    jars: int = 1
    times: int = 1
    label: str = ""


class MoveJars(Command):
    name: ClassVar[str] = "move-jars"
    source: str
    target: str
    jars: int


class MatchJars(Command):
    """Adds to one shelf what the other one holds: looks at a stream it does not write to."""

    name: ClassVar[str] = "match-jars"
    like: str
    shelf: str


def opened(books: Books, name: str) -> Shelf:
    found: Shelf = books.open(shelf(name))
    if found.room_for is None:
        raise NotFound(f"there is no shelf {name}")
    return found


def put_up(books: Books, command: PutUpShelf) -> tuple[NewFact, ...]:
    if books.open(shelf(command.shelf)).room_for is not None:
        raise Conflict(f"the shelf {command.shelf} hangs already")
    event = ShelfPutUp(room_for=command.room_for, on=command.on)
    return (NewFact(shelf(command.shelf), event),)


def add(books: Books, command: AddJars) -> tuple[NewFact, ...]:
    found = opened(books, command.shelf)
    if found.room_for is not None and found.jars + command.jars * command.times > found.room_for:
        raise TooFull(f"{command.shelf} holds {found.jars} of {found.room_for}")
    if command.jars == 0:
        return ()
    event = JarsAdded(jars=command.jars, label=command.label)
    return (NewFact(shelf(command.shelf), event),) * command.times


def move(books: Books, command: MoveJars) -> tuple[NewFact, ...]:
    if opened(books, command.source).jars < command.jars:
        raise Conflict("not so many jars there")
    opened(books, command.target)
    return (
        NewFact(shelf(command.source), JarsTaken(jars=command.jars)),
        NewFact(shelf(command.target), JarsAdded(jars=command.jars)),
    )


def match_jars(books: Books, command: MatchJars) -> tuple[NewFact, ...]:
    wanted = opened(books, command.like).jars - opened(books, command.shelf).jars
    return (NewFact(shelf(command.shelf), JarsAdded(jars=wanted)),) if wanted > 0 else ()


DECISIONS: dict[type[Command], Callable[..., tuple[NewFact, ...]]] = {
    PutUpShelf: put_up,
    AddJars: add,
    MoveJars: move,
    MatchJars: match_jars,
}


def decide(books: Books, command: Command) -> tuple[NewFact, ...]:
    return DECISIONS[type(command)](books, command)


SHELVES = Domain(
    events={event.topic: event for event in (ShelfPutUp, JarsAdded, JarsTaken)},
    aggregates={"shelf": Aggregate("shelf", Shelf(), evolve)},
    decide=decide,
    upcasts={"shelf.jars-added.v1": ("shelf.jars-added.v2", lambda old: {"jars": old["count"]})},
)
