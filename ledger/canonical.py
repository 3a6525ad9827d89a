"""The canonical bytes of an entry: what a leaf of the evidence tree will hash, for ever."""

from datetime import UTC, date

import orjson
import rfc8785

from ledger.stored_entry import StoredEntry


def canonical_bytes(entry: StoredEntry) -> bytes:
    """Full envelope and payload as stored, before any upcast, by RFC 8785 (JCS).

    Absent values are null, not left out; times have six decimals and end in Z.
    """
    return rfc8785.dumps(
        {
            "position": entry.id,
            "event_id": str(entry.event_id),
            "stream": str(entry.originator_id),
            "version": entry.originator_version,
            "topic": entry.topic,
            "recorded_at": f"{entry.recorded_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}",
            "applies_from": _day(entry.applies_from),
            "decided_on": _day(entry.decided_on),
            "actor_id": entry.actor_id,
            "actor_role": entry.actor_role,
            "correlation_id": entry.correlation_id,
            "causation_id": entry.causation_id,
            "command_key": entry.command_key,
            "payload": orjson.loads(entry.state),
        }
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
