"""What a proposal answers when it is reminded of a deadline, or brought towards its end."""

from domain.proposal.commands import (
    CancelProposal,
    CloseProposal,
    RecordReminder,
    WaiveEffect,
    WithdrawProposal,
)
from domain.proposal.errors import DecisionIsAnnulled, EffectIsBooked, NotComplete
from domain.proposal.events import (
    EffectWaived,
    ProposalCancelled,
    ProposalClosed,
    ProposalEvent,
    ProposalWithdrawn,
    ReminderRaised,
)
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal


def record_reminder(proposal: Proposal, command: RecordReminder) -> tuple[ProposalEvent, ...]:
    """The reminder; nothing where this stage of the deadline has been reminded of."""
    require_allowed(proposal, command)
    raised = ReminderRaised(
        deadline=command.deadline,
        last_day=command.last_day,
        stage=command.stage,
        person=command.person,
        mailed=command.mailed,
    )
    return () if proposal.has_reminded(raised) else (raised,)


def withdraw(proposal: Proposal, command: WithdrawProposal) -> tuple[ProposalEvent, ...]:
    """The withdrawal, before anything is decided; nothing where it is withdrawn already."""
    if not require_allowed(proposal, command):
        return ()
    return (ProposalWithdrawn(reason=command.reason),)


def cancel(proposal: Proposal, command: CancelProposal) -> tuple[ProposalEvent, ...]:
    """The end that an administrator puts to it; nothing where it is cancelled already."""
    if not require_allowed(proposal, command):
        return ()
    return (ProposalCancelled(reason=command.reason),)


def waive_effect(proposal: Proposal, command: WaiveEffect) -> tuple[ProposalEvent, ...]:
    """That the decision is never to be booked; nothing where that is settled already.

    Raises:
        EffectIsBooked, DecisionIsAnnulled.
    """
    require_allowed(proposal, command)
    if proposal.effect_booked:
        raise EffectIsBooked("its contracts and its budget have it")
    if proposal.annulled is not None:
        raise DecisionIsAnnulled(f"annulled {proposal.annulled.settled_on}")
    return () if proposal.effect_waived else (EffectWaived(reason=command.reason),)


def close(proposal: Proposal, command: CloseProposal) -> tuple[ProposalEvent, ...]:
    """The end; nothing where it is closed already.

    Raises:
        NotComplete: names what remains.
    """
    if not require_allowed(proposal, command):
        return ()
    if not proposal.is_complete:
        left = ", ".join(recipient.recipient for recipient in proposal.undelivered)
        raise NotComplete(
            f"remaining: {', '.join(proposal.remaining)}; not delivered: {left or '-'}"
        )
    return (ProposalClosed(),)
