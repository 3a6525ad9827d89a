"""An event: something that was decided, registered or done, in the past tense, for ever."""

from datetime import date
from typing import ClassVar

from domain.values.value import Value


class Event(Value):
    """A fact as it is stored. ``topic`` is its name for ever; the class may move, the topic not."""

    topic: ClassVar[str]

    def applies_from(self) -> date | None:
        """First day in the world that the fact concerns, or None where it has no such day."""
        return None

    def decided_on(self) -> date | None:
        """Day of the decision that stands behind the fact, or None where none does."""
        return None
