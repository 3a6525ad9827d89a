"""How the installation is doing: the database, the projections' lag, and Temporal."""

import asyncio
from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from temporalio.service import RPCError

from api.services import Services, ServicesDep

ASKED_FOR = 0.5
"""Seconds that Temporal is given; whoever asks for our health waits for a second at most."""
MOST_BEHIND = 1_000
"""Entries that a projection may lag before the installation counts as degraded."""

router = APIRouter(tags=["health"])


class ProjectionHealth(BaseModel):
    """How far one projection has come."""

    position: int
    behind: int = Field(description="Entries of the log that it has not taken in")
    rebuilt_to: int | None = Field(description="How far a rebuild beside it has come; null: none")


class Health(BaseModel):
    """``degraded``: questions are answered, but late, or no act on a proposal gets through."""

    status: Literal["ok", "degraded"]
    version: str
    head: int = Field(description="Position of the log's last entry")
    temporal: Literal["answers", "does not answer"]
    projections: dict[str, ProjectionHealth]


@router.get("/health")
async def tell_health(request: Request, services: ServicesDep) -> Health:
    """Needs no key. A problem with status 503 where the database does not answer."""
    head, progress = await run_in_threadpool(services.progress)
    temporal = await _temporal_answers(services)
    lags = any(each.behind > MOST_BEHIND for each in progress)
    return Health(
        status="ok" if temporal and not lags else "degraded",
        version=request.app.version,
        head=head,
        temporal="answers" if temporal else "does not answer",
        projections={
            each.name: ProjectionHealth(
                position=each.position, behind=each.behind, rebuilt_to=each.rebuilt_to
            )
            for each in progress
        },
    )


async def _temporal_answers(services: Services) -> bool:
    try:
        async with asyncio.timeout(ASKED_FOR):
            return await services.desk.client.service_client.check_health()
    except (RPCError, RuntimeError, TimeoutError):
        return False
