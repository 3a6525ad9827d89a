"""One look at the contracts that come to their end. A schedule has it done every day."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.expiry.activities import ExpiryActivities
    from workflows.expiry.messages import Watched
    from workflows.expiry.policy import HEARTBEAT_TIMEOUT, LOOK_TIMEOUT, RETRIES


@workflow.defn(name="ExpiryWatch")
class ExpiryWatchWorkflow:
    """Repeated until it succeeds; a look that comes late finds what the missed ones would have."""

    @workflow.run
    async def run(self) -> Watched:
        """How much there was to see and to remind of."""
        return await workflow.execute_activity_method(
            ExpiryActivities.look,
            start_to_close_timeout=LOOK_TIMEOUT,
            heartbeat_timeout=HEARTBEAT_TIMEOUT,
            retry_policy=RETRIES,
        )
