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
from examples.loading import ExampleProposal, file_of
from examples.requests import Request, body_of, requests_in

CLOSED_WITHIN = 30.0
LOOK_EVERY = 0.1

Told = Callable[[], None]
"""Called after each thing done."""


@dataclass(frozen=True)
class Deed:
    """One request of a proposal's way."""

    path: str
    body: dict[str, Any]


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
    for recipient in example.content.recipients:
        if recipient.channel is Channel.BY_HAND:
            yield Deed(f"{path}/dispatch/{recipient.recipient}/confirmation", {})


def carry(client: Client, examples: Sequence[ExampleProposal], told: Told) -> None:
    """Each as far as its committee, or to its end. Effect and e-mail follow meanwhile."""
    for example in examples:
        for deed in deeds_of(example):
            client.write(deed.path, deed.body)
            told()
    for example in examples:
        if example.decision is not None:
            wait_until_closed(client, example.proposal)
            told()


def wait_until_closed(client: Client, proposal: str) -> None:
    """Booked and delivered. Raises Failure where that takes too long."""
    deadline = time.monotonic() + CLOSED_WITHIN
    while True:
        shown = client.get(f"/proposals/{proposal}")
        if shown["phase"] == Phase.CLOSED:
            return
        if time.monotonic() > deadline:
            refusal = shown["effect_refusal"] or shown["recipients"]
            text = say(f"{proposal} blev inte klar: {refusal}", f"{proposal} is stuck: {refusal}")
            raise Failure(ExitCode.UNEXPECTED, text)
        time.sleep(LOOK_EVERY)


def length_of(examples: Sequence[ExampleProposal]) -> int:
    """How often ``carry`` tells."""
    return sum(len(list(deeds_of(each))) + (each.decision is not None) for each in examples)
