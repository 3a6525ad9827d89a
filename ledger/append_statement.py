"""How a group of commands is told to the database: two prepared statements and their parameters."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

import orjson

from domain.values.identifiers import Stream
from ledger.submission import Draft, Submission

Parameters = list[bytes | None]

ONE = b"append_one"
GROUP = b"append_group"
STATEMENTS = {
    ONE: b"SELECT ledger.append_one($1::text, $2::bytea, $3::json, $4::text, $5::text, $6::text,"
    b" $7::text, $8::uuid, $9::text, $10::integer, $11::text, $12::date, $13::date, $14::json,"
    b" $15::bigint, $16::timestamptz)",
    GROUP: b"SELECT ledger.append($1::json, $2::json, $3::text[], $4::integer[], $5::bigint,"
    b" $6::timestamptz)",
}


def statement_for(group: Sequence[Submission]) -> tuple[bytes, Parameters]:
    """The name of the statement that stores the group, and its parameters as text."""
    if len(group) == 1:
        [only] = group
        if len(only.drafts) == 1 and len(only.opened) == 1:
            return ONE, _one(only, only.drafts[0])
    return GROUP, _group(group)


def _one(submission: Submission, draft: Draft) -> Parameters:
    return [
        submission.key.encode(),
        b"\\x" + submission.body_hash.hex().encode(),
        orjson.dumps(submission.versions),
        submission.actor_id.encode(),
        submission.actor_role.encode(),
        _text(submission.correlation_id),
        _text(submission.causation_id),
        draft.event_id.hex.encode(),
        draft.stream.encode(),
        b"%d" % draft.version,
        draft.topic.encode(),
        _day(draft.applies_from),
        _day(draft.decided_on),
        draft.payload,
        b"%d" % submission.known,
        submission.at.isoformat().encode(),
    ]


def _group(group: Sequence[Submission]) -> Parameters:
    commands: list[dict[str, Any]] = []
    facts: list[dict[str, Any]] = []
    looked_at: dict[Stream, int] = {}
    for submission in group:
        first = len(facts) + 1
        for draft in submission.drafts:
            facts.append(
                {
                    "nth": len(facts) + 1,
                    "event_id": draft.event_id.hex,
                    "stream": draft.stream,
                    "version": draft.version,
                    "topic": draft.topic,
                    "applies_from": draft.applies_from,
                    "decided_on": draft.decided_on,
                    "actor_id": submission.actor_id,
                    "actor_role": submission.actor_role,
                    "correlation_id": submission.correlation_id,
                    "causation_id": submission.causation_id,
                    "command_key": submission.key,
                    "payload": draft.payload.decode(),
                }
            )
        commands.append(
            {
                "key": submission.key,
                "body_hash": submission.body_hash.hex(),
                "first": first if submission.drafts else None,
                "last": len(facts),
                "versions": submission.versions,
            }
        )
        looked_at |= submission.looked_at()
    return [
        orjson.dumps(commands),
        orjson.dumps(facts),
        _texts(looked_at),
        f"{{{','.join(map(str, looked_at.values()))}}}".encode(),
        b"%d" % max(submission.known for submission in group),
        max(submission.at for submission in group).isoformat().encode(),
    ]


def _text(value: str | None) -> bytes | None:
    return None if value is None else value.encode()


def _day(value: date | None) -> bytes | None:
    return None if value is None else value.isoformat().encode()


def _texts(values: Collection[str]) -> bytes:
    """A text array as PostgreSQL writes it."""
    if not values:
        return b"{}"
    quoted = (value.replace("\\", "\\\\").replace('"', '\\"') for value in values)
    return ('{"' + '","'.join(quoted) + '"}').encode()
