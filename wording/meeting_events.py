"""Sentences about a committee's meetings, and about a contract's approaching end."""

from typing import assert_never

from domain.expiry.events import ExpiryReminderRaised
from domain.meeting.events import MeetingAnnounced, MeetingCancelled, MeetingEvent
from wording import figures, phrases
from wording.reader import Reader


def meeting_sentence(event: MeetingEvent, to: Reader) -> str:
    """What happened to a meeting."""
    match event:
        case MeetingAnnounced():
            said = to.say(
                f"Sammanträde utlyst: {event.meeting} den {event.day}",
                f"Meeting announced: {event.meeting} on {event.day}",
            )
            if event.notice_on is not None:
                said += to.say(f", kallelse {event.notice_on}", f", notice {event.notice_on}")
            if event.title is not None:
                said += f" ({event.title})"
            return f"{said}."
        case MeetingCancelled():
            said = to.say(
                f"Sammanträde inställt: {event.meeting}.", f"Meeting cancelled: {event.meeting}."
            )
            return f"{said} {phrases.ended(event.reason)}" if event.reason else said
        case _:
            assert_never(event)


def expiry_sentence(event: ExpiryReminderRaised, to: Reader) -> str:
    """That somebody was reminded of a contract's end."""
    months = figures.months(event.threshold_months, to.locale)
    whom = phrases.reminded(event.person, to, mailed=event.mailed)
    return to.say(
        f"Påminnelse om avtalets slut ({months} före): beslut behövs senast"
        f" {event.last_day_to_decide}; {whom}.",
        f"Reminder of the contract's end ({months} ahead): to be decided by"
        f" {event.last_day_to_decide} at the latest; {whom}.",
    )
