"""Sentences about what happened to a contract."""

from typing import assert_never

from domain.contract.changes import ContractKind
from domain.contract.events import (
    AssignmentExpanded,
    ChangeAnnulled,
    ContractAwarded,
    ContractCorrected,
    ContractEvent,
    ContractExtended,
    ContractReduced,
    ContractTerminated,
    ContractTransferred,
    OptionTriggered,
    PriceIndexed,
    SupplementAdded,
    SupplementReplaced,
)
from domain.values.months import end_after
from wording import figures, phrases, titles
from wording.locale import Said, listed
from wording.reader import Reader

Booking = (
    ContractAwarded
    | OptionTriggered
    | AssignmentExpanded
    | SupplementAdded
    | ContractReduced
    | ContractExtended
    | PriceIndexed
    | ContractTerminated
    | ContractTransferred
)

_ON_A_GROUND = SupplementAdded | ContractReduced | ContractExtended | ContractTransferred

_AWARDED = {
    ContractKind.PROCURED_CONTRACT: Said("Upphandlat avtal ingånget", "Procured contract awarded"),
    ContractKind.IN_HOUSE_ASSIGNMENT: Said("Verksamhetsuppdrag givet", "In-house assignment given"),
    ContractKind.DIRECT_AWARD: Said("Särskilt avtal ingånget", "Contract awarded directly"),
    ContractKind.INTER_COMMITTEE_AGREEMENT: Said(
        "Överenskommelse ingången", "Inter-committee agreement made"
    ),
}


def contract_sentence(event: ContractEvent, to: Reader) -> str:
    """What happened, with the facts, what it rests on, and which rules it breaks."""
    match event:
        case SupplementReplaced():
            return _replaced(event, to)
        case ContractCorrected():
            return _corrected(event, to)
        case ChangeAnnulled():
            return _annulled(event, to)
        case _:
            return _booked(event, to)


def _booked(event: Booking, to: Reader) -> str:
    facts = [*_facts(event, to), *_ground(event, to), phrases.basis(event.basis, to)]
    if event.note:
        facts.append(event.note)
    said = phrases.ended(f"{_heading(event, to)}: {'; '.join(facts)}")
    return said + phrases.despite(event.despite, to)


def _ground(event: Booking, to: Reader) -> list[str]:
    if isinstance(event, _ON_A_GROUND) and event.ground:
        return [phrases.ground(event.ground, to)]
    return []


def _heading(event: Booking, to: Reader) -> str:
    if isinstance(event, ContractAwarded):
        return _AWARDED[event.contract_kind].by(to.locale)
    return titles.topic(event.topic, to.locale)


def _facts(event: Booking, to: Reader) -> list[str]:
    match event:
        case ContractAwarded():
            return _awarded(event, to)
        case OptionTriggered() | AssignmentExpanded():
            return phrases.lines(event.volumes, event.costs, to)
        case SupplementAdded():
            return _supplement(event, to)
        case ContractReduced():
            return _reduced(event, to)
        case ContractExtended():
            return [_extended(event, to)]
        case PriceIndexed() | ContractTerminated() | ContractTransferred():
            return [_altered(event, to)]
        case _:
            assert_never(event)


def _awarded(event: ContractAwarded, to: Reader) -> list[str]:
    buyer, provider = to.named("party", event.buyer), to.named("party", event.provider)
    unit = f" ({event.unit_name})" if event.unit_name else ""
    facts = [
        event.title,
        to.say(
            f"{buyer} köper av {provider}{unit}"
            if event.contract_kind is not ContractKind.IN_HOUSE_ASSIGNMENT
            else f"{buyer} ger uppdraget till {provider}{unit}",
            f"{buyer} buys from {provider}{unit}"
            if event.contract_kind is not ContractKind.IN_HOUSE_ASSIGNMENT
            else f"{buyer} gives the assignment to {provider}{unit}",
        ),
        figures.period(event.period, to.locale),
        *phrases.lines(event.volumes, event.costs, to),
        phrases.extension(event.extension, to),
    ]
    if event.option is not None:
        facts.append(phrases.option(event.option, to))
    if event.legal_bases:
        facts.append(
            to.say("enligt ", "under ") + listed([*map(str, event.legal_bases)], to.locale)
        )
    if event.predecessors:
        earlier = listed([to.named("contract", each) for each in event.predecessors], to.locale)
        facts.append(to.say(f"efterträder {earlier}", f"succeeds {earlier}"))
    if event.diary_number:
        facts.append(to.say(f"dnr {event.diary_number}", f"diary number {event.diary_number}"))
    return facts


