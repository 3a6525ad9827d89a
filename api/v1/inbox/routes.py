"""What waits for whom: what somebody must do, nearest deadline first."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.services import ServicesDep
from api.waiting import Including
from domain.values.identifiers import PersonId
from identity.roles import Role
from projections.proposal_inbox.answers import Inbox

router = APIRouter(prefix="/inbox", tags=["inbox"])


@router.get(
    "",
    dependencies=[Depends(Including(("proposal_inbox", "audit_history")))],
    responses=answered("inbox", inbox="example.json"),
)
def show_inbox(
    reader: Reader,
    services: ServicesDep,
    locale: AskedLocale,
    person: Annotated[PersonId | None, Query(description="Left out: whoever it is")] = None,
    role: Annotated[Role | None, Query(description="What is this role's to do")] = None,
) -> Inbox:
    """What waits for a person, for a role, or for anybody."""
    return services.views.inbox.waiting(person, role=role, locale=locale)
