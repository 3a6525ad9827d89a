"""Between entries and what is stored: topics are names for ever, payloads plain JSON."""

import re
from collections.abc import Sequence
from typing import Any

import orjson
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import Mapper, StoredEvent, Transcoder

from domain.event import Event
from domain.refusal import Impossible
from ledger.domain_port import Domain
from ledger.entry import Entry
from ledger.stored_entry import StoredEntry

ESCAPED_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
"""Preceded by an even number of backslashes; an odd number is somebody writing about NUL."""
TOPIC = Entry._fields.index("topic")


class JsonPayload(Transcoder):
    """Payloads as JSON. Integers beyond 53 bits are refused: some readers would round them."""

    def encode(self, obj: Any) -> bytes:
        """JSON of what ``model_dump(mode="json")`` gives."""
        return orjson.dumps(obj, option=orjson.OPT_STRICT_INTEGER)

    def decode(self, data: bytes) -> Any:
        """The same as plain Python values."""
        return orjson.loads(data)


class EntryMapper(Mapper[str]):
    """The library's mapper for entries. Raises LookupError for a topic that nobody knows."""

    def __init__(self, domain: Domain) -> None:
        super().__init__(transcoder=JsonPayload())
        self._domain = domain
        # From a topic to its event class, for the topics that need no upcast.
        self._current = {
            topic: event.__pydantic_validator__.validate_json
            for topic, event in domain.events.items()
        }

    def to_stored_event(self, domain_event: DomainEventProtocol[str]) -> StoredEntry:
        """What will be stored for an entry. Raises Impossible for a NUL character in a text."""
        assert isinstance(domain_event, Entry)
        return StoredEntry(
            originator_id=domain_event.stream,
            originator_version=domain_event.version,
            topic=domain_event.topic,
            state=self.payload(domain_event.event),
            id=domain_event.position,
            event_id=domain_event.event_id,
            recorded_at=domain_event.recorded_at,
            applies_from=domain_event.applies_from,
            decided_on=domain_event.decided_on,
            actor_id=domain_event.actor_id,
            actor_role=domain_event.actor_role,
            correlation_id=domain_event.correlation_id,
            causation_id=domain_event.causation_id,
            command_key=domain_event.command_key,
        )

    def to_domain_event(self, stored_event: StoredEvent) -> Entry:
        """The entry that was stored, with its event upcast to the newest shape."""
        assert isinstance(stored_event, StoredEntry)
        return Entry(
            position=stored_event.id,
            event_id=stored_event.event_id,
            stream=str(stored_event.originator_id),
            version=stored_event.originator_version,
            topic=stored_event.topic,
            recorded_at=stored_event.recorded_at,
            applies_from=stored_event.applies_from,
            decided_on=stored_event.decided_on,
            actor_id=stored_event.actor_id,
            actor_role=stored_event.actor_role,
            correlation_id=stored_event.correlation_id,
            causation_id=stored_event.causation_id,
            command_key=stored_event.command_key,
            event=self.event(stored_event.topic, stored_event.state),
        )

    def entry(self, row: Sequence[Any]) -> Entry:
        """The same from a row of ENTRY_COLUMNS, whose order is that of an entry's fields."""
        return Entry._make((*row[:-1], self.event(row[TOPIC], row[-1])))

    def payload(self, event: Event) -> bytes:
        """The bytes to store for an event."""
        stored = self.transcoder.encode(event.__pydantic_serializer__.to_python(event, mode="json"))
        # PostgreSQL cannot look into a JSON text which holds NUL.
        if b"\\u0000" in stored and ESCAPED_NUL.search(stored):
            raise Impossible("a text contains the character NUL")
        return stored

    def event(self, topic: str, payload: bytes | str) -> Event:
        """The event that was stored under a topic."""
        if topic in self._domain.upcasts:
            return self._upcast(topic, payload)
        try:
            validate = self._current[topic]
        except KeyError:
            raise LookupError(f"no event is known by the stored topic {topic!r}") from None
        event: Event = validate(payload)
        return event

    def _upcast(self, topic: str, payload: bytes | str) -> Event:
        values = orjson.loads(payload)
        while topic in self._domain.upcasts:
            topic, change = self._domain.upcasts[topic]
            values = change(values)
        return self.event(topic, self.transcoder.encode(values))
