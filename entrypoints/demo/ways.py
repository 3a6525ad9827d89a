"""Every way that a proposal can go, side by side: up to the meeting, at it, and to their ends."""

from collections.abc import Sequence
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


def lengths_of(
    meetings: Sequence[AnnouncedMeeting], ways: Sequence[ExampleWay]
) -> tuple[int, int, int]:
    """How often the acts up to the meeting tell, those at it, and those after it."""
    before = len(meetings) + sum(1 + len(way.to_meeting) for way in ways)
    after = sum(len(way.afterwards) + 1 for way in ways)
    return before, sum(len(way.at_meeting) for way in ways), after


def _take(client: Client, way: ExampleWay, steps: Sequence[Step], told: Told) -> None:
    path = f"/proposals/{way.proposal}"
    for step in steps:
        if step.after is Awaited.BOOKED:
            wait_until(client, way.proposal, lambda shown: bool(shown["effect_booked"]))
        do(client, Deed(f"{path}/{step.act}", dict(step.body), step.method))
        told()
