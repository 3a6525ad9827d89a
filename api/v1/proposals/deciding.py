"""Acts on the way to the decision, the decision itself, and its signing."""

from api.acts import ByProcessor
from api.v1.proposals.bodies.deciding import (
    NewCorrectedDecision,
    NewDecision,
    NewMeeting,
    NewReport,
    NewSignature,
    NewUnionConsultation,
)
from api.v1.proposals.window import ProposalAct, Window, acts, asking
from domain.proposal.commands import (
    CorrectDecision,
    PlanMeeting,
    RecordDecision,
    RecordUnionConsultation,
    ReportDecision,
    SignAgreement,
)
from domain.values.identifiers import ProposalId

router = acts()


@router.post("/{proposal}/union-consultation")
async def record_union_consultation(
    proposal: ProposalId, body: NewUnionConsultation, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record how and when the union is consulted. MBL 11, 19, 38 §§."""
    return await window.hand_in(asking(RecordUnionConsultation, proposal, body), request)


@router.post("/{proposal}/meeting")
async def plan_meeting(
    proposal: ProposalId, body: NewMeeting, request: ByProcessor, window: Window
) -> ProposalAct:
    """Place the proposal on a meeting's agenda."""
    return await window.hand_in(asking(PlanMeeting, proposal, body), request)


@router.post("/{proposal}/decision")
async def record_decision(
    proposal: ProposalId, body: NewDecision, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record what was decided, point by point; what was approved is then booked by itself.

    A referral back (*återremiss*) and a postponement (*bordläggning*) concern every point.
    """
    changes = (each.changed.effects for each in body.outcomes if each.changed)
    reasons = [effect.despite for effects in changes for effect in effects or ()]
    command = asking(RecordDecision, proposal, body)
    return await window.hand_in(command, request.despite(*reasons))


@router.post("/{proposal}/decision/correction")
async def correct_decision(
    proposal: ProposalId, body: NewCorrectedDecision, request: ByProcessor, window: Window
) -> ProposalAct:
    """Correct a decision's day, paragraph or votes; what contracts hold upon it follows.

    What was decided, and by whom, is taken back and recorded anew instead (``/retraction``).
    """
    return await window.hand_in(asking(CorrectDecision, proposal, body), request)


@router.post("/{proposal}/report")
async def report_decision(
    proposal: ProposalId, body: NewReport, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record that a delegate's or the chair's decision was reported. KL 6:40."""
    return await window.hand_in(asking(ReportDecision, proposal, body), request)


@router.post("/{proposal}/signature")
async def sign_agreement(
    proposal: ProposalId, body: NewSignature, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record that somebody signed the agreement for the municipality."""
    return await window.hand_in(asking(SignAgreement, proposal, body), request)
