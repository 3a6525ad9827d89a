"""Writing what is awaited as tasks: whose they are, since when, and how they are done."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from domain.proposal.events import DeliveryBounced, DeliveryHeld
from domain.proposal.evolve import NO_PROPOSAL, evolve
from domain.proposal.state import Proposal
from domain.values.identifiers import ProposalId, Slug
from projections.facts.fact import Fact
from projections.proposal_inbox.answers import NextAct, Task
from projections.proposal_inbox.awaited import Awaited, awaited
from wording.locale import Locale
from wording.tasks import command_line, task

CASEWORKER = "caseworker"
REGISTRAR = "registrar"

OF_THE_REGISTRAR = frozenset(
    {NextAct.APPROVE_MINUTES, NextAct.POST_NOTICE, NextAct.TAKE_DOWN_NOTICE}
)
"""What the committee's secretary does, whoever the caseworker is."""


def tasks_of(
    name: ProposalId, proposal: Proposal, facts: Sequence[Fact], locale: Locale
) -> tuple[Task, ...]:
    """Everything that waits for people; ``facts`` are the proposal's, oldest first."""
    held = held_for(facts)
    written = [_task(name, proposal, facts, each, held, locale) for each in awaited(proposal)]
    return tuple(sorted(written, key=urgency))


def urgency(waits: Task) -> tuple[date, datetime]:
    """Nearest deadline first, then what has waited longest."""
    return waits.deadline.last_day if waits.deadline else date.max, waits.since


def held_for(facts: Iterable[Fact]) -> Mapping[Slug, Fact]:
    """The last entry by which each delivery came to need attention."""
    return {
        fact.event.recipient: fact
        for fact in facts
        if isinstance(fact.event, DeliveryHeld | DeliveryBounced)
    }


def reason_of(held: Fact) -> str:
    """Why a delivery needs attention."""
    event = held.event
    assert isinstance(event, DeliveryHeld | DeliveryBounced)
    return event.reason


def in_phase_since(facts: Sequence[Fact]) -> datetime:
    """When the last entry was recorded that brought the proposal into another phase."""
    proposal, since = NO_PROPOSAL, facts[0].recorded_at
    for fact in facts:
        after = evolve(proposal, fact.event)  # type: ignore[arg-type]  # a proposal's stream has no other events
        if after.phase is not proposal.phase:
            since = fact.recorded_at
        proposal = after
    return since


def _task(
    name: ProposalId,
    proposal: Proposal,
    facts: Sequence[Fact],
    waits: Awaited,
    held: Mapping[Slug, Fact],
    locale: Locale,
) -> Task:
    of_registrar = waits.act in OF_THE_REGISTRAR
    attention = held[waits.subject or ""] if waits.act is NextAct.RESUME_DELIVERY else None
    return Task(
        act=waits.act,
        words=task(waits.act, locale),
        subject=waits.subject,
        person=None if of_registrar else proposal.caseworker,
        role=REGISTRAR if of_registrar else CASEWORKER,
        since=attention.recorded_at if attention else _since(facts, waits),
        not_before=waits.not_before,
        deadline=None,
        missing=waits.missing,
        reason=reason_of(attention) if attention else waits.reason,
        command=command_line(
            waits.act,
            locale,
            proposal=name,
            subject=waits.subject or "",
            day=str(waits.not_before or ""),
            outcomes=_outcomes(proposal),
        ),
    )


def _since(facts: Sequence[Fact], waits: Awaited) -> datetime:
    """It came to be waited for by one of the entries named, or with the phase."""
    began = in_phase_since(facts)
    later = [fact.recorded_at for fact in facts if isinstance(fact.event, waits.after or ())]
    return max([began, *later[-1:]])


def _outcomes(proposal: Proposal) -> str:
    points = proposal.content.points if proposal.content else ()
    return " ".join(f"--approve {point.number}" for point in points)
