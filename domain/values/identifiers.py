"""Names of things: readable slugs chosen by people, and the streams that carry their history."""

from typing import Annotated

from pydantic import StringConstraints

Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$", strip_whitespace=True),
]
"""1-80 characters a-z, 0-9 and hyphen; neither first nor last is a hyphen."""

DrawId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.p\d+\.d\d+$")]
"""``{proposal}.p{decision point}.d{number of the draw in it}``."""

ContractId = Slug
ProposalId = Slug
BudgetId = Slug
FrameId = Slug
PartyId = Slug
NeedId = Slug
LineId = Slug
CaseId = Slug
ServiceCode = Slug
PersonId = Slug
MeetingId = Slug
AppealId = Slug

Stream = str
"""``{category}:{slug}``, such as ``contract:capio-housing-support``."""


def stream(category: str, identifier: str) -> Stream:
    """The stream which carries the history of one thing of a category."""
    return f"{category}:{identifier}"


def category_of(name: Stream) -> str:
    """The part before the first colon."""
    return name.partition(":")[0]


def identifier_of(name: Stream) -> str:
    """The part after the first colon."""
    return name.partition(":")[2]
