"""What waits for whom: proposals that somebody must bring on, longest waiting first."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.authentication import Reader
from api.examples import answered
from api.services import ServicesDep
from api.waiting import Including
from domain.values.identifiers import PersonId
from projections.proposal_inbox.answers import Inbox

router = APIRouter(prefix="/inbox", tags=["inbox"])


@router.get(
    "",
    dependencies=[Depends(Including(("proposal_inbox",)))],
    responses=answered("inbox", inbox="example.json"),
)
def show_inbox(
    reader: Reader,
    services: ServicesDep,
    person: Annotated[PersonId | None, Query(description="Left out: whoever it is")] = None,
) -> Inbox:
    """What waits for a person, or for anybody."""
    return services.views.inbox.waiting(person)
