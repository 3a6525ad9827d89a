"""A budget as its history leaves it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from domain.budget.events import FrameSet, FundsReserved
from domain.values.identifiers import DrawId, FrameId


class DrawStatus(StrEnum):
    """How firm a draw is."""

    RESERVED = "reserved"
    CONFIRMED = "confirmed"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class StandingDraw:
    """A draw, how firm it is, and the entries (versions in the stream) that made it so."""

    fact: FundsReserved
    status: DrawStatus
    entries: tuple[int, ...]

    @property
    def kronor(self) -> Fraction:
        """The exact amount drawn."""
        return self.fact.amount.kronor


@dataclass(frozen=True, slots=True)
class SetAmount:
    """A frame's amount for a year, and the entry that set it."""

    fact: FrameSet
    entry: int


@dataclass(frozen=True, slots=True)
class Budget:
    """Frames by (frame, year); draws by (draw, year)."""

    frames: Mapping[tuple[FrameId, int], SetAmount] = field(default_factory=dict)
    draws: Mapping[tuple[DrawId, int], StandingDraw] = field(default_factory=dict)
    version: int = field(default=0, compare=False)
