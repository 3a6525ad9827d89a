"""One proposal's way, act by act, for the stories that begin somewhere along it."""

from datetime import date

from domain.command import Command
from domain.proposal.commands import (
    BookEffect,
    CancelProposal,
    CloseProposal,
    PlanMeeting,
    RecordDecision,
    RecordDelivery,
    RecordUnionConsultation,
    StartProposal,
    SubmitProposal,
    WithdrawProposal,
)
from domain.proposal.content import Channel, ProposalContent, SigningRequirement
from domain.proposal.events import ConsultationTime, Outcome, PointOutcome
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


def decision(
    *outcomes: Outcome, meeting_day: date = MEETING, assumed: str | None = None
) -> RecordDecision:
    """The committee's outcomes of point 1, 2 and so on; one approval unless others are given."""
    return RecordDecision(
        proposal=PROPOSAL,
        meeting_day=meeting_day,
        paragraph="41",
        outcomes=tuple(
            PointOutcome(point=number, outcome=outcome)
            for number, outcome in enumerate(outcomes or (Outcome.APPROVED,), start=1)
        ),
        assumed=assumed,
    )


SIGNED_FIRST = SigningRequirement(required=2, before_effect=True)
"""Two sign before anything is booked."""

WAYS: dict[Phase, tuple[Command, ...]] = {
    Phase.ABSENT: (),
    Phase.DRAFTING: (),
    Phase.UNION_CONSULTATION: (SUBMIT,),
    Phase.COMMITTEE: (SUBMIT, INFORMED),
    Phase.SIGNING: (SUBMIT, INFORMED, decision()),
    Phase.DECIDED: (SUBMIT, INFORMED, decision()),
    Phase.CLOSED: (SUBMIT, INFORMED, decision(), BOOK, DELIVERED, CLOSE),
    Phase.WITHDRAWN: (SUBMIT, INFORMED, WITHDRAW),
    Phase.CANCELLED: (SUBMIT, INFORMED, CANCEL),
}
"""How a proposal that was begun comes into each phase."""


def until(phase: Phase, with_content: ProposalContent | None = None) -> Story:
    """The story in which the proposal has just reached a phase."""
    told = story(*CONTRACTED)
    if phase is Phase.ABSENT:
        return told
    signing = SIGNED_FIRST if phase is Phase.SIGNING else None
    return told.given(start(with_content or content(signing=signing)), *WAYS[phase])