def _supplement(event: SupplementAdded, to: Reader) -> list[str]:
    facts = [
        f"{event.title} ({event.supplement})",
        _supplement_period(event, to),
        *phrases.lines(event.volumes, event.costs, to),
    ]
    if event.replaces is not None:
        facts.append(to.say(f"ersätter {event.replaces}", f"replaces {event.replaces}"))
    return facts


def _reduced(event: ContractReduced, to: Reader) -> list[str]:
    """What falls away, never what is left: that is for the volumes to say."""
    volumes, *costs = phrases.lines(event.volumes, event.costs, to)
    saved = [to.say(f"{cost} upphör", f"{cost} ends") for cost in costs]
    return [to.say(f"{volumes} tas bort", f"{volumes} are taken away"), *saved]


def _supplement_period(event: SupplementAdded, to: Reader) -> str:
    """A supplement without an end of its own ends with its base contract."""
    if event.period.end is not None or event.period.start is None:
        return figures.period(event.period, to.locale)
    first = event.period.start
    return to.say(
        f"från {first} så länge grundavtalet gäller",
        f"from {first} for as long as the base contract",
    )


def _extended(event: ContractExtended, to: Reader) -> str:
    length = figures.months(event.months, to.locale)
    first, last = event.applies_from(), end_after(event.previous_end, event.months)
    return to.say(f"med {length}, {first}–{last}", f"by {length}, {first}–{last}")


def _altered(event: PriceIndexed | ContractTerminated | ContractTransferred, to: Reader) -> str:
    match event:
        case PriceIndexed():
            return _indexed(event, to)
        case ContractTerminated():
            reason = event.reason
            return to.say(
                f"gäller inte från och med {event.first_day_not_in_force}; skäl: {reason}",
                f"not in force from {event.first_day_not_in_force}; reason: {reason}",
            )
        case ContractTransferred():
            successor = to.named("party", event.successor)
            return to.say(
                f"{successor} tar över {event.takeover_day}",
                f"{successor} takes over on {event.takeover_day}",
            )


def _indexed(event: PriceIndexed, to: Reader) -> str:
    what = listed([*event.lines], to.locale) or to.say("alla årskostnader", "all yearly costs")
    preliminary = to.say(" (preliminärt)", " (preliminary)") if event.preliminary else ""
    percent = figures.percent(event.percent, to.locale)
    return to.say(
        f"{percent} enligt {event.index}{preliminary} från {event.price_day}, gäller {what}",
        f"{percent} by {event.index}{preliminary} from {event.price_day}, for {what}",
    )


def _replaced(event: SupplementReplaced, to: Reader) -> str:
    basis = phrases.basis(event.basis, to)
    return to.say(
        f"Tilläggsuppdrag ersatt: {event.supplement} upphör {event.ends_on}"
        f" och ersätts av {event.replaced_by}; {basis}.",
        f"Supplementary assignment replaced: {event.supplement} ends on {event.ends_on}"
        f" and {event.replaced_by} takes its place; {basis}.",
    )


def _corrected(event: ContractCorrected, to: Reader) -> str:
    reason = phrases.ended(event.reason)
    if event.replacement is None:
        said = to.say(
            f"Rättelse: post {event.corrects} stryks, det har inte hänt. Skäl: {reason}",
            f"Correction: entry {event.corrects} is struck, it never happened. Reason: {reason}",
        )
    else:
        fact = _booked(event.replacement, to)
        said = to.say(
            f"Rättelse av post {event.corrects}, som skulle ha sagt: {fact} Skäl: {reason}",
            f"Correction of entry {event.corrects}, which should have said: {fact}"
            f" Reason: {reason}",
        )
    return said + phrases.despite(event.despite, to)


def _annulled(event: ChangeAnnulled, to: Reader) -> str:
    proposal = to.named("proposal", event.proposal)
    judgment = f"{event.settled_on}" + (f", {event.reference}" if event.reference else "")
    said = to.say(
        f"Beslut upphävt: post {event.annuls}, som vilade på beslutet i {proposal}, gäller inte och"
        f" har aldrig gällt (dom {judgment}).",
        f"Decision annulled: entry {event.annuls}, which rested on the decision on {proposal}, is"
        f" void from its beginning (judgment of {judgment}).",
    )
    return said + phrases.despite(event.despite, to)
