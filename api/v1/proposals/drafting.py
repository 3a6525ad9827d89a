"""Acts while a proposal is written, and those that end it before its time."""

import hashlib
from collections.abc import Iterable

from fastapi import Response, status

from api.acts import ByAdministrator, ByCaseworker, ByProcessor, WriteRequest
from api.v1.proposals.bodies.drafting import (
    NewAssignment,
    NewDraft,
    NewParts,
    NewProposal,
    NewReason,
    Nothing,
)
from api.v1.proposals.window import ProposalAct, UponDraft, Window, acts, asking
from domain.proposal.commands import (
    CancelProposal,
    ReassignProposal,
    ReviseDraft,
    SaveDraft,
    StartProposal,
    SubmitProposal,
    WithdrawProposal,
)
from domain.proposal.content import DecisionPoint
from domain.values.identifiers import ProposalId

router = acts()


@router.post("", status_code=status.HTTP_201_CREATED)
async def start_proposal(
    body: NewProposal, request: ByCaseworker, window: Window, response: Response
) -> ProposalAct:
    """Begin a proposal."""
    proposal = body.proposal or _id_from(request)
    command = asking(StartProposal, proposal, body, caseworker=request.caller.person)
    asked = request.despite(*reasons_in(body.content.points))
    response.headers["Location"] = f"/api/v1/proposals/{proposal}"
    return await window.hand_in(command, asked, case=body.case)


@router.put("/{proposal}/draft")
async def save_draft(
    proposal: ProposalId, body: NewDraft, request: ByProcessor, window: UponDraft
) -> ProposalAct:
    """Save the draft's next version, whole."""
    asked = request.despite(*reasons_in(body.content.points))
    return await window.hand_in(asking(SaveDraft, proposal, body), asked)


@router.patch("/{proposal}/draft")
async def revise_draft(
    proposal: ProposalId, body: NewParts, request: ByProcessor, window: UponDraft
) -> ProposalAct:
    """Save the draft's next version with these parts replaced and all others as they stand."""
    asked = request.despite(*reasons_in(body.points or ()))
    return await window.hand_in(asking(ReviseDraft, proposal, body), asked)


@router.post("/{proposal}/assignment")
async def reassign_proposal(
    proposal: ProposalId, body: NewAssignment, request: ByProcessor, window: Window
) -> ProposalAct:
    """Let another caseworker take the proposal over."""
    return await window.hand_in(asking(ReassignProposal, proposal, body), request)


@router.post("/{proposal}/submission")
async def submit_proposal(
    proposal: ProposalId, body: Nothing, request: ByProcessor, window: Window
) -> ProposalAct:
    """Have the draft checked and its funds reserved, and send it on to union consultation."""
    return await window.hand_in(SubmitProposal(proposal=proposal), request)


@router.post("/{proposal}/withdrawal")
async def withdraw_proposal(
    proposal: ProposalId, body: NewReason, request: ByProcessor, window: Window
) -> ProposalAct:
    """Withdraw the proposal before it is decided; what it reserved is released."""
    return await window.hand_in(asking(WithdrawProposal, proposal, body), request)


@router.post("/{proposal}/cancellation")
async def cancel_proposal(
    proposal: ProposalId, body: NewReason, request: ByAdministrator, window: Window
) -> ProposalAct:
    """Put an end to the proposal wherever it is; what is booked stays."""
    return await window.hand_in(asking(CancelProposal, proposal, body), request)


def reasons_in(points: Iterable[DecisionPoint]) -> tuple[str | None, ...]:
    """A registrar's reasons for proposing what breaks a contract's terms."""
    return tuple(effect.despite for point in points for effect in point.effects)


def _id_from(request: WriteRequest) -> ProposalId:
    """The same for the same person and key, so that a repeat begins nothing anew."""
    digest = hashlib.sha256(request.command_key.encode()).hexdigest()
    return f"p-{digest[:16]}"
