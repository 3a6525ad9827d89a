"""What a day brings for a proposal: finality, and reminders of what is to be done by then.

The rules say on which day; this asks the clock whether the day has come. No rule reads a clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from domain.proposal.commands import ProposalCommand, RecordFinality
from domain.proposal.finality import final_from
from domain.proposal.state import Proposal
from domain.values.identifiers import ProposalId
from ledger.clock import SWEDEN, Clock, day_of
from workflows.proposal.messages import Due
from workflows.proposal.standing import DECIDED


@dataclass(frozen=True)
class Timekeeper:
    """Thread-safe."""

    clock: Clock

    def due(self, proposal: Proposal) -> Due | None:
        """When the next thing is due; in no seconds where it is due already."""
        days = list(self._days(proposal))
        if not days:
            return None
        at = _start_of(min(days))
        return Due(at=at, in_seconds=max(0.0, (at - self.clock()).total_seconds()))

    def commands(
        self, name: ProposalId, proposal: Proposal
    ) -> Iterator[tuple[str, ProposalCommand]]:
        """What today brings, each with the step that it is."""
        today = day_of(self.clock())
        final = _final_day(proposal)
        if final is not None and final <= today:
            yield "final", RecordFinality(proposal=name, as_of=today)

    def _days(self, proposal: Proposal) -> Iterator[date]:
        final = _final_day(proposal)
        if final is not None:
            yield final


def _final_day(proposal: Proposal) -> date | None:
    """None where the decision is final, cannot become so yet, or the proposal has ended."""
    if proposal.phase not in DECIDED or proposal.final_on is not None:
        return None
    return final_from(proposal)


def _start_of(day: date) -> datetime:
    """Midnight in Sweden."""
    return datetime.combine(day, time(), SWEDEN).astimezone(UTC)
