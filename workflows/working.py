"""What every worker here has: quick to recover, alive to the outside, own rooms imported once."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

from temporalio.client import Client
from temporalio.worker import (
    ActivityInboundInterceptor,
    ActivityOutboundInterceptor,
    ExecuteActivityInput,
    Interceptor,
    Worker,
)
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

STICKY_TIMEOUT = timedelta(seconds=1)  # an idle workflow's next task after a kill waits this long
HEARTBEAT_EVERY = timedelta(milliseconds=250)
GRACEFUL_SHUTDOWN = timedelta(seconds=5)  # activities under way may finish

IMPORTED_ONCE = SandboxRestrictions.default.with_passthrough_modules("workflows")
"""Importing our own rooms anew for each workflow takes longer than all else that a worker does for
it. They hold no state; the replay tests keep the sandbox as strict as it comes.
"""


def worker(
    client: Client,
    executor: ThreadPoolExecutor,
    *,
    task_queue: str,
    workflow: type,
    activities: Sequence[Callable[..., Any]],
    at_once: int,
) -> Worker:
    """The executor needs at least ``at_once`` threads for it."""
    return Worker(
        client,
        task_queue=task_queue,
        workflows=[workflow],
        activities=activities,
        activity_executor=executor,
        max_concurrent_activities=at_once,
        interceptors=[HeartbeatInterceptor()],
        sticky_queue_schedule_to_start_timeout=STICKY_TIMEOUT,
        max_heartbeat_throttle_interval=HEARTBEAT_EVERY,
        default_heartbeat_throttle_interval=HEARTBEAT_EVERY,
        graceful_shutdown_timeout=GRACEFUL_SHUTDOWN,
        workflow_runner=SandboxedWorkflowRunner(restrictions=IMPORTED_ONCE),
    )


class HeartbeatInterceptor(Interceptor):
    """Says from outside that an activity is alive, so that none needs to say it itself."""

    def intercept_activity(self, next: ActivityInboundInterceptor) -> ActivityInboundInterceptor:  # noqa: A002 -- the SDK's name
        """Wraps every activity."""
        return _Beating(next)


class _Beating(ActivityInboundInterceptor):
    def init(self, outbound: ActivityOutboundInterceptor) -> None:
        # ``activity.heartbeat`` is replaced by one that waits for the event loop, so for other
        # threads; this one is for the event loop's own.
        self._beat_once = outbound.heartbeat
        super().init(outbound)

    async def execute_activity(self, input: ExecuteActivityInput) -> Any:  # noqa: A002 -- the SDK's name
        beating = _Pulse(self._beat_once)
        try:
            return await super().execute_activity(input)
        finally:
            beating.stop()


class _Pulse:
    """Beats from now on, in the context of whoever began it. Most activities end before the first
    beat: a timer of the event loop costs them less than a task would.
    """

    def __init__(self, beat: Callable[[], None]) -> None:
        self._beat = beat
        self._loop = asyncio.get_running_loop()
        self._next = self._wait()

    def stop(self) -> None:
        self._next.cancel()

    def _wait(self) -> asyncio.TimerHandle:
        return self._loop.call_later(HEARTBEAT_EVERY.total_seconds(), self._go_on)

    def _go_on(self) -> None:
        self._next = self._wait()
        self._beat()
