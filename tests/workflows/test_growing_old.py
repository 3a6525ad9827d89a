"""A workflow grown long goes on as a new one, and no act is lost or done twice."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from typing import ClassVar

import pytest
from temporalio import workflow

from domain.proposal.commands import ReassignProposal
from domain.proposal.state import Phase
from tests.servers import SmtpServer
from tests.workflows.acts import by_hand
from tests.workflows.acts import start as starting
from tests.workflows.municipality import BY_HAND, BY_MAIL, QUICK
from tests.workflows.office import Office
from workflows.proposal.activities import ProposalActivities
from workflows.proposal.messages import ProposalInput, ProposalResult
from workflows.proposal.policy import CONCURRENT_ACTIVITIES, LONGEST_HISTORY
from workflows.proposal.starting import workflow_id
from workflows.proposal.worker import proposal_worker
from workflows.proposal.workflow import ProposalWorkflow

ACTS = 60


@workflow.defn(name="Proposal", sandboxed=False)
class ShortLived(ProposalWorkflow):
    """As the real one, but old after a few acts."""

    longest_history: ClassVar[int] = 40

    @workflow.init
    def __init__(self, start: ProposalInput) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: ProposalInput) -> ProposalResult:
        return await super().run(start)


@pytest.fixture
async def ageing(
    office: Office, activities: ProposalActivities, task_queue: str
) -> AsyncIterator[Office]:
    with ThreadPoolExecutor(CONCURRENT_ACTIVITIES) as executor:
        worker = proposal_worker(
            office.client, activities, executor, task_queue=task_queue, workflow=ShortLived
        )
        async with worker:
            yield office


async def runs(office: Office) -> int:
    """How many workflows have followed upon each other."""
    query = f'WorkflowId = "{workflow_id(office.name)}"'
    return len([each async for each in office.client.list_workflows(query)])


async def test_acts_by_the_dozen_are_each_done_once_while_workflows_take_turns(
    ageing: Office,
) -> None:
    name = ageing.name
    await ageing.act(starting(name))

    async def take_over(number: int) -> None:
        command = ReassignProposal(proposal=name, caseworker=f"anna-{number}", reason="Semester")
        await ageing.act(command, f"{name}/take-{number}")

    await asyncio.gather(*(take_over(number) for number in range(ACTS)))

    entries = ageing.ledger.entries(f"proposal:{name}")[1:]
    assert sorted(entry.command_key or "" for entry in entries) == sorted(
        f"{name}/take-{number}" for number in range(ACTS)
    )

    async def several() -> bool:
        return await runs(ageing) > 2

    await ageing.until(several)


async def test_a_proposal_goes_its_whole_way_by_several_workflows(
    ageing: Office, smtp_server: SmtpServer
) -> None:
    name = ageing.name
    await ageing.carry_to_decision(name)
    await ageing.closed()

    assert ageing.topics().count("effect-booked") == 1
    assert len(smtp_server.mails) == 1


async def test_what_waits_to_be_sent_again_is_sent_by_the_next_workflow(
    ageing: Office, smtp_server: SmtpServer
) -> None:
    name = ageing.name
    smtp_server.fail_next(QUICK.attempts - 1)
    await ageing.carry_to_decision(name, recipients=(BY_MAIL, BY_HAND))
    for number in range(10):
        command = ReassignProposal(proposal=name, caseworker=f"anna-{number}", reason="Semester")
        await ageing.act(command, f"{name}/take-{number}")
    await ageing.until(lambda: len(smtp_server.mails) == 1)

    await ageing.act(by_hand(name, "capio"))
    await ageing.closed()
    assert ageing.proposal().phase is Phase.CLOSED


def test_the_real_one_grows_old_long_before_temporal_minds() -> None:
    assert LONGEST_HISTORY < 10_240
