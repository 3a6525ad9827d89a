"""The examples as requests to the public HTTP interface."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from domain.values.identifiers import ContractId
from examples.loading import (
    Budgets,
    Contracts,
    ExampleFile,
    Needs,
    Parties,
    Persons,
    RegisteredChange,
)


@dataclass(frozen=True)
class Request:
    """A POST below ``/api/v1``; ``name`` says to people what it registers.

    ``key`` is an idempotency key where a repetition would otherwise be refused.
    ``changes`` is a contract whose ETag the request must carry.
    """

    name: str
    path: str
    body: dict[str, Any]
    key: str | None = None
    changes: ContractId | None = None


def requests_in(file: ExampleFile) -> Iterator[Request]:
    """What registers everything in a file, in its order; proposals are carried, not registered."""
    match file:
        case Budgets():
            yield from _frames(file)
        case Contracts():
            yield from _contracts(file)
        case _:
            yield from _entries(file)


def body_of(model: BaseModel) -> dict[str, Any]:
    """As JSON, without what was left unsaid."""
    return model.model_dump(mode="json", exclude_unset=True)


def _entries(file: ExampleFile) -> Iterator[Request]:
    """One request for each entry of a plain list."""
    match file:
        case Parties():
            for party in file.parties:
                yield Request(party.party, "/parties", body_of(party))
        case Persons():
            for person in file.persons:
                yield Request(person.person, "/persons", body_of(person))
        case Needs():
            for need in file.needs:
                yield Request(f"{need.service} {need.year}", "/needs", body_of(need))


def _frames(file: Budgets) -> Iterator[Request]:
    for budget in file.budgets:
        for frame in budget.frames:
            path = f"/budgets/{budget.budget}/frames"
            yield Request(f"{budget.budget} {frame.frame} {frame.year}", path, body_of(frame))


def _contracts(file: Contracts) -> Iterator[Request]:
    for contract in file.contracts:
        body = body_of(contract)
        yield Request(contract.contract, "/contracts", body, key_of("/contracts", body))
    for change in file.changes:
        yield _change(change)


def _change(change: RegisteredChange) -> Request:
    path = f"/contracts/{change.contract}/changes"
    body = {name: value for name, value in body_of(change).items() if name != "contract"}
    name = f"{change.contract}: {change.change.kind}"
    return Request(name, path, body, key_of(path, body), changes=change.contract)


def key_of(path: str, body: dict[str, Any]) -> str:
    """The same for the same fact, so that sending it again finds the first answer."""
    said = json.dumps([path, body], sort_keys=True).encode()
    return f"file-{hashlib.sha256(said).hexdigest()[:32]}"
