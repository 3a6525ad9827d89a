"""The watch's worker: what it registers."""

from concurrent.futures import ThreadPoolExecutor

from temporalio.client import Client
from temporalio.worker import Worker

from workflows.expiry.activities import ExpiryActivities
from workflows.expiry.policy import TASK_QUEUE
from workflows.expiry.workflow import ExpiryWatchWorkflow
from workflows.working import worker


def expiry_worker(
    client: Client,
    activities: ExpiryActivities,
    executor: ThreadPoolExecutor,
    *,
    task_queue: str = TASK_QUEUE,
) -> Worker:
    """The executor needs a thread for it."""
    return worker(
        client,
        executor,
        task_queue=task_queue,
        workflow=ExpiryWatchWorkflow,
        activities=[activities.look],
        at_once=1,
    )
