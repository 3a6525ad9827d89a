"""Watching whether Temporal is still the one that was connected to, with the history it had."""

import asyncio
import logging
from datetime import timedelta

from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
from temporalio.client import Client
from temporalio.service import RPCError

from workflows.proposal.policy import NAMESPACE_LOOK

PATIENCE = 3
"""Looks in vain before Temporal is taken to be away: one may be lost on a busy machine."""

log = logging.getLogger(__name__)


async def namespace_id(client: Client) -> str:
    """Changes when the namespace is made anew, as after a loss of Temporal's database.

    Raises RPCError; with NOT_FOUND where the namespace is yet to be made.
    """
    found = await client.workflow_service.describe_namespace(
        DescribeNamespaceRequest(namespace=client.namespace), timeout=timedelta(seconds=2)
    )
    return found.namespace_info.id


async def until_lost(client: Client, known_id: str, look_every: timedelta = NAMESPACE_LOOK) -> str:
    """Waits until Temporal is away or has been emptied, and says which."""
    in_vain = 0
    while True:
        await asyncio.sleep(look_every.total_seconds())
        try:
            found = await namespace_id(client)
        except (RPCError, RuntimeError) as away:
            in_vain += 1
            if in_vain >= PATIENCE:
                return f"Temporal is away: {away}"
            continue
        in_vain = 0
        if found != known_id:
            return "Temporal has lost its history: the namespace is a new one"
