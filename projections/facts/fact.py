"""One fact: an entry as a projection keeps it, its event read back into the domain's own shape."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from domain.event import Event
from domain.whole import AGGREGATES, EVENTS, UPCASTS, decide
from ledger.domain_port import Domain
from ledger.mapper import EntryMapper
from projections.facts.table import ENVELOPE

COLUMNS = f"{ENVELOPE}, payload::text"

_MAPPER = EntryMapper(Domain(EVENTS, AGGREGATES, decide, UPCASTS))


@dataclass(frozen=True, slots=True)
class Fact:
    """As ``ledger.entry.Entry``, without what no question asks for."""

    position: int
    event_id: UUID
    stream: str
    version: int
    topic: str
    recorded_at: datetime
    applies_from: date | None
    decided_on: date | None
    actor_id: str
    actor_role: str
    correlation_id: str | None
    event: Event


def to_fact(row: Sequence[Any]) -> Fact:
    """From a row of COLUMNS; what follows upon them is left alone."""
    (
        position, event_id, stream, version, topic, recorded_at, applies_from, decided_on,
        actor_id, actor_role, correlation_id, payload, *_,
    ) = row  # fmt: skip
    return Fact(
        position=position,
        event_id=event_id,
        stream=stream,
        version=version,
        topic=topic,
        recorded_at=recorded_at.astimezone(UTC),
        applies_from=applies_from,
        decided_on=decided_on,
        actor_id=actor_id,
        actor_role=actor_role,
        correlation_id=correlation_id,
        event=_MAPPER.event(topic, payload.encode()),
    )
