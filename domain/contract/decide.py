"""What a contract answers when it is asked to change: the events, or a refusal."""

from collections.abc import Callable
from typing import assert_never

from domain.contract.basis import Basis, Despite
from domain.contract.broken import BrokenRule, in_english
from domain.contract.changes import (
    Award,
    Change,
    ContractKind,
    Expansion,
    Extension,
    Indexation,
    OptionCall,
    Supplement,
    Termination,
    Transfer,
)
from domain.contract.commands import ChangeContract
from domain.contract.errors import (
    AlreadyAwarded,
    BookedWithoutBasis,
    ContractHasNoEnd,
    LineAlreadyExists,
    OutsideContractLife,
    TermsBroken,
    UnknownContract,
    UnknownLine,
    UnknownSupplement,
    WrongKindOfContract,
)
from domain.contract.events import (
    AssignmentExpanded,
    BookedChange,
    ContractAwarded,
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
from domain.contract.rules import SOURCES, broken_rules
from domain.contract.state import Contract
from domain.values.months import ONE_DAY


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
    replaced = _replaced(command.change, command.basis)
    return (booked,) if replaced is None else (replaced, booked)


def booked_change(
    contract: Contract, asked: Change, basis: Basis, despite: str | None
) -> BookedChange:
    """The event which books a change upon the contract as it stands.

    Raises: as ``change``, but for what concerns the basis.
    """
    refuse_impossible(contract, asked)
    broken = broken_rules(contract, asked)
    if broken and despite is None:
        raise TermsBroken(said(broken), field="change", broken=broken)
    override = Despite(reason=despite, rules=broken) if despite is not None and broken else None
    return _event(contract, asked, basis, override)


def said(broken: tuple[BrokenRule, ...]) -> str:
    """The broken rules in one sentence, each with where it stands."""
    return "; ".join(f"{each.rule} ({SOURCES[each.rule]}): {in_english(each)}" for each in broken)


def refuse_impossible(contract: Contract, asked: Change) -> None:  # noqa: C901 one case per kind
    """Refuse what cannot be, whatever the reason given for it."""
    match asked:
        case Award():
            _refuse_second_award(contract, asked)
        case OptionCall():
            _refuse_known_lines(contract, asked.volumes, asked.costs)
        case Expansion():
            _refuse_expansion(contract, asked)
        case Supplement():
            _refuse_supplement(contract, asked)
        case Extension():
            _refuse_extension(contract)
        case Indexation():
            _refuse_indexation(contract, asked)
        case Termination():
            _refuse_termination(contract, asked)
        case Transfer():
            _refuse_transfer(contract, asked)
        case _:
            assert_never(asked)


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
        note=asked.note,
        previous_end=contract.ends_on,
        basis=basis,
        despite=despite,
    )


def _replaced(asked: Change, basis: Basis) -> SupplementReplaced | None:
    if not isinstance(asked, Supplement) or not asked.replaces or asked.period.start is None:
        return None
    return SupplementReplaced(
        basis=basis,
        supplement=asked.replaces,
        replaced_by=asked.supplement,
        ends_on=asked.period.start - ONE_DAY,
    )


def _refuse_second_award(contract: Contract, asked: Award) -> None:
    if contract.exists:
        raise AlreadyAwarded("a contract with this id is already registered", field="contract")
    _refuse_known_lines(contract, asked.volumes, asked.costs)


def _refuse_known_lines(
    contract: Contract, volumes: tuple[VolumeLine, ...], costs: tuple[CostLine, ...]
) -> None:
    _refuse_repeated("volumes", [v.line.line for v in contract.volumes], [v.line for v in volumes])
    _refuse_repeated("costs", [c.line.line for c in contract.costs], [c.line for c in costs])


def _refuse_repeated(field: str, known: list[str], added: list[str]) -> None:
    seen = set(known)
    for line in added:
        if line in seen:
            raise LineAlreadyExists(f"the line {line} is already there", field=field)
        seen.add(line)


def _refuse_expansion(contract: Contract, asked: Expansion) -> None:
    kind = contract.award.contract_kind if contract.award else None
    if kind not in {ContractKind.IN_HOUSE_ASSIGNMENT, ContractKind.INTER_COMMITTEE_AGREEMENT}:
        raise WrongKindOfContract(
            f"a {kind} is not expanded: exercise its option, or award a new contract",
            field="change",
        )
    _refuse_known_lines(contract, asked.volumes, asked.costs)


def _refuse_supplement(contract: Contract, asked: Supplement) -> None:
    if asked.supplement in contract.supplements:
        raise LineAlreadyExists(
            f"the supplement {asked.supplement} is already there", field="supplement"
        )
    if asked.replaces is not None:
        _refuse_replacement(contract, asked, asked.replaces)
    _refuse_known_lines(contract, asked.volumes, asked.costs)


def _refuse_replacement(contract: Contract, asked: Supplement, replaces: str) -> None:
    replaced = contract.supplements.get(replaces)
    if replaced is None or replaced.replaced_by is not None:
        raise UnknownSupplement(
            f"no supplement {replaces} is in force to replace", field="replaces"
        )
    begins = replaced.period.counts_from
    if asked.period.start is None or (begins is not None and asked.period.start <= begins):
        raise OutsideContractLife(
            "a replacement begins on a known day, after the one that it replaces began",
            field="period",
        )


def _refuse_extension(contract: Contract) -> None:
    if contract.ends_on is None:
        raise ContractHasNoEnd("the contract runs until further notice", field="change")
    if contract.terminated_from is not None:
        raise OutsideContractLife(
            f"the contract is terminated: {contract.terminated_from} is its first day not in force",
            field="change",
        )


def _refuse_indexation(contract: Contract, asked: Indexation) -> None:
    known = {cost.line.line for cost in contract.costs}
    for line in asked.lines:
        if line not in known:
            raise UnknownLine(f"there is no cost line {line}", field="lines")


def _refuse_termination(contract: Contract, asked: Termination) -> None:
    begins = contract.award.period.counts_from if contract.award else None
    if begins is not None and asked.first_day_not_in_force < begins:
        raise OutsideContractLife(f"the contract begins {begins}", field="first_day_not_in_force")
    last = contract.last_day
    if last is not None and asked.first_day_not_in_force > last + ONE_DAY:
        raise OutsideContractLife(
            f"the contract ends {last} already", field="first_day_not_in_force"
        )


def _refuse_transfer(contract: Contract, asked: Transfer) -> None:
    last = contract.last_day
    if last is not None and asked.takeover_day > last:
        raise OutsideContractLife(f"the contract ends {last}", field="takeover_day")
    earlier = contract.holders[-1].from_day if contract.holders else None
    if earlier is not None and asked.takeover_day <= earlier:
        raise OutsideContractLife(f"it was taken over {earlier} already", field="takeover_day")
