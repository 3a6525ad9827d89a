"""Everything that happened to a contract, a case, a party or a proposal, in words."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.asking import AsOfDep
from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.paging import Limit, PageCursor
from api.services import ServicesDep
from api.v1.history.asking import tell_history
from api.waiting import Including
from domain.values.identifiers import CaseId, ContractId, PartyId, ProposalId
from projections.audit_history.answers import History

router = APIRouter(prefix="/history", tags=["history"])


@router.get(
    "",
    dependencies=[Depends(Including(("audit_history",)))],
    responses=answered("history", history="example.json"),
)
def tell_what_happened(
    reader: Reader,
    services: ServicesDep,
    as_of: AsOfDep,
    locale: AskedLocale,
    contract: Annotated[ContractId | None, Query()] = None,
    case: Annotated[CaseId | None, Query()] = None,
    party: Annotated[PartyId | None, Query()] = None,
    proposal: Annotated[ProposalId | None, Query()] = None,
    cursor: PageCursor = 0,
    limit: Limit = 100,
) -> History:
    """Who did what, when, on which decision; oldest first. What is given must all fit."""
    return tell_history(
        services,
        as_of,
        locale,
        cursor=cursor,
        limit=limit,
        contract=contract,
        case=case,
        party=party,
        proposal=proposal,
    )
