"""Sentences about what happened to a proposal, up to the decision."""

from typing import assert_never

from domain.proposal.events import (
    CommitteeDecided,
    ConsultationTime,
    Deciding,
    DecisionCorrected,
    DecisionReported,
    Drafting,
    DraftSaved,
    FindingAnswered,
    MeetingPlanned,
    PointOutcome,
    Preparing,
    ProposalDrafted,
    ProposalEvent,
    ProposalPostponed,
    ProposalReassigned,
    ProposalReferredBack,
    ProposalSubmitted,
    TakenUp,
    UnionConsulted,
)
from domain.proposal.outcomes import ByChair, ByCommittee, ByDelegate, DecidedBy, Vote
from wording import phrases, titles
from wording.finding_events import answer_sentence
from wording.locale import listed
from wording.proposal_events_after import AfterDecision, sentence_after
from wording.reader import Reader


def proposal_sentence(event: ProposalEvent, to: Reader) -> str:
    """What happened, with the facts."""
    match event:
        case ProposalDrafted() | DraftSaved() | ProposalReassigned() | ProposalSubmitted():
            return _drafting(event, to)
        case FindingAnswered():
            return answer_sentence(event, to)
        case UnionConsulted() | MeetingPlanned():
            return _preparing(event, to)
        case (
            CommitteeDecided()
            | DecisionCorrected()
            | ProposalReferredBack()
            | ProposalPostponed()
            | DecisionReported()
        ):
            return _deciding(event, to)
        case _:
            after: AfterDecision = event
            return sentence_after(after, to)


def _drafting(event: Drafting, to: Reader) -> str:
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
        case ProposalReassigned():
            person = to.named("person", event.caseworker)
            said = to.say(f"Handläggare är nu {person}.", f"Caseworker is now {person}.")
            return f"{said} {phrases.ended(event.reason)}" if event.reason else said
        case ProposalSubmitted():
            return to.say(
                "Tjänsteskrivelse inlämnad: utkastet är komplett; medel som den drar på är"
                " reserverade.",
                "Proposal submitted: the draft is complete; funds that it draws on are reserved.",
            )
        case _:
            assert_never(event)


def _preparing(event: Preparing, to: Reader) -> str:
    match event:
        case UnionConsulted():
            return _consulted(event, to)
        case MeetingPlanned():
            which = f" ({event.meeting})" if event.meeting else ""
            return to.say(
                f"Sammanträde planerat: tas upp i nämnden {event.meeting_day}{which}.",
                f"Meeting planned: comes before the committee on {event.meeting_day}{which}.",
            )
        case _:
            assert_never(event)


def _consulted(event: UnionConsulted, to: Reader) -> str:
    kind = titles.consultation_kind(event.kind, to.locale)
    when = titles.consultation_time(event.time, to.locale)
    if event.day is not None:
        when += ", " if event.time is ConsultationTime.AT_MEETING else " "
        when += f"{event.day}"
    if event.agreed is not None:
        ended = to.say("enighet", "agreed") if event.agreed else to.say("oenighet", "not agreed")
        when += to.say(f"; {ended}, avslutad ", f"; {ended}, closed ") + f"{event.closed_on}"
    said = f"{kind}: {when}."
    return f"{said} {phrases.ended(event.reason)}" if event.reason else said


def _deciding(event: Deciding, to: Reader) -> str:
    match event:
        case CommitteeDecided():
            return _decided(event, to)
        case DecisionCorrected():
            return _corrected(event, to)
        case ProposalReferredBack():
            heading = to.say("Nämnden återremitterade", "Committee referred back")
            return _put_off(event, heading, event.reason, to)
        case ProposalPostponed():
            heading = to.say("Nämnden bordlade", "Committee postponed")
            return _put_off(event, heading, event.reason, to)
        case DecisionReported():
            return _reported(event, to)
        case _:
            assert_never(event)


