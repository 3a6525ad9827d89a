"""What may be asked about the dispatch to one recipient."""

from typing import ClassVar

from pydantic import Field

from domain.proposal.commands.asked import ProposalCommand
from domain.proposal.content import Channel
from domain.values.identifiers import PersonId, Slug


class RecordDelivery(ProposalCommand):
    """Record that the decision was delivered to a recipient."""

    name: ClassVar = "record-delivery"

    recipient: Slug
    channel: Channel
    reference: str | None = Field(default=None, max_length=300)
    confirmed_by: PersonId | None = None
    repeats: int = Field(default=0, ge=0, description="Earlier sendings whose end is not known")
    anew: int | None = Field(
        default=None,
        description="How often it, or the decision, had been taken back before it was sent; null:"
        " it was not sent by the system",
    )


class HoldDelivery(ProposalCommand):
    """Record that a recipient could not be reached and that somebody must look at it."""

    name: ClassVar = "hold-delivery"

    recipient: Slug
    channel: Channel
    reason: str = Field(max_length=500)


class RecordBounce(ProposalCommand):
    """Record that what was taken for delivered came back."""

    name: ClassVar = "record-bounce"

    recipient: Slug
    reason: str = Field(min_length=1, max_length=500)
    reference: str | None = Field(default=None, max_length=300)


class ResumeDelivery(ProposalCommand):
    """Try a delivery that needs attention again: by another channel, to another contact, or as is.

    An address is corrected in the register of persons first.
    """

    name: ClassVar = "resume-delivery"

    recipient: Slug
    channel: Channel | None = Field(default=None, description="null: as before")
    contact: PersonId | None = Field(default=None, description="null: as before")
