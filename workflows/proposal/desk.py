"""The desk at which people's acts on proposals are handed in, and which answers each of them."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from temporalio.client import (
    Client,
    WorkflowUpdateFailedError,
    WorkflowUpdateRPCTimeoutOrCancelledError,
)
from temporalio.exceptions import ApplicationError
from temporalio.service import RPCError

from domain.proposal.commands import ProposalCommand, StartProposal
from domain.proposal.state import ENDS, Proposal
from domain.values.identifiers import ProposalId, stream
from ledger.act import Act, Receipt
from ledger.application import Ledger, hash_of
from ledger.event_ids import new_event_id
from ledger.states import Versioned
from workflows.proposal.acts import to_message
from workflows.proposal.errors import ActFailed, StillGoing
from workflows.proposal.messages import ActMessage, ActResult
from workflows.proposal.policy import ACT_PATIENCE, RESEND_PAUSE, TASK_QUEUE
from workflows.proposal.refusals import HANDING_OVER, as_refusal
from workflows.proposal.starting import or_started, start_workflow
from workflows.proposal.workflow import ProposalWorkflow

OVERTAKEN = {"AcceptedUpdateCompletedWorkflow", "UnprocessedUpdate", HANDING_OVER}
"""The workflow came to its end under the act, or just before: another one is to take it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProposalDesk:
    """For one event loop. The ledger is asked in threads."""

    client: Client
    ledger: Ledger
    task_queue: str = TASK_QUEUE

    async def act(
        self,
        command: ProposalCommand,
        act: Act,
        *,
        timeout: timedelta = ACT_PATIENCE,  # noqa: ASYNC109 -- what happens after it is the point
    ) -> ActResult:
        """Have the act done, once: repeated with its key and body it gives the first result.

        Raises:
            Refusal: the domain's or the ledger's, StaleVersion and KeyReused among them.
            MalformedAct: it is not an act for people.
            StillGoing: no answer within ``timeout``; the act may still be booked.
            ActFailed, LedgerUnavailable: nobody refused it; repeat it with its key.
        """
        if isinstance(command, StartProposal):
            return await self._start(command, act)
        known, proposal = await asyncio.to_thread(self._look_up, command, act)
        if known is not None:
            return known
        if not proposal.is_open:
            result = await asyncio.to_thread(self._execute, command, act)
            if result.phase not in ENDS:
                await self._begin(command.proposal)
            return result
        return await self._hand_in(command, act, to_message(command, act, proposal.case), timeout)

    async def _start(self, command: StartProposal, act: Act) -> ActResult:
        """Recorded first; where Temporal is away, the follower starts the workflow later."""
        in_case = Act(
            key=act.key,
            actor=act.actor,
            body_hash=act.body_hash,
            correlation_id=act.correlation_id or command.case,
            causation_id=act.causation_id,
            expected=act.expected,
        )
        result = await asyncio.to_thread(self._execute, command, in_case)
        await self._begin(command.proposal)
        return result

    async def _begin(self, proposal: ProposalId) -> None:
        """The workflow of what was started or reopened."""
        try:
            await start_workflow(self.client, proposal, self.task_queue)
        except (RPCError, RuntimeError) as away:
            log.warning("the workflow of %s is left to be started later: %s", proposal, away)

    async def _hand_in(
        self, command: ProposalCommand, act: Act, message: ActMessage, at_most: timedelta
    ) -> ActResult:
        update_id = ""
        try:
            async with asyncio.timeout(at_most.total_seconds()):
                while True:
                    update_id = new_event_id().hex
                    answer = await self._ask_workflow(message, command.proposal, update_id, at_most)
                    answer = answer or await asyncio.to_thread(self._first_result, command, act)
                    if answer is not None:
                        return answer
                    await asyncio.sleep(RESEND_PAUSE.total_seconds())
        except TimeoutError:
            log.info("no answer yet to %s on %s", command.name, command.proposal)
        known = await asyncio.to_thread(self._first_result, command, act)
        if known is None:
            raise StillGoing(update_id)
        return known

    async def _ask_workflow(
        self, message: ActMessage, proposal: ProposalId, update_id: str, at_most: timedelta
    ) -> ActResult | None:
        """None where there is no answer, and sending it again is right."""
        start = or_started(proposal, self.task_queue)
        try:
            return await self.client.execute_update_with_start_workflow(
                ProposalWorkflow.act,
                message,
                start_workflow_operation=start,
                id=update_id,
                rpc_timeout=at_most,
            )
        except WorkflowUpdateRPCTimeoutOrCancelledError:
            # By this the SDK also hides that the caller's patience is at its end.
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise asyncio.CancelledError from None
            return None
        except WorkflowUpdateFailedError as failed:
            _raise_if_refused(failed.cause)
            return None
        except (RPCError, RuntimeError) as away:
            log.warning("Temporal did not take an act on %s, trying again: %s", proposal, away)
            return None
        finally:
            # The SDK reports a failure here a second time, and asyncio complains if nobody looks.
            # Not every failure arrives here, so nobody may wait for it.
            with suppress(Exception):
                async with asyncio.timeout(0):
                    await start.workflow_handle()

    def _look_up(self, command: ProposalCommand, act: Act) -> tuple[ActResult | None, Proposal]:
        """The first result, where the key is known; and the proposal."""
        return self._first_result(command, act), self._open(command.proposal).state

    def _first_result(self, command: ProposalCommand, act: Act) -> ActResult | None:
        receipt = self.ledger.result_of(act.key, act.body_hash or hash_of(command))
        return None if receipt is None else self._result(command.proposal, receipt)

    def _execute(self, command: ProposalCommand, act: Act) -> ActResult:
        """Past the workflow: there is none yet, or nothing is left for it to do."""
        return self._result(command.proposal, self.ledger.execute(command, act))

    def _result(self, proposal: ProposalId, receipt: Receipt) -> ActResult:
        """The phase is the present one; all else is as it was when the act was first done."""
        found = self._open(proposal)
        return ActResult(
            proposal=proposal,
            phase=found.state.phase,
            version=receipt.versions.get(stream("proposal", proposal), found.version),
            position=receipt.position,
            repeated=receipt.repeated,
        )

    def _open(self, proposal: ProposalId) -> Versioned:
        return self.ledger.open(stream("proposal", proposal))


def _raise_if_refused(cause: BaseException) -> None:
    """Returns where nobody did, and the act is to be sent again."""
    if not isinstance(cause, ApplicationError):
        raise ActFailed(str(cause)) from cause
    if cause.type in OVERTAKEN:
        return
    refusal = as_refusal(cause)
    if refusal is None:
        raise ActFailed(cause.message) from cause
    raise refusal from None
