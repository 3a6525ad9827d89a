"""What may be asked where something was wrongly recorded of a decided proposal."""

from typing import ClassVar

from pydantic import Field

from domain.proposal.commands.asked import ProposalCommand
from domain.proposal.events.retraction import WHICH, Retractable
from domain.values.identifiers import Slug


class RetractRecord(ProposalCommand):
    """Take back what was wrongly recorded."""

    name: ClassVar = "retract-record"

    kind: Retractable
    subject: Slug = Field(description=WHICH)
    because: str = Field(min_length=3, max_length=500)
