"""Sentences about budgets, needs, parties and documents."""

from typing import assert_never

from domain.budget import reasons
from domain.budget.events import (
    BudgetEvent,
    FrameSet,
    FundsReserved,
    ReservationConfirmed,
    ReservationReleased,
)
from domain.document.events import DocumentImported
from domain.need.events import NeedStated
from domain.party.events import PartyRegistered
from wording import figures, phrases, titles
from wording.locale import Said, listed, word
from wording.reader import Reader

_REASONS = {
    reasons.REJECTED: Said("avslag i nämnden", reasons.REJECTED),
    reasons.REFERRED_BACK: Said("återremiss", reasons.REFERRED_BACK),
    reasons.CHANGED: Said("beslutet ändrade beloppet", reasons.CHANGED),
    reasons.WITHDRAWN: Said("återtagen", reasons.WITHDRAWN),
    reasons.CANCELLED: Said("avbruten", reasons.CANCELLED),
    reasons.WAIVED: Said("beslutet bokförs inte", reasons.WAIVED),
    reasons.RETRACTED: Said("beslutet struket", reasons.RETRACTED),
    reasons.ANNULLED: Said("beslutet upphävt av domstol", reasons.ANNULLED),
}
"""Reasons that the domain itself gives; others are shown as they were written."""


def budget_sentence(event: BudgetEvent, to: Reader) -> str:
    """What happened in a budget, with year and amount."""
    match event:
        case FrameSet():
            return _frame(event, to)
        case FundsReserved():
            return _reserved(event, to)
        case ReservationConfirmed():
            return to.say(
                f"Reservation bekräftad för {event.year}: {_draw(event, to)},"
                f" genom beslut {event.decision_day}.",
                f"Reservation confirmed for {event.year}: {_draw(event, to)},"
                f" by the decision of {event.decision_day}.",
            )
        case ReservationReleased():
            return _released(event, to)
        case _:
            assert_never(event)


def need_sentence(event: NeedStated, to: Reader) -> str:
    """What was stated about a need."""
    about = figures.approximately(to.locale) if event.approximate else ""
    stated = about + figures.quantity(event.quantity, event.unit, to.locale)
    service = titles.service(event.service, to.locale)
    facts = [to.say(f"{stated} {service} {event.year}", f"{stated} of {service} {event.year}")]
    if event.persons is not None:
        persons = figures.number(event.persons, to.locale)
        facts.append(to.say(f"{persons} personer", f"{persons} persons"))
    if event.stated_average is not None:
        facts.append(to.say("angivet medeltal ", "stated average ") + event.stated_average)
    facts.append(phrases.source(event.source, to))
    return phrases.ended(to.say("Behov angivet: ", "Need stated: ") + "; ".join(facts))


def party_sentence(event: PartyRegistered, to: Reader) -> str:
    """What the register says of a party."""
    facts = [f"{event.title}, {titles.party_kind(event.kind, to.locale)}"]
    if event.organisation_number is not None:
        facts.append(to.say("org.nr ", "organisation number ") + event.organisation_number)
    if event.part_of is not None:
        whole = to.named("party", event.part_of)
        facts.append(to.say(f"del av {whole}", f"part of {whole}"))
    if event.from_day is not None or event.to_day is not None:
        facts.append(figures.days(event.from_day, event.to_day, to.locale))
    if event.successor is not None:
        successor = to.named("party", event.successor)
        facts.append(to.say(f"efterträds av {successor}", f"succeeded by {successor}"))
    if event.spellings:
        facts.append(to.say("skrivs även ", "also written ") + ", ".join(event.spellings))
    return phrases.ended(to.say("Part registrerad: ", "Party registered: ") + "; ".join(facts))


def document_sentence(event: DocumentImported, to: Reader) -> str:
    """That a document was imported, by what tells it from all others."""
    size = figures.number(event.size, to.locale)
    return to.say(
        f"Dokument inläst: {event.media_type}, {size} byte, SHA-256 {event.sha256}.",
        f"Document imported: {event.media_type}, {size} bytes, SHA-256 {event.sha256}.",
    )


def _frame(event: FrameSet, to: Reader) -> str:
    kind = titles.frame_kind(event.kind, to.locale)
    amount = figures.money(event.amount, to.locale)
    said = figures.conditions(event.amount, to.locale)
    facts = [
        f"{event.title} ({kind}) {event.year}: " + ", ".join([amount, *said]),
        to.named("party", event.owner),
    ]
    if event.services:
        facts.append(
            listed([titles.service(each, to.locale) for each in event.services], to.locale)
        )
    facts.append(phrases.source(event.source, to))
    heading = to.say("Budgetram satt", "Budget frame set")
    return phrases.ended(f"{heading}: {'; '.join(facts)}")


def _reserved(event: FundsReserved, to: Reader) -> str:
    amount = figures.money(event.amount, to.locale)
    proposal = to.named("proposal", event.proposal)
    frames = listed([*event.frames], to.locale)
    undivided = ""
    if len(event.frames) > 1:
        undivided = to.say(
            " (utan angiven fördelning mellan dem)", " (without a stated split between them)"
        )
    return to.say(
        f"Medel reserverade för {event.year}: {amount} av {frames}{undivided} för {proposal}.",
        f"Funds reserved for {event.year}: {amount} from {frames}{undivided} for {proposal}.",
    )


def _released(event: ReservationReleased, to: Reader) -> str:
    day = f" ({event.decision_day})" if event.decision_day else ""
    reason = word(_REASONS, event.reason, to.locale)
    return to.say(
        f"Reservation släppt för {event.year}: {_draw(event, to)}; skäl: {reason}{day}.",
        f"Reservation released for {event.year}: {_draw(event, to)}; reason: {reason}{day}.",
    )


def _draw(event: ReservationConfirmed | ReservationReleased, to: Reader) -> str:
    return f"{to.named('proposal', event.proposal)} ({event.draw})"
