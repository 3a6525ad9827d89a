"""Registering contracts, and changing and correcting what is registered."""

from fastapi import APIRouter, Response, status

from api.acts import ByRegistrar, IfMatch, expected
from api.services import LedgerDep
from api.v1.contracts.schemas import NewChange, NewContract, NewCorrection
from api.written import Written, written
from domain.contract.commands import ChangeContract, CorrectContract
from domain.contract.errors import UnknownEntry
from domain.values.identifiers import ContractId, stream

router = APIRouter(prefix="/contracts", tags=["contracts"])


@router.post("", status_code=status.HTTP_201_CREATED)
def register_contract(
    body: NewContract, request: ByRegistrar, ledger: LedgerDep, response: Response
) -> Written:
    """Register a contract that was awarded outside this ledger."""
    command = ChangeContract(
        contract=body.contract, change=body.change, basis=body.basis, despite=body.despite
    )
    receipt = ledger.execute(command, request.act())
    response.headers["Location"] = f"/api/v1/contracts/{body.contract}"
    return written(response, request, stream("contract", body.contract), receipt)


@router.post("/{contract}/changes")
def change_contract(
    contract: ContractId,
    body: NewChange,
    request: ByRegistrar,
    version: IfMatch,
    ledger: LedgerDep,
    response: Response,
) -> Written:
    """Register a change that was decided outside this ledger."""
    name = stream("contract", contract)
    command = ChangeContract(
        contract=contract, change=body.change, basis=body.basis, despite=body.despite
    )
    receipt = ledger.execute(command, request.act(expected=expected(name, version)))
    return written(response, request, name, receipt)


@router.post("/{contract}/corrections")
def correct_contract(
    contract: ContractId,
    body: NewCorrection,
    request: ByRegistrar,
    version: IfMatch,
    ledger: LedgerDep,
    response: Response,
) -> Written:
    """Say what an entry should have said. What was known before stays as it was known."""
    name = stream("contract", contract)
    entry = ledger.entry_at(body.position)
    if entry.stream != name:
        raise UnknownEntry(f"position {body.position} is no entry of {name}", field="position")
    command = CorrectContract(
        contract=contract,
        entry=entry.version,
        replacement=body.replacement,
        basis=body.basis,
        reason=body.reason,
        despite=body.despite,
    )
    receipt = ledger.execute(command, request.act(expected=expected(name, version)))
    return written(response, request, name, receipt)
