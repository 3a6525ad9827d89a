"""How far a proposal has come, as the rules see it."""

from collections.abc import Iterator
from datetime import date

from domain.event import Event
from domain.finding.where import Fact, InLedger, Where, known
from domain.law.minutes import minutes_due
from domain.law.notice import notice_due
from domain.meeting.state import Meetings
from domain.proposal.events import AgreementSigned, AuthorityKind
from domain.proposal.finality import final_from
from domain.proposal.state import Phase, Proposal
from domain.rules.building.around import Around
from domain.rules.facts.process import (
    DecidedBy,
    DecisionFacts,
    MinutesFacts,
    NoticeFacts,
    ProcessFacts,
    ReportFacts,
    SignatureFacts,
    UnionFacts,
)
from domain.values.identifiers import ProposalId, stream

BEFORE_UNION = frozenset({Phase.ABSENT, Phase.DRAFTING, Phase.UNION_CONSULTATION})
NEVER_DECIDED = frozenset({Phase.WITHDRAWN, Phase.CANCELLED})


def process_of(
    name: ProposalId,
    proposal: Proposal,
    around: Around,
    effect: Fact[date] | None,
    recorded_by: str | None = None,
) -> ProcessFacts:
    """Union, meeting, decision, minutes, notice and signing, as far as they are recorded.

    The law's days are not asked of a decision whose own day is an assumption.
    """
    at = _Places(name, proposal)
    is_decided = proposal.decision is not None
    is_assumed = proposal.decision is not None and proposal.decision.assumed is not None
    meeting = proposal.meeting
    return ProcessFacts(
        union=_union(proposal, at),
        union_due=proposal.phase not in BEFORE_UNION | NEVER_DECIDED,
        meeting=known(meeting.meeting_day if meeting else None, at.of(meeting)),
        effect=effect,
        decision=_decision(proposal, at, recorded_by),
        report=None if is_assumed else _report(proposal, around, at),
        minutes=None if is_assumed else _minutes(proposal, at),
        notice=None if is_assumed else _notice(proposal, at),
        signatures=tuple(_signatures(proposal, at)),
        booked=is_decided and proposal.effect_booked and not is_assumed,
        final_on=proposal.final_on or final_from(proposal),
    )


class _Places:
    """Where the proposal's events stand."""

    def __init__(self, name: ProposalId, proposal: Proposal) -> None:
        self._stream = stream("proposal", name)
        self._proposal = proposal

    def of(self, event: Event | None) -> tuple[Where, ...]:
        """The last entry of the event's kind."""
        entry = self._proposal.last_entry(event.topic) if event is not None else 0
        return (InLedger(stream=self._stream, entry=entry or None),)


def _union(proposal: Proposal, at: _Places) -> UnionFacts | None:
    consulted = proposal.consultation
    if consulted is None:
        return None
    where = at.of(consulted)
    return UnionFacts(consulted.kind, consulted.time, known(consulted.day, where), where)


def _decision(proposal: Proposal, at: _Places, recorded_by: str | None) -> DecisionFacts | None:
    decision = proposal.decision
    if decision is None:
        return None
    where = at.of(decision)
    return DecisionFacts(
        day=Fact(decision.meeting_day, where),
        by=DecidedBy(decision.by.kind),
        members_recorded=bool(decision.votes or decision.dissents or decision.disqualified),
        is_assumed=decision.assumed is not None,
        recorded_by=recorded_by,
        where=where,
    )


def _report(proposal: Proposal, around: Around, at: _Places) -> ReportFacts | None:
    """None where nothing is to be reported, or no later meeting is announced."""
    decision, content, reported = proposal.decision, proposal.content, proposal.reported
    if decision is None or content is None or not proposal.must_be_reported:
        return None
    meetings: Meetings = around.books.open(stream("meetings", content.committee))
    upcoming = meetings.next_after(decision.meeting_day)
    last = upcoming.day if upcoming else reported.next_meeting_day if reported else None
    if last is None:
        return None
    return ReportFacts(last, known(reported.meeting_day if reported else None, at.of(reported)))


def _minutes(proposal: Proposal, at: _Places) -> MinutesFacts | None:
    """A delegate's or the chair's decision has no minutes of its own."""
    decision, minutes = proposal.decision, proposal.minutes
    if decision is None or decision.by.kind != "committee":
        return None
    approved = known(minutes.approved_on if minutes else None, at.of(minutes))
    return MinutesFacts(minutes_due(decision.meeting_day), approved)


def _notice(proposal: Proposal, at: _Places) -> NoticeFacts | None:
    minutes, notice, taken_down = proposal.minutes, proposal.notice, proposal.taken_down
    if minutes is None:
        return None
    return NoticeFacts(
        last_day=notice_due(minutes.approved_on),
        posted_on=known(notice.posted_on if notice else None, at.of(notice)),
        take_down_from=notice.take_down_from if notice else None,
        taken_down_on=known(taken_down.taken_down_on if taken_down else None, at.of(taken_down)),
    )


def _signatures(proposal: Proposal, at: _Places) -> Iterator[SignatureFacts]:
    for signed in proposal.signatures:
        authority = signed.authority
        yield SignatureFacts(
            signatory=signed.signatory,
            signed_on=Fact(signed.signed_on, at.of(signed)),
            authority=authority.kind,
            reference=authority.reference,
            covered=_covered(proposal, signed),
            is_author=signed.signatory == proposal.caseworker,
        )


def _covered(proposal: Proposal, signed: AgreementSigned) -> bool:
    """A decision point that was approved; an item or a post that is named."""
    authority = signed.authority
    if authority.reference is None:
        return False
    if authority.kind is not AuthorityKind.DECISION_POINT:
        return True
    digits = "".join(character for character in authority.reference if character.isdigit())
    return digits.isdecimal() and int(digits) in proposal.approved_points
