"""What a decision point changes: its figures, on the contract that a person names for them."""

from collections.abc import Callable

from documents.assembling.awarding import award_of
from documents.assembling.confirmed import Confirmed
from documents.assembling.lines import cost_lines, volume_lines
from domain.contract.changes import (
    Change,
    Expansion,
    Extension,
    OptionCall,
    Supplement,
    Termination,
)
from domain.contract.lines import CostLine, VolumeLine
from domain.draft.evidence import Evidence
from domain.draft.handling import DecisionKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.reading import Reading
from domain.draft.terms import PeriodRole, StatedPeriod
from domain.draft.volumes import FigureRole, StatedCost, StatedVolume
from domain.proposal.content import Effect
from domain.values.months import ONE_DAY
from domain.values.period import Period

_CHANGES = (FigureRole.OPTION, FigureRole.ADDITION)
_ONCE = (DecisionKind.EXTENSION, DecisionKind.AWARD, DecisionKind.TERMINATION)


def effects_of(held: Confirmed, point: tuple[Evidence, ...]) -> tuple[Effect, ...]:
    """The point's effect, or none where it changes no contract.

    An extension, an award or a termination is of the first point; volumes and costs are of the
    point that they stand in, costs also of a table for the same provider and year.
    """
    kind = held.one("decision_kind")
    if not isinstance(kind, DecisionKind) or not point:
        return ()
    volumes = tuple(each for each in held.draft.volumes if _stands_in(each, point))
    if kind in _ONCE and not _is_first(held, point):
        return ()
    if kind not in _ONCE and not volumes:
        return ()
    change = _BUILDERS[kind](held, volumes) if kind in _BUILDERS else None
    if change is None:
        held.lacking["decision_kind"] = None
        return ()
    contract = _contract(held, volumes)
    return () if contract is None else (Effect(contract=contract, change=change),)


def _stands_in(reading: Reading[StatedVolume], point: tuple[Evidence, ...]) -> bool:
    at = reading.evidence[0].start
    decided = reading.value is not None and reading.value.role in _CHANGES
    return decided and any(each.start <= at < each.end for each in point)


def _is_first(held: Confirmed, point: tuple[Evidence, ...]) -> bool:
    first = held.draft.points[0].evidence
    return bool(first) and first[0].start == point[0].start


def _contract(held: Confirmed, volumes: tuple[Reading[StatedVolume], ...]) -> str | None:
    named = [each.value.provider for each in volumes if each.value and each.value.provider]
    named += [
        party.value
        for party in held.draft.parties
        if party.value and party.value.role is PartyRole.PROVIDER
    ]
    provider = held.party("parties", named[0] if named else None)
    contract = held.confirmation.contracts.get(provider) if provider else None
    if contract is None:
        held.lacking["contracts"] = None
    return contract


Builder = Callable[[Confirmed, tuple[Reading[StatedVolume], ...]], Change | None]


def _lines(
    held: Confirmed, volumes: tuple[Reading[StatedVolume], ...], prefix: str
) -> tuple[tuple[VolumeLine, ...], tuple[CostLine, ...]]:
    costs = tuple(each for each in held.draft.costs if _belongs(each, volumes))
    return volume_lines(held, volumes, prefix), cost_lines(held, costs, prefix)


def _belongs(cost: Reading[StatedCost], volumes: tuple[Reading[StatedVolume], ...]) -> bool:
    if cost.value is None or cost.value.role not in _CHANGES:
        return False
    whose = {_who(each.value.provider) for each in volumes if each.value}
    years = {each.value.year for each in volumes if each.value}
    return _who(cost.value.provider) in whose and cost.value.year in years


def _who(party: NamedParty | None) -> str | None:
    return (party.party or party.written.casefold()) if party else None


def _option(held: Confirmed, volumes: tuple[Reading[StatedVolume], ...]) -> Change | None:
    lines, costs = _lines(held, volumes, "option")
    return OptionCall(volumes=lines, costs=costs) if lines else None


def _expansion(held: Confirmed, volumes: tuple[Reading[StatedVolume], ...]) -> Change | None:
    lines, costs = _lines(held, volumes, "expansion")
    return Expansion(volumes=lines, costs=costs) if lines else None


def _supplement(held: Confirmed, volumes: tuple[Reading[StatedVolume], ...]) -> Change | None:
    lines, costs = _lines(held, volumes, "supplement")
    period = _period(held, PeriodRole.SUPPLEMENT)
    if not lines or period is None:
        return None
    title = held.draft.case_title.value or "Tilläggsuppdrag"
    year = period.period.start.year if period.period.start else 1
    return Supplement(
        supplement=f"supplement-{year}",
        title=title[:200],
        period=period.period,
        volumes=lines,
        costs=costs,
    )


def _extension(held: Confirmed, _: tuple[Reading[StatedVolume], ...]) -> Change:
    return Extension()


def _termination(held: Confirmed, _: tuple[Reading[StatedVolume], ...]) -> Change | None:
    period = _period(held, PeriodRole.CONTRACT)
    if period is None or period.period.end is None:
        return None
    text = held.draft.points[0].value
    reason = text.text[:500] if text else "Uppsägning"
    return Termination(first_day_not_in_force=period.period.end + ONE_DAY, reason=reason)


def _award(held: Confirmed, _: tuple[Reading[StatedVolume], ...]) -> Change | None:
    return award_of(held)


def _period(held: Confirmed, role: PeriodRole) -> StatedPeriod | None:
    found = [each for each in held.many("periods", held.draft.periods) if each.role is role]
    return next((each for each in found if each.period != Period()), None)


_BUILDERS: dict[DecisionKind, Builder] = {
    DecisionKind.OPTION: _option,
    DecisionKind.EXPANSION: _expansion,
    DecisionKind.SUPPLEMENT: _supplement,
    DecisionKind.EXTENSION: _extension,
    DecisionKind.TERMINATION: _termination,
    DecisionKind.AWARD: _award,
}
