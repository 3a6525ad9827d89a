"""All addresses of the first version."""

from fastapi import APIRouter

from api.problems import PROBLEM_RESPONSES
from api.v1.budgets.acts import router as budget_acts
from api.v1.contracts.acts import router as contract_acts
from api.v1.events.routes import router as events
from api.v1.needs.routes import router as needs
from api.v1.parties.routes import router as parties
from api.v1.persons.routes import router as persons
from api.v1.proposals.acts import router as proposal_acts
from api.v1.proposals.routes import router as proposals

router = APIRouter(prefix="/api/v1", responses=PROBLEM_RESPONSES)
for room in (
    contract_acts,
    proposals,
    proposal_acts,
    needs,
    budget_acts,
    parties,
    persons,
    events,
):
    router.include_router(room)
