"""A workflow that does nothing, in as many steps and bytes as a proposal's takes."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from pydantic import BaseModel
from temporalio import activity, workflow
from temporalio.api.common.v1 import Payloads
from temporalio.client import Client, WithStartWorkflowOperation, WorkflowHistory
from temporalio.common import WorkflowIDConflictPolicy
from temporalio.worker import Worker
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

with workflow.unsafe.imports_passed_through():
    from workflows.proposal.policy import (
        ACTIVITY_TIMEOUT,
        CONCURRENT_ACTIVITIES,
        HEARTBEAT_TIMEOUT,
        WORKFLOW_TASK_TIMEOUT,
    )
    from workflows.working import STICKY_TIMEOUT

QUEUE = "nothing"
LONG = timedelta(hours=1)


class Shape(BaseModel):
    """How many updates with an activity each, activities beside them, and timers; ``size`` is the
    mean of the bytes that an activity or an update is given, and that it answers.
    """

    updates: int
    activities: int
    timers: int
    size: int

    @property
    def payload(self) -> str:
        return "x" * self.size


def shape_of(history: WorkflowHistory) -> Shape:
    """As one workflow was."""
    updates = activities = timers = 0
    sizes = []
    for event in history.events:
        match event.WhichOneof("attributes"):
            case "workflow_execution_update_accepted_event_attributes":
                updates += 1
                accepted = event.workflow_execution_update_accepted_event_attributes
                sizes.append(_bytes(accepted.accepted_request.input.args))
            case "workflow_execution_update_completed_event_attributes":
                completed = event.workflow_execution_update_completed_event_attributes
                sizes.append(_bytes(completed.outcome.success))
            case "activity_task_scheduled_event_attributes":
                activities += 1
                sizes.append(_bytes(event.activity_task_scheduled_event_attributes.input))
            case "activity_task_completed_event_attributes":
                sizes.append(_bytes(event.activity_task_completed_event_attributes.result))
            case "timer_started_event_attributes":
                timers += 1
    size = sum(sizes) // len(sizes)
    return Shape(updates=updates, activities=activities - updates, timers=timers, size=size)


def _bytes(payloads: Payloads) -> int:
    return sum(len(each.data) for each in payloads.payloads)


@activity.defn(name="nothing")
def do_nothing(payload: str) -> str:
    """As little as an activity can do."""
    return payload


@workflow.defn(name="Nothing")
class NothingWorkflow:
    """Looks; waits for updates, with a timer at some; then two things side by side, and the rest
    one after the other.
    """

    def __init__(self) -> None:
        self._acts = 0

    @workflow.run
    async def run(self, shape: Shape) -> None:
        """Ends after the last update and activity."""
        await _nothing(shape.payload)
        for number in range(shape.updates):
            patience = LONG if number < shape.timers else None
            await workflow.wait_condition(
                lambda number=number: self._acts > number,  # type: ignore[misc]  # bound at once
                timeout=patience,
            )
        await asyncio.gather(_nothing(shape.payload), _nothing(shape.payload))
        for _ in range(shape.activities - 3):
            await _nothing(shape.payload)
        await workflow.wait_condition(workflow.all_handlers_finished)

    @workflow.update
    async def act(self, payload: str) -> str:
        """One activity."""
        answer = await _nothing(payload)
        self._acts += 1
        return answer


async def _nothing(payload: str) -> str:
    return await workflow.execute_activity(
        do_nothing,
        payload,
        start_to_close_timeout=ACTIVITY_TIMEOUT,
        heartbeat_timeout=HEARTBEAT_TIMEOUT,
    )


def nothing_worker(client: Client, executor: ThreadPoolExecutor) -> Worker:
    """With the settings of the proposals' worker."""
    return Worker(
        client,
        task_queue=QUEUE,
        workflows=[NothingWorkflow],
        activities=[do_nothing],
        activity_executor=executor,
        max_concurrent_activities=CONCURRENT_ACTIVITIES,
        sticky_queue_schedule_to_start_timeout=STICKY_TIMEOUT,
        # This module imports much more than the workflow needs; it is not to pay for that.
        workflow_runner=SandboxedWorkflowRunner(
            restrictions=SandboxRestrictions.default.with_passthrough_all_modules()
        ),
    )


async def start_nothing(client: Client, name: str, shape: Shape) -> None:
    """Begun, and left waiting for its updates."""
    await client.start_workflow(
        NothingWorkflow.run, shape, id=name, task_queue=QUEUE, task_timeout=WORKFLOW_TASK_TIMEOUT
    )


async def act_on_nothing(client: Client, name: str, shape: Shape) -> None:
    """One update, sent as people's acts on proposals are."""
    await client.execute_update_with_start_workflow(
        NothingWorkflow.act,
        shape.payload,
        start_workflow_operation=WithStartWorkflowOperation(
            NothingWorkflow.run,
            shape,
            id=name,
            task_queue=QUEUE,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            task_timeout=WORKFLOW_TASK_TIMEOUT,
        ),
    )
