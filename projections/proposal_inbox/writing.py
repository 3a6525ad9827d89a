"""Writing a folded proposal as a row: where it is, since when, and what is to be done by whom."""

from collections.abc import Iterator, Mapping

from domain.finding.finding import FindingId
from domain.meeting.evolve import NO_MEETINGS
from domain.meeting.state import Meetings
from domain.proposal.content import ProposalContent
from domain.proposal.events import EffectRefused
from domain.proposal.state import DeliveryStatus, Proposal
from domain.values.identifiers import ContractId, PartyId, Slug
from projections.facts.fact import Fact
from projections.facts.folding import Folded
from projections.facts.references import named
from projections.proposal_inbox.answers import Delivery, ProposalRow, RefusedEffect
from projections.proposal_inbox.tasks import counting, held_for, in_phase_since, reason_of, tasks_of
from wording.locale import Locale


def proposal_row(
    folded: Folded,
    names: Mapping[PartyId, str],
    meetings: Mapping[PartyId, Meetings],
    unanswered: tuple[FindingId, ...],
    locale: Locale,
) -> ProposalRow:
    """One proposal as the inbox shows it; names and meetings by committee, where there are any.

    ``unanswered``: findings that hold its submission back.
    """
    proposal: Proposal = folded.state
    content = proposal.content
    assert content is not None, "a proposal begins with its content"
    facts = [fact for _, fact in sorted(folded.facts.items())]
    consultation, meeting = proposal.consultation, proposal.meeting
    held = meetings.get(content.committee, NO_MEETINGS)
    decided = proposal.is_open and proposal.decision is not None
    return ProposalRow(
        proposal=folded.identifier,
        version=folded.version,
        position=facts[-1].position,
        title=content.title,
        case=proposal.case,
        phase=proposal.phase,
        round=proposal.round,
        since=in_phase_since(facts),
        caseworker=proposal.caseworker,
        committee=named(content.committee, names),
        services=content.services,
        contracts=tuple(dict.fromkeys(_contracts(content))),
        consultation=consultation.time if consultation else None,
        consultation_day=consultation.day if consultation else None,
        meeting=meeting.meeting if meeting else None,
        meeting_day=meeting.meeting_day if meeting else None,
        decision=proposal.decision,
        final_on=proposal.final_on,
        effect_booked=proposal.effect_booked,
        refused_effect=_refused(proposal.effect_refusal),
        deliveries=tuple(_deliveries(proposal, held_for(counting(facts)))),
        remaining=proposal.remaining if decided else (),
        tasks=tasks_of(folded.identifier, proposal, held, facts, unanswered, locale),
    )


def _refused(refusal: EffectRefused | None) -> RefusedEffect | None:
    if refusal is None:
        return None
    return RefusedEffect(
        contract=refusal.contract,
        point=refusal.point,
        refusal=refusal.refusal,
        detail=refusal.detail,
    )


def _contracts(content: ProposalContent) -> Iterator[ContractId]:
    for point in content.points:
        for effect in point.effects:
            yield effect.contract


def _deliveries(proposal: Proposal, held: Mapping[Slug, Fact]) -> Iterator[Delivery]:
    for recipient in proposal.recipients if proposal.decision else ():
        status = proposal.deliveries.get(recipient.recipient, DeliveryStatus.WAITING)
        needs_attention = status is DeliveryStatus.NEEDS_ATTENTION
        yield Delivery(
            recipient=recipient.recipient,
            channel=recipient.channel,
            status=status,
            reason=reason_of(held[recipient.recipient]) if needs_attention else None,
        )
