"""The way into the log: groups when all is well, one by one when something is odd."""

import time
from collections.abc import Callable, Sequence

import psycopg

from ledger.append_connection import AppendConnection
from ledger.errors import LedgerUnavailable
from ledger.group_commit import GroupCommit, Interrupted
from ledger.submission import Known, Outcome, Stale, Stored, Submission, at_odds

SHORTEST_PAUSE, LONGEST_PAUSE = 0.02, 1.0

Found = tuple[Known, bool]


class Appender:
    """Thread-safe. ``first_result(submission)`` looks the key up: the result, and whether this very
    submission was it (which is so when the connection was lost after the commit). ``patience`` is
    how many seconds a lost database is waited for.
    """

    def __init__(
        self,
        dsn: str,
        first_result: Callable[[Submission], Found | None],
        patience: float,
    ) -> None:
        self._connection = AppendConnection(dsn, lock_timeout=patience)
        self._first_result = first_result
        self._patience = patience
        self._group_commit: GroupCommit[Submission, Outcome] = GroupCommit(
            self._send, self._receive
        )

    def append(self, submission: Submission, meanwhile: Callable[[], None]) -> Outcome:
        """Raises LedgerUnavailable where the database cannot be reached within the patience."""
        try:
            return self._group_commit.submit(submission, meanwhile)
        except Interrupted as interrupted:
            raise LedgerUnavailable("the append was interrupted") from interrupted

    def close(self) -> None:
        """Only when no thread appends any more."""
        self._connection.close()

    def _send(self, group: Sequence[Submission]) -> None:
        if at_odds(group):
            return
        try:
            self._connection.send(group)
        except Exception:
            return  # receive finds nothing under way, sends each alone, and hears who is at fault

    def _receive(self, group: Sequence[Submission]) -> Sequence[Outcome | Exception]:
        if at_odds(group):
            return [self._alone(submission) for submission in group]
        try:
            before = self._connection.receive()
        except psycopg.Error:
            before = None
        if before is None:
            return [self._alone(submission) for submission in group]
        outcomes = []
        for submission in group:
            outcomes.append(Stored(before))
            before += len(submission.drafts)
        return outcomes

    def _alone(self, submission: Submission) -> Outcome | Exception:
        """Its own transaction, so that its trouble is nobody else's; repeated until it is known."""
        give_up = time.monotonic() + self._patience
        pause = SHORTEST_PAUSE
        while True:
            try:
                return self._once(submission)
            except psycopg.OperationalError as lost:
                if time.monotonic() + pause > give_up:
                    unavailable = LedgerUnavailable(
                        f"the ledger's database does not answer: {lost}"
                    )
                    unavailable.__cause__ = lost
                    return unavailable
            except Exception as refused:  # the submitter's, to be raised in its own thread
                return refused
            time.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _once(self, submission: Submission) -> Outcome:
        found = self._first_result(submission)
        if found is None:
            self._connection.send([submission])
            before = self._connection.receive()
            if before is not None:
                return Stored(before)
            found = self._first_result(submission)
        if found is None:
            return Stale()
        known, ours = found
        if ours:
            return Stored(known.last_position - len(submission.drafts))
        return known
