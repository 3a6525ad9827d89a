"""What the people of the examples do over HTTP: a registrar registers, a caseworker carries."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from domain.proposal.content import Channel
from domain.proposal.state import Phase
from entrypoints.cli.client import Client
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.speech import say
from examples.loading import Publicity, file_of
from examples.portfolio import ExampleProposal
from examples.requests import Request, body_of, requests_in

FOLLOWS_WITHIN = 30.0
LOOK_EVERY = 0.1

Told = Callable[[], None]
"""Called after each thing done."""


@dataclass(frozen=True)
class Deed:
    """One request of a proposal's way. A draft is changed upon the version that stands."""

    path: str
    body: dict[str, Any]
    method: str = "POST"


def registrations() -> list[Request]:
    """Everything registered before the first proposal, in an order that names nothing unknown."""
    files = ("parties", "persons", "needs", "budget", "contracts")
    return [request for name in files for request in requests_in(file_of(name))]


def register(client: Client, requests: Sequence[Request], told: Told) -> None:
    """By a registrar."""
    for request in requests:
        tag = None
        if request.changes is not None:
            _, tag = client.get_with_tag(f"/contracts/{request.changes}")
        client.write(request.path, request.body, key=request.key, upon=tag)
        told()


def deeds_of(example: ExampleProposal) -> Iterator[Deed]:
    """By a caseworker; what follows by itself is not among them."""
    path = f"/proposals/{example.proposal}"
    start = {
        "proposal": example.proposal,
        "case": example.case,
        "content": body_of(example.content),
    }
    yield Deed("/proposals", start)
    yield Deed(f"{path}/submission", {})
    yield Deed(f"{path}/union-consultation", body_of(example.consultation))
    yield Deed(f"{path}/meeting", {"meeting_day": example.meeting_day.isoformat()})
    if example.decision is None:
        return
    yield Deed(f"{path}/decision", body_of(example.decision))
    if example.publicity is not None:
        yield from _publicity(path, example.publicity)
    for recipient in example.content.recipients:
        if recipient.channel is Channel.BY_HAND:
            yield Deed(f"{path}/dispatch/{recipient.recipient}/confirmation", {})


def _publicity(path: str, publicity: Publicity) -> Iterator[Deed]:
    told = body_of(publicity)
    for what, names in (
        ("minutes", ("approved_on", "assumed")),
        ("notice", ("posted_on", "assumed")),
        ("notice/removal", ("taken_down_on",)),
    ):
        yield Deed(f"{path}/{what}", {name: told[name] for name in names if name in told})


def carry(client: Client, examples: Sequence[ExampleProposal], told: Told) -> None:
    """Each as far as its committee, or to its end. Effect and e-mail follow meanwhile."""
    for example in examples:
        for deed in deeds_of(example):
            do(client, deed)
            told()
    for example in examples:
        if example.decision is not None:
            wait_until_closed(client, example.proposal)
            told()


def do(client: Client, deed: Deed) -> None:
    """One of them."""
    tag = None
    if deed.method != "POST":
        _, tag = client.get_with_tag(deed.path.removesuffix("/draft"))
    client.write(deed.path, deed.body, method=deed.method, upon=tag)


def wait_until_closed(client: Client, proposal: str) -> None:
    """Booked, delivered and final. Raises Failure where that takes too long."""
    wait_until(client, proposal, lambda shown: shown["phase"] == Phase.CLOSED)


def wait_until(client: Client, proposal: str, holds: Callable[[Any], bool]) -> None:
    """For what follows by itself. Raises Failure where that takes too long."""
    deadline = time.monotonic() + FOLLOWS_WITHIN
    while not holds(shown := client.get(f"/proposals/{proposal}")):
        if time.monotonic() > deadline:
            why = shown["effect_refusal"] or shown["remaining"] or shown["phase"]
            text = say(f"{proposal} blev inte klar: {why}", f"{proposal} is stuck: {why}")
            raise Failure(ExitCode.UNEXPECTED, text)
        time.sleep(LOOK_EVERY)


def length_of(examples: Sequence[ExampleProposal]) -> int:
    """How often ``carry`` tells."""
    return sum(len(list(deeds_of(each))) + (each.decision is not None) for each in examples)
