"""Acts about minutes, notice and appeals: how a decision becomes public and final."""

from api.acts import ByProcessor
from api.v1.proposals.bodies.publicity import (
    NewAppeal,
    NewMinutes,
    NewNotice,
    NewSettlement,
    NoticeRemoval,
)
from api.v1.proposals.window import ProposalAct, Window, acts, asking
from domain.proposal.commands import (
    ApproveMinutes,
    LodgeAppeal,
    PostNotice,
    SettleAppeal,
    TakeDownNotice,
)
from domain.values.identifiers import AppealId, ProposalId

router = acts()


@router.post("/{proposal}/minutes")
async def approve_minutes(
    proposal: ProposalId, body: NewMinutes, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record that the minutes were approved (*justerade*). KL 5:69."""
    return await window.hand_in(asking(ApproveMinutes, proposal, body), request)


@router.post("/{proposal}/notice")
async def post_notice(
    proposal: ProposalId, body: NewNotice, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record that the approval was announced (*anslagen*); the appeal time runs from then."""
    return await window.hand_in(asking(PostNotice, proposal, body), request)


@router.post("/{proposal}/notice/removal")
async def take_down_notice(
    proposal: ProposalId, body: NoticeRemoval, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record that the notice was taken down; too early, and it must be posted anew."""
    return await window.hand_in(asking(TakeDownNotice, proposal, body), request)


@router.post("/{proposal}/appeals")
async def lodge_appeal(
    proposal: ProposalId, body: NewAppeal, request: ByProcessor, window: Window
) -> ProposalAct:
    """Record that somebody asked for a legality review (*laglighetsprövning*). KL 13:1."""
    return await window.hand_in(asking(LodgeAppeal, proposal, body), request)


@router.post("/{proposal}/appeals/{appeal}/settlement")
async def settle_appeal(
    proposal: ProposalId,
    appeal: AppealId,
    body: NewSettlement,
    request: ByProcessor,
    window: Window,
) -> ProposalAct:
    """Record the judgment; what an annulled decision has booked is then undone by itself."""
    return await window.hand_in(asking(SettleAppeal, proposal, body, appeal=appeal), request)
