"""What the letter proposes of a contract, drawn up as the change that a decision books."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from documents.proposing.asking import Asking, Suggestion, check
from documents.proposing.award import award_of
from documents.proposing.groups import first_day_of, kind_of
from documents.proposing.lines import Drawing, cost_lines, volume_lines
from documents.proposing.part import Part
from domain.contract.changes import (
    Change,
    Expansion,
    Extension,
    OptionCall,
    Reduction,
    Supplement,
    Termination,
)
from domain.contract.lines import CostLine, VolumeLine
from domain.draft.draft import Draft
from domain.draft.handling import DecisionKind
from domain.draft.terms import PeriodRole
from domain.draft.volumes import StatedIndex
from domain.values.months import ONE_DAY
from domain.values.period import Period

REASON = 500

Line = TypeVar("Line", VolumeLine, CostLine)

STEMS = {
    DecisionKind.AWARD: "base",
    DecisionKind.OPTION: "option",
    DecisionKind.EXPANSION: "expansion",
    DecisionKind.SUPPLEMENT: "supplement",
    DecisionKind.REDUCTION: "reduction",
}
"""What lines are named by; kinds that are not among them have none."""

_OF_LINES: dict[DecisionKind, type[OptionCall | Expansion | Reduction]] = {
    DecisionKind.OPTION: OptionCall,
    DecisionKind.EXPANSION: Expansion,
    DecisionKind.REDUCTION: Reduction,
}

_OF_THEIR_OWN = frozenset({DecisionKind.AWARD, DecisionKind.SUPPLEMENT})


@dataclass(frozen=True)
class Drawn:
    """The change as far as it can be drawn up. ``kind`` and ``first_day``: also where it cannot."""

    change: Change | None
    kind: DecisionKind | None
    first_day: date | None
    costs: tuple[CostLine, ...] = ()


def change_of(part: Part, asking: Asking) -> Drawn:
    """Asks about everything that the change is made of."""
    said = part.said
    if said.change is not None:
        asking.settle("change", Suggestion(), said.change, needed=True)
        costs = tuple(getattr(said.change, "costs", ()))
        return Drawn(said.change, DecisionKind(said.change.kind), said.first_day, costs)
    read_kind = kind_of(part.group, part.draft)
    kind = asking.settle("kind", read_kind, said.kind, needed=True) or read_kind.value
    if kind is DecisionKind.EXTENSION:
        return Drawn(_extension(part, asking), kind, None)
    if kind is None or kind not in STEMS:
        found = _termination(part) if kind is DecisionKind.TERMINATION else Suggestion()
        return Drawn(asking.settle("change", found, None, needed=True), kind, None)
    return with_lines(part, kind, asking)


def _termination(part: Part) -> Suggestion[Change]:
    """From the day after the last that the letter gives the contract, for its point's reason."""
    ends = {
        each.value.period.end: each.evidence
        for each in part.draft.periods
        if each.value and each.value.role is PeriodRole.CONTRACT and each.value.period.end
    }
    point = next((each.value for each in part.draft.points if each.value), None)
    if len(ends) != 1 or point is None or len(point.text) > REASON:
        return Suggestion()
    ((last_day, evidence),) = ends.items()
    first_day = last_day + ONE_DAY
    return check(Termination(first_day_not_in_force=first_day, reason=point.text), evidence)


def _extension(part: Part, asking: Asking) -> Extension:
    read = [check(each.value.months, each.evidence) for each in part.draft.durations if each.value]
    lengths = {each.value: each for each in read}
    only: Suggestion[int] = read[0] if len(lengths) == 1 else Suggestion()
    months = asking.settle("months", only, part.said.months)
    return Extension(months=months, note=part.said.note)


def with_lines(part: Part, kind: DecisionKind, asking: Asking) -> Drawn:
    """A change made of lines: an option, an expansion, a reduction, a supplement or an award."""
    said, read_day = part.said, first_day_of(part.group, part.draft, part.known)
    needs_day = kind is DecisionKind.SUPPLEMENT
    settled = asking.settle("first_day", read_day, said.first_day, needed=needs_day)
    first_day = settled or read_day.value
    drawing = Drawing(
        stem=STEMS[kind],
        part=part,
        first_day=first_day,
        settled=settled is not None,
        follows=kind in _OF_THEIR_OWN,
        service=part.services[0] if len(part.services) == 1 else None,
        index=_only_index(part.draft),
    )
    volumes = lines(asking, "volume", volume_lines(drawing), said.volumes)
    costs = lines(asking, "cost", cost_lines(drawing), said.costs)
    _ask_for_volumes(part, kind, volumes, asking)
    if kind is DecisionKind.AWARD:
        return Drawn(award_of(part, volumes, costs, asking), kind, first_day, costs)
    if kind is DecisionKind.SUPPLEMENT:
        change = _supplement(part, settled, volumes, costs, asking)
        return Drawn(change, kind, first_day, costs)
    made: Change | None = None
    if volumes:
        made = _OF_LINES[kind](volumes=volumes, costs=costs, note=said.note)
    return Drawn(made, kind, first_day, costs)


def _supplement(
    part: Part,
    first_day: date | None,
    volumes: tuple[VolumeLine, ...],
    costs: tuple[CostLine, ...],
    asking: Asking,
) -> Supplement | None:
    said = part.said
    usual = f"supplement-{first_day.year}" if first_day else None
    name = asking.settle("supplement", check(usual), said.supplement, needed=True)
    title = asking.settle("supplement_title", Suggestion(), said.supplement_title, needed=True)
    asking.settle("replaces", Suggestion(), said.replaces)
    if name is None or title is None or first_day is None or not volumes:
        return None
    return Supplement(
        supplement=name,
        title=title,
        period=said.period or Period(start=first_day),
        replaces=said.replaces,
        volumes=volumes,
        costs=costs,
        note=said.note,
    )


def lines(
    asking: Asking,
    what: str,
    read: Iterable[tuple[str, Suggestion[Line]]],
    given: tuple[Line, ...],
) -> tuple[Line, ...]:
    """Each as read, as put right under the same name, or as added by a person."""
    own = {each.line: each for each in given}
    found: list[Line] = []
    for name, line in read:
        field = f"{what}.{name}"
        needed = line.value is None and not asking.leaves_out(field)
        kept = asking.settle(field, line, own.pop(name, None), needed=needed)
        found += [kept] if kept is not None else []
    for name, added in own.items():
        asking.settle(f"{what}.{name}", Suggestion(), added)
        found.append(added)
    return tuple(found)


def _ask_for_volumes(
    part: Part, kind: DecisionKind, volumes: tuple[VolumeLine, ...], asking: Asking
) -> None:
    """Something must be proposed; of an award something of each service, be it *not stated*."""
    if kind is DecisionKind.AWARD:
        named = {line.service for line in volumes}
        for service in part.services:
            if service not in named:
                asking.settle(f"volume.{service}", Suggestion(), None, needed=True)
    elif not volumes and not any(each.field.startswith("volume.") for each in asking.remains):
        asking.settle("volumes", Suggestion(), None, needed=True)


def _only_index(draft: Draft) -> StatedIndex | None:
    indexes = [each.value for each in draft.indexes if each.value]
    return indexes[0] if len(indexes) == 1 else None
