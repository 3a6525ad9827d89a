"""The schedule of the watch: there from the first worker's start on, also after Temporal's loss."""

from temporalio.client import (
    Client,
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleAlreadyRunningError,
    ScheduleCalendarSpec,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleRange,
    ScheduleSpec,
    ScheduleUpdate,
    ScheduleUpdateInput,
)

from workflows.expiry.policy import (
    CATCH_UP,
    HOUR,
    SCHEDULE_ID,
    TASK_TIMEOUT,
    TIME_ZONE,
    WORKFLOW_ID,
)
from workflows.expiry.workflow import ExpiryWatchWorkflow


def schedule(task_queue: str) -> Schedule:
    """Every morning; one look at a time, and one for all that were missed."""
    return Schedule(
        action=ScheduleActionStartWorkflow(
            ExpiryWatchWorkflow.run,
            id=WORKFLOW_ID,
            task_queue=task_queue,
            task_timeout=TASK_TIMEOUT,
        ),
        spec=ScheduleSpec(
            calendars=[ScheduleCalendarSpec(hour=[ScheduleRange(HOUR)])], time_zone_name=TIME_ZONE
        ),
        policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.SKIP, catchup_window=CATCH_UP),
    )


async def ensure_schedule(client: Client, task_queue: str) -> None:
    """Made, or brought to what it is today; and one look at once, for the days without a worker.

    Raises RPCError where Temporal cannot be reached.
    """
    wanted = schedule(task_queue)
    try:
        await client.create_schedule(SCHEDULE_ID, wanted, trigger_immediately=True)
    except ScheduleAlreadyRunningError:
        handle = client.get_schedule_handle(SCHEDULE_ID)
        await handle.update(lambda known: _brought_to(known, wanted))
        await handle.trigger()


def _brought_to(known: ScheduleUpdateInput, wanted: Schedule) -> ScheduleUpdate:
    """Paused stays paused: somebody had a reason."""
    wanted.state = known.description.schedule.state
    return ScheduleUpdate(schedule=wanted)
