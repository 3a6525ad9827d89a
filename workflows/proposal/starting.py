"""Starting a proposal's workflow: the same way whoever does it, and never twice."""

from temporalio.client import Client, WithStartWorkflowOperation
from temporalio.common import WorkflowIDConflictPolicy

from domain.values.identifiers import ProposalId
from workflows.proposal.messages import ProposalInput, ProposalResult
from workflows.proposal.policy import START_PATIENCE, WORKFLOW_TASK_TIMEOUT
from workflows.proposal.workflow import ProposalWorkflow

PREFIX = "proposal:"


def workflow_id(proposal: ProposalId) -> str:
    """The same for ever, so that one proposal has at most one running workflow."""
    return PREFIX + proposal


async def start_workflow(client: Client, proposal: ProposalId, task_queue: str) -> None:
    """Nothing where it is running. Raises RPCError where Temporal cannot be reached."""
    await client.start_workflow(
        ProposalWorkflow.run,
        ProposalInput(proposal=proposal),
        id=workflow_id(proposal),
        task_queue=task_queue,
        id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
        task_timeout=WORKFLOW_TASK_TIMEOUT,
        rpc_timeout=START_PATIENCE,
    )


def or_started(
    proposal: ProposalId, task_queue: str
) -> WithStartWorkflowOperation[ProposalWorkflow, ProposalResult]:
    """Part of an act: the workflow that is running, or else one that is started for it."""
    return WithStartWorkflowOperation(
        ProposalWorkflow.run,
        ProposalInput(proposal=proposal),
        id=workflow_id(proposal),
        task_queue=task_queue,
        id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
        task_timeout=WORKFLOW_TASK_TIMEOUT,
    )
