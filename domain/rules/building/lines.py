"""The lines of contracts and of changes, as the rules see them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.contract.changes import Award, Change, Expansion, OptionCall, Reduction, Supplement
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.state import BookedCost, BookedVolume, Contract, LineOrigin
from domain.finding.where import InLedger, Where
from domain.rules.facts.lines import Cost, Part, Role, Volume
from domain.values.identifiers import ContractId, LineId, stream

ROLES = {
    LineOrigin.BASE: Role.BASE,
    LineOrigin.OPTION: Role.OPTION,
    LineOrigin.EXPANSION: Role.EXPANSION,
    LineOrigin.SUPPLEMENT: Role.SUPPLEMENT,
    LineOrigin.REDUCTION: Role.REDUCTION,
}
CHANGE_ROLES: dict[type[Change], Role] = {
    Award: Role.AWARD,
    OptionCall: Role.OPTION,
    Expansion: Role.EXPANSION,
    Supplement: Role.SUPPLEMENT,
    Reduction: Role.REDUCTION,
}
OfLines = Award | OptionCall | Expansion | Supplement | Reduction


@dataclass(frozen=True, slots=True)
class _Of:
    """What lines belong to, and between which days they can count at all."""

    contract: ContractId
    provider: str | None
    first: date | None
    last: date | None
    proposed: bool = False


def volumes_of(name: ContractId, contract: Contract) -> tuple[Volume, ...]:
    """Everything that is booked, within the days in force."""
    return tuple(
        _volume(booked.line, ROLES[booked.origin], _life(name, contract, booked.supplement), where)
        for booked in contract.volumes
        if (where := _entry(name, booked))
    )


def costs_of(name: ContractId, contract: Contract) -> tuple[Cost, ...]:
    """Every cost that is booked, within the days in force."""
    return tuple(
        _cost(booked.line, ROLES[booked.origin], _life(name, contract, booked.supplement), where)
        for booked in contract.costs
        if (where := _entry(name, booked))
    )


def volumes_in(
    change: Change, name: ContractId, after: Contract, where: tuple[Where, ...]
) -> tuple[Volume, ...]:
    """What a change would add or take away, of the contract as it is after it."""
    if not isinstance(change, OfLines):
        return ()
    of = _proposed(change, name, after)
    return tuple(_volume(line, CHANGE_ROLES[type(change)], of, where) for line in change.volumes)


def costs_in(
    change: Change, name: ContractId, after: Contract, where: tuple[Where, ...]
) -> tuple[Cost, ...]:
    """What a change would cost, or save."""
    if not isinstance(change, OfLines):
        return ()
    of = _proposed(change, name, after)
    return tuple(_cost(line, CHANGE_ROLES[type(change)], of, where) for line in change.costs)


def _proposed(change: OfLines, name: ContractId, after: Contract) -> _Of:
    first = after.award.period.counts_from if after.award else None
    last = after.last_day
    if isinstance(change, Supplement):
        first, last = change.period.start or first, change.period.end or last
    return _Of(name, after.provider, first, last, proposed=True)


def _life(name: ContractId, contract: Contract, supplement: LineId | None) -> _Of:
    first = contract.award.period.counts_from if contract.award else None
    last = contract.last_day
    held = contract.supplements.get(supplement) if supplement else None
    if held is not None:
        ends = [day for day in (held.last_day, last) if day is not None]
        first, last = held.period.start or first, min(ends, default=None)
    return _Of(name, contract.provider, first, last)


def _entry(name: ContractId, booked: BookedVolume | BookedCost) -> tuple[Where, ...]:
    return (InLedger(stream=stream("contract", name), entry=booked.entry),)


def _volume(line: VolumeLine, role: Role, of: _Of, where: tuple[Where, ...]) -> Volume:
    low: Decimal | None = getattr(line.quantity, "low", None)
    high: Decimal | None = getattr(line.quantity, "high", None)
    return Volume(
        role=role,
        unit=line.unit,
        measure=line.measure,
        low=low,
        high=high,
        name=line.line,
        provider=of.provider,
        service=line.service,
        first=line.period.start or of.first,
        last=line.period.end or of.last,
        rate=line.annual_rate,
        approximate=line.approximate,
        proposed=of.proposed,
        contract=of.contract,
        parts=tuple(Part(part.label, part.amount) for part in line.parts),
        where=where,
    )


def _cost(line: CostLine, role: Role, of: _Of, where: tuple[Where, ...]) -> Cost:
    return Cost(
        role=role,
        money=line.amount,
        measure=line.measure,
        name=line.line,
        provider=of.provider,
        service=line.service,
        first=line.period.start or of.first,
        last=line.period.end or of.last,
        proposed=of.proposed,
        contract=of.contract,
        where=where,
    )
