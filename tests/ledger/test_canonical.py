"""The bytes that a leaf will hash are fixed for ever: full envelope and payload, RFC 8785."""

import hashlib
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest

from ledger.application import Ledger
from ledger.canonical import canonical_bytes
from ledger.stored_entry import StoredEntry
from tests.ledger.shelves import AddJars, act

GOLDEN = Path(__file__).parent / "golden" / "entry.json"
GOLDEN_SHA256 = "24a7b3abc78ebc19637b17c5ea873785c6cc5a3751dcc830127d308e14e48104"


def stored(**changes: object) -> StoredEntry:
    fields: dict[str, object] = {
        "originator_id": "contract:capio-housing-support",
        "originator_version": 3,
        "topic": "contract.option-triggered.v1",
        "state": (
            '{"z":"sist","amount":"1450.00","note":"€ åäö \\"x\\" 𝄞 \\u0007",'
            '"hours":1930,"share":0.1,"huge":1e21,"none":null,"lines":[{"b":2,"a":1}],"ö":1,"A":2}'
        ).encode(),
        "id": 42,
        "event_id": UUID("01939f5c-7a00-7abc-8def-0123456789ab"),
        "recorded_at": datetime(2026, 11, 23, 22, 15, 0, 120, UTC),
        "applies_from": date(2018, 4, 1),
        "decided_on": date(2018, 3, 21),
        "actor_id": "anna",
        "actor_role": "caseworker",
        "correlation_id": "housing-2018",
        "causation_id": None,
        "command_key": "housing-2018-capio:r1:effect:capio-housing-support",
        **changes,
    }
    return StoredEntry(**fields)  # type: ignore[arg-type]  # spelt out above


def test_the_golden_entry_has_the_golden_bytes() -> None:
    assert canonical_bytes(stored()) == GOLDEN.read_bytes()
    assert hashlib.sha256(GOLDEN.read_bytes()).hexdigest() == GOLDEN_SHA256


def test_the_order_and_spacing_of_the_stored_payload_do_not_matter() -> None:
    one = stored(state=b'{"a":1,"b":[1,2]}')
    other = stored(state=b'{ "b": [1, 2],  "a": 1 }')
    assert canonical_bytes(one) == canonical_bytes(other)


def test_the_zone_in_which_a_time_is_told_does_not_matter() -> None:
    swedish = timezone(timedelta(hours=1))
    at = stored().recorded_at.astimezone(swedish)
    assert canonical_bytes(stored(recorded_at=at)) == GOLDEN.read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        {"id": 43},
        {"originator_id": "contract:other"},
        {"originator_version": 4},
        {"topic": "contract.option-triggered.v2"},
        {"state": b"{}"},
        {"event_id": UUID(int=1)},
        {"recorded_at": datetime(2026, 11, 23, 22, 15, 0, 121, UTC)},
        {"applies_from": None},
        {"decided_on": date(2018, 3, 22)},
        {"actor_id": "bertil"},
        {"actor_role": "registrar"},
        {"correlation_id": None},
        {"causation_id": "x"},
        {"command_key": "other"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_part_of_an_entry_is_in_its_bytes(change: dict[str, object]) -> None:
    assert canonical_bytes(stored(**change)) != canonical_bytes(stored())


def test_what_comes_back_from_the_database_has_the_same_bytes_whoever_reads(
    larder: Ledger,
) -> None:
    larder.execute(AddJars(shelf="top", label="å"), act("k", correlation_id="c"))
    [by_position] = larder.recorder.select_notifications(2, 1)
    [by_stream] = larder.recorder.select_events("shelf:top", gt=1)
    assert isinstance(by_position, StoredEntry)
    assert isinstance(by_stream, StoredEntry)
    assert canonical_bytes(by_position) == canonical_bytes(by_stream)
    assert b'"payload":{"jars":1,"label":"\xc3\xa5"}' in canonical_bytes(by_position)
