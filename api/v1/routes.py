"""All addresses of the first version."""

from fastapi import APIRouter, Depends

from api.known_request import known_request
from api.problems import PROBLEM_RESPONSES
from api.v1.budgets.acts import router as budget_acts
from api.v1.budgets.routes import router as budgets
from api.v1.committees.routes import router as committees
from api.v1.consequences.routes import router as consequences
from api.v1.contracts.acts import router as contract_acts
from api.v1.contracts.routes import router as contracts
from api.v1.documents.proposing import router as documents_proposing
from api.v1.documents.routes import router as documents
from api.v1.documents.transcripts import router as documents_compared
from api.v1.events.routes import router as events
from api.v1.expiry_calendar.routes import router as expiry_calendar
from api.v1.findings.routes import router as findings
from api.v1.history.routes import router as history
from api.v1.inbox.routes import router as inbox
from api.v1.needs.routes import router as needs
from api.v1.parties.routes import router as parties
from api.v1.persons.routes import router as persons
from api.v1.proposals.deadlines import router as proposal_deadlines
from api.v1.proposals.deciding import router as proposal_deciding
from api.v1.proposals.drafting import router as proposal_drafting
from api.v1.proposals.following import router as proposal_following
from api.v1.proposals.publicity import router as proposal_publicity
from api.v1.proposals.readiness import router as proposal_readiness
from api.v1.proposals.routes import router as proposals
from api.v1.volumes.routes import router as volumes

router = APIRouter(
    prefix="/api/v1", responses=PROBLEM_RESPONSES, dependencies=[Depends(known_request)]
)
for room in (
    contracts,
    contract_acts,
    expiry_calendar,
    proposals,
    proposal_drafting,
    proposal_deciding,
    proposal_publicity,
    proposal_following,
    proposal_readiness,
    proposal_deadlines,
    consequences,
    findings,
    committees,
    inbox,
    documents,
    documents_proposing,
    documents_compared,
    volumes,
    history,
    needs,
    budgets,
    budget_acts,
    parties,
    persons,
    events,
):
    router.include_router(room)
