"""An entry as the feed tells it."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import orjson
from pydantic import BaseModel, ConfigDict, Field

from domain.values.identifiers import Stream
from ledger.entry import Entry


class FeedActor(BaseModel):
    """Who did it, in which role. Ids only: names lie in the register of persons."""

    id: str
    role: str


class FeedEvent(BaseModel):
    """One entry of the log: its envelope, and the event as ``data``."""

    position: int = Field(ge=1, description="Gapless, in the order of recording")
    id: UUID
    type: str = Field(description="Topic of the event, which is its name for ever")
    stream: Stream
    version: int = Field(ge=1, description="Place in its stream")
    recorded_at: datetime
    applies_from: date | None = Field(description="First day in the world that it concerns")
    decided_on: date | None = Field(description="Day of the decision behind it")
    actor: FeedActor
    correlation_id: str | None = Field(description="The case")
    causation_id: str | None
    data: dict[str, Any]

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "position": 118,
                    "id": "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071",
                    "type": "need.stated.v1",
                    "stream": "need:housing-support",
                    "version": 2,
                    "recorded_at": "2026-11-23T12:00:00.000000Z",
                    "applies_from": "2019-01-01",
                    "decided_on": None,
                    "actor": {"id": "rut-registrator", "role": "registrar"},
                    "correlation_id": None,
                    "causation_id": None,
                    "data": {"service": "housing-support", "year": 2019, "unit": "hour"},
                }
            ]
        }
    )


def rendered(entry: Entry) -> bytes:
    """The entry as JSON of the shape of FeedEvent."""
    return orjson.dumps(
        {
            "position": entry.position,
            "id": entry.event_id,
            "type": entry.topic,
            "stream": entry.stream,
            "version": entry.version,
            "recorded_at": rfc3339(entry.recorded_at),
            "applies_from": entry.applies_from,
            "decided_on": entry.decided_on,
            "actor": {"id": entry.actor_id, "role": entry.actor_role},
            "correlation_id": entry.correlation_id,
            "causation_id": entry.causation_id,
            "data": orjson.Fragment(entry.event.model_dump_json()),
        }
    )


def rfc3339(time: datetime) -> str:
    """UTC with six decimals, so that times sort as text."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"
