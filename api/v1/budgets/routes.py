"""What the frames of a budget are, what is drawn on them, and what is left."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from api.acts import entity_tag
from api.asking import AsOfDep
from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.refused import NothingHere
from api.services import ServicesDep
from api.waiting import Including
from domain.need.events import CalendarYear
from domain.values.identifiers import BudgetId
from projections.budget.answers import BudgetList, BudgetYearAnswer
from projections.facts.as_of import NOW

router = APIRouter(
    prefix="/budgets", tags=["budgets"], dependencies=[Depends(Including(("budget",)))]
)


@router.get("")
def list_budgets(reader: Reader, services: ServicesDep, as_of: AsOfDep) -> BudgetList:
    """Which budgets there are, and for which years they have frames."""
    return services.views.budgets.budgets(as_of=as_of)


@router.get("/{budget}", responses=answered("budgets", year="example.json"))
def show_budget(
    budget: BudgetId,
    reader: Reader,
    services: ServicesDep,
    as_of: AsOfDep,
    locale: AskedLocale,
    year: Annotated[CalendarYear, Query()],
    response: Response,
) -> BudgetYearAnswer:
    """A budget year: frames, draws and what is left. Only the present one has an ETag."""
    found = services.views.budgets.year(budget, year, as_of=as_of, locale=locale)
    if found is None:
        raise NothingHere(f"no budget {budget} is known as of then", field="budget")
    if as_of == NOW:
        response.headers["ETag"] = entity_tag(found.version)
    return found
