"""A proposal's way: drafting, union consultation, committee, effect beside dispatch, closed.

The ledger says what is so; this remembers only what it waits for. "Start again" is therefore a
full recovery: the first step looks up where the proposal stands and goes on from there.
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from temporalio import workflow
from temporalio.exceptions import ActivityError, ApplicationError

with workflow.unsafe.imports_passed_through():
    from domain.proposal.content import Channel
    from domain.proposal.state import Phase
    from domain.refusal import Refusal
    from domain.values.identifiers import Slug
    from workflows.proposal.activities import ProposalActivities
    from workflows.proposal.acts import refuse_malformed
    from workflows.proposal.messages import (
        ActMessage,
        ActResult,
        Awaited,
        Booking,
        Dispatch,
        Dispatched,
        Holding,
        ProposalInput,
        ProposalResult,
        Standing,
    )
    from workflows.proposal.policy import (
        ACTIVITY_TIMEOUT,
        HEARTBEAT_TIMEOUT,
        INFRASTRUCTURE_RETRIES,
        MAIL_TIMEOUT,
    )
    from workflows.proposal.refusals import as_failure

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

WAY = list(Phase)
"""The phases in the order in which a proposal passes them."""


@workflow.defn(name="Proposal")
class ProposalWorkflow:
    """One proposal. People's acts come as the update ``act``; ``wake`` has it look again."""

    @workflow.init
    def __init__(self, start: ProposalInput) -> None:
        self._proposal = start.proposal
        self._standing = Standing(proposal=start.proposal, phase=Phase.ABSENT, version=0)

    @workflow.run
    async def run(self, start: ProposalInput) -> ProposalResult:
        """Ends when the proposal is closed. Never fails: what is refused is looked at again."""
        await self._look()
        await self._drafting()
        await self._union_consultation()
        await self._committee()
        await asyncio.gather(self._effect(), self._dispatch())
        await self._closing()
        await workflow.wait_condition(workflow.all_handlers_finished)
        return ProposalResult(
            proposal=self._proposal, phase=self._standing.phase, version=self._standing.version
        )

    @workflow.update
    async def act(self, message: ActMessage) -> ActResult:
        """Record what a person does. Fails with the refusal of whoever refuses."""
        try:
            performed = await _ask(ProposalActivities.act, message)
        except ActivityError as failure:
            raise _told_on(failure) from None
        self._see(performed.standing)
        return performed.result

    @act.validator
    def _refuse_malformed_act(self, message: ActMessage) -> None:
        """Shape only: whether it is allowed now is for the ledger, which also knows repeats."""
        try:
            refuse_malformed(message, self._proposal)
        except Refusal as refusal:
            raise as_failure(refusal) from None

    @workflow.signal
    async def wake(self) -> None:
        """Look again at the ledger, as after a restored backup."""
        await self._look()

    async def _drafting(self) -> None:
        """Until a person submits it."""
        await self._until_past(Phase.DRAFTING)

    async def _union_consultation(self) -> None:
        """Until it has been held, or is left for the meeting. A planned one is waited for."""
        await self._until_past(Phase.UNION_CONSULTATION)

    async def _committee(self) -> None:
        """Until the committee's decision is recorded."""
        await self._until_past(Phase.COMMITTEE)

    async def _effect(self) -> None:
        """Book what was decided. Once refused, it is for people to try again."""
        while not self._standing.effect_booked:
            seen = self._standing
            if seen.phase is Phase.DECIDED and seen.effect_refusals == 0:
                await self._book()
            await self._until_other_than(seen)

    async def _dispatch(self) -> None:
        """To each recipient on its own: who cannot be reached holds up nobody else."""
        await asyncio.gather(*map(self._deliver, self._standing.awaited))

    async def _deliver(self, recipient: Awaited) -> None:
        name = recipient.recipient
        while awaited := self._awaited(name):
            if awaited.channel is Channel.EMAIL and not awaited.needs_attention:
                await self._send(name)
            await self._until(lambda: self._awaited(name) != awaited)

    async def _send(self, recipient: Slug) -> None:
        """Try until it is sent, delivered by hand meanwhile, or no use any more."""
        attempt = 0
        while self._awaited(recipient):
            attempt += 1
            dispatched = await self._email(recipient, attempt)
            if dispatched.failure is None:
                return
            if dispatched.try_again_after is None:
                await self._hold(recipient, dispatched.failure)
                return
            await self._until(
                lambda: self._awaited(recipient) is None,
                at_most=timedelta(seconds=dispatched.try_again_after),
            )

    async def _closing(self) -> None:
        while self._standing.phase is not Phase.CLOSED:
            seen = self._standing
            await self._close()
            await self._until_other_than(seen)

    async def _look(self) -> None:
        """Back, too, where the ledger was restored; but never behind what an act has answered."""
        while True:
            before = self._standing
            found = await _ask(ProposalActivities.look, ProposalInput(proposal=self._proposal))
            if self._standing is before or found.version >= self._standing.version:
                self._standing = found
                return

    async def _book(self) -> None:
        attempt = self._standing.effect_refusals + 1
        booking = Booking(proposal=self._proposal, attempt=attempt)
        self._see(await _ask(ProposalActivities.book_effect, booking))

    async def _email(self, recipient: Slug, attempt: int) -> Dispatched:
        dispatch = Dispatch(proposal=self._proposal, recipient=recipient, attempt=attempt)
        dispatched = await _ask(ProposalActivities.send_decision, dispatch, at_most=MAIL_TIMEOUT)
        self._see(dispatched.standing)
        return dispatched

    async def _hold(self, recipient: Slug, reason: str) -> None:
        holding = Holding(proposal=self._proposal, recipient=recipient, reason=reason)
        self._see(await _ask(ProposalActivities.hold_delivery, holding))

    async def _close(self) -> None:
        closing = ProposalInput(proposal=self._proposal)
        self._see(await _ask(ProposalActivities.close, closing))

    def _see(self, standing: Standing) -> None:
        """Answers overtake each other; an older one tells nothing new."""
        if standing.version >= self._standing.version:
            self._standing = standing

    def _awaited(self, recipient: Slug) -> Awaited | None:
        for awaited in self._standing.awaited:
            if awaited.recipient == recipient:
                return awaited
        return None

    async def _until_past(self, phase: Phase) -> None:
        await self._until(lambda: WAY.index(self._standing.phase) > WAY.index(phase))

    async def _until_other_than(self, seen: Standing) -> None:
        await self._until(lambda: self._standing != seen)

    async def _until(self, holds: Callable[[], bool], *, at_most: timedelta | None = None) -> None:
        try:
            await workflow.wait_condition(holds, timeout=at_most)
        except TimeoutError:
            return


async def _ask(
    activity: Callable[[ProposalActivities, Asked], Answer],
    asked: Asked,
    *,
    at_most: timedelta = ACTIVITY_TIMEOUT,
) -> Answer:
    """Repeated until there is an answer; ``at_most`` is for one attempt."""
    return await workflow.execute_activity_method(
        activity,
        asked,
        start_to_close_timeout=at_most,
        heartbeat_timeout=HEARTBEAT_TIMEOUT,
        retry_policy=INFRASTRUCTURE_RETRIES,
    )


def _told_on(failure: ActivityError) -> ApplicationError:
    """Anything but an ApplicationError would make the worker retry the whole task for ever."""
    cause = failure.cause
    if isinstance(cause, ApplicationError):
        return ApplicationError(
            cause.message,
            *cause.details,
            type=cause.type,
            non_retryable=True,
            category=cause.category,
        )
    return ApplicationError(str(cause or failure), type="ActFailed", non_retryable=True)
