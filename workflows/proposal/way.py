"""What a proposal's workflow remembers, and how its stages wait and ask."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from domain.proposal.state import Phase
    from domain.values.identifiers import ProposalId, Slug
    from workflows.proposal.activities import ProposalActivities
    from workflows.proposal.messages import Awaited, ProposalInput, Standing
    from workflows.proposal.policy import (
        ACTIVITY_TIMEOUT,
        HEARTBEAT_TIMEOUT,
        INFRASTRUCTURE_RETRIES,
    )

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

ORDER = list(Phase)
"""The phases in the order in which a proposal passes them, its ends last."""


class Way:
    """One proposal's. ``standing`` is the latest word of the ledger; all waiting ends with it."""

    def __init__(self, proposal: ProposalId) -> None:
        self.proposal = proposal
        self.standing = Standing(proposal=proposal, phase=Phase.ABSENT, version=0)
        self._held = False
        self._under_way = 0

    @property
    def has_ended(self) -> bool:
        """Nothing more is to be done by anybody."""
        return self.standing.has_ended

    @property
    def is_decided(self) -> bool:
        """Past the committee, or at an end before it."""
        return self.is_past(Phase.COMMITTEE)

    @property
    def is_idle(self) -> bool:
        """Held, and nothing that a stage asked is still unanswered."""
        return self._held and self._under_way == 0

    def is_past(self, phase: Phase) -> bool:
        """Whether the proposal has come further than this phase."""
        return ORDER.index(self.standing.phase) > ORDER.index(phase)

    def awaited(self, recipient: Slug) -> Awaited | None:
        """How it stands with one recipient; None where the decision has arrived."""
        return next((each for each in self.standing.awaited if each.recipient == recipient), None)

    def see(self, standing: Standing) -> None:
        """Answers overtake each other; an older one tells nothing new."""
        if standing.version >= self.standing.version:
            self.standing = standing

    async def look(self) -> None:
        """Back, too, where the ledger was restored; but never behind what an act has answered."""
        while True:
            before = self.standing
            found = await ask(ProposalActivities.look, ProposalInput(proposal=self.proposal))
            if self.standing is before or found.version >= self.standing.version:
                self.standing = found
                return

    async def step(
        self,
        activity: Callable[[ProposalActivities, Asked], Answer],
        asked: Asked,
        *,
        at_most: timedelta = ACTIVITY_TIMEOUT,
    ) -> Answer:
        """Ask on behalf of a stage: nothing new while the way is held."""
        if self._held:
            await workflow.wait_condition(lambda: not self._held)
        self._under_way += 1
        try:
            return await ask(activity, asked, at_most=at_most)
        finally:
            self._under_way -= 1

    def hold(self) -> None:
        """From now on stages begin nothing; what is under way comes to its end."""
        self._held = True

    async def until_past(self, phase: Phase) -> None:
        """Or in another round: then it is to be gone anew."""
        round_number = self.standing.round
        await self.until(lambda: self.is_past(phase) or self.standing.round != round_number)

    async def until_other_than(self, seen: Standing) -> None:
        """Until the ledger has said something else."""
        await self.until(lambda: self.standing != seen)

    async def until(self, holds: Callable[[], bool], *, at_most: timedelta | None = None) -> None:
        """Until it holds, the time is up, or the proposal has come to an end."""
        if self.has_ended or holds():
            return
        try:
            await workflow.wait_condition(lambda: self.has_ended or holds(), timeout=at_most)
        except TimeoutError:
            return


async def ask(
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
