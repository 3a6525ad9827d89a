"""How what happens after the decision changes a proposal: notice, review, effect, dispatch."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from domain.proposal.content import Channel
from domain.proposal.events import (
    AppealDismissed,
    AppealLodged,
    DecisionAnnulled,
    DecisionBecameFinal,
    DecisionDelivered,
    DeliveryBounced,
    DeliveryHeld,
    DeliveryResumed,
    Dispatching,
    EffectBooked,
    EffectRefused,
    EffectReversed,
    EffectWaived,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
    Publicity,
    ReversalRefused,
    Reviewing,
    Taking,
)
from domain.proposal.held import Bounce, HandedOver, Posting
from domain.proposal.state import Appeal, DeliveryStatus, Proposal, Resumption
from domain.values.identifiers import Slug

Kept = TypeVar("Kept")


def published(proposal: Proposal, event: Publicity) -> Proposal:
    """Minutes and notice; one posted anew begins a time of its own, and where one was taken down
    too early none has run.
    """
    match event:
        case MinutesApproved():
            earlier = left_behind(proposal.earlier_minutes, proposal.minutes)
            return replace(proposal, minutes=event, earlier_minutes=earlier)
        case NoticePosted():
            return never_final(_posted(proposal, event))
        case NoticeTakenDown():
            taken_down = replace(proposal, taken_down=event)
            return never_final(taken_down) if event.too_early else taken_down


def left_behind(earlier: tuple[Kept, ...], last: Kept | None) -> tuple[Kept, ...]:
    """Those before the last one, once another takes its place."""
    return earlier if last is None else (*earlier, last)


def _posted(proposal: Proposal, event: NoticePosted) -> Proposal:
    last = Posting(proposal.notice, proposal.taken_down) if proposal.notice else None
    earlier = left_behind(proposal.earlier_notices, last)
    return replace(proposal, notice=event, taken_down=None, earlier_notices=earlier)


def never_final(proposal: Proposal) -> Proposal:
    """Nor was it before any appeal."""
    appeals = {name: replace(each, took_back=None) for name, each in proposal.appeals.items()}
    return replace(proposal, final_on=None, appeals=appeals)


def reviewed(proposal: Proposal, event: Reviewing) -> Proposal:
    """Appeals and finality; an appeal that came to be known late takes finality back."""
    match event:
        case AppealLodged():
            appeals = {**proposal.appeals, event.appeal: Appeal(event, took_back=proposal.final_on)}
            return replace(proposal, appeals=appeals, final_on=None)
        case AppealDismissed():
            return _settled(proposal, event)
        case DecisionAnnulled():
            return replace(_settled(proposal, event), annulled=event)
        case DecisionBecameFinal():
            return replace(proposal, final_on=event.final_on)


def _settled(proposal: Proposal, event: AppealDismissed | DecisionAnnulled) -> Proposal:
    appeal = replace(proposal.appeals[event.appeal], settled=event)
    return replace(proposal, appeals={**proposal.appeals, event.appeal: appeal})


def taken(proposal: Proposal, event: Taking) -> Proposal:
    """What was booked, refused, waived or undone."""
    match event:
        case EffectBooked():
            return replace(proposal, effect_booked=True, effect_refusal=None)
        case EffectRefused():
            count = proposal.effect_refusals + 1
            return replace(proposal, effect_refusal=event, effect_refusals=count)
        case EffectWaived():
            return replace(proposal, effect_waived=event, effect_refusal=None)
        case EffectReversed():
            return replace(
                proposal, effect_reversed=True, reversal_refusal=None, effect_refusal=None
            )
        case ReversalRefused():
            count = proposal.reversal_refusals + 1
            return replace(proposal, reversal_refusal=event, reversal_refusals=count)


def dispatched(proposal: Proposal, event: Dispatching) -> Proposal:
    """How far the dispatch to one recipient has come."""
    name = event.recipient
    if isinstance(event, DeliveryResumed):
        before = proposal.resumption(name)
        resumed = Resumption(
            before.times + 1, event.channel or before.channel, event.contact or before.contact
        )
        proposal = replace(proposal, resumptions={**proposal.resumptions, name: resumed})
    return replace(
        proposal,
        deliveries={**proposal.deliveries, name: _STATUS[type(event)]},
        bounces=_bounces(proposal, event),
        handed_over=_handed_over(proposal, event),
    )


def _handed_over(proposal: Proposal, event: Dispatching) -> Mapping[Slug, HandedOver]:
    """Those that a person recorded; what the system delivered takes such a record's place."""
    name = event.recipient
    if not isinstance(event, DecisionDelivered):
        return proposal.handed_over
    others = {each: known for each, known in proposal.handed_over.items() if each != name}
    if event.channel is not Channel.BY_HAND:
        return others
    before = HandedOver(
        proposal.deliveries.get(name), proposal.bounces.get(name), proposal.handed_over.get(name)
    )
    return {**others, name: before}


def _bounces(proposal: Proposal, event: Dispatching) -> Mapping[Slug, Bounce]:
    """Whatever else happens to the delivery, it goes on after what came back."""
    known = proposal.bounces.get(event.recipient)
    if isinstance(event, DeliveryBounced):
        return {**proposal.bounces, event.recipient: Bounce(known)}
    if known is not None:
        return {**proposal.bounces, event.recipient: replace(known, taken_up=True)}
    return proposal.bounces


_STATUS: dict[type[Dispatching], DeliveryStatus] = {
    DecisionDelivered: DeliveryStatus.DELIVERED,
    DeliveryHeld: DeliveryStatus.NEEDS_ATTENTION,
    DeliveryBounced: DeliveryStatus.NEEDS_ATTENTION,
    DeliveryResumed: DeliveryStatus.WAITING,
}
