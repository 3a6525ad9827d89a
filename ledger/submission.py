"""A decided command on its way into the log, and what can become of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from domain.values.identifiers import Stream


class Draft(NamedTuple):
    """What is particular to one entry of a command; ``payload`` is JSON as it will be stored."""

    event_id: UUID
    stream: Stream
    version: int
    topic: str
    applies_from: date | None
    decided_on: date | None
    payload: bytes


class Submission(NamedTuple):
    """The entries of one command, what they have in common, and what its decision rests on.

    ``opened`` is every stream that was looked at, as it was seen, and ``known`` the highest
    position among them; ``versions`` as they will be. ``at`` is the clock's time: the entries are
    dated so, or later where the log is ahead of it.
    """

    key: str
    body_hash: bytes
    actor_id: str
    actor_role: str
    correlation_id: str | None
    causation_id: str | None
    drafts: Sequence[Draft]
    opened: Mapping[Stream, int]
    versions: Mapping[Stream, int]
    known: int
    at: datetime

    def looked_at(self) -> dict[Stream, int]:
        """Versions of the streams that this does not write to."""
        versions = self.versions
        return {name: seen for name, seen in self.opened.items() if versions[name] == seen}


@dataclass(frozen=True, slots=True)
class Stored:
    """Recorded. ``before`` is the position ahead of the command's first entry."""

    before: int


@dataclass(frozen=True, slots=True)
class Known:
    """The key was there already; this is the first result."""

    body_hash: bytes
    first_position: int | None
    last_position: int
    versions: Mapping[Stream, int]


@dataclass(frozen=True, slots=True)
class Stale:
    """A stream had moved on; nothing was stored."""


Outcome = Stored | Known | Stale


def at_odds(group: Sequence[Submission]) -> bool:
    """Whether one command of the group writes to a stream that another one looked at."""
    if len(group) == 1:
        return False
    seen: set[Stream] = set()
    written: set[Stream] = set()
    for submission in group:
        writes = {draft.stream for draft in submission.drafts}
        if not writes.isdisjoint(seen) or not written.isdisjoint(submission.opened):
            return True
        seen.update(submission.opened)
        written |= writes
    return False