def _decided(event: CommitteeDecided, to: Reader) -> str:
    points = sorted(event.outcomes, key=lambda each: each.point)
    outcomes = listed([_outcome(each, to) for each in points], to.locale)
    said = f"{_who(event.by, to)} {_day(event, to)}: {outcomes}.{_circumstances(event, to)}"
    return f"{said} {phrases.ended(event.assumed)}" if event.assumed else said


def _corrected(event: DecisionCorrected, to: Reader) -> str:
    heading = to.say("Beslutsuppgift rättad: beslutat", "Decision corrected: decided on")
    said = f"{heading} {_day(event, to)}.{_circumstances(event, to)} {phrases.ended(event.because)}"
    anew = to.say("Det expedieras på nytt.", "It is sent once more.")
    return f"{said} {anew}" if event.tell_anew else said


def _outcome(each: PointOutcome, to: Reader) -> str:
    said = to.say("punkt ", "point ") + f"{each.point} {titles.outcome(each.outcome, to.locale)}"
    if each.changed is None:
        return said
    changed = {
        to.say("lydelse", "wording"): each.changed.text,
        to.say("verkan på avtal", "effects on contracts"): each.changed.effects,
        to.say("medel", "funds"): each.changed.draws,
    }
    parts = [part for part, given in changed.items() if given is not None]
    return f"{said} ({listed(parts, to.locale)})"


def _who(by: DecidedBy, to: Reader) -> str:
    match by:
        case ByCommittee():
            return to.say("Nämnden beslutade", "Committee decided")
        case ByDelegate():
            person = to.named("person", by.person)
            return to.say(
                f"{person} beslutade på delegation ({by.item})",
                f"{person} decided by delegation ({by.item})",
            )
        case ByChair():
            person = to.named("person", by.person)
            return to.say(
                f"Ordföranden {person} beslutade, brådskande ({by.urgency}),",
                f"The chair, {person}, decided, urgently ({by.urgency}),",
            )
        case _:
            assert_never(by)


def _put_off(event: TakenUp, heading: str, reason: str | None, to: Reader) -> str:
    said = f"{heading} {_day(event, to)}.{_circumstances(event, to)}"
    for text in (reason, event.assumed):
        said += f" {phrases.ended(text)}" if text else ""
    return said


def _reported(event: DecisionReported, to: Reader) -> str:
    day = f"{event.meeting_day}{phrases.paragraph(event.paragraph)}"
    if not event.is_late:
        return to.say(f"Beslut anmält till nämnden {day}.", f"Decision reported on {day}.")
    return to.say(
        f"Beslut anmält till nämnden {day}, för sent: närmaste sammanträde var"
        f" {event.next_meeting_day}.",
        f"Decision reported on {day}, too late: the next meeting was {event.next_meeting_day}.",
    )


def _day(event: TakenUp, to: Reader) -> str:
    mark = phrases.assumed(event.assumed, to)
    return f"{event.meeting_day}{phrases.paragraph(event.paragraph)}{mark}"


def _circumstances(event: TakenUp, to: Reader) -> str:
    """Votes, dissents and disqualified members; nothing where there were none."""
    said = [_vote(each, to) for each in event.votes]
    if event.dissents:
        who = [to.named("person", each.person) for each in event.dissents]
        said.append(to.say("reservation: ", "dissent: ") + listed(who, to.locale))
    if event.disqualified:
        who = [to.named("person", each) for each in event.disqualified]
        said.append(to.say("jäv: ", "disqualified: ") + listed(who, to.locale))
    joined = "; ".join(said)
    return f" {joined[0].upper()}{joined[1:]}." if joined else ""


def _vote(vote: Vote, to: Reader) -> str:
    on = "" if vote.point is None else to.say(f" punkt {vote.point}", f" on point {vote.point}")
    count = to.say(
        f"{vote.in_favour} ja, {vote.against} nej", f"{vote.in_favour} yes, {vote.against} no"
    )
    if vote.abstained:
        count += to.say(f", {vote.abstained} avstod", f", {vote.abstained} abstained")
    return to.say(f"omröstning{on}: {count}", f"vote{on}: {count}")
