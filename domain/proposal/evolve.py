"""How each event carries a proposal on its way."""

from dataclasses import replace
from typing import assert_never

from domain.proposal.events import (
    AgreementSigned,
    AppealDismissed,
    AppealLodged,
    CommitteeDecided,
    ConsultationTime,
    Deciding,
    DecisionAnnulled,
    DecisionBecameFinal,
    DecisionCorrected,
    DecisionDelivered,
    DecisionReported,
    DeliveryBounced,
    DeliveryHeld,
    DeliveryResumed,
    Drafting,
    DraftSaved,
    EffectBooked,
    EffectRefused,
    EffectReversed,
    EffectWaived,
    Ending,
    FindingAnswered,
    MeetingPlanned,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
    ProposalCancelled,
    ProposalClosed,
    ProposalDrafted,
    ProposalEvent,
    ProposalPostponed,
    ProposalReassigned,
    ProposalReferredBack,
    ProposalReopened,
    ProposalSubmitted,
    ProposalWithdrawn,
    RecordRetracted,
    ReminderRaised,
    ReversalRefused,
    UnionConsulted,
)
from domain.proposal.evolve_after import dispatched, left_behind, published, reviewed, taken
from domain.proposal.evolve_correction import corrected
from domain.proposal.evolve_retraction import retracted
from domain.proposal.state import Phase, Proposal, Round

NO_PROPOSAL = Proposal()


def evolve(proposal: Proposal, event: ProposalEvent) -> Proposal:
    """The proposal after the next entry of its stream."""
    return _entered(_apply(proposal, event), proposal, event.topic)


def _entered(proposal: Proposal, before: Proposal, topic: str) -> Proposal:
    """The proposal with what its next entry, of this topic, is called and brought about."""
    version = before.version + 1
    moved = proposal.phase is not before.phase
    return replace(
        proposal,
        version=version,
        phase_entry=version if moved else before.phase_entry,
        entries={**proposal.entries, topic: (*proposal.entries.get(topic, ()), version)},
    )


def _apply(proposal: Proposal, event: ProposalEvent) -> Proposal:  # noqa: C901 one case per stage
    match event:
        case ProposalDrafted() | DraftSaved() | ProposalReassigned() | ProposalSubmitted():
            return _drafted(proposal, event)
        case FindingAnswered():
            return replace(proposal, answers={**proposal.answers, event.finding: event})
        case UnionConsulted():
            return _consulted(proposal, event)
        case MeetingPlanned():
            return replace(proposal, meeting=event)
        case (
            CommitteeDecided()
            | DecisionCorrected()
            | ProposalReferredBack()
            | ProposalPostponed()
            | DecisionReported()
        ):
            return _taken_up(proposal, event)
        case AgreementSigned():
            return on_its_way(replace(proposal, signatures=(*proposal.signatures, event)))
        case MinutesApproved() | NoticePosted() | NoticeTakenDown():
            return published(proposal, event)
        case AppealLodged() | AppealDismissed() | DecisionAnnulled() | DecisionBecameFinal():
            return on_its_way(reviewed(proposal, event))
        case (
            EffectBooked() | EffectRefused() | EffectWaived() | EffectReversed() | ReversalRefused()
        ):
            return on_its_way(taken(proposal, event))
        case DecisionDelivered() | DeliveryHeld() | DeliveryBounced() | DeliveryResumed():
            return dispatched(proposal, event)
        case RecordRetracted():
            return on_its_way(retracted(proposal, event))
        case ReminderRaised():
            return replace(proposal, reminders=(*proposal.reminders, event))
        case ProposalClosed() | ProposalReopened() | ProposalWithdrawn() | ProposalCancelled():
            return _ended(proposal, event)
        case _:
            assert_never(event)


def _ended(proposal: Proposal, event: Ending) -> Proposal:
    """A reopened one has its signatures, so that it waits for none."""
    if isinstance(event, ProposalReopened):
        return replace(proposal, phase=Phase.DECIDED, reopenings=proposal.reopenings + 1)
    return replace(proposal, phase=_END[type(event)])


_END: dict[type[Ending], Phase] = {
    ProposalClosed: Phase.CLOSED,
    ProposalWithdrawn: Phase.WITHDRAWN,
    ProposalCancelled: Phase.CANCELLED,
}


def _drafted(proposal: Proposal, event: Drafting) -> Proposal:
    match event:
        case ProposalDrafted():
            return replace(
                proposal,
                phase=Phase.DRAFTING,
                case=event.case,
                caseworker=event.caseworker,
                content=event.content,
            )
        case DraftSaved():
            return replace(proposal, content=event.content)
        case ProposalReassigned():
            return replace(proposal, caseworker=event.caseworker)
        case ProposalSubmitted():
            return replace(proposal, phase=Phase.UNION_CONSULTATION)


def _consulted(proposal: Proposal, event: UnionConsulted) -> Proposal:
    """What is planned is waited for; after the decision it changes no phase."""
    if proposal.decision is not None:
        return replace(proposal, consultation=event)
    settled = event.time is not ConsultationTime.PLANNED
    phase = Phase.COMMITTEE if settled else Phase.UNION_CONSULTATION
    return replace(proposal, consultation=event, phase=phase)


def _taken_up(proposal: Proposal, event: Deciding) -> Proposal:
    match event:
        case CommitteeDecided():
            day = event.meeting_day
            return on_its_way(replace(proposal, decision=event, first_decided_on=day))
        case DecisionCorrected():
            return corrected(proposal, event)
        case ProposalReferredBack():
            return _next_round(proposal, event)
        case ProposalPostponed():
            postponements = (*proposal.postponements, event)
            return replace(proposal, meeting=None, postponements=postponements)
        case DecisionReported():
            earlier = left_behind(proposal.earlier_reports, proposal.reported)
            return replace(proposal, reported=event, earlier_reports=earlier)


def _next_round(proposal: Proposal, referral: ProposalReferredBack) -> Proposal:
    """Drafting anew; everything that the round held is kept."""
    if proposal.content is None:
        return proposal
    held = Round(
        round=proposal.round,
        content=proposal.content,
        consultation=proposal.consultation,
        meeting=proposal.meeting,
        postponements=proposal.postponements,
        referral=referral,
    )
    return replace(
        proposal,
        phase=Phase.DRAFTING,
        round=proposal.round + 1,
        rounds=(*proposal.rounds, held),
        consultation=None,
        meeting=None,
        postponements=(),
        reminders=(),
    )


def on_its_way(proposal: Proposal) -> Proposal:
    """A decided proposal waits for signatures that the effect needs, or it waits no longer; one
    whose decision was taken back is with the committee again.

    What comes to be known of a closed one leaves it closed; an entry of its own reopens it.
    """
    if proposal.phase is Phase.CLOSED:
        return proposal
    if proposal.decision is None:
        return replace(proposal, phase=Phase.COMMITTEE)
    signing = proposal.content.signing if proposal.content else None
    waits = signing is not None and signing.before_effect and proposal.signatures_missing > 0
    return replace(proposal, phase=Phase.SIGNING if waits else Phase.DECIDED)
