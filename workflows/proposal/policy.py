"""How long the proposal's workflow waits for what, and how often it tries; each with its reason."""

from dataclasses import dataclass
from datetime import timedelta

from temporalio.common import RetryPolicy

TASK_QUEUE = "proposals"
WORKFLOW_ID = "proposal:{proposal}"

# The workflow's own tasks and activities.
WORKFLOW_TASK_TIMEOUT = timedelta(seconds=2)  # a task takes milliseconds; a killed worker is missed
ACTIVITY_TIMEOUT = timedelta(seconds=30)  # the ledger itself gives up after 10
MAIL_TIMEOUT = timedelta(seconds=90)  # a mail server may greylist by answering slowly
HEARTBEAT_TIMEOUT = timedelta(seconds=1)  # a killed worker's act is taken up again after this
HEARTBEAT_EVERY = timedelta(milliseconds=250)
INFRASTRUCTURE_RETRIES = RetryPolicy(
    initial_interval=timedelta(milliseconds=200),
    backoff_coefficient=2,
    maximum_interval=timedelta(seconds=5),  # for ever: the ledger comes back some time
)

# The worker.
STICKY_TIMEOUT = timedelta(seconds=1)  # an idle proposal's next act after a kill waits this long
GRACEFUL_SHUTDOWN = timedelta(seconds=5)  # activities under way may finish
CONCURRENT_ACTIVITIES = 16

# The desk.
ACT_PATIENCE = timedelta(seconds=10)  # a person at a screen; then the answer is "still going"
RESEND_PAUSE = timedelta(milliseconds=200)
START_PATIENCE = timedelta(seconds=2)  # the follower starts it anyway

# Starting and healing.
NAMESPACE_LOOK = timedelta(seconds=1)  # how soon a wiped Temporal is noticed
COMPARISON = timedelta(seconds=5)  # how soon a single missing workflow is


@dataclass(frozen=True, slots=True)
class MailPolicy:
    """Pauses double from the first to the longest. By default the last attempt comes after some
    four hours: longer than greylisting and most faults, short enough to reach people the same day.
    """

    attempts: int = 11
    first_pause: timedelta = timedelta(seconds=20)
    longest_pause: timedelta = timedelta(hours=1)

    def pause_after(self, attempt: int) -> timedelta | None:
        """Before the next attempt; None after the last. Requires attempt >= 1."""
        if attempt >= self.attempts:
            return None
        pause: timedelta = self.first_pause * 2 ** (attempt - 1)
        return min(pause, self.longest_pause)
