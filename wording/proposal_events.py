"""Sentences about what happened to a proposal."""

from typing import assert_never

from domain.proposal.content import Channel
from domain.proposal.events import (
    CommitteeDecided,
    ConsultationTime,
    DecisionDelivered,
    DeliveryHeld,
    DraftSaved,
    EffectBooked,
    EffectRefused,
    MeetingPlanned,
    Outcome,
    ProposalClosed,
    ProposalDrafted,
    ProposalEvent,
    ProposalSubmitted,
    UnionConsulted,
)
from wording import phrases, refusals, titles
from wording.locale import listed
from wording.reader import Reader

Dispatch = DecisionDelivered | DeliveryHeld


def proposal_sentence(event: ProposalEvent, to: Reader) -> str:
    """What happened, with the facts."""
    match event:
        case ProposalDrafted() | DraftSaved() | ProposalSubmitted():
            return _drafting(event, to)
        case UnionConsulted():
            return _consulted(event, to)
        case MeetingPlanned():
            return to.say(
                f"Sammanträde planerat: tas upp i nämnden {event.meeting_day}.",
                f"Meeting planned: comes before the committee on {event.meeting_day}.",
            )
        case CommitteeDecided():
            return _decided(event, to)
        case EffectBooked() | EffectRefused():
            return _effect(event, to)
        case DecisionDelivered() | DeliveryHeld():
            return _dispatch(event, to)
        case ProposalClosed():
            return to.say(
                "Tjänsteskrivelse avslutad: bokförd och expedierad till alla.",
                "Proposal closed: booked, and delivered to everybody.",
            )
        case _:
            assert_never(event)


def _drafting(event: ProposalDrafted | DraftSaved | ProposalSubmitted, to: Reader) -> str:
    match event:
        case ProposalDrafted():
            person = to.named("person", event.caseworker)
            return to.say(
                f"Tjänsteskrivelse påbörjad av {person} i ärende {event.case}:"
                f" {phrases.ended(event.content.title)}",
                f"Proposal begun by {person} in case {event.case}:"
                f" {phrases.ended(event.content.title)}",
            )
        case DraftSaved():
            count = len(event.content.points)
            return to.say(
                f"Utkast sparat: {event.content.title}, antal beslutspunkter {count}.",
                f"Draft saved: {event.content.title}, decision points {count}.",
            )
        case ProposalSubmitted():
            return to.say(
                "Tjänsteskrivelse inlämnad: utkastet är komplett; medel som den drar på är"
                " reserverade.",
                "Proposal submitted: the draft is complete; funds that it draws on are reserved.",
            )


def _consulted(event: UnionConsulted, to: Reader) -> str:
    when = titles.consultation_time(event.time, to.locale)
    if event.time is not ConsultationTime.AT_MEETING:
        when += f" {event.day}"
    elif event.day is not None:
        when += f", {event.day}"
    return to.say(
        f"Facklig information, MBL § 19: {when}.", f"Union information, MBL § 19: {when}."
    )


def _decided(event: CommitteeDecided, to: Reader) -> str:
    outcomes = listed(
        [
            to.say("punkt ", "point ") + f"{each.point} {titles.outcome(each.outcome, to.locale)}"
            for each in sorted(event.outcomes, key=lambda each: each.point)
        ],
        to.locale,
    )
    day = f"{event.meeting_day}{phrases.paragraph(event.paragraph)}"
    mark = phrases.assumed(event.assumed, to)
    said = to.say(
        f"Nämnden beslutade {day}{mark}: {outcomes}.",
        f"Committee decided {day}{mark}: {outcomes}.",
    )
    return f"{said} {phrases.ended(event.assumed)}" if event.assumed else said


def _effect(event: EffectBooked | EffectRefused, to: Reader) -> str:
    match event:
        case EffectBooked():
            return _booked(event, to)
        case EffectRefused():
            where = ""
            if event.contract is not None:
                where = to.say(" på ", " on ") + to.named("contract", event.contract)
            if event.point is not None:
                where += to.say(f" (punkt {event.point})", f" (point {event.point})")
            title = refusals.title_of(event.refusal, to.locale)
            return to.say(
                f"Bokföringen avvisad{where}: {title}. Ingenting är bokfört. ({event.detail})",
                f"Booking refused{where}: {title}. Nothing is booked. ({event.detail})",
            )


def _booked(event: EffectBooked, to: Reader) -> str:
    if not event.points:
        return to.say(
            f"Beslutet {event.decision_day} bokfört: {titles.outcome(Outcome.REJECTED, 'sv')},"
            " inget avtal ändras.",
            f"Decision of {event.decision_day} booked: {titles.outcome(Outcome.REJECTED, 'en')},"
            " no contract changes.",
        )
    points = listed([str(point) for point in event.points], to.locale)
    contracts = listed([to.named("contract", each) for each in event.contracts], to.locale)
    where = contracts or to.say("inget avtal", "no contract")
    return to.say(
        f"Beslutet {event.decision_day} bokfört: punkt {points} på {where}.",
        f"Decision of {event.decision_day} booked: point {points} on {where}.",
    )


def _dispatch(event: Dispatch, to: Reader) -> str:
    channel = titles.channel(event.channel, to.locale)
    match event:
        case DecisionDelivered():
            said = to.say(
                f"Beslut expedierat till {event.recipient}, {channel}",
                f"Decision delivered to {event.recipient}, {channel}",
            )
            if event.confirmed_by is not None:
                person = to.named("person", event.confirmed_by)
                said += to.say(f", bekräftat av {person}", f", confirmed by {person}")
            if event.reference is not None and event.channel is Channel.BY_HAND:
                said += f" ({event.reference})"
            return f"{said}."
        case DeliveryHeld():
            return to.say(
                f"Expediering till {event.recipient} ({channel}) behöver åtgärd:"
                f" {phrases.ended(event.reason)}",
                f"Delivery to {event.recipient} ({channel}) needs attention:"
                f" {phrases.ended(event.reason)}",
            )
