"""When somebody is reminded of a deadline: before its last day, after it, and then the manager."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.proposal.deadlines import Deadline
from domain.proposal.events import DeadlineKind, ReminderRaised, ReminderStage


@dataclass(frozen=True, slots=True)
class ReminderDays:
    """How many days before the last day, and how many after it, a reminder goes out."""

    before: int
    after: int = 1
    escalated: int = 7

    def first_day(self, stage: ReminderStage, last_day: date) -> date:
        """First day on which a stage is due."""
        days = {
            ReminderStage.BEFORE: -self.before,
            ReminderStage.AFTER: self.after,
            ReminderStage.ESCALATED: self.escalated,
        }
        return last_day + timedelta(days=days[stage])


REMINDER_DAYS: Mapping[DeadlineKind, ReminderDays] = {
    DeadlineKind.UNION_CONSULTATION: ReminderDays(before=3),
    DeadlineKind.DECISION: ReminderDays(before=0, after=3, escalated=10),
    DeadlineKind.REPORT: ReminderDays(before=7),
    DeadlineKind.MINUTES: ReminderDays(before=3, escalated=3),
    DeadlineKind.NOTICE: ReminderDays(before=1, escalated=2),
    DeadlineKind.NOTICE_REMOVAL: ReminderDays(before=0, after=3, escalated=14),
}
"""Agreed with the registry; not statutory. What the law gives short time is escalated soon."""


@dataclass(frozen=True, slots=True)
class DueReminder:
    """A reminder to be raised. ``historical``: only marked, nobody is mailed about it."""

    deadline: Deadline
    stage: ReminderStage
    historical: bool = False


RecordedOn = Callable[[int], date]
"""The day on which the proposal's entry of a version was recorded."""


def due_reminders(
    deadlines: Collection[Deadline],
    raised: Collection[ReminderRaised],
    today: date,
    recorded_on: RecordedOn,
) -> tuple[DueReminder, ...]:
    """Those due on a day and not raised yet.

    After an outage, what was to be said before the last day is left out once that day is past. A
    deadline that was past already when it came to be known is marked once, and never escalated.
    """
    known = {(each.deadline, each.last_day, each.stage) for each in raised}
    return tuple(
        due
        for deadline in deadlines
        for due in _due(deadline, today, recorded_on)
        if (deadline.kind, deadline.last_day, due.stage) not in known
    )


def next_reminder_day(
    deadlines: Collection[Deadline], today: date, recorded_on: RecordedOn
) -> date | None:
    """The first day after ``today`` on which another stage becomes due; None: on no day."""
    days = (
        REMINDER_DAYS[deadline.kind].first_day(stage, deadline.last_day)
        for deadline in deadlines
        for stage in _stages(deadline, recorded_on)
    )
    return min((day for day in days if day > today), default=None)


def _due(deadline: Deadline, today: date, recorded_on: RecordedOn) -> Iterator[DueReminder]:
    days = REMINDER_DAYS[deadline.kind]
    historical = _is_historical(deadline, recorded_on)
    for stage in _stages(deadline, recorded_on):
        missed = stage is ReminderStage.BEFORE and today > deadline.last_day
        if today >= days.first_day(stage, deadline.last_day) and not missed:
            yield DueReminder(deadline, stage, historical)


def _stages(deadline: Deadline, recorded_on: RecordedOn) -> tuple[ReminderStage, ...]:
    if _is_historical(deadline, recorded_on):
        return (ReminderStage.AFTER,)
    return tuple(ReminderStage)


def _is_historical(deadline: Deadline, recorded_on: RecordedOn) -> bool:
    return recorded_on(deadline.since) > deadline.last_day
