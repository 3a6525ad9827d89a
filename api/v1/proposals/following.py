"""Acts about what follows upon the decision: its effect, its dispatch, and what is taken back."""

from api.acts import ByProcessor
from api.v1.proposals.bodies.drafting import NewReason, Nothing
from api.v1.proposals.bodies.following import (
    NewBounce,
    NewConfirmation,
    NewResumption,
    NewRetraction,
    NewReversal,
)
from api.v1.proposals.window import ProposalAct, Window, acts, asking
from domain.proposal.commands import (
    BookEffect,
    RecordBounce,
    RecordDelivery,
    ResumeDelivery,
    RetractRecord,
    ReverseEffect,
    WaiveEffect,
)
from domain.proposal.content import Channel
from domain.values.identifiers import ProposalId, Slug

router = acts()


@router.post("/{proposal}/effect")
async def book_effect(
    proposal: ProposalId, body: Nothing, request: ByProcessor, window: Window
) -> ProposalAct:
    """Try a booking again that was refused."""
    return await window.hand_in(BookEffect(proposal=proposal), request)


@router.post("/{proposal}/effect/waiver")
async def waive_effect(
    proposal: ProposalId, body: NewReason, request: ByProcessor, window: Window
) -> ProposalAct:
    """Settle that a decision which can never be booked is not to be; its funds are released."""
    return await window.hand_in(asking(WaiveEffect, proposal, body), request)


@router.post("/{proposal}/effect/reversal")
async def reverse_effect(
    proposal: ProposalId, body: NewReversal, request: ByProcessor, window: Window
) -> ProposalAct:
    """Try again to undo what an annulled decision has booked."""
    command = asking(ReverseEffect, proposal, body)
    return await window.hand_in(command, request.despite(body.despite))


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


@router.post("/{proposal}/dispatch/{recipient}/bounce")
async def record_bounce(
    proposal: ProposalId, recipient: Slug, body: NewBounce, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record that what was taken for delivered came back; somebody must look at it."""
    return await window.hand_in(asking(RecordBounce, proposal, body, recipient=recipient), request)


@router.post("/{proposal}/dispatch/{recipient}/resumption")
async def resume_delivery(
    proposal: ProposalId,
    recipient: Slug,
    body: NewResumption,
    request: ByProcessor,
    window: Window,
) -> ProposalAct:
    """Try a delivery again that needs attention; correct an address with PUT /persons first."""
    command = asking(ResumeDelivery, proposal, body, recipient=recipient)
    return await window.hand_in(command, request)


@router.post("/{proposal}/retraction")
async def retract_record(
    proposal: ProposalId, body: NewRetraction, request: ByProcessor, window: Window
) -> ProposalAct:
    """Take back what was wrongly recorded, so that it can be recorded as it was.

    It then counts as unrecorded; history keeps both. What rests on it is taken back first. With a
    decision, the proposal is with the committee again, and whoever was told is told anew.
    """
    return await window.hand_in(asking(RetractRecord, proposal, body), request)
