"""Refusals and failures as problem details (RFC 9457), in the one place that knows statuses."""

from collections.abc import Mapping
from typing import Any

import psycopg
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from psycopg_pool import PoolClosed, PoolTimeout, TooManyRequests
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from temporalio.service import RPCError

from api.locale import locale_of
from api.malformed import FieldError, field_errors
from api.problem_types import status_of, type_of
from api.refused import (
    BodyTooLarge,
    BodyTooSlow,
    DatabaseUnavailable,
    MalformedRequest,
    MethodNotAllowed,
    NoSuchPage,
    RequestNotUnderstood,
    RequestRefused,
    UnexpectedFailure,
    WorkflowsUnavailable,
)
from domain.contract.broken import Finding
from domain.contract.errors import TermsBroken
from domain.contract.rules import SOURCES
from domain.refusal import Refusal
from ledger.errors import LedgerUnavailable
from wording import refusals
from wording.findings import finding
from wording.locale import Locale, Said
from wording.reader import Reader
from workflows.proposal.errors import ActFailed

MEDIA_TYPE = "application/problem+json"
HEADERS: Mapping[int, Mapping[str, str]] = {
    401: {"WWW-Authenticate": "Bearer"},
    503: {"Retry-After": "1"},
}


EXAMPLE: dict[str, Any] = {
    "type": "/problems/booked-without-basis",
    "title": "Nothing is booked without a recorded decision or a registration with its source",
    "status": 409,
    "detail": "neither a decision nor a registration stands behind it",
    "instance": "/api/v1/contracts",
    "field": "basis",
    "rule": "R24",
    "source": "KL 13:2, KL 6:33",
    "remedy": "State the decision, or register the fact with the document that it stands in",
}


class BrokenTerm(BaseModel):
    """One of the contract's own terms that the change breaks."""

    rule: str
    finding: Finding = Field(description="In which way it is broken")
    detail: str = Field(description="The finding, in the language asked for")
    source: str


class Problem(BaseModel):
    """Why nothing was done. Programs switch on ``type``; people read the rest."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [EXAMPLE]})

    type: str = Field(description="Address of a page that explains this kind of problem")
    title: str = Field(description="The kind of problem, in the language asked for")
    status: int
    detail: str = Field(description="What is wrong in this case")
    instance: str = Field(description="The address that was asked")
    field: str | None = Field(default=None, description="The field at fault, where it is one")
    fields: list[FieldError] = []
    rule: str | None = Field(default=None, description="The rule that refused: R01 ...")
    source: str | None = Field(default=None, description="Where the rule stands")
    broken: list[BrokenTerm] = []
    remedy: str | None = Field(default=None, description="What to do next")
    facts: dict[str, str] = {}


def problem_of(
    request: Request, refusal: Refusal, fields: list[FieldError] | None = None
) -> Problem:
    """The refusal as its problem."""
    kind = type(refusal)
    locale = locale_of(request)
    broken = _broken(refusal, locale)
    return Problem(
        type=type_of(kind),
        title=words_of(kind, locale)[0],
        status=status_of(kind),
        detail="; ".join(f"{each.rule}: {each.detail}" for each in broken) or refusal.detail,
        instance=request.url.path,
        field=refusal.field,
        fields=fields or [],
        rule=kind.rule or ", ".join(term.rule for term in broken) or None,
        source=kind.source or "; ".join(dict.fromkeys(term.source for term in broken)) or None,
        broken=broken,
        remedy=words_of(kind, locale)[1],
        facts=refusal.facts,
    )


def words_of(kind: type[Refusal], locale: Locale) -> tuple[str, str | None]:
    """Title and remedy of a kind of refusal."""
    if issubclass(kind, RequestRefused) and locale == "sv":
        return kind.swedish
    return refusals.title(kind, locale), refusals.remedy(kind, locale)


def _broken(refusal: Refusal, locale: Locale) -> list[BrokenTerm]:
    if not isinstance(refusal, TermsBroken):
        return []
    return [
        BrokenTerm(
            rule=each.rule,
            finding=each.finding,
            detail=finding(each, Reader(locale)),
            source=SOURCES[each.rule],
        )
        for each in refusal.broken
    ]


def answer(request: Request, refusal: Refusal, fields: list[FieldError] | None = None) -> Response:
    """The refusal as the response to a request."""
    problem = problem_of(request, refusal, fields)
    return Response(
        problem.model_dump_json(exclude_defaults=True),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers={"Content-Language": locale_of(request), **HEADERS.get(problem.status, {})},
    )


def answer_with_problems(application: FastAPI) -> None:
    """Let whatever is raised below be answered as a problem."""
    application.add_exception_handler(Refusal, _refusal)
    application.add_exception_handler(RequestValidationError, _malformed)
    application.add_exception_handler(HTTPException, _http)
    for lost in (
        LedgerUnavailable,
        psycopg.OperationalError,
        PoolTimeout,
        PoolClosed,
        TooManyRequests,
    ):
        application.add_exception_handler(lost, _no_database)
    application.add_exception_handler(psycopg.DataError, _unstorable)
    for away in (ActFailed, RPCError):
        application.add_exception_handler(away, _no_workflows)
    application.add_exception_handler(Exception, _unexpected)


def _refusal(request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)
    return answer(request, refusal)


def _malformed(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    locale = locale_of(request)
    fields = field_errors(error.errors(), error.body, locale)
    named = ", ".join(dict.fromkeys(each.field or each.location for each in fields))
    first = fields[0].field or None if fields else None
    detail = Said("kan inte tas emot som skickat", "cannot be taken as sent").by(locale)
    return answer(request, MalformedRequest(f"{detail}: {named}", field=first), fields)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    kinds = {404: NoSuchPage, 405: MethodNotAllowed, 408: BodyTooSlow, 413: BodyTooLarge}
    kind = kinds.get(error.status_code, RequestNotUnderstood)
    said = f"{request.method} {request.url.path}" if error.status_code in kinds else error.detail
    response = answer(request, kind(said))
    response.headers.update(error.headers or {})
    return response


def _no_database(request: Request, error: Exception) -> Response:
    return answer(request, DatabaseUnavailable("what was asked could not be read or recorded"))


def _unstorable(request: Request, error: Exception) -> Response:
    return answer(request, RequestNotUnderstood("a text holds a character that cannot be stored"))


def _no_workflows(request: Request, error: Exception) -> Response:
    return answer(request, WorkflowsUnavailable("the act was handed in and nobody refused it"))


def _unexpected(request: Request, error: Exception) -> Response:
    return answer(request, UnexpectedFailure("the log of this server says what"))


PROBLEM_RESPONSES: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Problem, "description": "Refused; nothing was recorded"},
    "5XX": {"model": Problem, "description": "Could not be answered; a repeat is safe"},
}
"""For the description of the interface; ``api.openapi`` sets the media type."""
