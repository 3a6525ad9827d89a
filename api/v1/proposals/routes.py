"""Proposals: where they stand, and what happened to them."""

from fastapi import APIRouter, Response

from api.acts import entity_tag
from api.authentication import Reader
from api.refused import NothingHere
from api.services import LedgerDep
from api.v1.proposals.schemas import RecipientStanding, ShownProposal
from domain.proposal.state import DeliveryStatus, Proposal
from domain.values.identifiers import ProposalId, stream

router = APIRouter(prefix="/proposals", tags=["proposals"])


@router.get("/{proposal}")
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
