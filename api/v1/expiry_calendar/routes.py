"""Which contracts come to the last day on which an extension or a notice can be decided."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.asking import AsOfDep
from api.authentication import Reader
from api.examples import answered
from api.services import ServicesDep
from api.waiting import Including
from domain.values.identifiers import PartyId, ServiceCode
from projections.expiry_calendar.answers import Choice, ExpiryCalendar

router = APIRouter(prefix="/expiry-calendar", tags=["contracts"])


@router.get(
    "",
    dependencies=[Depends(Including(("expiry_calendar",)))],
    responses=answered("expiry_calendar", calendar="example.json"),
)
def show_calendar(
    reader: Reader,
    services: ServicesDep,
    as_of: AsOfDep,
    first: Annotated[
        date | None,
        Query(alias="from", description="Last day to decide on this day or later; none: any"),
    ] = None,
    last: Annotated[
        date | None, Query(alias="until", description="On this day or earlier; none: any")
    ] = None,
    service: Annotated[ServiceCode | None, Query()] = None,
    provider: Annotated[PartyId | None, Query()] = None,
    choice: Annotated[Choice | None, Query()] = None,
) -> ExpiryCalendar:
    """Contracts that have an end, by the last day to decide; the period of notice is counted."""
    return services.views.expiry.calendar(
        first=first, last=last, service=service, provider=provider, choice=choice, as_of=as_of
    )
