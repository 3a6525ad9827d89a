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
from api.v1.proposals.schemas import RecipientStanding, ShownProposal
from api.waiting import Including
from domain.proposal.state import DeliveryStatus, Phase, Proposal
from domain.values.identifiers import CaseId, PersonId, ProposalId, stream
from projections.audit_history.answers import History
from projections.proposal_inbox.answers import Inbox

router = APIRouter(prefix="/proposals", tags=["proposals"])


@router.get(
    "",
    dependencies=[Depends(Including(("proposal_inbox",)))],
    responses=answered("inbox", proposals="example.json"),
)
def list_proposals(
    reader: Reader,
    services: ServicesDep,
    phase: Annotated[Phase | None, Query()] = None,
    case: Annotated[CaseId | None, Query()] = None,
    caseworker: Annotated[PersonId | None, Query()] = None,
) -> Inbox:
    """All proposals that fit, those that have been longest in their phase first."""
    return services.views.inbox.proposals(phase=phase, case=case, caseworker=caseworker)


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
    found = ledger.open(stream("proposal", proposal))
    if not found.version:
        raise NothingHere(f"no proposal {proposal} has been started", field="proposal")
    response.headers["ETag"] = entity_tag(found.version)
    return _shown(proposal, found.version, found.state)


def _shown(name: ProposalId, version: int, proposal: Proposal) -> ShownProposal:
    return ShownProposal(
        proposal=name,
        phase=proposal.phase,
        case=proposal.case,
        caseworker=proposal.caseworker,
        version=version,
        content=proposal.content,
        consultation=proposal.consultation,
        meeting=proposal.meeting,
        decision=proposal.decision,
        effect_booked=proposal.effect_booked,
        effect_refusal=proposal.effect_refusal,
        recipients=_recipients(proposal),
    )


def _recipients(proposal: Proposal) -> tuple[RecipientStanding, ...]:
    recipients = proposal.content.recipients if proposal.content else ()
    return tuple(
        RecipientStanding(
            recipient=each.recipient,
            contact=each.contact,
            party=each.party,
            channel=each.channel,
            status=proposal.deliveries.get(each.recipient, DeliveryStatus.WAITING),
        )
        for each in recipients
    )
