"""One proposal's way, act by act, for the stories that begin somewhere along it."""

from datetime import date

from domain.command import Command
from domain.proposal.commands import (
    BookEffect,
    CloseProposal,
    PlanMeeting,
    RecordDecision,
    RecordDelivery,
    RecordUnionConsultation,
    StartProposal,
    SubmitProposal,
)
from domain.proposal.content import Channel, ProposalContent
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


def until(phase: Phase, with_content: ProposalContent | None = None) -> Story:
    """The story in which the proposal has just reached a phase."""
    acts: dict[Phase, tuple[Command, ...]] = {
        Phase.ABSENT: (),
        Phase.DRAFTING: (start(with_content),),
        Phase.UNION_CONSULTATION: (SUBMIT,),
        Phase.COMMITTEE: (INFORMED,),
        Phase.DECIDED: (decision(),),
        Phase.CLOSED: (BOOK, DELIVERED, CLOSE),
    }
    told = story(*CONTRACTED)
    for reached, commands in acts.items():
        told.given(*commands)
        if reached is phase:
            break
    return told
