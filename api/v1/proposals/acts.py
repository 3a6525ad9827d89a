"""What people do with a proposal; each act goes through the desk and waits for the answer."""

import hashlib
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response, status
from fastapi.responses import JSONResponse

from api.acts import ByCaseworker, ByProcessor, IfMatch, WriteRequest, entity_tag, expected
from api.locale import locale_of
from api.services import ServicesDep
from api.v1.proposals.schemas import (
    NewConfirmation,
    NewDecision,
    NewDraft,
    NewMeeting,
    NewProposal,
    NewUnionConsultation,
    Nothing,
    ProposalAct,
    StillGoingOn,
)
from domain.proposal.commands import (
    BookEffect,
    PlanMeeting,
    ProposalCommand,
    RecordDecision,
    RecordDelivery,
    RecordUnionConsultation,
    SaveDraft,
    StartProposal,
    SubmitProposal,
)
from domain.proposal.content import Channel, ProposalContent
from domain.values.identifiers import ProposalId, Slug, Stream, stream
from wording.locale import Said
from workflows.proposal.desk import ProposalDesk
from workflows.proposal.errors import StillGoing

STILL_GOING: dict[int | str, dict[str, Any]] = {
    202: {"model": StillGoingOn, "description": "No answer in time; the act may yet be booked"}
}

NO_ANSWER_YET = Said(
    "Åtgärden är inlämnad men ännu inte besvarad; den kan komma att registreras.",
    "The act was handed in and has not been answered yet; it may still be booked.",
)
REPEAT = Said(
    "Upprepa den med samma Idempotency-Key för att få veta hur det gick.",
    "Repeat it with the same Idempotency-Key to hear what became of it.",
)

router = APIRouter(prefix="/proposals", tags=["proposals"], responses=STILL_GOING)


class DeskWindow:
    """Hands acts in at the desk and tells the answer."""

    def __init__(self, services: ServicesDep, response: Response) -> None:
        self._desk: ProposalDesk = services.desk
        self._response = response

    async def hand_in(
        self,
        command: ProposalCommand,
        request: WriteRequest,
        *,
        case: str | None = None,
        seen: Mapping[Stream, int] | None = None,
    ) -> ProposalAct:
        """Raises the refusals of domain, ledger and desk, and StillGoing."""
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


Window = Annotated[DeskWindow, Depends(DeskWindow)]


@router.post("", status_code=status.HTTP_201_CREATED)
async def start_proposal(
    body: NewProposal, request: ByCaseworker, window: Window, response: Response
) -> ProposalAct:
    """Begin a proposal."""
    proposal = body.proposal or _id_from(request)
    command = StartProposal(
        proposal=proposal,
        case=body.case,
        caseworker=request.caller.person,
        content=body.content,
    )
    asked = request.despite(*_reasons(body.content))
    response.headers["Location"] = f"/api/v1/proposals/{proposal}"
    return await window.hand_in(command, asked, case=body.case)


@router.put("/{proposal}/draft")
async def save_draft(
    proposal: ProposalId, body: NewDraft, request: ByProcessor, version: IfMatch, window: Window
) -> ProposalAct:
    """Save the draft's next version."""
    command = SaveDraft(proposal=proposal, content=body.content)
    seen = expected(stream("proposal", proposal), version)
    asked = request.despite(*_reasons(body.content))
    return await window.hand_in(command, asked, seen=seen)


@router.post("/{proposal}/submission")
async def submit_proposal(
    proposal: ProposalId, body: Nothing, request: ByProcessor, window: Window
) -> ProposalAct:
    """Have the draft checked and its funds reserved, and send it on to union consultation."""
    return await window.hand_in(SubmitProposal(proposal=proposal), request)


@router.post("/{proposal}/union-consultation")
async def record_union_consultation(
    proposal: ProposalId, body: NewUnionConsultation, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record how and when the union is informed. MBL 19 §."""
    command = RecordUnionConsultation(proposal=proposal, time=body.time, day=body.day)
    return await window.hand_in(command, request)


@router.post("/{proposal}/meeting")
async def plan_meeting(
    proposal: ProposalId, body: NewMeeting, request: ByProcessor, window: Window
) -> ProposalAct:
    """Place the proposal on a meeting's agenda."""
    command = PlanMeeting(proposal=proposal, meeting_day=body.meeting_day)
    return await window.hand_in(command, request)


@router.post("/{proposal}/decision")
async def record_decision(
    proposal: ProposalId, body: NewDecision, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record what the committee decided; what was approved is then booked by itself."""
    command = RecordDecision(
        proposal=proposal,
        meeting_day=body.meeting_day,
        paragraph=body.paragraph,
        outcomes=body.outcomes,
        assumed=body.assumed,
    )
    return await window.hand_in(command, request)


@router.post("/{proposal}/dispatch/{recipient}/confirmation")
async def confirm_delivery(
    proposal: ProposalId,
    recipient: Slug,
    body: NewConfirmation,
    request: ByProcessor,
    window: Window,
) -> ProposalAct:
    """Record that a recipient was given the decision by hand."""
    command = RecordDelivery(
        proposal=proposal,
        recipient=recipient,
        channel=Channel.BY_HAND,
        reference=body.reference,
        confirmed_by=request.caller.person,
    )
    return await window.hand_in(command, request)


@router.post("/{proposal}/effect")
async def book_effect(
    proposal: ProposalId, body: Nothing, request: ByProcessor, window: Window
) -> ProposalAct:
    """Try a booking again that was refused."""
    return await window.hand_in(BookEffect(proposal=proposal), request)


def _reasons(content: ProposalContent) -> tuple[str | None, ...]:
    return tuple(effect.despite for point in content.points for effect in point.effects)


def _id_from(request: WriteRequest) -> ProposalId:
    """The same for the same person and key, so that a repeat begins nothing anew."""
    digest = hashlib.sha256(request.command_key.encode()).hexdigest()
    return f"p-{digest[:16]}"


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
