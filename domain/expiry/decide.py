"""What the watch answers when a reminder is to be raised."""

from domain.expiry.commands import RaiseExpiryReminder
from domain.expiry.events import ExpiryEvent, ExpiryReminderRaised
from domain.expiry.state import ExpiryWatch


def raise_reminder(watch: ExpiryWatch, command: RaiseExpiryReminder) -> tuple[ExpiryEvent, ...]:
    """The reminder, or nothing where it was raised already."""
    if (command.threshold_months, command.last_day_to_decide) in watch.raised:
        return ()
    return (
        ExpiryReminderRaised(
            threshold_months=command.threshold_months,
            last_day_to_decide=command.last_day_to_decide,
            person=command.person,
            mailed=command.mailed,
        ),
    )
