"""Asking what happened: in words, oldest first, as of anything."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from psycopg_pool import ConnectionPool

from domain.finding.events import Answered
from domain.finding.used import NameValue
from domain.values.identifiers import CaseId, ContractId, PartyId, ProposalId, Stream, stream
from projections.audit_history.answers import History, HistoryItem
from projections.audit_history.asking import Question
from projections.audit_history.projection import AUDIT_HISTORY
from projections.facts.as_of import NOW, AsOf
from projections.facts.fact import Fact, to_fact
from projections.facts.reading import Facts, Snapshot
from wording.events import sentence
from wording.locale import Locale

MOST_AT_ONCE = 1_000
ENVELOPE_WIDTH = 12
"""Columns of a fact; those of the history follow upon them."""

TITLES = """
    SELECT DISTINCT ON (stream) stream,
        coalesce(payload ->> 'title', payload -> 'content' ->> 'title')
    FROM projection.history_fact
    WHERE generation = %(generation)s AND stream = ANY(%(streams)s) AND topic = ANY(%(topics)s)
        AND position <= %(position)s
    ORDER BY stream, version DESC"""
TITLED_BY = [
    "party.registered.v1",
    "contract.awarded.v1",
    "proposal.drafted.v1",
    "proposal.draft-saved.v1",
]


class AuditHistory:
    """Synchronous and thread-safe."""

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, AUDIT_HISTORY)

    def history(
        self,
        *,
        contract: ContractId | None = None,
        case: CaseId | None = None,
        party: PartyId | None = None,
        proposal: ProposalId | None = None,
        as_of: AsOf = NOW,
        locale: Locale = "sv",
        names: Mapping[str, str] | None = None,
        after: int = 0,
        limit: int = 200,
    ) -> History:
        """What fits all that is given, after a position; at most ``limit`` of 1-1000.

        A contract's history holds the proposals that concern it, a party's the contracts that name
        it, a case's its proposals. ``names``: of persons, by ``person:<id>``; the rest is known.
        """
        question = Question(contract=contract, case=case, party=party, proposal=proposal)
        size = max(1, min(limit, MOST_AT_ONCE))
        with self._facts.snapshot(as_of) as snapshot:
            statement, parameters = question.statement(snapshot.generation, as_of, after, size + 1)
            rows = snapshot.rows(statement, parameters)
            facts = [to_fact(row) for row in rows[:size]]
            known = _titles(snapshot, {*_keyed(rows[:size]), *_answered(facts)})
        called = {**known, **(names or {})}
        return History(
            position=snapshot.position,
            decided_by=as_of.decided_by,
            known_at=as_of.known_at,
            items=tuple(
                _item(fact, row[ENVELOPE_WIDTH:], locale, called)
                for fact, row in zip(facts, rows, strict=False)
            ),
            next_cursor=rows[size - 1][0] if len(rows) > size else None,
        )


def _keyed(rows: Iterable[Sequence[Any]]) -> Iterator[Stream]:
    """What the rows are found by."""
    for row in rows:
        proposal, _, contracts, parties, *_ = row[ENVELOPE_WIDTH:]
        yield from (stream("contract", each) for each in contracts)
        yield from (stream("party", each) for each in parties)
        if proposal is not None:
            yield stream("proposal", proposal)


def _answered(facts: Iterable[Fact]) -> Iterator[Stream]:
    """What the findings were about that somebody answered."""
    for fact in facts:
        for seen in fact.event.facts if isinstance(fact.event, Answered) else ():
            if isinstance(seen.value, NameValue):
                yield stream(seen.value.category, seen.value.id)


def _titles(snapshot: Snapshot, streams: Collection[Stream]) -> dict[str, str]:
    """What these things are called, by stream, as last known to the question."""
    if not streams:
        return {}
    asked = {
        "generation": snapshot.generation,
        "streams": sorted(streams),
        "topics": TITLED_BY,
        "position": snapshot.position,
    }
    found = snapshot.rows(TITLES, asked)
    return {name: title for name, title in found if title is not None}


def _item(fact: Fact, keys: Sequence[Any], locale: Locale, names: Mapping[str, str]) -> HistoryItem:
    proposal, case, contracts, parties, corrects, corrected_by = keys
    return HistoryItem(
        position=fact.position,
        event_id=fact.event_id,
        stream=fact.stream,
        version=fact.version,
        topic=fact.topic,
        sentence=sentence(fact.event, locale, names),
        applies_from=fact.applies_from,
        decided_on=fact.decided_on,
        recorded_at=fact.recorded_at,
        actor=fact.actor_id,
        actor_name=names.get(stream("person", fact.actor_id)),
        role=fact.actor_role,
        case=case,
        proposal=proposal,
        contracts=tuple(contracts),
        parties=tuple(parties),
        basis=getattr(fact.event, "basis", None),
        despite=getattr(fact.event, "despite", None),
        corrects=corrects,
        corrected_by=tuple(corrected_by),
    )
