"""What a proposal answers when something is to be taken back that was wrongly recorded of it."""

from collections.abc import Callable, Mapping

from domain.proposal.commands import RetractRecord
from domain.proposal.decide.reopening import reopened
from domain.proposal.errors import (
    BookingRestsOnSignature,
    DeliveryTakenUp,
    JudgmentRestsOnAppeal,
    UnknownAppeal,
    UnknownBounce,
    UnknownSignature,
)
from domain.proposal.events import ProposalEvent, RecordRetracted, ReopenedBy, Retractable
from domain.proposal.evolve_retraction import retracted, stands
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal


def retract_record(proposal: Proposal, command: RetractRecord) -> tuple[ProposalEvent, ...]:
    """The retraction; nothing where exactly this one is recorded and nothing stands anew.

    Raises:
        UnknownAppeal, UnknownBounce, UnknownSignature; JudgmentRestsOnAppeal, DeliveryTakenUp,
        BookingRestsOnSignature: something rests on it by now.
    """
    require_allowed(proposal, command)
    retraction = RecordRetracted(
        kind=command.kind, subject=command.subject, because=command.because
    )
    if retraction in proposal.retractions and not stands(proposal, retraction):
        return ()
    left = retracted(proposal, retraction)
    _REFUSE[command.kind](proposal, left, command.subject)
    if left.remaining:
        return reopened(proposal, retraction, ReopenedBy.RETRACTION)
    return (retraction,)


def _refuse_appeal(proposal: Proposal, _: Proposal, name: str) -> None:
    appeal = proposal.appeals.get(name)
    if appeal is None:
        raise UnknownAppeal(f"no appeal {name} is recorded", field="subject")
    if appeal.settled is not None:
        raise JudgmentRestsOnAppeal(
            f"{name} was settled {appeal.settled.settled_on}", field="subject"
        )


def _refuse_bounce(proposal: Proposal, _: Proposal, recipient: str) -> None:
    bounce = proposal.bounces.get(recipient)
    if bounce is None:
        raise UnknownBounce(f"nothing came back from {recipient}", field="subject")
    if bounce.taken_up:
        raise DeliveryTakenUp(
            f"the delivery to {recipient} went on after it came back", field="subject"
        )


def _refuse_signature(proposal: Proposal, left: Proposal, signatory: str) -> None:
    """One that the booking did not wait for, or that others make up for, bears nothing."""
    if left.signatures == proposal.signatures:
        raise UnknownSignature(f"no signature of {signatory} is recorded", field="subject")
    signing = proposal.content.signing if proposal.content else None
    waited = signing is not None and signing.before_effect
    if waited and proposal.effect_booked and left.signatures_missing:
        raise BookingRestsOnSignature(
            f"without {signatory} {left.signatures_missing} would be missing", field="subject"
        )


_REFUSE: Mapping[Retractable, Callable[[Proposal, Proposal, str], None]] = {
    Retractable.APPEAL: _refuse_appeal,
    Retractable.BOUNCE: _refuse_bounce,
    Retractable.SIGNATURE: _refuse_signature,
}
"""By what is to be taken back: as it stands, as it would stand then, and whose or which it is."""
