"""What people are to do about a proposal as it stands, each thing by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from domain.event import Event
from domain.finding.finding import FindingId
from domain.meeting.state import Meetings
from domain.proposal.content import Channel
from domain.proposal.events import (
    AgreementSigned,
    AppealLodged,
    CommitteeDecided,
    ConsultationTime,
    DecisionReported,
    MeetingPlanned,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
    UnionConsulted,
)
from domain.proposal.ready import missing_in
from domain.proposal.state import DeliveryStatus, Phase, Proposal
from projections.proposal_inbox.answers import NextAct


@dataclass(frozen=True, slots=True)
class Awaited:
    """One act that is waited for. ``after``: since the last of these, or since the phase began."""

    act: NextAct
    after: tuple[type[Event], ...] = ()
    subject: str | None = None
    not_before: date | None = None
    missing: tuple[str, ...] = ()
    unanswered: tuple[FindingId, ...] = ()
    reason: str | None = None


def awaited(
    proposal: Proposal, meetings: Meetings, unanswered: tuple[FindingId, ...] = ()
) -> tuple[Awaited, ...]:
    """None where the system is at work, or nothing is left.

    ``meetings``: of its committee; ``unanswered``: findings that hold its submission back.
    """
    match proposal.phase:
        case Phase.DRAFTING:
            return (_draft(proposal, unanswered),)
        case Phase.UNION_CONSULTATION:
            return (Awaited(NextAct.CONSULT_UNION, (UnionConsulted,)),)
        case Phase.COMMITTEE:
            return (_committee(proposal, meetings),)
        case Phase.SIGNING | Phase.DECIDED:
            return tuple(_after_decision(proposal))
        case Phase.CLOSED:
            return tuple(_after_closing(proposal))
        case Phase.ABSENT | Phase.WITHDRAWN | Phase.CANCELLED:
            return ()


def _draft(proposal: Proposal, unanswered: tuple[FindingId, ...]) -> Awaited:
    """What it lacks is written first: that may settle what the rules find."""
    missing = missing_in(proposal.content) if proposal.content else ["content"]
    if missing:
        return Awaited(NextAct.SAVE_DRAFT, missing=tuple(missing), unanswered=unanswered)
    if unanswered:
        return Awaited(NextAct.ANSWER_FINDING, subject=unanswered[0], unanswered=unanswered)
    return Awaited(NextAct.SUBMIT)


def _committee(proposal: Proposal, meetings: Meetings) -> Awaited:
    """A decision at the meeting that was planned, as it has been moved; another if cancelled."""
    planned = proposal.meeting
    if planned is None:
        return Awaited(NextAct.PLAN_MEETING)
    held = meetings.meetings.get(planned.meeting) if planned.meeting else None
    if held is not None and held.cancelled:
        return Awaited(NextAct.PLAN_MEETING, (MeetingPlanned,), subject=planned.meeting)
    day = held.day if held else planned.meeting_day
    return Awaited(NextAct.RECORD_DECISION, (MeetingPlanned,), not_before=day)


def _after_decision(proposal: Proposal) -> Iterator[Awaited]:
    yield from _effect(proposal)
    yield from _signing(proposal)
    yield from _publicity(proposal)
    yield from _deliveries(proposal)
    consultation = proposal.consultation
    if consultation is not None and consultation.time in {
        ConsultationTime.PLANNED,
        ConsultationTime.AT_MEETING,
    }:
        yield Awaited(NextAct.CONSULT_UNION, (UnionConsulted, CommitteeDecided))


def _after_closing(proposal: Proposal) -> Iterator[Awaited]:
    """The notice may stay up; whatever else is to be done reopens the proposal."""
    if proposal.annulled is None and proposal.notice is not None and proposal.taken_down is None:
        yield from _notice(proposal)


def _effect(proposal: Proposal) -> Iterator[Awaited]:
    """Not while it waits for a signature again, as after one that was taken back."""
    if proposal.phase is Phase.SIGNING:
        return
    for act, refusal in (
        (NextAct.BOOK_EFFECT, proposal.effect_refusal),
        (NextAct.REVERSE_EFFECT, proposal.reversal_refusal),
    ):
        if refusal is not None:
            yield Awaited(act, (type(refusal),), subject=refusal.contract, reason=refusal.detail)


def _signing(proposal: Proposal) -> Iterator[Awaited]:
    if proposal.signatures_missing:
        yield Awaited(NextAct.SIGN, (CommitteeDecided, AgreementSigned))


def _appeals(proposal: Proposal) -> Iterator[Awaited]:
    for appeal in proposal.unsettled_appeals:
        yield Awaited(NextAct.SETTLE_APPEAL, (AppealLodged,), subject=appeal)


def _publicity(proposal: Proposal) -> Iterator[Awaited]:
    yield from _appeals(proposal)
    if proposal.annulled is not None:
        return
    if proposal.must_be_reported and proposal.reported is None:
        yield Awaited(NextAct.REPORT_DECISION, (CommitteeDecided,))
    elif proposal.minutes is None:
        yield Awaited(NextAct.APPROVE_MINUTES, (CommitteeDecided, DecisionReported))
    else:
        yield from _notice(proposal)


def _notice(proposal: Proposal) -> Iterator[Awaited]:
    notice, taken_down = proposal.notice, proposal.taken_down
    if notice is None:
        yield Awaited(NextAct.POST_NOTICE, (MinutesApproved,))
    elif taken_down is None:
        yield Awaited(NextAct.TAKE_DOWN_NOTICE, (NoticePosted,), not_before=notice.take_down_from)
    elif taken_down.too_early:
        early = f"{taken_down.taken_down_on} < {notice.take_down_from}"
        yield Awaited(NextAct.POST_NOTICE, (NoticeTakenDown,), reason=early)


def _deliveries(proposal: Proposal) -> Iterator[Awaited]:
    for recipient in proposal.undelivered:
        name = recipient.recipient
        if proposal.deliveries.get(name) is DeliveryStatus.NEEDS_ATTENTION:
            yield Awaited(NextAct.RESUME_DELIVERY, subject=name)
        elif recipient.channel is Channel.BY_HAND:
            yield Awaited(NextAct.RECORD_DELIVERY, (CommitteeDecided,), subject=name)
