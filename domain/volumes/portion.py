"""What one line contributes to a figure, and how that was worked out."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from domain.contract.in_force import HeldLine
from domain.contract.lines import CostLine, Measure, VolumeLine
from domain.contract.state import BookedCost, BookedVolume, LineOrigin
from domain.values.identifiers import ContractId, LineId, PartyId, ServiceCode
from domain.values.months import share_of_year
from domain.values.quantity import Unit
from domain.volumes.amount import Amount, Total, amount_of


@dataclass(frozen=True, slots=True)
class Portion:
    """One line of a derivation: ``rate`` x ``share`` = ``amount``.

    ``rate``: what the line states (hours or kronor per year or in its period, or a level);
    negative, as all that follows from it, where it is what the contract no longer has.
    ``share``: of a year for what is stated per year or as a level; of the line's own period for
    what is stated in the period. ``amount`` None: the document states no figure, or it is not
    known that the line was in force. ``computed``: yearly rate x share of the year, where the
    document gives both that rate and another figure. ``factor``: indexation on top of the rate.
    ``unknown_days``: those, inclusive, of which nobody knows whether the line was in force.
    """

    contract: ContractId
    title: str
    provider: PartyId
    services: tuple[ServiceCode, ...]
    line: LineId
    origin: LineOrigin
    supplement: LineId | None
    entry: int
    unit: Unit | None
    measure: Measure
    rate: Amount | None
    share: Fraction
    first: date | None
    last: date | None
    amount: Amount | None
    annual_rate: Fraction | None = None
    computed: Fraction | None = None
    factor: Fraction = Fraction(1)
    parts: tuple[tuple[str, Fraction], ...] = ()
    approximate: bool = False
    unknown_days: tuple[date, date] | None = None
    continues_by_extension: bool = False
    index_entry: int | None = None

    @property
    def unknown(self) -> bool:
        """Whether it is unknown if it was in force on all of the days asked for."""
        return self.unknown_days is not None

    @property
    def difference(self) -> Fraction | None:
        """Stated less computed, where both are known."""
        if self.amount is None or self.computed is None:
            return None
        return self.amount.low - self.computed

    @property
    def total(self) -> Total:
        """What it adds to a sum."""
        if self.amount is None:
            return Total(not_stated=0 if self.unknown else 1, unknown=1 if self.unknown else 0)
        return Total(self.amount, unknown=1 if self.unknown else 0, figures=1)


def volume_portion(held: HeldLine[BookedVolume], first: date, last: date) -> Portion | None:
    """What a volume line contributes to the window ``first``-``last``, both inclusive.

    Of hours the sum over the window, of a stock its level weighed by the share of the year.
    None where the line has nothing to do with the window.
    """
    line = held.booked.line
    window = held.days.within(first, last)
    unknown_days = held.days.unknown_within(first, last)
    if window is None and unknown_days is None:
        return None
    share = _share(line, window)
    rate = _signed(held.booked, amount_of(line.quantity))
    sign = -1 if held.booked.origin.takes_away else 1
    stated = rate is not None and window is not None
    return Portion(
        contract=held.contract,
        title=held.title,
        provider=held.provider,
        services=(line.service,),
        line=line.line,
        origin=held.booked.origin,
        supplement=held.booked.supplement,
        entry=held.booked.entry,
        unit=line.unit,
        measure=line.measure,
        rate=rate,
        share=share,
        first=window[0] if window else None,
        last=window[1] if window else None,
        amount=rate.times(share) if rate is not None and stated else None,
        annual_rate=sign * Fraction(line.annual_rate) if line.annual_rate is not None else None,
        computed=_computed(line, window, sign),
        parts=tuple((part.label, sign * Fraction(part.amount) * share) for part in line.parts),
        approximate=line.approximate,
        unknown_days=unknown_days,
        continues_by_extension=held.continues_by_extension,
    )


def cost_portion(
    held: HeldLine[BookedCost],
    services: tuple[ServiceCode, ...],
    window: tuple[date, date] | None,
    unknown_days: tuple[date, date] | None,
    factor: Fraction,
    index_entry: int | None,
) -> Portion:
    """What a cost line contributes, in kronor, during ``window`` at one index level."""
    line = held.booked.line
    share = _share(line, window)
    rate = _signed(held.booked, Amount.exactly(line.amount.kronor))
    return Portion(
        contract=held.contract,
        title=held.title,
        provider=held.provider,
        services=(line.service,) if line.service else services,
        line=line.line,
        origin=held.booked.origin,
        supplement=held.booked.supplement,
        entry=held.booked.entry,
        unit=None,
        measure=line.measure,
        rate=rate,
        share=share,
        first=window[0] if window else None,
        last=window[1] if window else None,
        amount=rate.times(share * factor) if rate is not None and window else None,
        factor=factor,
        approximate=line.amount.approximate,
        unknown_days=unknown_days,
        continues_by_extension=held.continues_by_extension,
        index_entry=index_entry,
    )


def _signed(booked: BookedVolume | BookedCost, stated: Amount | None) -> Amount | None:
    return -stated if stated is not None and booked.origin.takes_away else stated


def _share(line: VolumeLine | CostLine, window: tuple[date, date] | None) -> Fraction:
    if window is None:
        return Fraction(0)
    of_year = share_of_year(*window)
    if line.measure is not Measure.IN_PERIOD:
        return of_year
    start, end = line.period.start, line.period.end
    whole = share_of_year(start, end) if start and end else Fraction(0)
    return of_year / whole if whole else Fraction(0)


def _computed(line: VolumeLine, window: tuple[date, date] | None, sign: int) -> Fraction | None:
    if line.annual_rate is None or window is None:
        return None
    return sign * Fraction(line.annual_rate) * share_of_year(*window)
