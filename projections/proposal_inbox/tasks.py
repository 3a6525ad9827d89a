"""Writing what is awaited as tasks: whose they are, since when, and how they are done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.finding.finding import FindingId
from domain.meeting.state import Meetings
from domain.proposal.deadlines import deadlines
from domain.proposal.events import DeliveryBounced, DeliveryHeld
from domain.proposal.evolve import NO_PROPOSAL, evolve
from domain.proposal.records import struck
from domain.proposal.state import Proposal
from domain.values.identifiers import ProposalId, Slug
from ledger.clock import day_of
from projections.facts.fact import Fact
from projections.proposal_inbox.answers import NextAct, RunningDeadline, Task
from projections.proposal_inbox.awaited import Awaited, awaited
from wording.locale import Locale
from wording.tasks import command_line, source, task

CASEWORKER = "caseworker"
REGISTRAR = "registrar"

OF_THE_REGISTRAR = frozenset(
    {NextAct.APPROVE_MINUTES, NextAct.POST_NOTICE, NextAct.TAKE_DOWN_NOTICE}
)
"""What the committee's secretary does, whoever the caseworker is."""


def tasks_of(
    name: ProposalId,
    proposal: Proposal,
    meetings: Meetings,
    facts: Sequence[Fact],
    unanswered: tuple[FindingId, ...],
    locale: Locale,
) -> tuple[Task, ...]:
    """Everything that waits for people.

    ``meetings`` are the committee's, ``facts`` the proposal's, oldest first; ``unanswered`` are
    findings that hold its submission back.
    """
    running = _running(proposal, meetings, facts, locale)
    writing = _Writing(name, proposal, facts, counting(facts), running, locale)
    return tuple(sorted(map(writing.task, awaited(proposal, meetings, unanswered)), key=urgency))


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


def counting(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Without those that were taken back."""
    gone = struck([fact.event for fact in facts])
    return [fact for number, fact in enumerate(facts) if number not in gone]


@dataclass(frozen=True)
class _Writing:
    """One proposal's tasks; ``deadlines`` by the act that meets them, ``counting`` those facts that
    were not taken back.
    """

    name: ProposalId
    proposal: Proposal
    facts: Sequence[Fact]
    counting: Sequence[Fact]
    deadlines: Mapping[str, RunningDeadline]
    locale: Locale

    def task(self, waits: Awaited) -> Task:
        """One of them as it is shown."""
        of_registrar = waits.act in OF_THE_REGISTRAR
        held = self._held(waits)
        return Task(
            act=waits.act,
            words=task(waits.act, self.locale),
            subject=waits.subject,
            person=None if of_registrar else self.proposal.caseworker,
            role=REGISTRAR if of_registrar else CASEWORKER,
            since=held.recorded_at if held else self._since(waits),
            not_before=waits.not_before,
            deadline=self.deadlines.get(waits.act),
            missing=waits.missing,
            unanswered=waits.unanswered,
            reason=reason_of(held) if held else waits.reason,
            command=self._command(waits),
        )

    def _held(self, waits: Awaited) -> Fact | None:
        is_delivery = waits.act is NextAct.RESUME_DELIVERY
        return held_for(self.counting).get(waits.subject or "") if is_delivery else None

    def _since(self, waits: Awaited) -> datetime:
        """It came to be waited for by one of the entries named, or with the phase."""
        later = [fact.recorded_at for fact in self.counting if isinstance(fact.event, waits.after)]
        return max([in_phase_since(self.facts), *later[-1:]])

    def _command(self, waits: Awaited) -> str:
        points = self.proposal.content.points if self.proposal.content else ()
        return command_line(
            waits.act,
            self.locale,
            proposal=self.name,
            subject=waits.subject or "",
            day=str(waits.not_before or ""),
            outcomes=" ".join(f"--approve {point.number}" for point in points),
        )


def _running(
    proposal: Proposal, meetings: Meetings, facts: Sequence[Fact], locale: Locale
) -> Mapping[str, RunningDeadline]:
    recorded_on = {fact.version: day_of(fact.recorded_at) for fact in facts}
    return {
        each.act: RunningDeadline(
            last_day=each.last_day,
            source=source(each.source, locale),
            historical=recorded_on.get(each.since, date.min) > each.last_day,
        )
        for each in deadlines(proposal, meetings)
    }
