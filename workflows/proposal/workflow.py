"""A proposal's way: drafting, union consultation, committee; then signing and effect beside
dispatch and appeal time; closed.

The ledger says what is so; this remembers only what it waits for. "Start again" is therefore a
full recovery: the first step looks up where the proposal stands and goes on from there.
"""

import asyncio
from typing import ClassVar

from temporalio import workflow
from temporalio.exceptions import ActivityError

with workflow.unsafe.imports_passed_through():
    from domain.refusal import Refusal
    from workflows.proposal.activities import ProposalActivities
    from workflows.proposal.acts import refuse_malformed
    from workflows.proposal.messages import ActMessage, ActResult, ProposalInput, ProposalResult
    from workflows.proposal.policy import LONGEST_HISTORY
    from workflows.proposal.refusals import as_failure, as_handing_over, told_on
    from workflows.proposal.stages.appeal_time import appeal_time
    from workflows.proposal.stages.closing import closing
    from workflows.proposal.stages.committee import committee
    from workflows.proposal.stages.dispatch import dispatch
    from workflows.proposal.stages.drafting import drafting
    from workflows.proposal.stages.effect import effect
    from workflows.proposal.stages.signing import signing
    from workflows.proposal.stages.timekeeping import keep_time
    from workflows.proposal.stages.union_consultation import union_consultation
    from workflows.proposal.way import Way, ask


@workflow.defn(name="Proposal")
class ProposalWorkflow:
    """One proposal. People's acts come as the update ``act``; ``wake`` has it look again."""

    longest_history: ClassVar[int] = LONGEST_HISTORY
    """In events; then it goes on as a new one that begins with a look at the ledger."""

    @workflow.init
    def __init__(self, start: ProposalInput) -> None:
        self._way = Way(start.proposal)

    @workflow.run
    async def run(self, start: ProposalInput) -> ProposalResult:
        """Ends with the proposal. Never fails: what is refused is looked at again."""
        await self._way.look()
        going = asyncio.gather(self._go(), keep_time(self._way))
        await workflow.wait_condition(lambda: going.done() or self._is_long())
        if not going.done():
            await self._drained()
            workflow.continue_as_new(start)
        await going
        await workflow.wait_condition(workflow.all_handlers_finished)
        end = self._way.standing
        return ProposalResult(proposal=end.proposal, phase=end.phase, version=end.version)

    async def _go(self) -> None:
        way = self._way
        while not way.is_decided:
            await drafting(way)
            await union_consultation(way)
            await committee(way)
        await asyncio.gather(self._sign_and_book(), dispatch(way), appeal_time(way), closing(way))

    async def _sign_and_book(self) -> None:
        await signing(self._way)
        await effect(self._way)

    @workflow.update
    async def act(self, message: ActMessage) -> ActResult:
        """Record what a person does. Fails with the refusal of whoever refuses."""
        try:
            performed = await ask(ProposalActivities.act, message)
        except ActivityError as failure:
            raise told_on(failure) from None
        self._way.see(performed.standing)
        return performed.result

    @act.validator
    def _refuse_malformed_act(self, message: ActMessage) -> None:
        """Shape only: whether it is allowed now is for the ledger, which also knows repeats."""
        if self._way.is_idle:
            raise as_handing_over()
        try:
            refuse_malformed(message, self._way.proposal)
        except Refusal as refusal:
            raise as_failure(refusal) from None

    @workflow.signal
    async def wake(self) -> None:
        """Look again at the ledger and the clock, as after a restored backup."""
        await self._way.look()

    def _is_long(self) -> bool:
        return workflow.info().get_current_history_length() >= self.longest_history

    async def _drained(self) -> None:
        """What is under way comes to its end first. Acts are turned away only once nothing else is
        left to wait for, so that nobody waits for a mail server.
        """
        self._way.hold()
        await workflow.wait_condition(
            lambda: self._way.is_idle and workflow.all_handlers_finished()
        )
