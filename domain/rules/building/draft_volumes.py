"""The volumes of a draft, with the days that they are for and the yearly figures behind them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.contract.changes import ContractKind
from domain.contract.lines import Measure
from domain.draft.handling import DecisionKind
from domain.draft.reading import Reading
from domain.draft.volumes import FigureRole, StatedVolume
from domain.rules.building.draft_reading import Letter
from domain.rules.facts.lines import PROPOSED, Part, Role, Volume
from domain.rules.facts.matter import NeedFacts
from domain.values.months import MONTHS_PER_YEAR
from domain.values.period import LinePeriod

ROLES = {
    FigureRole.BASE: Role.BASE,
    FigureRole.OPTION: Role.OPTION,
    FigureRole.ADDITION: Role.EXPANSION,
    FigureRole.REDUCTION: Role.REDUCTION,
    FigureRole.PREDECESSOR: Role.PREDECESSOR,
    FigureRole.TOTAL: Role.TOTAL,
}


def volumes_of(letter: Letter) -> tuple[Volume, ...]:
    """What is stated, but for parts of other figures and what is bought beside the contracts."""
    stated = tuple(
        _volume(letter, reading, value)
        for reading in letter.draft.volumes
        if (value := reading.value) is not None
        and value.role is not FigureRole.PART
        and value.under is not ContractKind.DIRECT_AWARD
    )
    return tuple(_with_rate(each, stated) for each in stated if not _is_total(each, stated))


def _is_total(volume: Volume, stated: tuple[Volume, ...]) -> bool:
    """A provider's figure that equals a stated total, beside a smaller one of its own."""
    if volume.role is not Role.BASE or volume.high is None:
        return False
    alike = [e for e in stated if (e.unit, e.service) == (volume.unit, volume.service)]
    totals = {each.high for each in alike if each.role is Role.TOTAL and each.provider is None}
    own = [e for e in alike if e.provider == volume.provider and e.role is Role.BASE]
    has_smaller = any(each.high is not None and each.high < volume.high for each in own)
    return volume.high in totals and has_smaller


def special_of(letter: Letter, needs: tuple[NeedFacts, ...]) -> tuple[Volume, ...]:
    """What is bought by special agreements; never the whole of the need."""
    special = (
        _volume(letter, reading, value, Role.SPECIAL)
        for reading in letter.draft.volumes
        if (value := reading.value) is not None and value.under is ContractKind.DIRECT_AWARD
    )
    whole = {(need.high, need.unit) for need in needs}
    return tuple(each for each in special if (each.high, each.unit) not in whole)


def _volume(
    letter: Letter, reading: Reading[StatedVolume], value: StatedVolume, role: Role | None = None
) -> Volume:
    role = role or role_of(letter, ROLES[value.role])
    low: Decimal | None = getattr(value.quantity, "low", None)
    high: Decimal | None = getattr(value.quantity, "high", None)
    provider = letter.name(value.provider)
    first, last = days_of(letter, value.year, value.months, value.period, is_open=value.then)
    return Volume(
        role=role,
        unit=value.unit,
        measure=value.measure,
        low=low,
        high=high,
        provider=provider,
        service=letter.service(value.service),
        first=first,
        last=last,
        heading=value.column_head,
        approximate=value.approximate,
        proposed=role in PROPOSED,
        contract=provider,
        parts=_parts(letter, value) if role is Role.BASE else (),
        where=reading.evidence,
    )


def role_of(letter: Letter, role: Role) -> Role:
    """An addition is a supplement, and a new contract's base is what is awarded, by the letter."""
    match letter.draft.decision_kind.value:
        case DecisionKind.SUPPLEMENT if role is Role.EXPANSION:
            return Role.SUPPLEMENT
        case DecisionKind.AWARD if role is Role.BASE:
            return Role.AWARD
        case _:
            return role


def days_of(
    letter: Letter, year: int | None, months: int | None, period: LinePeriod, *, is_open: bool
) -> tuple[date | None, date | None]:
    """First and last day, inclusive: those stated, within the year that the figure is for."""
    if year is None:
        return period.start, period.end
    first, last = date(year, 1, 1), None if is_open else date(year, 12, 31)
    if months is not None and months < MONTHS_PER_YEAR and period.start is None:
        first = _begins(letter, year, months)
    if period.start is not None:
        first = max(first, period.start)
    return first, period.end or last


def _begins(letter: Letter, year: int, months: int) -> date:
    """The day that the letter gives for something in the year, else so late as to fill the year."""
    to_year_end = date(year, MONTHS_PER_YEAR - months + 1, 1)
    stated = {
        start
        for reading in letter.draft.volumes
        if reading.value is not None and reading.value.year == year
        if (start := reading.value.period.start) is not None
    }
    return to_year_end if to_year_end in stated else min(stated, default=to_year_end)


def _parts(letter: Letter, whole: StatedVolume) -> tuple[Part, ...]:
    """What the letter says is within the same provider's figure and also something else."""
    return tuple(
        Part(value.label, Decimal(value.quantity.high))
        for reading in letter.draft.volumes
        if (value := reading.value) is not None
        and value.role is FigureRole.PART
        and value.label is not None
        and value.under is not ContractKind.DIRECT_AWARD
        and letter.key(value.provider) == letter.key(whole.provider)
        and value.unit is whole.unit
        and hasattr(value.quantity, "high")
    )


def _with_rate(volume: Volume, all_of: tuple[Volume, ...]) -> Volume:
    """A part of a year beside the same provider's figure for a year."""
    if volume.measure is not Measure.IN_PERIOD or volume.first is None or volume.last is None:
        return volume
    if volume.first == date(volume.first.year, 1, 1):
        return volume
    yearly = next((each for each in all_of if _is_yearly(each, volume)), None)
    return volume if yearly is None else replace(volume, rate=yearly.high)


def _is_yearly(other: Volume, part: Volume) -> bool:
    same = (other.provider, other.service, other.unit, other.role) == (
        part.provider,
        part.service,
        part.unit,
        part.role,
    )
    follows = other.first is not None and part.last is not None and other.first > part.last
    whole = other.measure is Measure.PER_YEAR or (
        other.last is not None and (other.last.month, other.last.day) == (12, 31)
    )
    return same and follows and whole
