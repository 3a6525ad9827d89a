"""Sentences about what happened to a proposal after the decision, and about its end."""

from typing import assert_never

from domain.proposal.events import (
    AgreementSigned,
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
    Ending,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
    Outcome,
    ProposalCancelled,
    ProposalClosed,
    ProposalReopened,
    ProposalWithdrawn,
    Publicity,
    RecordRetracted,
    ReminderRaised,
    Retractable,
    ReversalRefused,
    Reviewing,
    Taking,
)
from wording import phrases, refusals, titles
from wording.dispatch_events import dispatch_sentence
from wording.locale import listed
from wording.reader import Reader

AfterDecision = (
    AgreementSigned
    | Publicity
    | Reviewing
    | Taking
    | Dispatching
    | RecordRetracted
    | ReminderRaised
    | Ending
)


def sentence_after(event: AfterDecision, to: Reader) -> str:  # noqa: C901 one case per stage
    """What happened, with the facts."""
    match event:
        case AgreementSigned():
            return _signed(event, to)
        case MinutesApproved() | NoticePosted() | NoticeTakenDown():
            return _published(event, to)
        case AppealLodged() | AppealDismissed() | DecisionAnnulled() | DecisionBecameFinal():
            return _reviewed(event, to)
        case (
            EffectBooked() | EffectRefused() | EffectWaived() | EffectReversed() | ReversalRefused()
        ):
            return _taken(event, to)
        case DecisionDelivered() | DeliveryHeld() | DeliveryBounced() | DeliveryResumed():
            return dispatch_sentence(event, to)
        case RecordRetracted():
            return _retracted(event, to)
        case ReminderRaised():
            return _reminded(event, to)
        case ProposalClosed() | ProposalReopened() | ProposalWithdrawn() | ProposalCancelled():
            return _ended(event, to)
        case _:
            assert_never(event)


def _signed(event: AgreementSigned, to: Reader) -> str:
    person = to.named("person", event.signatory)
    authority = titles.authority(event.authority.kind, to.locale)
    if event.authority.reference:
        authority += f" {event.authority.reference}"
    return to.say(
        f"Avtal undertecknat {event.signed_on} av {person} med stöd av {authority}.",
        f"Agreement signed on {event.signed_on} by {person}, authority: {authority}.",
    )


def _published(event: Publicity, to: Reader) -> str:
    match event:
        case MinutesApproved():
            at_once = to.say(" omedelbart", " at once") if event.immediate else ""
            mark = phrases.assumed(event.assumed, to)
            return to.say(
                f"Protokoll justerat{at_once} {event.approved_on}{mark}.",
                f"Minutes approved{at_once} on {event.approved_on}{mark}.",
            )
        case NoticePosted():
            where = phrases.assumed(event.assumed, to)
            where += f" ({event.place})" if event.place else ""
            return to.say(
                f"Anslag uppsatt {event.posted_on}{where}: sista dag att överklaga"
                f" {event.last_appeal_day}, tas ned tidigast {event.take_down_from}.",
                f"Notice posted on {event.posted_on}{where}: last day to appeal"
                f" {event.last_appeal_day}, to be taken down on {event.take_down_from} at the"
                " earliest.",
            )
        case NoticeTakenDown():
            early = to.say(
                ", för tidigt: klagotiden har inte löpt och anslaget måste sättas upp på nytt",
                ", too early: the appeal time has not run, and the notice must be posted anew",
            )
            return to.say(
                f"Anslag nedtaget {event.taken_down_on}{early if event.too_early else ''}.",
                f"Notice taken down on {event.taken_down_on}{early if event.too_early else ''}.",
            )
        case _:
            assert_never(event)


def _reviewed(event: Reviewing, to: Reader) -> str:
    match event:
        case AppealLodged():
            number = f", {event.case_number}" if event.case_number else ""
            return to.say(
                f"Beslut överklagat {event.lodged_on} ({event.appeal}): {event.court}{number}.",
                f"Appeal lodged on {event.lodged_on} ({event.appeal}): {event.court}{number}.",
            )
        case AppealDismissed():
            mark = _judgment(event.appeal, event.reference)
            return to.say(
                f"Överklagande avslaget {event.settled_on} {mark}.",
                f"Appeal dismissed on {event.settled_on} {mark}.",
            )
        case DecisionAnnulled():
            mark = _judgment(event.appeal, event.reference)
            return to.say(
                f"Domstol upphävde beslutet {event.settled_on} {mark}.",
                f"Court annulled the decision on {event.settled_on} {mark}.",
            )
        case DecisionBecameFinal():
            return to.say(
                f"Beslutet vann laga kraft {event.final_on}.",
                f"Decision became final on {event.final_on}.",
            )
        case _:
            assert_never(event)


