"""The history finds an entry by everything that it names, whichever event it is."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from projections.audit_history.projection import AUDIT_HISTORY
from tests.projections.projecting import Told, catch_up

GOLDEN = sorted((Path(__file__).parents[1] / "domain" / "golden").glob("*.json"))
CONTRACTS = {"contract", "contracts", "predecessors"}
PARTIES = {"buyer", "provider", "successor", "owner", "part_of", "committee", "office", "party"}

INSERT = """
    INSERT INTO ledger.entry (position, event_id, stream, version, topic, recorded_at, actor_id,
        actor_role, command_key, payload)
    VALUES (1, gen_random_uuid(), %s, 1, %s, now(), 'rita', 'registrar', 'key', %s)"""


def named(value: Any, fields: set[str]) -> Iterator[str]:
    """Every text in fields of these names, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            texts = inner if isinstance(inner, list) else [inner]
            if name in fields:
                yield from (text for text in texts if isinstance(text, str))
            yield from named(inner, fields)
    elif isinstance(value, list):
        for inner in value:
            yield from named(inner, fields)


CALLED_AFTER = {"expiry": "contract", "findings": "contract", "meetings": "party"}
CATEGORIES = {"meeting": "meetings", "finding": "findings"}
"""Of streams, where the topics' own first word is another."""


def own(category: str, wanted: str) -> set[str]:
    return {"own"} if CALLED_AFTER.get(category, category) == wanted else set()


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda each: each.stem)
def test_all_that_an_event_names_is_found(told: Told, golden: Path) -> None:
    payload = json.loads(golden.read_text("utf-8"))
    area = golden.stem.partition(".")[0]
    category = CATEGORIES.get(area, area)
    with psycopg.connect(told.dsn, autocommit=True) as connection:
        connection.execute(INSERT, (f"{category}:own", golden.stem, json.dumps(payload)))
        catch_up(told.dsn, [AUDIT_HISTORY])
        found = connection.execute(
            "SELECT contracts, parties, proposal FROM projection.history_fact"
        ).fetchone()
    assert found is not None
    contracts, parties, proposal = found
    assert set(contracts) == {*named(payload, CONTRACTS), *own(category, "contract")}
    assert set(parties) == {*named(payload, PARTIES), *own(category, "party")}
    expected = own(category, "proposal") or set(named(payload, {"proposal"}))
    assert {proposal} - {None} == expected
