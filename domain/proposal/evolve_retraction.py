"""How a proposal stands once something is no longer counted as recorded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from domain.proposal.events import (
    CommitteeDecided,
    DecisionReported,
    MinutesApproved,
    NoticePosted,
    RecordRetracted,
    Retractable,
)
from domain.proposal.evolve_after import never_final
from domain.proposal.evolve_correction import nobody_told
from domain.proposal.state import DeliveryStatus, Proposal
from domain.values.identifiers import AppealId, PersonId, Slug

Kept = TypeVar("Kept")


def retracted(proposal: Proposal, event: RecordRetracted) -> Proposal:
    """As if it had not been recorded; where it does not stand, nothing but the retraction."""
    known = replace(proposal, retractions=(*proposal.retractions, event))
    if not stands(proposal, event):
        return known
    return _without_entry(_RECORDS[event.kind].without(known, event.subject), event.kind)


def stands(proposal: Proposal, event: RecordRetracted) -> bool:
    """Whether what is taken back counts as recorded until then."""
    return _RECORDS[event.kind].stands(proposal, event.subject)


def _has_signed(proposal: Proposal, signatory: PersonId) -> bool:
    return any(each.signatory == signatory for each in proposal.signatures)


def _without_signature(proposal: Proposal, signatory: PersonId) -> Proposal:
    left = tuple(each for each in proposal.signatures if each.signatory != signatory)
    return replace(proposal, signatures=left)


def _is_lodged(proposal: Proposal, name: AppealId) -> bool:
    return name in proposal.appeals


def _without_appeal(proposal: Proposal, name: AppealId) -> Proposal:
    """Finality that it took back is there again; or is what the next appeal took back instead."""
    took_back = proposal.appeals[name].took_back
    recorded = list(proposal.appeals)
    following = recorded[recorded.index(name) + 1 :][:1]
    appeals = _without(proposal.appeals, name)
    for each in following:
        appeals[each] = replace(appeals[each], took_back=took_back)
    return replace(proposal, appeals=appeals, final_on=None if following else took_back)


def _has_come_back(proposal: Proposal, recipient: Slug) -> bool:
    bounce = proposal.bounces.get(recipient)
    return bounce is not None and not bounce.taken_up


def _without_bounce(proposal: Proposal, recipient: Slug) -> Proposal:
    """Only what was delivered can have come back."""
    return replace(
        proposal,
        bounces=_put_back(proposal.bounces, recipient, proposal.bounces[recipient].earlier),
        deliveries={**proposal.deliveries, recipient: DeliveryStatus.DELIVERED},
    )


def _is_handed_over(proposal: Proposal, recipient: Slug) -> bool:
    delivered = proposal.deliveries.get(recipient) is DeliveryStatus.DELIVERED
    return delivered and recipient in proposal.handed_over


def _without_delivery(proposal: Proposal, recipient: Slug) -> Proposal:
    """It is again as before: not tried yet, or in need of attention."""
    before = proposal.handed_over[recipient]
    return replace(
        proposal,
        deliveries=_put_back(proposal.deliveries, recipient, before.status),
        bounces=_put_back(proposal.bounces, recipient, before.bounce),
        handed_over=_put_back(proposal.handed_over, recipient, before.earlier),
    )


def _is_decided(proposal: Proposal, day: Slug) -> bool:
    return proposal.decision is not None and proposal.decision.meeting_day.isoformat() == day


def _without_decision(proposal: Proposal, _: Slug) -> Proposal:
    """With the committee again. Whoever was told of it is to be told of the right one."""
    return replace(
        nobody_told(proposal),
        decision=None,
        first_decided_on=None,
        final_on=None,
        effect_booked=False,
        effect_refusal=None,
        effect_refusals=0,
        effect_waived=None,
    )


def _is_reported(proposal: Proposal, day: Slug) -> bool:
    return proposal.reported is not None and proposal.reported.meeting_day.isoformat() == day


def _without_report(proposal: Proposal, _: Slug) -> Proposal:
    earlier, reported = _last(proposal.earlier_reports)
    return replace(proposal, reported=reported, earlier_reports=earlier)


def _is_approved(proposal: Proposal, day: Slug) -> bool:
    return proposal.minutes is not None and proposal.minutes.approved_on.isoformat() == day


def _without_minutes(proposal: Proposal, _: Slug) -> Proposal:
    """Those whose place they took stand again."""
    earlier, minutes = _last(proposal.earlier_minutes)
    return replace(proposal, minutes=minutes, earlier_minutes=earlier)


def _is_posted(proposal: Proposal, day: Slug) -> bool:
    return proposal.notice is not None and proposal.notice.posted_on.isoformat() == day


def _without_notice(proposal: Proposal, _: Slug) -> Proposal:
    """The one whose place it took stands again; when that makes it final is counted anew."""
    earlier, last = _last(proposal.earlier_notices)
    notice, taken_down = (last.notice, last.taken_down) if last else (None, None)
    return never_final(
        replace(proposal, notice=notice, taken_down=taken_down, earlier_notices=earlier)
    )


@dataclass(frozen=True, slots=True)
class _Kind:
    """Both are asked with what it is called."""

    stands: Callable[[Proposal, Slug], bool]
    without: Callable[[Proposal, Slug], Proposal]


_RECORDS: Mapping[Retractable, _Kind] = {
    Retractable.APPEAL: _Kind(_is_lodged, _without_appeal),
    Retractable.BOUNCE: _Kind(_has_come_back, _without_bounce),
    Retractable.SIGNATURE: _Kind(_has_signed, _without_signature),
    Retractable.DECISION: _Kind(_is_decided, _without_decision),
    Retractable.REPORT: _Kind(_is_reported, _without_report),
    Retractable.MINUTES: _Kind(_is_approved, _without_minutes),
    Retractable.NOTICE: _Kind(_is_posted, _without_notice),
    Retractable.DELIVERY: _Kind(_is_handed_over, _without_delivery),
}


def _without_entry(proposal: Proposal, kind: Retractable) -> Proposal:
    """Only the last one of these kinds counts, and can be taken back."""
    topic = _LAST_COUNTS.get(kind)
    if topic is None:
        return proposal
    left = {**proposal.entries, topic: proposal.entries[topic][:-1]}
    return replace(proposal, entries=left)


_LAST_COUNTS = {
    Retractable.DECISION: CommitteeDecided.topic,
    Retractable.REPORT: DecisionReported.topic,
    Retractable.MINUTES: MinutesApproved.topic,
    Retractable.NOTICE: NoticePosted.topic,
}


def _last(earlier: tuple[Kept, ...]) -> tuple[tuple[Kept, ...], Kept | None]:
    """Those before it, and it; None: there is none."""
    return earlier[:-1], earlier[-1] if earlier else None


def _without(known: Mapping[Slug, Kept], name: Slug) -> dict[Slug, Kept]:
    return {each: kept for each, kept in known.items() if each != name}


def _put_back(known: Mapping[Slug, Kept], name: Slug, before: Kept | None) -> Mapping[Slug, Kept]:
    return _without(known, name) if before is None else {**known, name: before}
