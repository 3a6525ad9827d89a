"""How long the proposal's workflow waits for what, and how often it tries; each with its reason."""

from dataclasses import dataclass
from datetime import timedelta

from temporalio.common import RetryPolicy

TASK_QUEUE = "proposals"
WORKFLOW_ID = "proposal:{proposal}"

# The workflow's own tasks and activities.
WORKFLOW_TASK_TIMEOUT = timedelta(seconds=2)  # a task takes milliseconds; a killed worker is missed
ACTIVITY_TIMEOUT = timedelta(seconds=30)  # the ledger itself gives up after 10
KEEP_TIME_PAUSE = timedelta(hours=1)  # a reminder that the mail server put off is tried again then
DISPATCH_TIMEOUT = timedelta(seconds=90)  # a mail server may greylist by answering slowly
HEARTBEAT_TIMEOUT = timedelta(seconds=1)  # a killed worker's act is taken up again after this
INFRASTRUCTURE_RETRIES = RetryPolicy(
    initial_interval=timedelta(milliseconds=200),
    backoff_coefficient=2,
    maximum_interval=timedelta(seconds=5),  # for ever: the ledger comes back some time
)

# The worker.
CONCURRENT_ACTIVITIES = 16

# The desk.
ACT_PATIENCE = timedelta(seconds=10)  # a person at a screen; then the answer is "still going"
RESEND_PAUSE = timedelta(milliseconds=200)
START_PATIENCE = timedelta(seconds=2)  # the follower starts it anyway

# Starting and healing.
NAMESPACE_LOOK = timedelta(seconds=1)  # how soon a wiped Temporal is noticed
COMPARISON = timedelta(seconds=5)  # how soon a single missing workflow is


# Growing old.
LONGEST_HISTORY = (
    4_000  # events, before the workflow goes on as a new one; Temporal warns at 10 240
)


@dataclass(frozen=True, slots=True)
class DispatchPolicy:
    """Pauses double from the first to the longest, by e-mail and by webhook alike. By default the
    last attempt comes after some four days: longer than a weekend, on which nobody mends a server.
    """

    attempts: int = 24
    first_pause: timedelta = timedelta(seconds=20)
    longest_pause: timedelta = timedelta(hours=6)

    def pause_after(self, attempt: int, not_before: float | None = None) -> timedelta | None:
        """Before the next attempt; None after the last. Requires attempt >= 1.

        ``not_before``: seconds that the other side asked for; it only ever makes a pause longer.
        """
        if attempt >= self.attempts:
            return None
        doublings = min(attempt - 1, 32)  # no date is as far away as two to the power of hundreds
        pause: timedelta = min(self.first_pause * 2**doublings, self.longest_pause)
        return max(pause, timedelta(seconds=not_before or 0))
