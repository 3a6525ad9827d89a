"""What is to be done about a proposal by which day, whose turn it is, and by which act."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from domain.event import Event
from domain.law import minutes, notice, reporting
from domain.law.minutes import minutes_due
from domain.law.notice import notice_due
from domain.law.provision import Provision, in_force
from domain.meeting.state import Meetings
from domain.proposal.commands import (
    ApproveMinutes,
    PlanMeeting,
    PostNotice,
    ProposalCommand,
    RecordDecision,
    RecordUnionConsultation,
    ReportDecision,
    TakeDownNotice,
)
from domain.proposal.events import (
    CommitteeDecided,
    ConsultationTime,
    DeadlineKind,
    DecisionCorrected,
    DecisionReported,
    MeetingPlanned,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
    UnionConsulted,
)
from domain.proposal.state import Phase, Proposal
from domain.values.identifiers import PersonId

REGISTRAR = "registrar"


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to be done by ``last_day``, inclusive, by an act of that command's name.

    It is the turn of ``person``, or of whoever has ``role``. ``source``: where the day follows
    from. ``since``: version in the proposal's stream of the entry that brought the deadline about;
    one that was past when that entry was recorded is history.
    """

    kind: DeadlineKind
    last_day: date
    person: PersonId | None
    role: str | None
    act: str
    source: str
    since: int


def deadlines(proposal: Proposal, meetings: Meetings) -> tuple[Deadline, ...]:
    """Those that are open now, the nearest first; ``meetings``: of the proposal's committee."""
    if not proposal.is_open:
        return ()
    found = (
        *_consultation(proposal),
        *_decision(proposal, meetings),
        *_report(proposal, meetings),
        *_minutes(proposal),
        *_notice(proposal),
        *_removal(proposal),
    )
    return tuple(sorted(found, key=lambda each: (each.last_day, each.kind)))


def _consultation(proposal: Proposal) -> Iterator[Deadline]:
    """What is planned is held on the day planned."""
    planned = proposal.consultation
    waits = proposal.phase is Phase.UNION_CONSULTATION and planned is not None
    if waits and planned and planned.day and planned.time is ConsultationTime.PLANNED:
        yield _of_caseworker(
            proposal,
            DeadlineKind.UNION_CONSULTATION,
            planned.day,
            RecordUnionConsultation,
            "MBL 11, 19, 38 §§",
            UnionConsulted,
        )


def _decision(proposal: Proposal, meetings: Meetings) -> Iterator[Deadline]:
    """What is on an agenda is decided at that meeting; if it is cancelled, another is chosen."""
    planned = proposal.meeting
    if proposal.phase is not Phase.COMMITTEE or planned is None:
        return
    held = meetings.meetings.get(planned.meeting) if planned.meeting else None
    yield _of_caseworker(
        proposal,
        DeadlineKind.DECISION,
        held.day if held else planned.meeting_day,
        PlanMeeting if held and held.cancelled else RecordDecision,
        "the agenda",
        MeetingPlanned,
    )


def _report(proposal: Proposal, meetings: Meetings) -> Iterator[Deadline]:
    """What was decided outside the committee is reported at its next meeting, once it is known."""
    decision = proposal.decision
    if decision is None or not proposal.must_be_reported or proposal.reported is not None:
        return
    upcoming = meetings.next_after(decision.meeting_day)
    if upcoming is not None:
        yield _of_caseworker(
            proposal,
            DeadlineKind.REPORT,
            upcoming.day,
            ReportDecision,
            _source(reporting.PROVISIONS, decision.meeting_day),
            _decided_by(proposal),
        )


def _minutes(proposal: Proposal) -> Iterator[Deadline]:
    """The minutes of the meeting that decided, or at which the decision was reported."""
    day = proposal.minuted_on
    if day is None or proposal.minutes is not None or not _at_a_meeting(proposal):
        return
    made_by = DecisionReported if proposal.reported else _decided_by(proposal)
    yield _of_registrar(
        proposal,
        DeadlineKind.MINUTES,
        minutes_due(day),
        ApproveMinutes,
        _source(minutes.PROVISIONS, day),
        made_by,
    )


def _decided_by(proposal: Proposal) -> type[Event]:
    """The decision, or what was said of its day last."""
    kinds: tuple[type[Event], ...] = (CommitteeDecided, DecisionCorrected)
    return max(kinds, key=lambda kind: proposal.last_entry(kind.topic))


def _at_a_meeting(proposal: Proposal) -> bool:
    by_committee = proposal.decision is not None and proposal.decision.by.kind == "committee"
    return by_committee or proposal.reported is not None


def _notice(proposal: Proposal) -> Iterator[Deadline]:
    """The first notice, or a new one where the first was taken down too early."""
    approved, early = proposal.minutes, proposal.taken_down
    if approved is not None and proposal.notice is None:
        yield _posting(proposal, notice_due(approved.approved_on), MinutesApproved)
    elif early is not None and early.too_early:
        yield _posting(proposal, early.taken_down_on, NoticeTakenDown)


def _posting(proposal: Proposal, day: date, made_by: type[Event]) -> Deadline:
    source = _source(notice.PROVISIONS, day)
    return _of_registrar(proposal, DeadlineKind.NOTICE, day, PostNotice, source, made_by)


def _removal(proposal: Proposal) -> Iterator[Deadline]:
    """The notice is taken down when the appeal time has passed; not before."""
    posted = proposal.notice
    if posted is None or proposal.taken_down is not None:
        return
    day = posted.take_down_from
    source = _source(notice.PROVISIONS, posted.posted_on)
    yield _of_registrar(
        proposal, DeadlineKind.NOTICE_REMOVAL, day, TakeDownNotice, source, NoticePosted
    )


def _of_caseworker(
    proposal: Proposal,
    kind: DeadlineKind,
    last_day: date,
    act: type[ProposalCommand],
    source: str,
    made_by: type[Event],
) -> Deadline:
    since = proposal.last_entry(made_by.topic)
    return Deadline(kind, last_day, proposal.caseworker, None, act.name, source, since)


def _of_registrar(
    proposal: Proposal,
    kind: DeadlineKind,
    last_day: date,
    act: type[ProposalCommand],
    source: str,
    made_by: type[Event],
) -> Deadline:
    since = proposal.last_entry(made_by.topic)
    return Deadline(kind, last_day, None, REGISTRAR, act.name, source, since)


def _source(provisions: tuple[Provision, ...], day: date) -> str:
    provision = in_force(provisions, day)
    return provision.source if provision else "before KL (1991:900)"
