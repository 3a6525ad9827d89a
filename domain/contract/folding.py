"""How each event changes a contract, on a copy that is thawed once for many events."""

from dataclasses import replace
from typing import assert_never

from domain.contract.events import (
    AssignmentExpanded,
    ChangeAnnulled,
    ContractAwarded,
    ContractCorrected,
    ContractEvent,
    ContractExtended,
    ContractReduced,
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
from domain.values.months import end_after


class Folding:
    """A contract that is being folded. Never refuses: what is recorded has happened."""

    def __init__(self, contract: Contract) -> None:
        self._award = contract.award
        self._ends_on = contract.ends_on
        self._extensions = contract.extensions
        self._terminated_from = contract.terminated_from
        self._holders = list(contract.holders)
        self._volumes = list(contract.volumes)
        self._costs = list(contract.costs)
        self._supplements = dict(contract.supplements)
        self._indexings = list(contract.indexings)

    def contract(self) -> Contract:
        """What holds after the events applied, without version and facts."""
        return Contract(
            award=self._award,
            ends_on=self._ends_on,
            extensions=self._extensions,
            terminated_from=self._terminated_from,
            holders=tuple(self._holders),
            volumes=tuple(self._volumes),
            costs=tuple(self._costs),
            supplements=self._supplements,
            indexings=tuple(self._indexings),
        )

    def apply(self, event: ContractEvent, version: int) -> None:  # noqa: C901 one case per kind
        """Go on by the entry recorded at a version of the stream."""
        match event:
            case ContractAwarded():
                self._be_awarded(event, version)
            case OptionTriggered():
                self._add(event.volumes, event.costs, LineOrigin.OPTION, version)
            case AssignmentExpanded():
                self._add(event.volumes, event.costs, LineOrigin.EXPANSION, version)
            case ContractReduced():
                self._add(event.volumes, event.costs, LineOrigin.REDUCTION, version)
            case SupplementAdded():
                self._supplement(event, version)
            case ContractExtended():
                self._extend(event)
            case PriceIndexed():
                self._index(event, version)
            case ContractTerminated():
                self._terminated_from = event.first_day_not_in_force
            case ContractTransferred():
                self._holders.append(Holder(event.successor, event.takeover_day))
            case SupplementReplaced() | ContractCorrected() | ChangeAnnulled():
                # What they say follows from the entry that they name, so that it stays true
                # when that entry is corrected.
                pass
            case _:
                assert_never(event)

    def _be_awarded(self, event: ContractAwarded, version: int) -> None:
        self._award = event
        self._ends_on = event.period.end
        self._holders = [Holder(event.provider, None)]
        self._add(event.volumes, event.costs, LineOrigin.BASE, version)

    def _add(
        self,
        volumes: tuple[VolumeLine, ...],
        costs: tuple[CostLine, ...],
        origin: LineOrigin,
        version: int,
        supplement: LineId | None = None,
    ) -> None:
        end = self._ends_on
        for volume in volumes:
            self._volumes.append(BookedVolume(volume, origin, version, supplement, end))
        for cost in costs:
            self._costs.append(BookedCost(cost, origin, version, supplement, end))

    def _supplement(self, event: SupplementAdded, version: int) -> None:
        replaced = self._supplements.get(event.replaces) if event.replaces else None
        if event.replaces and replaced and event.period.start:
            self._supplements[event.replaces] = replace(
                replaced,
                last_day=replaced.last_day_before(event.period.start),
                replaced_by=event.supplement,
            )
        self._supplements[event.supplement] = SupplementInForce(
            event.title, event.period, event.period.end, version
        )
        self._add(event.volumes, event.costs, LineOrigin.SUPPLEMENT, version, event.supplement)

    def _extend(self, event: ContractExtended) -> None:
        if self._ends_on is not None:
            self._ends_on = end_after(self._ends_on, event.months)
        self._extensions += 1

    def _index(self, event: PriceIndexed, version: int) -> None:
        factor = 1 + event.percent / 100
        indexed = Indexed(event.price_day, factor, event.index, event.lines, version)
        self._indexings.append(indexed)
