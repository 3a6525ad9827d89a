"""Every way that a proposal can go, side by side: up to the meeting, at it, and to their ends."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from domain.proposal.state import Phase
from entrypoints.cli.client import Client
from entrypoints.demo.carrying import Deed, Told, do, wait_until
from examples.requests import body_of
from examples.ways import AnnouncedMeeting, Awaited, ExampleWay, Step


def announce(client: Client, meetings: Sequence[AnnouncedMeeting], told: Told) -> None:
    """The meetings at which they come up."""
    for meeting in meetings:
        path = f"/committees/{meeting.committee}/meetings"
        body = {name: value for name, value in body_of(meeting).items() if name != "committee"}
        client.write(path, body)
        told()


def prepare(client: Client, ways: Sequence[ExampleWay], told: Told) -> None:
    """Start each and place it on its meeting's agenda."""
    for way in ways:
        start = {"proposal": way.proposal, "case": way.case, "content": body_of(way.content)}
        do(client, Deed("/proposals", start))
        told()
        _take(client, way, way.to_meeting, told)


def decide(client: Client, ways: Sequence[ExampleWay], told: Told) -> None:
    """What became of each at the meeting, with the delegate, or before either."""
    for way in ways:
        _take(client, way, way.at_meeting, told)


def finish(client: Client, ways: Sequence[ExampleWay], told: Told) -> None:
    """What is left to do about each, until all have come to their ends."""
    for way in ways:
        _take(client, way, way.afterwards, told)
    for way in ways:
        wait_until(client, way.proposal, partial(_has_come_to, way.ends))
        told()


def _has_come_to(end: Phase, shown: Any) -> bool:
    return bool(shown["phase"] == end)


def length_of(meetings: Sequence[AnnouncedMeeting], ways: Sequence[ExampleWay]) -> int:
    """How often all of these tell."""
    steps = sum(len(list(_steps(way))) for way in ways)
    return len(meetings) + steps + 2 * len(ways)


def _steps(way: ExampleWay) -> Iterator[Step]:
    yield from (*way.to_meeting, *way.at_meeting, *way.afterwards)


def _take(client: Client, way: ExampleWay, steps: Sequence[Step], told: Told) -> None:
    path = f"/proposals/{way.proposal}"
    for step in steps:
        if step.after is Awaited.BOOKED:
            wait_until(client, way.proposal, lambda shown: bool(shown["effect_booked"]))
        do(client, Deed(f"{path}/{step.act}", dict(step.body), step.method))
        told()
