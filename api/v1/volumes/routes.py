"""What is contracted, per service and provider, for a year or on a day, with every figure's why."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.asking import AsOfDep
from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.refused import YearAndDay
from api.services import ServicesDep
from api.waiting import Including
from domain.need.events import CalendarYear
from domain.values.identifiers import PartyId, ServiceCode
from projections.volumes.answers import DayVolumes, YearVolumes

router = APIRouter(prefix="/volumes", tags=["volumes"])


@router.get(
    "",
    dependencies=[Depends(Including(("volumes",)))],
    responses=answered("volumes", year="example_year.json", day="example_day.json"),
)
def tell_volumes(
    reader: Reader,
    services: ServicesDep,
    as_of: AsOfDep,
    locale: AskedLocale,
    year: Annotated[
        CalendarYear | None, Query(description="Quantities, needs, gaps and costs of the year")
    ] = None,
    on: Annotated[
        date | None, Query(description="The lines in force that day, with their stated rates")
    ] = None,
    service: Annotated[ServiceCode | None, Query()] = None,
    provider: Annotated[PartyId | None, Query()] = None,
) -> YearVolumes | DayVolumes:
    """Of a year or on a day, not both. Each figure lists the lines that it is the sum of."""
    volumes = services.views.volumes
    if year is not None and on is None:
        return volumes.year(year, as_of=as_of, service=service, provider=provider, locale=locale)
    if on is not None and year is None:
        return volumes.day(on, as_of=as_of, service=service, provider=provider, locale=locale)
    raise YearAndDay("both year= and on=" if year else "neither year= nor on=", field="year")
