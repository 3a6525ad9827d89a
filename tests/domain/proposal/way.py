"""One proposal's way, act by act, for the stories that begin somewhere along it."""

from datetime import date

from domain.budget.events import Draw
from domain.command import Command
from domain.finding.finding import Verdict
from domain.proposal.commands import (
    AnswerFinding,
    AppealOutcome,
    ApproveMinutes,
    BookEffect,
    CancelProposal,
    CloseProposal,
    HoldDelivery,
    LodgeAppeal,
    PlanMeeting,
    PostNotice,
    RecordDecision,
    RecordDelivery,
    RecordFinality,
    RecordUnionConsultation,
    ReverseEffect,
    SettleAppeal,
    SignAgreement,
    StartProposal,
    SubmitProposal,
    TakeDownNotice,
    WithdrawProposal,
)
from domain.proposal.content import Channel, Effect, ProposalContent, SigningRequirement
from domain.proposal.events import (
    AuthorityKind,
    ConsultationTime,
    Outcome,
    PointOutcome,
    SigningAuthority,
)
from domain.proposal.outcomes import COMMITTEE, ByChair, ByDelegate, ChangedPoint, DecidedBy
from domain.proposal.state import Phase
from tests.domain.portfolio import MEETING, PARTIES, capio_award, change, content, day
from tests.domain.story import Story, story

PROPOSAL = "boendestod-capio"
CONTRACTED = (*PARTIES, change(capio_award()))
SUBMIT = SubmitProposal(proposal=PROPOSAL)
INFORMED = RecordUnionConsultation(
    proposal=PROPOSAL, time=ConsultationTime.DONE, day=day("2018-03-05")
)
PLAN = PlanMeeting(proposal=PROPOSAL, meeting_day=MEETING)
BOOK = BookEffect(proposal=PROPOSAL)
DELIVERED = RecordDelivery(
    proposal=PROPOSAL, recipient="capio", channel=Channel.EMAIL, reference="<1@liggaren>"
)
CLOSE = CloseProposal(proposal=PROPOSAL)
WITHDRAW = WithdrawProposal(proposal=PROPOSAL, reason="Upphandlingen görs om")
CANCEL = CancelProposal(proposal=PROPOSAL, reason="Registrerad två gånger av misstag")


def start(with_content: ProposalContent | None = None) -> StartProposal:
    """Begin the proposal, of one point that calls Capio's option off unless told otherwise."""
    return StartProposal(
        proposal=PROPOSAL,
        case="boendestod-2018",
        caseworker="eva",
        content=with_content or content(),
    )


def answer(finding: str, because: str = "Nämnden omfördelar medel under året") -> AnswerFinding:
    """That somebody accepts a finding."""
    return AnswerFinding(
        proposal=PROPOSAL, finding=finding, verdict=Verdict.ACCEPTED, because=because
    )


def decision(
    *outcomes: Outcome | PointOutcome,
    meeting_day: date = MEETING,
    assumed: str | None = None,
    by: DecidedBy = COMMITTEE,
    reason: str | None = None,
) -> RecordDecision:
    """The outcomes of point 1, 2 and so on; one approval by the committee unless told otherwise."""
    return RecordDecision(
        proposal=PROPOSAL,
        meeting_day=meeting_day,
        paragraph="41",
        outcomes=tuple(
            each if isinstance(each, PointOutcome) else PointOutcome(point=number, outcome=each)
            for number, each in enumerate(outcomes or (Outcome.APPROVED,), start=1)
        ),
        by=by,
        reason=reason,
        assumed=assumed,
    )


def changed(number: int, *effects: Effect, draws: tuple[Draw, ...] | None = None) -> PointOutcome:
    """A point approved with other effects, or other draws, than were proposed."""
    return PointOutcome(
        point=number,
        outcome=Outcome.APPROVED_WITH_CHANGES,
        changed=ChangedPoint(effects=effects or None, draws=draws),
    )