def _judgment(appeal: str, reference: str | None) -> str:
    return f"({appeal}, {reference})" if reference else f"({appeal})"


def _taken(event: Taking, to: Reader) -> str:
    match event:
        case EffectBooked():
            return _booked(event, to)
        case EffectRefused():
            return _refused(event, to)
        case EffectWaived():
            reason = phrases.ended(event.reason)
            return to.say(
                f"Bokföring avskriven: beslutet bokförs inte. {reason}",
                f"Booking waived: the decision is not to be booked. {reason}",
            )
        case EffectReversed():
            where = listed([to.named("contract", each) for each in event.contracts], to.locale)
            where = where or to.say("inget avtal", "no contract")
            return to.say(
                f"Bokföring återförd efter domen {event.settled_on}: {where}; medlen är släppta.",
                f"Booking reversed after the judgment of {event.settled_on}: {where}; its funds are"
                " released.",
            )
        case ReversalRefused():
            return _reversal_refused(event, to)
        case _:
            assert_never(event)


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


def _refused(event: EffectRefused, to: Reader) -> str:
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


def _reversal_refused(event: ReversalRefused, to: Reader) -> str:
    where = ""
    if event.contract is not None:
        where = to.say(" på ", " on ") + to.named("contract", event.contract)
    title = refusals.title_of(event.refusal, to.locale)
    return to.say(
        f"Återföring avvisad{where}: {title}. Ingenting är återfört. ({event.detail})",
        f"Reversal refused{where}: {title}. Nothing is reversed. ({event.detail})",
    )


def _retracted(event: RecordRetracted, to: Reader) -> str:
    signature = event.kind is Retractable.SIGNATURE
    which = to.named("person", event.subject) if signature else event.subject
    what = f"{titles.retractable(event.kind, to.locale)} {which}"
    because = phrases.ended(event.because)
    return to.say(
        f"Uppgift struken, som om den inte hade registrerats: {what}. {because}",
        f"Record retracted, as if it had not been made: {what}. {because}",
    )


def _reminded(event: ReminderRaised, to: Reader) -> str:
    what = titles.deadline(event.deadline, to.locale)
    stage = titles.reminder_stage(event.stage, to.locale)
    whom = phrases.reminded(event.person, to, mailed=event.mailed)
    return to.say(
        f"Påminnelse, {stage}: {what} senast {event.last_day}; {whom}.",
        f"Reminder, {stage}: {what} by {event.last_day} at the latest; {whom}.",
    )


def _ended(event: Ending, to: Reader) -> str:
    match event:
        case ProposalClosed():
            return to.say(
                "Tjänsteskrivelse avslutad: ingenting återstår att göra.",
                "Proposal closed: nothing remains to be done.",
            )
        case ProposalReopened():
            why = titles.reopened_by(event.by, to.locale)
            return to.say(f"Tjänsteskrivelse återupptagen: {why}.", f"Proposal reopened: {why}.")
        case ProposalWithdrawn():
            if event.reason is not None and event.meeting_day is None:
                reason = phrases.ended(event.reason)
                return to.say(
                    f"Tjänsteskrivelse återtagen: {reason}", f"Proposal withdrawn: {reason}"
                )
            day = f"{event.meeting_day}{phrases.paragraph(event.paragraph)}"
            said = to.say(
                f"Tjänsteskrivelse återtagen vid sammanträdet {day}.",
                f"Proposal withdrawn at the meeting of {day}.",
            )
            return f"{said} {phrases.ended(event.reason)}" if event.reason else said
        case ProposalCancelled():
            reason = phrases.ended(event.reason)
            return to.say(f"Tjänsteskrivelse avbruten: {reason}", f"Proposal cancelled: {reason}")
        case _:
            assert_never(event)
