"""The ways that a proposal can go, one invented example of each, as acts over the interface."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import Field, JsonValue

from domain.proposal.content import ProposalContent
from domain.proposal.state import Phase
from domain.values.identifiers import CaseId, MeetingId, PartyId, ProposalId
from domain.values.value import Value
from examples.loading import DIRECTORY, ExampleFile, file_of, read
from examples.requests import Request, requests_in

WAYS_DIRECTORY = DIRECTORY / "ways"


class AnnouncedMeeting(Value):
    """A meeting that the proposals come up at."""

    committee: PartyId
    meeting: MeetingId
    day: date
    notice_on: date | None = None


class Awaited(StrEnum):
    """What follows by itself upon an act, and is waited for before the next."""

    BOOKED = "booked"


class Step(Value):
    """One act on the proposal: the address below it, and the body."""

    act: str = Field(description="Such as union-consultation, or notice/removal")
    method: Literal["POST", "PATCH"] = "POST"
    body: dict[str, JsonValue]
    after: Awaited | None = None


class ExampleWay(Value):
    """A proposal, what is done before, at and after the meeting, and where it ends."""

    way: str
    shows: str = Field(description="What the way is called")
    proposal: ProposalId
    case: CaseId
    content: ProposalContent
    to_meeting: tuple[Step, ...]
    at_meeting: tuple[Step, ...]
    afterwards: tuple[Step, ...]
    ends: Phase


class Ways(ExampleFile):
    """``ways/ways.json``."""

    meetings: tuple[AnnouncedMeeting, ...]
    ways: tuple[ExampleWay, ...]


def ways(directory: Path = WAYS_DIRECTORY) -> Ways:
    """Every way, with the meetings at which they come up."""
    return read(Ways, directory / "ways.json")


def registrations_for_ways() -> Iterator[Request]:
    """Contracts, a frame and persons of their own, so that no other figure is changed."""
    for name in ("persons", "budget", "contracts"):
        yield from requests_in(file_of(name, WAYS_DIRECTORY))
