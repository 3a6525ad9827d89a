"""When the watch looks, and how early it reminds; each with its reason."""

from datetime import timedelta

from temporalio.common import RetryPolicy

TASK_QUEUE = "expiry"
SCHEDULE_ID = "expiry-watch"
WORKFLOW_ID = "expiry-watch"
TIME_ZONE = "Europe/Stockholm"
HOUR = 5  # before people come to work

THRESHOLDS = (12, 9, 6, 3)  # months: a procurement takes most of a year, a notice some weeks

CATCH_UP = timedelta(days=2)  # longer than the interval: one missed look is made up for, not all
LOOK_TIMEOUT = timedelta(minutes=5)  # a municipality has thousands of contracts, not millions
HEARTBEAT_TIMEOUT = timedelta(seconds=1)
RETRIES = RetryPolicy(
    initial_interval=timedelta(seconds=1),
    backoff_coefficient=2,
    maximum_interval=timedelta(minutes=5),  # for ever: the database comes back some time
)
TASK_TIMEOUT = timedelta(seconds=2)
