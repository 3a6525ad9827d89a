"""Setting the frames of a budget."""

from typing import Annotated

from fastapi import APIRouter, Body, Response, status

from api.acts import ByRegistrar
from api.services import LedgerDep
from api.written import Written, written
from domain.budget.commands import SetFrame
from domain.budget.events import FrameSet
from domain.values.identifiers import BudgetId, stream

router = APIRouter(prefix="/budgets", tags=["budgets"])

EXAMPLE = {
    "year": 2018,
    "frame": "care-frame",
    "kind": "frame",
    "title": "Frame for housing and family support",
    "owner": "social-committee",
    "services": ["housing-support", "family-support"],
    "amount": {"amount": "16.8", "unit": "mnkr"},
    "source": {"document": "Decision proposal 2017-11-20", "place": "Financing"},
}
FrameBody = Annotated[FrameSet, Body(examples=[EXAMPLE])]


@router.post("/{budget}/frames", status_code=status.HTTP_201_CREATED)
def set_frame(
    budget: BudgetId, body: FrameBody, request: ByRegistrar, ledger: LedgerDep, response: Response
) -> Written:
    """Give a frame its amount for a year, or another amount than before."""
    receipt = ledger.execute(SetFrame(budget=budget, frame=body), request.act())
    return written(response, request, stream("budget", budget), receipt)
