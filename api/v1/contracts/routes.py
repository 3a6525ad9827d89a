"""Which contracts there are, with whom, until when, and what can still be extended."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from api.acts import entity_tag
from api.asking import AsOfDep
from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.paging import Limit, PageCursor
from api.refused import NothingHere
from api.services import ServicesDep
from api.v1.history.asking import tell_history
from api.waiting import Including
from domain.contract.changes import ContractKind
from domain.values.identifiers import ContractId, PartyId, ServiceCode, stream
from projections.audit_history.answers import History
from projections.contract_register.answers import ContractList, ContractView
from projections.facts.as_of import NOW

REGISTER = ("contract_register",)
MOMENT = 1.0
"""Seconds that the present view is waited for; an older one then shows by its version."""

router = APIRouter(prefix="/contracts", tags=["contracts"])


@router.get(
    "",
    dependencies=[Depends(Including(REGISTER))],
    responses=answered("contracts", list="example_list.json"),
)
def list_contracts(
    reader: Reader,
    services: ServicesDep,
    as_of: AsOfDep,
    service: Annotated[ServiceCode | None, Query()] = None,
    provider: Annotated[PartyId | None, Query()] = None,
    kind: Annotated[ContractKind | None, Query()] = None,
    on: Annotated[date | None, Query(description="In force on this day")] = None,
    cursor: Annotated[ContractId | None, Query(description="next_cursor of the last page")] = None,
    limit: Limit = 100,
) -> ContractList:
    """Contracts by id."""
    return services.views.contracts.contracts(
        service=service,
        provider=provider,
        kind=kind,
        on=on,
        as_of=as_of,
        cursor=cursor,
        limit=limit,
    )


@router.get(
    "/{contract}",
    dependencies=[Depends(Including(REGISTER))],
    responses=answered("contracts", contract="example.json"),
)
def show_contract(
    contract: ContractId, reader: Reader, services: ServicesDep, as_of: AsOfDep, response: Response
) -> ContractView:
    """One contract as of the day and the moment asked for.

    Only the present one has an ETag; it includes all that is recorded, if need be after a moment.
    """
    if as_of == NOW:
        recorded = services.ledger.open(stream("contract", contract))
        services.caught_up(REGISTER, recorded.position, MOMENT)
    found = services.views.contracts.contract(contract, as_of=as_of)
    if found is None:
        raise NothingHere(f"no contract {contract} is known as of then", field="contract")
    if as_of == NOW:
        response.headers["ETag"] = entity_tag(found.version)
    return found


@router.get(
    "/{contract}/history",
    dependencies=[Depends(Including(("audit_history",)))],
    responses=answered("history", history="example.json"),
)
def tell_contract_history(
    contract: ContractId,
    reader: Reader,
    services: ServicesDep,
    as_of: AsOfDep,
    locale: AskedLocale,
    cursor: PageCursor = 0,
    limit: Limit = 100,
) -> History:
    """What happened to the contract, in words, and in the proposals that concern it."""
    return tell_history(services, as_of, locale, cursor=cursor, limit=limit, contract=contract)
