"""What would follow if a proposal were approved, alone or laid upon others; nothing is recorded."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import BeforeValidator

from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.services import ServicesDep
from api.v1.consequences.schemas import MOST, SupposedDraft
from api.waiting import Including
from domain.need.events import CalendarYear
from domain.values.identifiers import ProposalId
from projections.consequences.answers import Consequences

router = APIRouter(tags=["proposals"], dependencies=[Depends(Including(("audit_history",)))])


def _split(given: Any) -> Any:
    """``with=a,b`` is ``with=a&with=b``."""
    if not isinstance(given, list):
        return given
    return [
        part for each in given for part in (each.split(",") if isinstance(each, str) else [each])
    ]


Beside = Annotated[
    list[ProposalId],
    BeforeValidator(_split),
    Query(
        alias="with",
        max_length=MOST,
        description="Other proposals, in the order in which they are laid upon this one; "
        "naming this one among them gives it its place. Several: with=a,b",
    ),
]
Years = Annotated[
    list[CalendarYear],
    BeforeValidator(_split),
    Query(
        max_length=MOST,
        description="Several: years=2018,2019. None: every year in which something changes",
    ),
]


@router.get(
    "/proposals/{proposal}/consequences",
    responses=answered("consequences", consequences="example.json"),
)
def tell_consequences(
    proposal: ProposalId,
    reader: Reader,
    services: ServicesDep,
    locale: AskedLocale,
    beside: Beside = [],  # noqa: B006 -- FastAPI copies it
    years: Years = [],  # noqa: B006 -- likewise
) -> Consequences:
    """As if approved, beside today; once it is booked, as proposed and as decided."""
    return services.views.consequences.proposal(proposal, beside=beside, years=years, locale=locale)


@router.post("/consequences")
def suppose_draft(
    body: SupposedDraft, reader: Reader, services: ServicesDep, locale: AskedLocale
) -> Consequences:
    """The same for a draft that nobody has saved. Keeps nothing, so it takes no key."""
    return services.views.consequences.draft(
        body.content, beside=body.beside, years=body.years, locale=locale
    )
