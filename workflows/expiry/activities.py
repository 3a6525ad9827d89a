"""What the watch does in the world: it looks, and records a reminder for each threshold once."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from temporalio import activity

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

HORIZON = max(THRESHOLDS) + 1
"""Months; one more than needed, as months differ in length."""
WATCH = Actor("system:expiry-watch", "system")


@dataclass(frozen=True)
class ExpiryActivities:
    """Synchronous. Safe to repeat: the ledger knows what was raised."""

    ledger: Ledger
    ends: ContractEnds
    clock: Clock

    @activity.defn(name="expiry.look", no_thread_cancel_exception=True)
    def look(self) -> Watched:
        """Remind of every contract that has passed a threshold since the last look, however long
        ago that was.
        """
        today = day_of(self.clock())
        coming = self.ends(today, end_after(today, HORIZON))
        commands = [command for each in coming for command in self._due(each, today)]
        for command in commands:
            self.ledger.execute(command, _act(command))
        return Watched(contracts=len(coming), reminders=len(commands))

    def _due(self, coming: ComingToItsEnd, today: date) -> Iterator[RaiseExpiryReminder]:
        """Of several thresholds passed at once, as after a late registration, only the nearest."""
        last_day = coming.last_day_to_decide
        passed = [months for months in THRESHOLDS if end_after(last_day, -months) <= today]
        watch: ExpiryWatch = self.ledger.open(stream("expiry", coming.contract)).state
        if passed and (min(passed), last_day) not in watch.raised:
            yield RaiseExpiryReminder(
                contract=coming.contract,
                threshold_months=min(passed),
                last_day_to_decide=last_day,
            )


def _act(command: RaiseExpiryReminder) -> Act:
    key = f"expiry:{command.contract}:{command.last_day_to_decide}:{command.threshold_months}"
    return Act(key=key, actor=WATCH, body_hash=hashlib.sha256(key.encode()).digest())
