"""What is nobody's refusal is a problem all the same, which says whether a repeat is safe."""

import httpx2
import psycopg
import pytest
from psycopg_pool import PoolTimeout
from temporalio.service import RPCError, RPCStatusCode

from api.application import addresses
from ledger.errors import LedgerUnavailable
from workflows.proposal.errors import ActFailed

AWAY = RPCError("unavailable", RPCStatusCode.UNAVAILABLE, b"")


@pytest.mark.parametrize(
    ("failure", "problem"),
    [
        (ActFailed("given up"), "/problems/workflows-unavailable"),
        (AWAY, "/problems/workflows-unavailable"),
        (LedgerUnavailable("no answer"), "/problems/database-unavailable"),
        (psycopg.OperationalError("gone"), "/problems/database-unavailable"),
        (PoolTimeout("none free"), "/problems/database-unavailable"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
async def test_what_may_be_repeated_says_so(failure: Exception, problem: str) -> None:
    application = addresses()

    @application.get("/fails")
    def fail() -> None:
        raise failure

    transport = httpx2.ASGITransport(app=application)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        answer = await client.get("/fails")
    assert (answer.status_code, answer.json()["type"]) == (503, problem)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Retry-After"]
    assert "Idempotency-Key" in answer.json()["remedy"]
