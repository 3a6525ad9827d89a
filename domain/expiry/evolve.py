"""How a reminder changes what the watch has to do."""

from domain.expiry.events import ExpiryEvent
from domain.expiry.state import ExpiryWatch

NO_WATCH = ExpiryWatch()


def evolve(watch: ExpiryWatch, event: ExpiryEvent) -> ExpiryWatch:
    """The watch after the next entry of the contract's expiry stream."""
    raised = watch.raised | {(event.threshold_months, event.last_day_to_decide)}
    return ExpiryWatch(raised, watch.version + 1)
