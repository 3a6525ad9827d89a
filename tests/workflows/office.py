"""An office in which proposals are carried: desk, ledger and what happened, as tests look at it."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from temporalio.client import Client, WorkflowHandle

from domain.proposal.commands import ProposalCommand
from domain.proposal.state import Phase, Proposal
from domain.values.identifiers import stream
from ledger.act import Act, Actor
from ledger.application import Ledger
from tests.workflows.acts import decision, minutes, notice, start, way_to_committee
from tests.workflows.municipality import ANNA, PATIENCE, content
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.messages import ActResult
from workflows.proposal.starting import workflow_id
from workflows.proposal.workflow import ProposalWorkflow


@dataclass
class Office:
    """``name`` is a proposal id that no other test uses: Temporal is shared by all of them."""

    name: str
    client: Client
    ledger: Ledger
    desk: ProposalDesk

    async def act(
        self, command: ProposalCommand, key: str | None = None, actor: Actor = ANNA
    ) -> ActResult:
        """With a key made of proposal and command, where none is given."""
        named = key or f"{command.proposal}/{command.name}"
        return await self.desk.act(command, Act(named, actor), timeout=PATIENCE)

    async def carry_to_committee(self, proposal: str, **of_content: object) -> None:
        """Started, submitted, the union to be informed at the meeting, the meeting planned."""
        await self.act(start(proposal, content(proposal, **of_content)))  # type: ignore[arg-type]  # handed on
        for command in way_to_committee(proposal):
            await self.act(command)

    async def carry_to_decision(self, proposal: str, **of_content: object) -> ActResult:
        """Carried to the committee, which approves its first point; what that led to."""
        await self.carry_to_committee(proposal, **of_content)
        return await self.act(decision(proposal))

    def proposal(self, name: str | None = None) -> Proposal:
        state: Proposal = self.ledger.open(stream("proposal", name or self.name)).state
        return state

    def topics(self, name: str | None = None) -> list[str]:
        """What happened to the proposal, in order; without the version of each topic.

        Reminders apart: they come when they come.
        """
        entries = self.ledger.entries(stream("proposal", name or self.name))
        topics = [entry.topic.removeprefix("proposal.").removesuffix(".v1") for entry in entries]
        return [topic for topic in topics if topic != "reminder-raised"]

    def booked(self, contract: str = "leanlink-housing") -> Counter[str]:
        """What was booked on a contract, by topic."""
        return Counter(entry.topic for entry in self.ledger.entries(stream("contract", contract)))

    async def publish(self, name: str | None = None) -> None:
        """Minutes approved and the notice posted, if they are not."""
        proposal = name or self.name
        found = self.proposal(proposal)
        for known, command in (
            (found.minutes, minutes(proposal)),
            (found.notice, notice(proposal)),
        ):
            if known is None:
                await self.act(command)

    async def closed(self, name: str | None = None) -> None:
        """Published, so that it can become final, and waited for. What was annulled need not be."""
        if self.proposal(name).annulled is None:
            await self.publish(name)
        await self.until(lambda: self.proposal(name).phase is Phase.CLOSED, name)

    async def ended(self, name: str | None = None) -> None:
        """The workflow itself has come to its end."""
        handle = self.client.get_workflow_handle(workflow_id(name or self.name))
        async with asyncio.timeout(PATIENCE.total_seconds()):
            await handle.result()

    async def wake(self, name: str | None = None) -> None:
        """The workflow has looked again, as it is asked to where the clock has been moved."""
        handle = self.client.get_workflow_handle(workflow_id(name or self.name))
        looks = await self._looks(handle)
        await handle.signal(ProposalWorkflow.wake)

        async def has_looked() -> bool:
            return await self._looks(handle) > looks

        await self.until(has_looked, name)

    async def _looks(self, handle: WorkflowHandle[Any, Any]) -> int:
        """Looks that were begun and answered."""
        history = await handle.fetch_history()
        begun = {
            event.event_id
            for event in history.events
            if event.activity_task_scheduled_event_attributes.activity_type.name == "proposal.look"
        }
        return sum(
            event.activity_task_completed_event_attributes.scheduled_event_id in begun
            for event in history.events
            if event.HasField("activity_task_completed_event_attributes")
        )

    async def until(
        self, holds: Callable[[], bool | Awaitable[bool]], name: str | None = None
    ) -> None:
        give_up = time.monotonic() + PATIENCE.total_seconds()
        while True:
            answer = holds()
            if answer if isinstance(answer, bool) else await answer:
                return
            assert time.monotonic() < give_up, self.topics(name)
            await asyncio.sleep(0.02)

    async def updates_in_history(self) -> int:
        """Acts that the workflow's history knows of."""
        handle = self.client.get_workflow_handle(workflow_id(self.name))
        history = await handle.fetch_history()
        return sum(
            event.HasField("workflow_execution_update_accepted_event_attributes")
            for event in history.events
        )
