"""What has happened to a proposal while it was written."""

from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.proposal.content import ProposalContent
from domain.values.identifiers import CaseId, PersonId


class ProposalDrafted(Event):
    """A caseworker began a proposal."""

    topic: ClassVar = "proposal.drafted.v1"

    case: CaseId
    caseworker: PersonId
    content: ProposalContent


class DraftSaved(Event):
    """A later version of the draft was saved."""

    topic: ClassVar = "proposal.draft-saved.v1"

    content: ProposalContent


class ProposalReassigned(Event):
    """Another caseworker took the proposal over."""

    topic: ClassVar = "proposal.reassigned.v1"

    caseworker: PersonId
    reason: str | None = Field(default=None, max_length=500)


class ProposalSubmitted(Event):
    """The draft was found complete and submitted; its funds were reserved."""

    topic: ClassVar = "proposal.submitted.v1"
