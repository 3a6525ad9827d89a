"""The window through which acts on proposals are handed in at the desk, and answered."""

from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends, Request, Response, status
from fastapi.responses import JSONResponse
from pydantic import ConfigDict, Field

from api.acts import IfMatch, SeenVersion, WriteRequest, entity_tag, expected
from api.locale import locale_of
from api.services import ServicesDep
from domain.proposal.commands import ProposalCommand
from domain.proposal.state import Phase
from domain.values.identifiers import CaseId, ProposalId, stream
from domain.values.value import Value
from wording.locale import Said
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.errors import StillGoing

NO_ANSWER_YET = Said(
    "Åtgärden är inlämnad men ännu inte besvarad; den kan komma att registreras.",
    "The act was handed in and has not been answered yet; it may still be booked.",
)
REPEAT = Said(
    "Upprepa den med samma Idempotency-Key för att få veta hur det gick.",
    "Repeat it with the same Idempotency-Key to hear what became of it.",
)

C = TypeVar("C", bound=ProposalCommand)


class ProposalAct(Value):
    """The receipt for an act on a proposal."""

    proposal: ProposalId
    phase: Phase
    version: int = Field(description="Version of the proposal's stream; its ETag")
    position: int = Field(
        description="Give it as at_least= to see the effect in what you read next"
    )
    repeated: bool = Field(description="The answer to an earlier request with this key")
    idempotency_key: str

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "proposal": "capio-option-2018",
                    "phase": "union_consultation",
                    "version": 2,
                    "position": 141,
                    "repeated": False,
                    "idempotency_key": "submit-capio-option-2018",
                }
            ]
        }
    )


class StillGoingOn(Value):
    """No answer in time: the act may yet be booked. Repeat it with its key to find out."""

    detail: str
    remedy: str
    idempotency_key: str


STILL_GOING: dict[int | str, dict[str, Any]] = {
    202: {"model": StillGoingOn, "description": "No answer in time; the act may yet be booked"}
}


class DeskWindow:
    """Hands acts in at the desk and tells the answer.

    With If-Match an act is done only upon the version seen, so that an old page does nothing new.
    """

    def __init__(self, services: ServicesDep, response: Response, seen: SeenVersion) -> None:
        self._desk: ProposalDesk = services.desk
        self._response = response
        self._seen = seen

    async def hand_in(
        self, command: ProposalCommand, request: WriteRequest, *, case: CaseId | None = None
    ) -> ProposalAct:
        """Raises the refusals of domain, ledger and desk, and StillGoing."""
        seen = expected(stream("proposal", command.proposal), self._seen)
        result = await self._desk.act(command, request.act(case=case, expected=seen))
        self._response.headers["ETag"] = entity_tag(result.version)
        return ProposalAct(
            proposal=result.proposal,
            phase=result.phase,
            version=result.version,
            position=result.position,
            repeated=result.repeated,
            idempotency_key=request.key,
        )


class DraftWindow(DeskWindow):
    """The same where If-Match is required, so that nobody overwrites what they have not seen."""

    def __init__(self, services: ServicesDep, response: Response, seen: IfMatch) -> None:
        super().__init__(services, response, seen)


Window = Annotated[DeskWindow, Depends(DeskWindow)]
UponDraft = Annotated[DraftWindow, Depends(DraftWindow)]
"""To be asked for after whoever asks, so that one without a key is turned away first."""


def acts() -> APIRouter:
    """A router for acts on proposals."""
    return APIRouter(prefix="/proposals", tags=["proposals"], responses=STILL_GOING)


def asking(kind: type[C], proposal: ProposalId, body: Value, **given: Any) -> C:
    """The command that a body asks for, field by field; ``given`` comes from elsewhere."""
    return kind(**{**dict(body), "proposal": proposal, **given})


def answer_still_going(request: Request, error: Exception) -> Response:
    """202: nobody knows yet, and a repeat tells."""
    assert isinstance(error, StillGoing)
    locale = locale_of(request)
    told = StillGoingOn(
        detail=NO_ANSWER_YET.by(locale),
        remedy=REPEAT.by(locale),
        idempotency_key=request.state.idempotency_key,
    )
    headers = {"Retry-After": "2", "Content-Language": locale}
    return JSONResponse(told.model_dump(), status.HTTP_202_ACCEPTED, headers)
