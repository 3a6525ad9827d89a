"""What may be asked where something was wrongly recorded of a decided proposal."""

from typing import ClassVar

from pydantic import Field

from domain.proposal.commands.asked import ProposalCommand
from domain.proposal.events.retraction import Retractable
from domain.values.identifiers import Slug


class RetractRecord(ProposalCommand):
    """Take back an appeal, a bounce or a signature that was wrongly recorded."""

    name: ClassVar = "retract-record"

    kind: Retractable
    subject: Slug = Field(description="Id of the appeal, of the recipient, or of who signed")
    because: str = Field(min_length=3, max_length=500)
