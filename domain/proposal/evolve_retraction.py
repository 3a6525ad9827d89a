"""How a proposal stands once something is no longer counted as recorded."""

from dataclasses import replace
from typing import assert_never

from domain.proposal.events import RecordRetracted, Retractable
from domain.proposal.state import DeliveryStatus, Proposal
from domain.values.identifiers import AppealId, Slug


def retracted(proposal: Proposal, event: RecordRetracted) -> Proposal:
    """As if it had not been recorded; where it does not stand, nothing but the retraction."""
    known = replace(proposal, retractions=(*proposal.retractions, event))
    if not stands(proposal, event):
        return known
    match event.kind:
        case Retractable.APPEAL:
            return _without_appeal(known, event.subject)
        case Retractable.BOUNCE:
            return _without_bounce(known, event.subject)
        case Retractable.SIGNATURE:
            left = tuple(each for each in known.signatures if each.signatory != event.subject)
            return replace(known, signatures=left)
        case _:
            assert_never(event.kind)


def stands(proposal: Proposal, event: RecordRetracted) -> bool:
    """Whether what is taken back counts as recorded until then."""
    match event.kind:
        case Retractable.APPEAL:
            return event.subject in proposal.appeals
        case Retractable.BOUNCE:
            bounce = proposal.bounces.get(event.subject)
            return bounce is not None and not bounce.taken_up
        case Retractable.SIGNATURE:
            return any(each.signatory == event.subject for each in proposal.signatures)
        case _:
            assert_never(event.kind)


def _without_appeal(proposal: Proposal, name: AppealId) -> Proposal:
    """Finality that it took back is there again; or is what the next appeal took back instead."""
    took_back = proposal.appeals[name].took_back
    recorded = list(proposal.appeals)
    following = recorded[recorded.index(name) + 1 :][:1]
    appeals = {each: appeal for each, appeal in proposal.appeals.items() if each != name}
    for each in following:
        appeals[each] = replace(appeals[each], took_back=took_back)
    return replace(proposal, appeals=appeals, final_on=None if following else took_back)


def _without_bounce(proposal: Proposal, recipient: Slug) -> Proposal:
    """Only what was delivered can have come back."""
    bounces = {name: each for name, each in proposal.bounces.items() if name != recipient}
    deliveries = {**proposal.deliveries, recipient: DeliveryStatus.DELIVERED}
    return replace(proposal, bounces=bounces, deliveries=deliveries)
