"""What a contract answers when it is asked to change: the events, or a refusal."""

from collections.abc import Callable

from domain.contract.basis import Basis, Despite
from domain.contract.broken import BrokenRule, in_english
from domain.contract.changes import (
    Award,
    Change,
    Expansion,
    Extension,
    Indexation,
    OptionCall,
    Reduction,
    Supplement,
    Termination,
    Transfer,
)
from domain.contract.commands import ChangeContract
from domain.contract.errors import (
    BookedWithoutBasis,
    ContractHasNoEnd,
    TermsBroken,
    UnknownContract,
)
from domain.contract.events import (
    AssignmentExpanded,
    BookedChange,
    ContractAwarded,
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
from domain.contract.impossible import refuse_impossible
from domain.contract.left import refuse_below_zero_after
from domain.contract.rules import SOURCES, broken_rules
from domain.contract.state import Contract


def change(contract: Contract, command: ChangeContract) -> tuple[ContractEvent, ...]:
    """Events that book a change.

    Raises:
        UnknownContract, AlreadyAwarded and the other refusals of ``domain.contract.errors``;
        TermsBroken where a rule is broken and no reason to record it despite the rule is given.
    """
    if command.basis is None:
        raise BookedWithoutBasis(
            "neither a decision nor a registration stands behind it", field="basis"
        )
    if not isinstance(command.change, Award) and not contract.exists:
        raise UnknownContract(f"no contract {command.contract} is registered", field="contract")
    booked = booked_change(contract, command.change, command.basis, command.despite)
    replaced = _replaced(contract, command.change, command.basis)
    return (booked,) if replaced is None else (replaced, booked)


def booked_change(
    contract: Contract, asked: Change, basis: Basis, despite: str | None
) -> BookedChange:
    """The event which books a change upon the contract as it stands.

    Raises: as ``change``, but for what concerns the basis.
    """
    refuse_impossible(contract, asked)
    refuse_below_zero_after(contract, _event(contract, asked, basis, None))
    broken = broken_rules(contract, asked)
    if broken and despite is None:
        raise TermsBroken(said(broken), field="change", broken=broken)
    override = Despite(reason=despite, rules=broken) if despite is not None and broken else None
    return _event(contract, asked, basis, override)


def said(broken: tuple[BrokenRule, ...]) -> str:
    """The broken rules in one sentence, each with where it stands."""
    return "; ".join(f"{each.rule} ({SOURCES[each.rule]}): {in_english(each)}" for each in broken)


def _event(
    contract: Contract, asked: Change, basis: Basis, despite: Despite | None
) -> BookedChange:
    if isinstance(asked, Extension):
        return _extended(contract, asked, basis, despite)
    event: Callable[..., BookedChange] = _EVENTS[type(asked)]
    return event(**dict(asked), basis=basis, despite=despite)


_EVENTS: dict[type[Change], Callable[..., BookedChange]] = {
    Award: ContractAwarded,
    OptionCall: OptionTriggered,
    Expansion: AssignmentExpanded,
    Supplement: SupplementAdded,
    Reduction: ContractReduced,
    Indexation: PriceIndexed,
    Termination: ContractTerminated,
    Transfer: ContractTransferred,
}


def _extended(
    contract: Contract, asked: Extension, basis: Basis, despite: Despite | None
) -> ContractExtended:
    terms = contract.award.extension if contract.award else None
    months = asked.months or (terms.length_months if terms else None)
    if months is None or contract.ends_on is None:
        raise ContractHasNoEnd(
            "say for how many months; the contract's terms give no length", field="months"
        )
    return ContractExtended(
        months=months,
        ground=asked.ground,
        note=asked.note,
        previous_end=contract.ends_on,
        basis=basis,
        despite=despite,
    )


def _replaced(contract: Contract, asked: Change, basis: Basis) -> SupplementReplaced | None:
    if not isinstance(asked, Supplement) or not asked.replaces or asked.period.start is None:
        return None
    return SupplementReplaced(
        basis=basis,
        supplement=asked.replaces,
        replaced_by=asked.supplement,
        ends_on=contract.supplements[asked.replaces].last_day_before(asked.period.start),
    )
