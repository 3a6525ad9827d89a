"""What is asked about a draft that nobody has saved."""

from typing import Annotated

from pydantic import ConfigDict, Field

from api.v1.proposals.bodies.drafting import CONTENT
from domain.need.events import CalendarYear
from domain.proposal.content import ProposalContent
from domain.values.identifiers import ProposalId
from domain.values.value import Value

MOST = 20
"""Other proposals, or years: each is worked out anew for every request."""


class SupposedDraft(Value):
    """A draft as it is written at the moment; nothing of it is kept."""

    content: ProposalContent
    beside: Annotated[tuple[ProposalId, ...], Field(max_length=MOST)] = Field(
        default=(),
        alias="with",
        description="Other proposals, in the order in which they are laid upon it; "
        "it is itself called unsaved-draft",
    )
    years: Annotated[tuple[CalendarYear, ...], Field(max_length=MOST)] = Field(
        default=(), description="None: every year in which something changes"
    )

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"content": CONTENT, "with": [], "years": [2018]}]}
    )
