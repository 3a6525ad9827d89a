"""Writing a folded proposal as a row: where it is, since when, and what is to be done by whom."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from domain.proposal.content import Channel, ProposalContent
from domain.proposal.events import DeliveryHeld
from domain.proposal.evolve import NO_PROPOSAL, evolve
from domain.proposal.ready import missing_in
from domain.proposal.state import DeliveryStatus, Phase, Proposal
from domain.values.identifiers import ContractId, PartyId, Slug
from projections.facts.fact import Fact
from projections.facts.folding import Folded
from projections.facts.references import named
from projections.proposal_inbox.answers import Delivery, NextAct, ProposalRow, RefusedEffect


def proposal_row(folded: Folded, names: Mapping[PartyId, str]) -> ProposalRow:
    """One proposal as the inbox shows it."""
    proposal: Proposal = folded.state
    content = proposal.content
    assert content is not None, "a proposal begins with its content"
    facts = [fact for _, fact in sorted(folded.facts.items())]
    act = next_act(proposal)
    refusal = proposal.effect_refusal
    consultation = proposal.consultation
    return ProposalRow(
        proposal=folded.identifier,
        version=folded.version,
        position=facts[-1].position,
        title=content.title,
        case=proposal.case,
        phase=proposal.phase,
        since=_since(facts),
        caseworker=proposal.caseworker,
        committee=named(content.committee, names),
        services=content.services,
        contracts=tuple(dict.fromkeys(_contracts(content))),
        missing=tuple(missing_in(content)) if proposal.phase is Phase.DRAFTING else (),
        next_act=act,
        waits_for=proposal.caseworker if act is not None else None,
        consultation=consultation.time if consultation else None,
        consultation_day=consultation.day if consultation else None,
        meeting_day=proposal.meeting.meeting_day if proposal.meeting else None,
        decision=proposal.decision,
        effect_booked=proposal.effect_booked,
        refused_effect=None
        if refusal is None
        else RefusedEffect(
            contract=refusal.contract,
            point=refusal.point,
            refusal=refusal.refusal,
            detail=refusal.detail,
        ),
        deliveries=tuple(_deliveries(proposal, content, _held(facts))),
    )


def next_act(proposal: Proposal) -> NextAct | None:
    """What people are to do next; None where the system is at work, or nothing is left."""
    match proposal.phase:
        case Phase.DRAFTING:
            complete = proposal.content is not None and not missing_in(proposal.content)
            return NextAct.SUBMIT if complete else NextAct.SAVE_DRAFT
        case Phase.UNION_CONSULTATION:
            return NextAct.CONSULT_UNION
        case Phase.COMMITTEE:
            return NextAct.PLAN_MEETING if proposal.meeting is None else NextAct.RECORD_DECISION
        case Phase.SIGNING | Phase.DECIDED:
            return _after_decision(proposal)
        case Phase.ABSENT | Phase.CLOSED | Phase.WITHDRAWN | Phase.CANCELLED:
            return None


def _after_decision(proposal: Proposal) -> NextAct | None:
    if proposal.effect_refusal is not None:
        return NextAct.BOOK_EFFECT
    by_people = any(
        recipient.channel is Channel.BY_HAND
        or proposal.deliveries.get(recipient.recipient) is DeliveryStatus.NEEDS_ATTENTION
        for recipient in proposal.undelivered
    )
    return NextAct.RECORD_DELIVERY if by_people else None


def _since(facts: list[Fact]) -> datetime:
    proposal, since = NO_PROPOSAL, facts[0].recorded_at
    for fact in facts:
        event = fact.event
        after = evolve(proposal, event)  # type: ignore[arg-type]  # a proposal's stream has no other events
        if after.phase is not proposal.phase:
            since = fact.recorded_at
        proposal = after
    return since


def _contracts(content: ProposalContent) -> Iterator[ContractId]:
    for point in content.points:
        for effect in point.effects:
            yield effect.contract


def _held(facts: list[Fact]) -> dict[Slug, str]:
    """The last reason for which each delivery needs attention."""
    return {
        fact.event.recipient: fact.event.reason
        for fact in facts
        if isinstance(fact.event, DeliveryHeld)
    }


def _deliveries(
    proposal: Proposal, content: ProposalContent, held: Mapping[Slug, str]
) -> Iterator[Delivery]:
    for recipient in content.recipients if proposal.decision else ():
        status = proposal.deliveries.get(recipient.recipient, DeliveryStatus.WAITING)
        needs_attention = status is DeliveryStatus.NEEDS_ATTENTION
        yield Delivery(
            recipient=recipient.recipient,
            channel=recipient.channel,
            status=status,
            reason=held.get(recipient.recipient) if needs_attention else None,
        )
