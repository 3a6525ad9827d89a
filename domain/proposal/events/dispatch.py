"""How the decision was sent to each recipient."""

from typing import ClassVar

from pydantic import Field

from domain.event import Event
from domain.proposal.content import Channel
from domain.values.identifiers import PersonId, Slug


class DecisionDelivered(Event):
    """The decision reached a recipient, as far as the channel can say."""

    topic: ClassVar = "proposal.decision-delivered.v1"

    recipient: Slug
    channel: Channel
    reference: str | None = Field(
        default=None, max_length=300, description="Message-ID of an e-mail, id of a webhook"
    )
    confirmed_by: PersonId | None = Field(default=None, description="Who handed it over, by hand")
    repeats: int = Field(
        default=0, ge=0, description="How often it may have been sent before, unrecorded"
    )


class DeliveryHeld(Event):
    """A recipient could not be reached; somebody must look at it."""

    topic: ClassVar = "proposal.delivery-held.v1"

    recipient: Slug
    channel: Channel
    reason: str = Field(max_length=500)


class DeliveryBounced(Event):
    """What was taken for delivered came back; somebody must look at it."""

    topic: ClassVar = "proposal.delivery-bounced.v1"

    recipient: Slug
    reason: str = Field(min_length=1, max_length=500)
    reference: str | None = Field(default=None, max_length=300)


class DeliveryResumed(Event):
    """A delivery that needed attention is tried again, as corrected.

    An address that was corrected in the register of persons is not named here.
    """

    topic: ClassVar = "proposal.delivery-resumed.v1"

    recipient: Slug
    channel: Channel | None = Field(default=None, description="null: as before")
    contact: PersonId | None = Field(default=None, description="null: as before")
