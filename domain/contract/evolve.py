"""How each event changes a contract. Never refuses: what is recorded has happened."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from domain.contract.events import (
    AssignmentExpanded,
    ContractAwarded,
    ContractCorrected,
    ContractEvent,
    ContractExtended,
    ContractTerminated,
    ContractTransferred,
    OptionTriggered,
    PriceIndexed,
    SupplementAdded,
    SupplementReplaced,
)
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.state import (
    BookedCost,
    BookedVolume,
    Contract,
    Holder,
    Indexed,
    LineOrigin,
    SupplementInForce,
)
from domain.values.identifiers import LineId
from domain.values.months import ONE_DAY, end_after

Fact = tuple[int, ContractEvent]
"""An entry's version in its stream, and its event."""

NO_CONTRACT = Contract()


def evolve(contract: Contract, event: ContractEvent) -> Contract:
    """The contract after the next entry of its stream."""
    return record(contract, (contract.version + 1, event))


def record(contract: Contract, fact: Fact) -> Contract:
    """The contract after an entry with an explicit version; a filtered history has gaps."""
    version, event = fact
    facts = (*contract.facts, fact)
    if isinstance(event, ContractCorrected):
        return replace(refold(effective(facts)), version=version, facts=facts)
    return replace(_apply(event, contract, version), version=version, facts=facts)


def fold(facts: Iterable[Fact]) -> Contract:
    """The contract that a history, whole or filtered, leaves behind."""
    contract = NO_CONTRACT
    for fact in facts:
        contract = record(contract, fact)
    return contract


def effective(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The history as corrected: replacements in their entries' places, struck entries left out.

    The last correction of an entry holds. A correction of an entry that the (filtered) history
    does not show is without effect.
    """
    all_facts = tuple(facts)
    corrections = {
        event.corrects: event for _, event in all_facts if isinstance(event, ContractCorrected)
    }
    return tuple(
        (version, corrected)
        for version, event in all_facts
        if not isinstance(event, ContractCorrected)
        and (corrected := _corrected(event, corrections.get(version))) is not None
    )


def refold(facts: Iterable[Fact]) -> Contract:
    """Fold a history that has no corrections in it."""
    contract = NO_CONTRACT
    for version, event in facts:
        contract = replace(_apply(event, contract, version), version=version)
    return contract


def _corrected(event: ContractEvent, correction: ContractCorrected | None) -> ContractEvent | None:
    return event if correction is None else correction.replacement


def _apply(event: ContractEvent, contract: Contract, version: int) -> Contract:  # noqa: C901 one case per kind
    match event:
        case ContractAwarded():
            return _awarded(contract, event, version)
        case OptionTriggered():
            return _with_lines(contract, event.volumes, event.costs, LineOrigin.OPTION, version)
        case AssignmentExpanded():
            return _with_lines(contract, event.volumes, event.costs, LineOrigin.EXPANSION, version)
        case SupplementAdded():
            return _supplemented(contract, event, version)
        case ContractExtended():
            return _extended(contract, event)
        case PriceIndexed():
            return _indexed(contract, event, version)
        case ContractTerminated():
            return replace(contract, terminated_from=event.first_day_not_in_force)
        case ContractTransferred():
            holder = Holder(event.successor, event.takeover_day)
            return replace(contract, holders=(*contract.holders, holder))
        case SupplementReplaced() | ContractCorrected():
            # What they say follows from the entry that they name, so that it stays true
            # when that entry is corrected.
            return contract
        case _:
            assert_never(event)


def _awarded(contract: Contract, event: ContractAwarded, version: int) -> Contract:
    awarded = replace(
        contract,
        award=event,
        ends_on=event.period.end,
        holders=(Holder(event.provider, None),),
    )
    return _with_lines(awarded, event.volumes, event.costs, LineOrigin.BASE, version)


def _with_lines(
    contract: Contract,
    volumes: tuple[VolumeLine, ...],
    costs: tuple[CostLine, ...],
    origin: LineOrigin,
    version: int,
    supplement: LineId | None = None,
) -> Contract:
    end = contract.ends_on
    return replace(
        contract,
        volumes=contract.volumes
        + tuple(BookedVolume(line, origin, version, supplement, end) for line in volumes),
        costs=contract.costs
        + tuple(BookedCost(line, origin, version, supplement, end) for line in costs),
    )


def _supplemented(contract: Contract, event: SupplementAdded, version: int) -> Contract:
    supplements = dict(contract.supplements)
    replaced = supplements.get(event.replaces) if event.replaces else None
    if event.replaces and replaced and event.period.start:
        supplements[event.replaces] = replace(
            replaced,
            last_day=event.period.start - ONE_DAY,
            replaced_by=event.supplement,
        )
    supplements[event.supplement] = SupplementInForce(
        event.title, event.period, event.period.end, version
    )
    with_supplement = replace(contract, supplements=supplements)
    return _with_lines(
        with_supplement,
        event.volumes,
        event.costs,
        LineOrigin.SUPPLEMENT,
        version,
        event.supplement,
    )


def _extended(contract: Contract, event: ContractExtended) -> Contract:
    end = contract.ends_on
    new_end = None if end is None else end_after(end, event.months)
    return replace(contract, ends_on=new_end, extensions=contract.extensions + 1)


def _indexed(contract: Contract, event: PriceIndexed, version: int) -> Contract:
    factor = 1 + event.percent / 100
    indexed = Indexed(event.price_day, factor, event.index, event.lines, version)
    return replace(contract, indexings=(*contract.indexings, indexed))
