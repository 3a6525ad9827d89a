"""Sentences about the dispatch of a decision to each recipient."""

from typing import assert_never

from domain.proposal.content import Channel
from domain.proposal.events import (
    DecisionDelivered,
    DeliveryBounced,
    DeliveryHeld,
    DeliveryResumed,
    Dispatching,
)
from wording import phrases, titles
from wording.reader import Reader


def dispatch_sentence(event: Dispatching, to: Reader) -> str:
    """What happened on the way to one recipient."""
    match event:
        case DecisionDelivered():
            return _delivered(event, to)
        case DeliveryHeld():
            channel = titles.channel(event.channel, to.locale)
            return to.say(
                f"Expediering till {event.recipient} ({channel}) behöver åtgärd:"
                f" {phrases.ended(event.reason)}",
                f"Delivery to {event.recipient} ({channel}) needs attention:"
                f" {phrases.ended(event.reason)}",
            )
        case DeliveryBounced():
            return to.say(
                f"Expediering till {event.recipient} kom i retur: {phrases.ended(event.reason)}",
                f"Delivery to {event.recipient} bounced: {phrases.ended(event.reason)}",
            )
        case DeliveryResumed():
            said = to.say(
                f"Expediering till {event.recipient} återupptagen",
                f"Delivery to {event.recipient} resumed",
            )
            if event.channel is not None:
                said += f", {titles.channel(event.channel, to.locale)}"
            if event.contact is not None:
                person = to.named("person", event.contact)
                said += to.say(f", till {person}", f", to {person}")
            return f"{said}."
        case _:
            assert_never(event)


def _delivered(event: DecisionDelivered, to: Reader) -> str:
    channel = titles.channel(event.channel, to.locale)
    said = to.say(
        f"Beslut expedierat till {event.recipient}, {channel}",
        f"Decision delivered to {event.recipient}, {channel}",
    )
    if event.confirmed_by is not None:
        person = to.named("person", event.confirmed_by)
        said += to.say(f", bekräftat av {person}", f", confirmed by {person}")
    if event.reference is not None and event.channel is Channel.BY_HAND:
        said += f" ({event.reference})"
    if event.repeats:
        said += to.say(
            f", kan ha skickats {event.repeats + 1} gånger",
            f", may have been sent {event.repeats + 1} times",
        )
    return f"{said}."
