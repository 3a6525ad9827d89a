"""What becomes of a year's figures when contracts change, line by line."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from domain.contract.state import Contract
from domain.values.identifiers import ContractId
from domain.volumes.amount import NOTHING, Amount
from domain.volumes.portion import Portion
from domain.volumes.year import YearReport, year_report

LineKey = tuple[ContractId, str, str | None]


def difference(before: Iterable[Portion], after: Iterable[Portion]) -> Amount | None:
    """After less before; None where a line that changes gives no figure.

    A line between two bounds is the same quantity on both sides: one that is prolonged adds
    between the least and the most of its share, and one that stays as it is adds nothing.
    """
    earlier, later = _by_line(before), _by_line(after)
    result = NOTHING
    for line in {**earlier, **later}:
        one, other = earlier.get(line, []), later.get(line, [])
        if _figures(one) == _figures(other):
            continue
        less, more = _sum(one), _sum(other)
        if less is None or more is None:
            return None
        ends = sorted((more.low - less.low, more.high - less.high))
        result = result + Amount(*ends)
    return result


def is_changed(before: Iterable[Portion], after: Iterable[Portion]) -> bool:
    """Whether any line comes, goes, changes its figure, or passes to another provider."""
    earlier, later = _by_line(before), _by_line(after)
    return any(
        _figures(earlier.get(line, [])) != _figures(later.get(line, []))
        for line in {**earlier, **later}
    )


def years_changed(
    before: Mapping[ContractId, Contract], after: Mapping[ContractId, Contract]
) -> tuple[int, ...]:
    """The calendar years whose figures change, as far as the contracts name any days."""
    days = {day for each in (*before.values(), *after.values()) for day in _days(each)}
    if not days:
        return ()
    years = range(min(days).year, max(days).year + 1)
    return tuple(year for year in years if _changes_in(year, before, after))


def portions_of(report: YearReport) -> tuple[Portion, ...]:
    """Every line behind a year's figures, those of the costs too."""
    volumes = (
        p for service in report.services for each in service.providers for p in each.portions
    )
    return (*volumes, *(portion for cost in report.costs for portion in cost.portions))


def _changes_in(
    year: int, before: Mapping[ContractId, Contract], after: Mapping[ContractId, Contract]
) -> bool:
    return is_changed(
        portions_of(year_report(before, {}, year)), portions_of(year_report(after, {}, year))
    )


def _days(contract: Contract) -> Iterable[date]:
    period = contract.award.period if contract.award else None
    lines = (
        *(each.line.period for each in contract.volumes),
        *(each.line.period for each in contract.costs),
    )
    named = (
        period.counts_from if period else None,
        contract.last_day,
        *(day for line in lines for day in (line.start, line.end)),
        *(each.price_day for each in contract.indexings),
        *(each.from_day for each in contract.holders),
    )
    return (day for day in named if day is not None)


def _by_line(portions: Iterable[Portion]) -> dict[LineKey, list[Portion]]:
    lines: dict[LineKey, list[Portion]] = defaultdict(list)
    for portion in portions:
        # A contract may name a volume and its cost alike.
        kind = "cost" if portion.unit is None else portion.unit.value
        lines[portion.contract, f"{kind}:{portion.line}", portion.supplement].append(portion)
    return lines


def _figures(portions: Iterable[Portion]) -> list[object]:
    return [(each.provider, each.services, each.amount, each.unknown) for each in portions]


def _sum(portions: Iterable[Portion]) -> Amount | None:
    result = NOTHING
    for portion in portions:
        if portion.amount is None:
            return None
        result = result + portion.amount
    return result
