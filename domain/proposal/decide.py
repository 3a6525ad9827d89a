"""What a proposal answers when it is asked to move on: the events, or a refusal."""

from domain.proposal.commands import (
    CloseProposal,
    HoldDelivery,
    PlanMeeting,
    RecordDecision,
    RecordDelivery,
    RecordUnionConsultation,
    SaveDraft,
    StartProposal,
)
from domain.proposal.content import ProposalContent, Recipient
from domain.proposal.errors import (
    AlreadyDelivered,
    AlreadyStarted,
    ConsultationDayMissing,
    DraftIncomplete,
    NotComplete,
    PointsNotCovered,
    UnknownProposal,
    UnknownRecipient,
    WrongPhase,
)
from domain.proposal.events import (
    CommitteeDecided,
    ConsultationTime,
    DecisionDelivered,
    DeliveryHeld,
    DraftSaved,
    MeetingPlanned,
    ProposalClosed,
    ProposalDrafted,
    ProposalEvent,
    UnionConsulted,
)
from domain.proposal.state import DeliveryStatus, Phase, Proposal


def start(proposal: Proposal, command: StartProposal) -> tuple[ProposalEvent, ...]:
    """The first version of the draft."""
    if proposal.phase is not Phase.ABSENT:
        raise AlreadyStarted(f"the proposal {command.proposal} exists", field="proposal")
    return (
        ProposalDrafted(case=command.case, caseworker=command.caseworker, content=command.content),
    )


def save_draft(proposal: Proposal, command: SaveDraft) -> tuple[ProposalEvent, ...]:
    """The next version of the draft, or nothing where it says the same."""
    require_phase(proposal, command.proposal, Phase.DRAFTING)
    return () if proposal.content == command.content else (DraftSaved(content=command.content),)


def require_complete(proposal: Proposal) -> ProposalContent:
    """The draft's content, once it has what a submission needs.

    Raises:
        DraftIncomplete: names everything that is missing.
    """
    content = proposal.content
    missing = ["content"] if content is None else missing_in(content)
    if content is None or missing:
        raise DraftIncomplete("missing: " + ", ".join(missing), field=missing[0])
    return content


def missing_in(content: ProposalContent) -> list[str]:
    """Fields that the draft still lacks before it can be submitted."""
    missing = []
    if not content.points:
        missing.append("points")
    if not any(point.effects for point in content.points):
        missing.append("points.effects")
    if not content.recipients:
        missing.append("recipients")
    return missing


def record_union_consultation(
    proposal: Proposal, command: RecordUnionConsultation
) -> tuple[ProposalEvent, ...]:
    """The consultation. What is planned can be recorded anew as done; before the decision only."""
    require_phase(proposal, command.proposal, Phase.UNION_CONSULTATION, Phase.COMMITTEE)
    if command.day is None and command.time is not ConsultationTime.AT_MEETING:
        raise ConsultationDayMissing("say on which day", field="day")
    consulted = UnionConsulted(kind=command.kind, time=command.time, day=command.day)
    return () if proposal.consultation == consulted else (consulted,)


def plan_meeting(proposal: Proposal, command: PlanMeeting) -> tuple[ProposalEvent, ...]:
    """The meeting on whose agenda the proposal is placed; another day takes its place."""
    require_phase(proposal, command.proposal, Phase.UNION_CONSULTATION, Phase.COMMITTEE)
    planned = MeetingPlanned(meeting_day=command.meeting_day)
    return () if proposal.meeting == planned else (planned,)


def record_decision(proposal: Proposal, command: RecordDecision) -> tuple[ProposalEvent, ...]:
    """The committee's decision, which answers every decision point exactly once."""
    require_phase(proposal, command.proposal, Phase.COMMITTEE)
    proposed = sorted(point.number for point in proposal.content.points) if proposal.content else []
    decided = sorted(outcome.point for outcome in command.outcomes)
    if proposed != decided:
        raise PointsNotCovered(
            f"the proposal has the points {proposed}, the decision answers {decided}",
            field="outcomes",
        )
    return (
        CommitteeDecided(
            meeting_day=command.meeting_day,
            paragraph=command.paragraph,
            outcomes=command.outcomes,
            assumed=command.assumed,
        ),
    )


def record_delivery(proposal: Proposal, command: RecordDelivery) -> tuple[ProposalEvent, ...]:
    """The delivery to one recipient, by whichever channel it came about."""
    require_phase(proposal, command.proposal, Phase.DECIDED)
    recipient = _recipient(proposal, command.recipient)
    if proposal.deliveries.get(recipient.recipient) is DeliveryStatus.DELIVERED:
        raise AlreadyDelivered(f"{recipient.recipient} has the decision", field="recipient")
    return (
        DecisionDelivered(
            recipient=recipient.recipient,
            channel=command.channel,
            reference=command.reference,
            confirmed_by=command.confirmed_by,
        ),
    )


def hold_delivery(proposal: Proposal, command: HoldDelivery) -> tuple[ProposalEvent, ...]:
    """A delivery that needs somebody's attention; nothing where it has arrived meanwhile."""
    require_phase(proposal, command.proposal, Phase.DECIDED)
    recipient = _recipient(proposal, command.recipient)
    if proposal.deliveries.get(recipient.recipient) is DeliveryStatus.DELIVERED:
        return ()
    return (
        DeliveryHeld(recipient=recipient.recipient, channel=command.channel, reason=command.reason),
    )


def close(proposal: Proposal, command: CloseProposal) -> tuple[ProposalEvent, ...]:
    """The end; nothing where it is closed already."""
    if proposal.phase is Phase.CLOSED:
        return ()
    require_phase(proposal, command.proposal, Phase.DECIDED)
    if not proposal.is_complete:
        left = ", ".join(recipient.recipient for recipient in proposal.undelivered)
        raise NotComplete(f"effect booked: {proposal.effect_booked}; not delivered: {left or '-'}")
    return (ProposalClosed(),)


def require_phase(proposal: Proposal, name: str, *allowed: Phase) -> None:
    """Refuse an act in any other phase than those allowed.

    Raises:
        UnknownProposal, WrongPhase.
    """
    if proposal.phase is Phase.ABSENT:
        raise UnknownProposal(f"no proposal {name} has been started", field="proposal")
    if proposal.phase not in allowed:
        expected = " or ".join(phase.value for phase in allowed)
        raise WrongPhase(
            f"it is in phase {proposal.phase}; this needs {expected}", phase=proposal.phase.value
        )


def _recipient(proposal: Proposal, name: str) -> Recipient:
    recipients = proposal.content.recipients if proposal.content else ()
    for recipient in recipients:
        if recipient.recipient == name:
            return recipient
    raise UnknownRecipient(f"{name} is not on the distribution list", field="recipient")
