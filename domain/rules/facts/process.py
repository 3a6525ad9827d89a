"""The way of a proposal as the rules see it: union, decision, minutes, notice, signing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.finding.where import Fact, Where
from domain.proposal.events import AuthorityKind, ConsultationKind, ConsultationTime


@dataclass(frozen=True, slots=True)
class UnionFacts:
    """How the unions are involved. ``kind`` or ``time`` None: the source does not say."""

    kind: ConsultationKind | None
    time: ConsultationTime | None
    day: Fact[date] | None = None
    where: tuple[Where, ...] = ()


class DecidedBy(StrEnum):
    """Who decides: the committee, a delegate (KL 6:37) or the chair (KL 6:39)."""

    COMMITTEE = "committee"
    DELEGATE = "delegate"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """A decision that was made.

    ``members_recorded``: whether anything is said on quorum, votes or disqualified members.
    ``recorded_by``: the role in which it was recorded; None: not known here.
    """

    day: Fact[date]
    by: DecidedBy = DecidedBy.COMMITTEE
    members_recorded: bool = False
    is_assumed: bool = False
    recorded_by: str | None = None
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """When a delegate's or the chair's decision was reported, and when it was to be, at latest."""

    last_day: date
    reported_on: Fact[date] | None = None


@dataclass(frozen=True, slots=True)
class MinutesFacts:
    """When the minutes were approved, and the last day for it; likewise for their notice."""

    last_day: date
    approved_on: Fact[date] | None = None


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """The notice of the minutes on the board.

    ``take_down_from``: the first day on which the appeal time is over.
    """

    last_day: date
    posted_on: Fact[date] | None = None
    take_down_from: date | None = None
    taken_down_on: Fact[date] | None = None


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """A signature, and the authority claimed for it. ``covered`` None: not known here."""

    signatory: str
    signed_on: Fact[date]
    authority: AuthorityKind | None = None
    reference: str | None = None
    covered: bool | None = None
    is_author: bool = False


@dataclass(frozen=True, slots=True)
class ProcessFacts:
    """How far the matter has come.

    ``meeting``: planned, or stated in the letter. ``effect``: the first day on which anything
    decided holds. ``union_due``: a decision is near enough for the step to be asked for.
    ``final_on``: the first day on which the decision can no longer be appealed.
    """

    union: UnionFacts | None = None
    union_due: bool = False
    meeting: Fact[date] | None = None
    effect: Fact[date] | None = None
    decision: DecisionFacts | None = None
    report: ReportFacts | None = None
    minutes: MinutesFacts | None = None
    notice: NoticeFacts | None = None
    signatures: tuple[SignatureFacts, ...] = ()
    booked: bool = False
    final_on: date | None = None

    @property
    def decided_or_planned(self) -> Fact[date] | None:
        """The day of the decision, else the one on which it is to be made."""
        return self.decision.day if self.decision else self.meeting
