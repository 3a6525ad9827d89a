"""The proposals' worker: what it registers."""

from concurrent.futures import ThreadPoolExecutor

from temporalio.client import Client
from temporalio.worker import Worker

from workflows.proposal.activities import ProposalActivities
from workflows.proposal.policy import CONCURRENT_ACTIVITIES, TASK_QUEUE
from workflows.proposal.workflow import ProposalWorkflow
from workflows.working import worker


def proposal_worker(
    client: Client,
    activities: ProposalActivities,
    executor: ThreadPoolExecutor,
    *,
    task_queue: str = TASK_QUEUE,
    workflow: type[ProposalWorkflow] = ProposalWorkflow,
) -> Worker:
    """The executor needs at least ``CONCURRENT_ACTIVITIES`` threads."""
    return worker(
        client,
        executor,
        task_queue=task_queue,
        workflow=workflow,
        activities=[
            activities.look,
            activities.act,
            activities.book_effect,
            activities.reverse_effect,
            activities.send_decision,
            activities.hold_delivery,
            activities.keep_time,
            activities.close,
        ],
        at_once=CONCURRENT_ACTIVITIES,
    )
