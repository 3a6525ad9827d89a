"""A contract as its history leaves it: what later decisions and the volumes ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.contract.events import ContractAwarded, ContractEvent
from domain.contract.lines import CostLine, VolumeLine
from domain.values.identifiers import LineId, PartyId
from domain.values.months import ONE_DAY
from domain.values.period import Period


class LineOrigin(StrEnum):
    """By which kind of fact a line came to the contract."""

    BASE = "base"
    OPTION = "option"
    EXPANSION = "expansion"
    SUPPLEMENT = "supplement"
    REDUCTION = "reduction"

    @property
    def takes_away(self) -> bool:
        """Whether the line's figure is what the contract no longer has."""
        return self is LineOrigin.REDUCTION


@dataclass(frozen=True, slots=True)
class BookedVolume:
    """A volume line, how it came, and by which entry (version in the stream).

    ``end_when_booked`` is the contract's last day as it was then: a line without an own end
    that counts beyond it does so because the contract was extended.
    """

    line: VolumeLine
    origin: LineOrigin
    entry: int
    supplement: LineId | None = None
    end_when_booked: date | None = None


@dataclass(frozen=True, slots=True)
class BookedCost:
    """A cost line, how it came, and by which entry; ``end_when_booked`` as for volumes."""

    line: CostLine
    origin: LineOrigin
    entry: int
    supplement: LineId | None = None
    end_when_booked: date | None = None


@dataclass(frozen=True, slots=True)
class SupplementInForce:
    """A supplementary assignment.

    ``last_day`` (inclusive; None: the base contract's) is the stated end, or the day before
    another supplement took its place, whichever comes first.
    """

    title: str
    period: Period
    last_day: date | None
    entry: int
    replaced_by: LineId | None = None

    def last_day_before(self, replacement: date) -> date:
        """Its last day once another supplement begins; one that ended by itself stays ended."""
        before = replacement - ONE_DAY
        return before if self.last_day is None else min(self.last_day, before)


@dataclass(frozen=True, slots=True)
class Indexed:
    """From ``price_day`` on, the yearly costs named (all if none) are multiplied by ``factor``."""

    price_day: date
    factor: Decimal
    index: str
    lines: tuple[LineId, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class Holder:
    """The party that provides from a day on; None: from the beginning."""

    provider: PartyId
    from_day: date | None


@dataclass(frozen=True, slots=True)
class Contract:
    """The fold of a contract's events.

    ``version`` is that of the last entry folded in; ``facts`` are all entries by version, kept so
    that a correction can fold them anew. Neither takes part in comparison: two contracts are equal
    when the same holds of them.
    """

    award: ContractAwarded | None = None
    ends_on: date | None = None
    extensions: int = 0
    terminated_from: date | None = None
    holders: tuple[Holder, ...] = ()
    volumes: tuple[BookedVolume, ...] = ()
    costs: tuple[BookedCost, ...] = ()
    supplements: Mapping[LineId, SupplementInForce] = field(default_factory=dict)
    indexings: tuple[Indexed, ...] = ()
    version: int = field(default=0, compare=False)
    facts: tuple[tuple[int, ContractEvent], ...] = field(default=(), compare=False, repr=False)

    @property
    def exists(self) -> bool:
        """Whether it has been awarded."""
        return self.award is not None

    @property
    def last_day(self) -> date | None:
        """Last day in force, inclusive, extensions and termination counted; None: open."""
        if self.terminated_from is None:
            return self.ends_on
        last = self.terminated_from - ONE_DAY
        return last if self.ends_on is None else min(last, self.ends_on)

    @property
    def provider(self) -> PartyId | None:
        """The party that provides after the last transfer."""
        return self.holders[-1].provider if self.holders else None

    def fact(self, version: int) -> ContractEvent | None:
        """The entry recorded at a version of this stream."""
        return next((event for number, event in self.facts if number == version), None)
