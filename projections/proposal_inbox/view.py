"""Asking what waits for whom, and where every proposal is."""

from collections.abc import Callable, Iterable
from typing import Any

from psycopg_pool import ConnectionPool

from domain.proposal.state import Phase
from domain.values.identifiers import CaseId, PartyId, PersonId, ProposalId, stream
from projections.facts.as_of import NOW
from projections.facts.folding import Folded, Folds
from projections.facts.parties import titles
from projections.facts.reading import HEAD, Facts, Head, Snapshot, to_head
from projections.proposal_inbox.answers import Inbox, ProposalRow
from projections.proposal_inbox.projection import PROPOSAL_INBOX
from projections.proposal_inbox.writing import proposal_row


class ProposalInbox:
    """Synchronous and thread-safe."""

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, PROPOSAL_INBOX)
        self._folds = Folds()

    def waiting(self, person: PersonId | None = None) -> Inbox:
        """What waits for a person, or for anybody; longest waiting first."""
        return self._rows(
            _open_heads,
            lambda row: row.waits_for is not None and person in {None, row.waits_for},
        )

    def proposals(
        self,
        *,
        phase: Phase | None = None,
        case: CaseId | None = None,
        caseworker: PersonId | None = None,
        closed: bool = True,
    ) -> Inbox:
        """All proposals that fit, those that have been longest in their phase first."""
        return self._rows(
            _all_heads if closed else _open_heads,
            lambda row: (
                phase in {None, row.phase}
                and case in {None, row.case}
                and caseworker in {None, row.caseworker}
            ),
        )

    def proposal(self, proposal: ProposalId) -> ProposalRow | None:
        """One proposal; None where there is none."""
        found = self._rows(
            lambda snapshot: snapshot.heads_of({stream("proposal", proposal)}), lambda row: True
        ).proposals
        return found[0] if found else None

    def _rows(
        self, heads: Callable[[Snapshot], list[Head]], fits: Callable[[ProposalRow], bool]
    ) -> Inbox:
        with self._facts.snapshot(NOW) as snapshot:
            folded = self._folds.at(snapshot, heads(snapshot))
            names = titles(snapshot, self._folds, _committees(folded.values()))
        rows = [proposal_row(each, names) for each in folded.values()]
        return Inbox(
            position=snapshot.position,
            proposals=tuple(
                sorted(
                    (row for row in rows if fits(row)), key=lambda row: (row.since, row.proposal)
                )
            ),
        )


def _committees(proposals: Iterable[Folded]) -> set[PartyId]:
    return {each.state.content.committee for each in proposals if each.state.content}


def _all_heads(snapshot: Snapshot) -> list[Head]:
    return snapshot.heads("proposal")


def _open_heads(snapshot: Snapshot) -> list[Head]:
    """Proposals that are not closed; the many that are need not be read."""
    table = PROPOSAL_INBOX.table
    rows = snapshot.rows(
        f"SELECT {HEAD} FROM {table} f"
        " WHERE generation = %(generation)s AND split_part(stream, ':', 1) = 'proposal'"
        " AND NOT EXISTS ("
        f"   SELECT FROM {table} c WHERE c.generation = f.generation AND c.stream = f.stream"
        "    AND c.topic = 'proposal.closed.v1')"
        " GROUP BY stream",
        {"generation": snapshot.generation},
    )
    return [to_head(row) for row in rows]
