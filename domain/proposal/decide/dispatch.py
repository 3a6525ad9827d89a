"""What a proposal answers about the dispatch to one recipient."""

from domain.proposal.anew import deliveries_taken_back
from domain.proposal.commands import HoldDelivery, RecordBounce, RecordDelivery, ResumeDelivery
from domain.proposal.content import Recipient
from domain.proposal.decide.reopening import reopened
from domain.proposal.errors import (
    AlreadyDelivered,
    DeliveryOvertaken,
    NotDelivered,
    NothingToResume,
    UnknownRecipient,
)
from domain.proposal.events import (
    DecisionDelivered,
    DeliveryBounced,
    DeliveryHeld,
    DeliveryResumed,
    ProposalEvent,
    ReopenedBy,
)
from domain.proposal.process import require_allowed
from domain.proposal.state import DeliveryStatus, Proposal


def record_delivery(proposal: Proposal, command: RecordDelivery) -> tuple[ProposalEvent, ...]:
    """The delivery to one recipient, by whichever channel it came about.

    Raises:
        UnknownRecipient, AlreadyDelivered; DeliveryOvertaken: what was on its way is not what is
        to be delivered any more.
    """
    require_allowed(proposal, command)
    recipient = _recipient(proposal, command.recipient)
    if proposal.deliveries.get(recipient.recipient) is DeliveryStatus.DELIVERED:
        raise AlreadyDelivered(f"{recipient.recipient} has the decision", field="recipient")
    if command.anew not in {None, deliveries_taken_back(proposal, recipient.recipient)}:
        raise DeliveryOvertaken(f"what was sent to {recipient.recipient}", field="anew")
    return (
        DecisionDelivered(
            recipient=recipient.recipient,
            channel=command.channel,
            reference=command.reference,
            confirmed_by=command.confirmed_by,
            repeats=command.repeats,
        ),
    )


def hold_delivery(proposal: Proposal, command: HoldDelivery) -> tuple[ProposalEvent, ...]:
    """A delivery that needs somebody's attention; nothing where it has arrived meanwhile."""
    require_allowed(proposal, command)
    recipient = _recipient(proposal, command.recipient)
    if proposal.deliveries.get(recipient.recipient) is DeliveryStatus.DELIVERED:
        return ()
    return (
        DeliveryHeld(recipient=recipient.recipient, channel=command.channel, reason=command.reason),
    )


def record_bounce(proposal: Proposal, command: RecordBounce) -> tuple[ProposalEvent, ...]:
    """What was taken for delivered came back, however late, and needs somebody's attention.

    Raises:
        UnknownRecipient, NotDelivered.
    """
    require_allowed(proposal, command)
    recipient = _recipient(proposal, command.recipient)
    if proposal.deliveries.get(recipient.recipient) is not DeliveryStatus.DELIVERED:
        raise NotDelivered(f"nothing is delivered to {recipient.recipient}", field="recipient")
    bounced = DeliveryBounced(
        recipient=recipient.recipient, reason=command.reason, reference=command.reference
    )
    return reopened(proposal, bounced, ReopenedBy.BOUNCE)


def resume_delivery(proposal: Proposal, command: ResumeDelivery) -> tuple[ProposalEvent, ...]:
    """The delivery tried again, once what hindered it has been put right.

    Raises:
        UnknownRecipient, NothingToResume.
    """
    require_allowed(proposal, command)
    recipient = _recipient(proposal, command.recipient)
    if proposal.deliveries.get(recipient.recipient) is not DeliveryStatus.NEEDS_ATTENTION:
        raise NothingToResume(
            f"the delivery to {recipient.recipient} needs no attention", field="recipient"
        )
    return (
        DeliveryResumed(
            recipient=recipient.recipient, channel=command.channel, contact=command.contact
        ),
    )


def _recipient(proposal: Proposal, name: str) -> Recipient:
    for recipient in proposal.recipients:
        if recipient.recipient == name:
            return recipient
    raise UnknownRecipient(f"{name} is not on the distribution list", field="recipient")
