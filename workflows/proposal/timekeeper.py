"""What a day brings for a proposal: finality, and reminders of what is to be done by then.

The rules say on which day; this asks the clock whether the day has come. No rule reads a clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.proposal.commands import ProposalCommand, RecordFinality
from domain.proposal.finality import final_from
from domain.proposal.state import Proposal
from domain.values.identifiers import ProposalId
from ledger.clock import SWEDEN, Clock, day_of
from workflows.proposal.messages import Due
from workflows.proposal.standing import DECIDED

Step = tuple[str, ...]
"""Its name, and what it is about."""


@dataclass(frozen=True)
class Timekeeper:
    """Thread-safe."""

    clock: Clock

    def due(self, proposal: Proposal, not_before: timedelta = timedelta()) -> Due | None:
        """When the next thing is due; at once where the day has come, or after ``not_before``."""
        days = list(self._days(proposal))
        if not days:
            return None
        at = _start_of(min(days))
        away = max(at - self.clock(), not_before)
        return Due(at=at, in_seconds=away.total_seconds())

    def commands(
        self, name: ProposalId, proposal: Proposal
    ) -> Iterator[tuple[Step, ProposalCommand]]:
        """What today brings, each with the step that it is."""
        today = day_of(self.clock())
        final = _final_day(proposal)
        if final is not None and final <= today:
            # An appeal that comes to be known late takes finality back; then it is another step.
            step = ("final", str(len(proposal.appeals)))
            yield step, RecordFinality(proposal=name, as_of=today)

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
