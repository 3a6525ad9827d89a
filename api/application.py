"""The application: its addresses, and what it opens and closes around them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from starlette.types import Lifespan

from api.body_limit import BodyLimit
from api.openapi import describe
from api.problem_pages import router as problem_pages
from api.problems import answer_with_problems
from api.services import Services
from api.v1.events.feed import Feed
from api.v1.health.routes import router as health
from api.v1.proposals.window import answer_still_going
from api.v1.routes import router as v1
from workflows.proposal.errors import StillGoing

TITLE = "Avtalsliggaren"
DESCRIPTION = """\
An event-sourced ledger of municipal service contracts, and the proposals that change them.

Three dates are never mixed: when something *applies*, was *decided*, and was *recorded*.
Every write takes an `Idempotency-Key` and answers the `position` that it was recorded at; give that
as `at_least=` to read your own write. What is refused is a problem (RFC 9457) with an address of
its own, and leaves nothing behind.
"""


def create_application(services: Services) -> FastAPI:
    """The interface over the rooms below. Enters and leaves the hub; closes nothing else."""

    @asynccontextmanager
    async def lifespan(application: FastAPI) -> AsyncIterator[None]:
        async with services.hub:
            application.state.feed = Feed(services.ledger, services.hub)
            yield

    application = addresses(lifespan)
    application.state.services = services
    return application


def addresses(lifespan: Lifespan[FastAPI] | None = None) -> FastAPI:
    """All addresses without the rooms behind them: enough to describe the interface."""
    application = FastAPI(
        title=TITLE,
        description=DESCRIPTION,
        version=version("avtalsliggaren"),
        lifespan=lifespan,
    )
    application.add_middleware(BodyLimit)
    application.include_router(v1)
    application.include_router(health)
    application.include_router(problem_pages)
    describe(application)
    answer_with_problems(application)
    application.add_exception_handler(StillGoing, answer_still_going)
    return application
