"""What cannot be done to a contract, whatever the reason given for it."""

from typing import assert_never

from domain.contract.changes import (
    Award,
    Change,
    ContractKind,
    Expansion,
    Extension,
    Indexation,
    OptionCall,
    Reduction,
    Supplement,
    Termination,
    Transfer,
)
from domain.contract.errors import (
    AlreadyAwarded,
    ContractHasNoEnd,
    LineAlreadyExists,
    OutsideContractLife,
    UnknownLine,
    UnknownSupplement,
    WrongKindOfContract,
)
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.state import Contract
from domain.values.months import ONE_DAY


def refuse_impossible(contract: Contract, asked: Change) -> None:  # noqa: C901 one case per kind
    """Refuse what cannot be, whatever the reason given for it."""
    match asked:
        case Award():
            _refuse_second_award(contract, asked)
        case OptionCall() | Reduction():
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
    begins = contract.award.period.counts_from if contract.award else None
    if begins is not None and asked.takeover_day < begins:
        raise OutsideContractLife(f"the contract begins {begins}", field="takeover_day")
    last = contract.last_day
    if last is not None and asked.takeover_day > last:
        raise OutsideContractLife(f"the contract ends {last}", field="takeover_day")
    earlier = contract.holders[-1].from_day if contract.holders else None
    if earlier is not None and asked.takeover_day <= earlier:
        raise OutsideContractLife(f"it was taken over {earlier} already", field="takeover_day")
