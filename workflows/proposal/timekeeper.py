"""What a day brings for a proposal: finality, and reminders of what is to be done by then.

The rules say on which day; this asks the clock whether the day has come. No rule reads a clock.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from domain.meeting.state import Meetings
from domain.proposal.commands import ProposalCommand, RecordFinality
from domain.proposal.deadlines import Deadline, deadlines
from domain.proposal.events import DecisionBecameFinal
from domain.proposal.finality import final_from
from domain.proposal.reminders import RecordedOn, due_reminders, next_reminder_day
from domain.proposal.state import Phase, Proposal
from domain.values.identifiers import PartyId, ProposalId, stream
from domain.values.months import ONE_DAY
from ledger.application import Ledger
from ledger.clock import SWEDEN, Clock, day_of
from workflows.proposal.messages import Due
from workflows.proposal.reminders import Reminders
from workflows.proposal.standing import DECIDED
from workflows.proposal.steps import numbered

Step = tuple[str, ...]
"""Its name, and what it is about."""
NO_MEETINGS = Meetings()
REMEMBERED = 10_000
"""Days on which entries were recorded; an entry never changes."""


class Timekeeper:
    """Thread-safe."""

    def __init__(self, ledger: Ledger, reminders: Reminders, clock: Clock) -> None:
        self._ledger = ledger
        self._reminders = reminders
        self._clock = clock
        self._recorded_on = RecordedDays(ledger)

    def due(
        self, name: ProposalId, proposal: Proposal, not_before: timedelta = timedelta()
    ) -> Due | None:
        """When the next thing is due; at once where the day has come, or after ``not_before``."""
        days = list(self._days(name, proposal))
        if not days:
            return None
        at = _start_of(min(days))
        away = max(at - self._clock(), not_before)
        return Due(at=at, in_seconds=away.total_seconds())

    def commands(
        self, name: ProposalId, proposal: Proposal
    ) -> Iterator[tuple[Step, ProposalCommand]]:
        """What today brings, each with the step that it is. Mails the reminders on its way."""
        today = day_of(self._clock())
        final = _final_day(proposal)
        if final is not None and final <= today:
            yield _finality_step(proposal), RecordFinality(proposal=name, as_of=today)
        open_now, recorded_on = self._deadlines(proposal), self._recorded_on.of(name)
        for due in due_reminders(open_now, proposal.reminders, today, recorded_on):
            command = self._reminders.raised(name, proposal, due)
            if command is not None:
                about = (command.deadline, command.last_day.isoformat(), command.stage)
                yield ("reminder", *about), command

    def _days(self, name: ProposalId, proposal: Proposal) -> Iterator[date]:
        final = _final_day(proposal)
        if final is not None:
            yield final
        today = day_of(self._clock())
        open_now, recorded_on = self._deadlines(proposal), self._recorded_on.of(name)
        if due_reminders(open_now, proposal.reminders, today, recorded_on):
            yield today
        following = next_reminder_day(open_now, today, recorded_on)
        if following is not None:
            yield following
        if _hangs_on_meetings(proposal):
            yield today + ONE_DAY

    def _deadlines(self, proposal: Proposal) -> tuple[Deadline, ...]:
        if not proposal.is_open or proposal.content is None:
            return ()
        return deadlines(proposal, self._meetings(proposal, proposal.content.committee))

    def _meetings(self, proposal: Proposal, committee: PartyId) -> Meetings:
        """None announced, where no deadline of the proposal asks for them."""
        if not _hangs_on_meetings(proposal):
            return NO_MEETINGS
        meetings: Meetings = self._ledger.open(stream("meetings", committee)).state
        return meetings


class RecordedDays:
    """On which day, in Sweden, an entry of a proposal was recorded."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._day = lru_cache(maxsize=REMEMBERED)(self._read)

    def of(self, proposal: ProposalId) -> RecordedOn:
        """By the version that the entry has in the proposal's stream."""
        return lambda version: self._day(proposal, version)

    def _read(self, proposal: ProposalId, version: int) -> date:
        return day_of(self._ledger.entry_of(stream("proposal", proposal), version).recorded_at)


def _hangs_on_meetings(proposal: Proposal) -> bool:
    """Meetings are moved and announced without the proposal's knowing: it looks every day."""
    planned = proposal.meeting is not None and proposal.meeting.meeting is not None
    unreported = proposal.must_be_reported and proposal.reported is None
    return (proposal.phase is Phase.COMMITTEE and planned) or unreported


def _final_day(proposal: Proposal) -> date | None:
    """None where the decision is final, cannot become so yet, or the proposal has ended."""
    if proposal.phase not in DECIDED or proposal.final_on is not None:
        return None
    return final_from(proposal)


def _finality_step(proposal: Proposal) -> Step:
    """An appeal that comes to be known late takes finality back, as a notice that was taken down
    too early does; then it is another step.
    """
    taken_back = proposal.last_entry(DecisionBecameFinal.topic)
    return ("final", str(len(proposal.appeals)), *numbered(taken_back))


def _start_of(day: date) -> datetime:
    """Midnight in Sweden."""
    return datetime.combine(day, time(), SWEDEN).astimezone(UTC)