def signed(signatory: str, on: str = "2018-03-28") -> SignAgreement:
    """A signature on the authority of the second decision point."""
    return SignAgreement(
        proposal=PROPOSAL,
        signatory=signatory,
        authority=SigningAuthority(kind=AuthorityKind.DECISION_POINT, reference="2"),
        signed_on=day(on),
    )


def minutes_approved(on: str = "2018-03-26") -> ApproveMinutes:
    """The minutes' approval."""
    return ApproveMinutes(proposal=PROPOSAL, approved_on=day(on))


def notice_posted(on: str = "2018-03-27") -> PostNotice:
    """The notice of approval."""
    return PostNotice(proposal=PROPOSAL, posted_on=day(on), place="Digital anslagstavla")


def notice_taken_down(on: str = "2018-04-18") -> TakeDownNotice:
    """That the notice came down; on the first day on which it may, unless told otherwise."""
    return TakeDownNotice(proposal=PROPOSAL, taken_down_on=day(on))


def final(as_of: str = "2018-04-18") -> RecordFinality:
    """That the appeal time is over."""
    return RecordFinality(proposal=PROPOSAL, as_of=day(as_of))


def appealed(appeal: str = "klagande-1", on: str = "2018-04-10") -> LodgeAppeal:
    """An appeal."""
    return LodgeAppeal(
        proposal=PROPOSAL,
        appeal=appeal,
        lodged_on=day(on),
        court="Förvaltningsrätten i Linköping",
        case_number="2451-18",
    )


def settled(outcome: AppealOutcome, appeal: str = "klagande-1") -> SettleAppeal:
    """The court's judgment."""
    return SettleAppeal(
        proposal=PROPOSAL,
        appeal=appeal,
        settled_on=day("2018-11-05"),
        outcome=outcome,
        reference="dom 2451-18",
    )


ANNULLED = (appealed(), settled(AppealOutcome.ANNULLED))
"""An appeal that ends with the decision annulled."""

HOLD = HoldDelivery(
    proposal=PROPOSAL, recipient="capio", channel=Channel.EMAIL, reason="Okänd adress"
)
REVERSE = ReverseEffect(proposal=PROPOSAL)
BY_CHAIR = ByChair(person="ordforanden", urgency="Avtalet löper ut före nästa sammanträde")
BY_DELEGATE = ByDelegate(person="omsorgsdirektoren", item="4.2")

SIGNED_FIRST = SigningRequirement(required=2, before_effect=True)
"""Two sign before anything is booked."""

WAYS: dict[Phase, tuple[Command, ...]] = {
    Phase.ABSENT: (),
    Phase.DRAFTING: (),
    Phase.UNION_CONSULTATION: (SUBMIT,),
    Phase.COMMITTEE: (SUBMIT, INFORMED),
    Phase.SIGNING: (SUBMIT, INFORMED, decision()),
    Phase.DECIDED: (SUBMIT, INFORMED, decision()),
    Phase.CLOSED: (
        *(SUBMIT, INFORMED, decision(), BOOK, DELIVERED),
        *(minutes_approved(), notice_posted(), final(), CLOSE),
    ),
    Phase.WITHDRAWN: (SUBMIT, INFORMED, WITHDRAW),
    Phase.CANCELLED: (SUBMIT, INFORMED, CANCEL),
}
"""How a proposal that was begun comes into each phase."""


def until(
    phase: Phase,
    with_content: ProposalContent | None = None,
    decided: RecordDecision | None = None,
) -> Story:
    """The story in which the proposal has just reached a phase, by another decision if given."""
    told = story(*CONTRACTED)
    if phase is Phase.ABSENT:
        return told
    signing = SIGNED_FIRST if phase is Phase.SIGNING else None
    told.given(start(with_content or content(signing=signing)))
    for act in WAYS[phase]:
        told.given(decided if decided and isinstance(act, RecordDecision) else act)
    return told
