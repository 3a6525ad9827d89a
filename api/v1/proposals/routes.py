"""Proposals: where they stand, and what happened to them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from api.acts import entity_tag
from api.asking import AsOfDep
from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.paging import Limit, PageCursor
from api.refused import NothingHere
from api.services import LedgerDep, ServicesDep
from api.v1.history.asking import tell_history
from api.v1.proposals.shown import ShownProposal, shown
from api.waiting import Including
from domain.proposal.state import Phase
from domain.values.identifiers import CaseId, PersonId, ProposalId, stream
from ledger.application import Ledger
from ledger.states import Versioned
from projections.audit_history.answers import History
from projections.proposal_inbox.answers import ProposalList

router = APIRouter(prefix="/proposals", tags=["proposals"])


@router.get(
    "",
    dependencies=[Depends(Including(("proposal_inbox", "audit_history")))],
    responses=answered("proposals", proposals="example_list.json"),
)
def list_proposals(
    reader: Reader,
    services: ServicesDep,
    locale: AskedLocale,
    phase: Annotated[Phase | None, Query()] = None,
    case: Annotated[CaseId | None, Query()] = None,
    caseworker: Annotated[PersonId | None, Query()] = None,
) -> ProposalList:
    """All proposals that fit, those that have been longest in their phase first."""
    return services.views.inbox.proposals(
        phase=phase, case=case, caseworker=caseworker, locale=locale
    )


@router.get("/{proposal}/history", dependencies=[Depends(Including(("audit_history",)))])
def tell_proposal_history(
    proposal: ProposalId,
    reader: Reader,
    services: ServicesDep,
    as_of: AsOfDep,
    locale: AskedLocale,
    cursor: PageCursor = 0,
    limit: Limit = 100,
) -> History:
    """What happened to the proposal, in words."""
    return tell_history(services, as_of, locale, cursor=cursor, limit=limit, proposal=proposal)


@router.get("/{proposal}", responses=answered("proposals", proposal="example.json"))
def show_proposal(
    proposal: ProposalId, reader: Reader, ledger: LedgerDep, response: Response
) -> ShownProposal:
    """One proposal as the ledger has it now."""
    found = found_proposal(ledger, proposal)
    response.headers["ETag"] = entity_tag(found.version)
    return shown(proposal, found.version, found.state)


def found_proposal(ledger: Ledger, proposal: ProposalId) -> Versioned:
    """The proposal as the ledger has it now. Raises NothingHere."""
    found = ledger.open(stream("proposal", proposal))
    if not found.version:
        raise NothingHere(f"no proposal {proposal} has been started", field="proposal")
    return found
