"""As of when a question is asked: by what had been decided, and as known at a moment."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class AsOf:
    """Both inclusive; None asks for all there is.

    ``decided_by``: facts decided on that day or earlier (Europe/Stockholm); a correction has the
    day of what it corrects, and a fact without a decision's day counts always. ``known_at``: a
    position, or an aware moment; whatever was recorded later, corrections too, is invisible.
    """

    decided_by: date | None = None
    known_at: int | datetime | None = None

    def __post_init__(self) -> None:
        """A moment without its offset could mean two."""
        if isinstance(self.known_at, datetime) and self.known_at.tzinfo is None:
            raise ValueError("known_at needs an offset from UTC")

    def conditions(self, table: str = "") -> tuple[list[str], dict[str, object]]:
        """SQL conditions on a table of facts, by its alias with a dot, and their parameters."""
        day = f"({table}decided_on IS NULL OR {table}decided_on <= %(decided_by)s)"
        column = "recorded_at" if isinstance(self.known_at, datetime) else "position"
        asked = {
            day: ("decided_by", self.decided_by),
            f"{table}{column} <= %(known_at)s": ("known_at", self.known_at),
        }
        seen = {text: value for text, value in asked.items() if value[1] is not None}
        return list(seen), dict(seen.values())


NOW = AsOf()
"""Everything decided, registered and recorded so far."""
