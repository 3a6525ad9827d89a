"""What the watch does in the world: it looks, and records a reminder for each threshold once."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from temporalio import activity

from delivery.failure import Delayed
from domain.expiry.commands import RaiseExpiryReminder
from domain.expiry.state import ExpiryWatch
from domain.values.identifiers import stream
from domain.values.months import end_after
from ledger.act import Act, Actor
from ledger.application import Ledger
from ledger.clock import Clock, day_of
from workflows.expiry.messages import Watched
from workflows.expiry.policy import THRESHOLDS
from workflows.expiry.ports import ComingToItsEnd, ContractEnds
from workflows.expiry.reminders import ExpiryReminders

HORIZON = max(THRESHOLDS) + 1
"""Months; one more than needed, as months differ in length."""
WATCH = Actor("system:expiry-watch", "system")


@dataclass(frozen=True)
class ExpiryActivities:
    """Synchronous. Safe to repeat: the ledger knows what was raised."""

    ledger: Ledger
    reminders: ExpiryReminders
    ends: ContractEnds
    clock: Clock

    @activity.defn(name="expiry.look", no_thread_cancel_exception=True)
    def look(self) -> Watched:
        """Remind of every contract that has passed a threshold since the last look, however long
        ago that was.

        Raises Delayed, after all others, where the mail server put one off: look again.
        """
        today = day_of(self.clock())
        coming = self.ends(today, end_after(today, HORIZON))
        due = [(each, months) for each in coming for months in self._due(each, today)]
        delayed = [later for each in due if (later := self._remind(*each))]
        if delayed:
            raise delayed[0]
        return Watched(contracts=len(coming), reminders=len(due))

    def _due(self, coming: ComingToItsEnd, today: date) -> Iterator[int]:
        """Of several thresholds passed at once, as after a late registration, only the nearest."""
        last_day = coming.last_day_to_decide
        passed = [months for months in THRESHOLDS if end_after(last_day, -months) <= today]
        watch: ExpiryWatch = self.ledger.open(stream("expiry", coming.contract)).state
        if passed and (min(passed), last_day) not in watch.raised:
            yield min(passed)

    def _remind(self, coming: ComingToItsEnd, months: int) -> Delayed | None:
        """Mailed and recorded; nothing is recorded of what was put off."""
        try:
            mailed = self.reminders.mailed(coming, months)
        except Delayed as delayed:
            return delayed
        command = RaiseExpiryReminder(
            contract=coming.contract,
            threshold_months=months,
            last_day_to_decide=coming.last_day_to_decide,
            mailed=mailed,
        )
        self.ledger.execute(command, _act(command))
        return None


def _act(command: RaiseExpiryReminder) -> Act:
    key = f"expiry:{command.contract}:{command.last_day_to_decide}:{command.threshold_months}"
    return Act(key=key, actor=WATCH, body_hash=hashlib.sha256(key.encode()).digest())
