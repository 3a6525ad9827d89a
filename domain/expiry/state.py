"""Which reminders of a contract's end have been raised."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class ExpiryWatch:
    """Each threshold in months with the last day to decide that it was raised for.

    An extension, or a correction, that moves the last day makes the reminders due anew.
    """

    raised: frozenset[tuple[int, date]] = frozenset()
    version: int = field(default=0, compare=False)
