"""Asking what waits for whom, and where every proposal is."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from psycopg_pool import ConnectionPool

from domain.meeting.state import Meetings
from domain.proposal.outcomes import ByCommittee
from domain.proposal.state import Phase
from domain.values.identifiers import (
    CaseId,
    MeetingId,
    PartyId,
    PersonId,
    ProposalId,
    stream,
)
from projections.facts.as_of import NOW
from projections.facts.folding import Folded, Folds
from projections.facts.parties import titles
from projections.facts.reading import HEAD, Facts, Head, Snapshot, to_head
from projections.findings.view import FindingsOn
from projections.proposal_inbox.answers import Inbox, ProposalList, ProposalRow, WaitingTask
from projections.proposal_inbox.projection import PROPOSAL_INBOX
from projections.proposal_inbox.tasks import urgency
from projections.proposal_inbox.writing import proposal_row
from wording.locale import Locale


class ProposalInbox:
    """Synchronous and thread-safe."""

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, PROPOSAL_INBOX)
        self._findings = FindingsOn(pool)
        self._folds = Folds()

    def waiting(
        self, person: PersonId | None = None, *, role: str | None = None, locale: Locale = "sv"
    ) -> Inbox:
        """What waits for a person, a role, or anybody; nearest deadline first."""
        position, rows = self._rows(_open_heads, locale)
        waits = [
            WaitingTask(
                **dict(task), proposal=row.proposal, title=row.title, case=row.case, phase=row.phase
            )
            for row in rows
            for task in row.tasks
            if person in {None, task.person} and role in {None, task.role}
        ]
        in_order = sorted(waits, key=lambda task: (*urgency(task), task.proposal))
        return Inbox(position=position, tasks=tuple(in_order))

    def proposals(
        self,
        *,
        phase: Phase | None = None,
        case: CaseId | None = None,
        caseworker: PersonId | None = None,
        ended: bool = True,
        locale: Locale = "sv",
    ) -> ProposalList:
        """All proposals that fit, those that have been longest in their phase first."""
        position, rows = self._rows(_all_heads if ended else _open_heads, locale)
        asked = [
            row
            for row in rows
            if phase in {None, row.phase}
            and case in {None, row.case}
            and caseworker in {None, row.caseworker}
        ]
        in_order = sorted(asked, key=lambda row: (row.since, row.proposal))
        return ProposalList(position=position, proposals=tuple(in_order))

    def proposal(self, proposal: ProposalId, *, locale: Locale = "sv") -> ProposalRow | None:
        """One proposal; None where there is none."""
        name = stream("proposal", proposal)
        _, rows = self._rows(lambda snapshot: snapshot.heads_of({name}), locale)
        return rows[0] if rows else None

    def agenda(self, committee: PartyId, meeting: MeetingId, day: date) -> list[ProposalRow]:
        """What is to come up at a meeting, by its id or its day, or was decided there."""
        _, rows = self._rows(_all_heads, "sv")
        return [
            row for row in rows if row.committee.id == committee and _comes_up(row, meeting, day)
        ]

    def _rows(
        self, heads: Callable[[Snapshot], list[Head]], locale: Locale
    ) -> tuple[int, list[ProposalRow]]:
        with self._facts.snapshot(NOW) as snapshot:
            folded = self._folds.at(snapshot, heads(snapshot))
            committees = _committees(folded.values())
            names = titles(snapshot, self._folds, committees)
            meetings = self._meetings(snapshot, committees)
        drafts = [each for each in folded.values() if each.state.phase is Phase.DRAFTING]
        unanswered = self._findings.holding_back([each.identifier for each in drafts])
        return snapshot.position, [
            proposal_row(each, names, meetings, unanswered.get(each.identifier, ()), locale)
            for _, each in sorted(folded.items())
        ]

    def _meetings(
        self, snapshot: Snapshot, committees: Iterable[PartyId]
    ) -> dict[PartyId, Meetings]:
        """Those committees' meetings that have announced any."""
        heads = snapshot.heads_of({stream("meetings", each) for each in committees})
        return {each.identifier: each.state for each in self._folds.at(snapshot, heads).values()}


def _comes_up(row: ProposalRow, meeting: MeetingId, day: date) -> bool:
    decision = row.decision
    if decision is not None:
        return isinstance(decision.by, ByCommittee) and decision.meeting_day == day
    return meeting == row.meeting or (row.meeting is None and row.meeting_day == day)


def _committees(proposals: Iterable[Folded]) -> set[PartyId]:
    return {each.state.content.committee for each in proposals if each.state.content}


def _all_heads(snapshot: Snapshot) -> list[Head]:
    return snapshot.heads("proposal")


def _open_heads(snapshot: Snapshot) -> list[Head]:
    """Proposals for which somebody may be awaited; the many others need not be read.

    A closed one's notice has still to be taken down, and what comes to be known reopens it.
    """
    rows = snapshot.rows(
        f"SELECT {HEAD} FROM {PROPOSAL_INBOX.table}"
        " WHERE generation = %(generation)s AND split_part(stream, ':', 1) = 'proposal'"
        f" AND stream NOT IN ({SETTLED}) GROUP BY stream",
        {"generation": snapshot.generation},
    )
    return [to_head(row) for row in rows]


SETTLED = f"""
    SELECT stream FROM {PROPOSAL_INBOX.table}
    WHERE generation = %(generation)s AND topic IN (
        'proposal.closed.v1', 'proposal.withdrawn.v1', 'proposal.cancelled.v1',
        'proposal.notice-posted.v1', 'proposal.notice-taken-down.v1', 'proposal.reopened.v1')
    GROUP BY stream
    HAVING bool_or(topic IN ('proposal.withdrawn.v1', 'proposal.cancelled.v1'))
        OR coalesce(max(version) FILTER (WHERE topic = 'proposal.closed.v1'), 0)
            > coalesce(max(version) FILTER (WHERE topic = 'proposal.reopened.v1'), 0)
        AND coalesce(max(version) FILTER (WHERE topic = 'proposal.notice-posted.v1'), 0)
            <= coalesce(max(version) FILTER (WHERE topic = 'proposal.notice-taken-down.v1'), 0)
"""
"""Streams of proposals for which nobody is awaited any more, found without reading their facts."""
