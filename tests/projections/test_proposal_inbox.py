"""What waits for whom, since when, and what is to be done next."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from domain.command import Command
from domain.contract.commands import ChangeContract
from domain.proposal.commands import (
    BookEffect,
    CloseProposal,
    HoldDelivery,
    PlanMeeting,
    RecordDecision,
    RecordDelivery,
    RecordUnionConsultation,
    SaveDraft,
    StartProposal,
    SubmitProposal,
)
from domain.proposal.content import Channel, DecisionPoint, Effect, ProposalContent, Recipient
from domain.proposal.events import ConsultationTime, Outcome, PointOutcome
from domain.proposal.state import DeliveryStatus, Phase
from projections.proposal_inbox.answers import NextAct, ProposalRow
from projections.proposal_inbox.view import ProposalInbox
from tests.projections.projecting import MEETING, REGISTERED, Told, award, option, parties

BY_MAIL = Recipient(recipient="capio", contact="carl", channel=Channel.EMAIL)
BY_HAND = Recipient(recipient="union", contact="ulla", channel=Channel.BY_HAND)


def content(**fields: Any) -> ProposalContent:
    point = DecisionPoint(
        number=1,
        text="Utlös optionen.",
        effects=(Effect(contract="capio-housing", change=option()),),
    )
    given: dict[str, Any] = {
        "title": "Utökat boendestöd",
        "committee": "committee",
        "services": ("housing-support",),
        "points": (point,),
        "recipients": (BY_MAIL,),
        **fields,
    }
    return ProposalContent(**given)


def start(said: ProposalContent | None = None, name: str = "more") -> StartProposal:
    return StartProposal(
        proposal=name, case=f"{name}-case", caseworker="anna-ek", content=said or content()
    )


SUBMIT = SubmitProposal(proposal="more")
CONSULT = RecordUnionConsultation(proposal="more", time=ConsultationTime.AT_MEETING)
PLAN = PlanMeeting(proposal="more", meeting_day=MEETING)
DECIDE = RecordDecision(
    proposal="more",
    meeting_day=MEETING,
    outcomes=(PointOutcome(point=1, outcome=Outcome.APPROVED),),
)
BOOK = BookEffect(proposal="more")
MAILED = RecordDelivery(proposal="more", recipient="capio", channel=Channel.EMAIL)


def row(told: Told, *commands: Command) -> ProposalRow:
    told.tell(*parties(), award(), *commands)
    found = ProposalInbox(told.pool).proposal("more")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("way", "phase", "act"),
    [
        ([start(content(recipients=()))], Phase.DRAFTING, NextAct.SAVE_DRAFT),
        ([start()], Phase.DRAFTING, NextAct.SUBMIT),
        ([start(), SUBMIT], Phase.UNION_CONSULTATION, NextAct.CONSULT_UNION),
        ([start(), SUBMIT, CONSULT], Phase.COMMITTEE, NextAct.PLAN_MEETING),
        ([start(), SUBMIT, CONSULT, PLAN], Phase.COMMITTEE, NextAct.RECORD_DECISION),
        ([start(), SUBMIT, CONSULT, PLAN, DECIDE], Phase.DECIDED, None),
        ([start(), SUBMIT, CONSULT, PLAN, DECIDE, BOOK], Phase.DECIDED, None),
    ],
)
def test_each_phase_has_its_next_act(
    told: Told, way: Sequence[Command], phase: Phase, act: NextAct | None
) -> None:
    found = row(told, *way)
    assert (found.phase, found.next_act) == (phase, act)
    assert found.waits_for == ("anna-ek" if act else None)


def test_a_draft_says_what_it_lacks(told: Told) -> None:
    found = row(told, start(content(recipients=(), points=())))
    assert found.missing == ("points", "points.effects", "recipients")
    told.tell(SaveDraft(proposal="more", content=content()))
    (saved,) = ProposalInbox(told.pool).proposals().proposals
    assert saved.missing == ()


def test_it_waits_since_it_came_into_its_phase(told: Told) -> None:
    found = row(told, start(), SUBMIT, CONSULT, PLAN)
    consulted = [e for e in told.ledger.entries("proposal:more") if "consulted" in e.topic]
    assert found.since == consulted[0].recorded_at
    assert found.meeting_day == MEETING
    assert found.committee.name == "Nämnden"
    assert found.contracts == ("capio-housing",)


def test_a_planned_consultation_still_waits(told: Told) -> None:
    planned = RecordUnionConsultation(
        proposal="more", time=ConsultationTime.PLANNED, day=date(2018, 3, 1)
    )
    found = row(told, start(), SUBMIT, planned)
    assert found.next_act is NextAct.CONSULT_UNION
    assert (found.consultation, found.consultation_day) == ("planned", date(2018, 3, 1))


def test_a_refused_effect_waits_to_be_booked_again(told: Told) -> None:
    taken = ChangeContract(contract="capio-housing", change=option(), basis=REGISTERED)
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE, taken, BOOK)
    assert found.next_act is NextAct.BOOK_EFFECT
    assert found.refused_effect is not None
    assert (found.refused_effect.contract, found.refused_effect.point) == ("capio-housing", 1)
    assert not found.effect_booked


def test_deliveries_that_need_people(told: Told) -> None:
    said = content(recipients=(BY_MAIL, BY_HAND))
    found = row(told, start(said), SUBMIT, CONSULT, PLAN, DECIDE, BOOK, MAILED)
    assert found.next_act is NextAct.RECORD_DELIVERY
    assert {each.recipient: each.status for each in found.deliveries} == {
        "capio": DeliveryStatus.DELIVERED,
        "union": DeliveryStatus.WAITING,
    }


def test_a_held_delivery_says_why(told: Told) -> None:
    held = HoldDelivery(
        proposal="more", recipient="capio", channel=Channel.EMAIL, reason="550 okänd adress"
    )
    found = row(told, start(), SUBMIT, CONSULT, PLAN, DECIDE, BOOK, held)
    (delivery,) = found.deliveries
    assert (delivery.status, delivery.reason) == (
        DeliveryStatus.NEEDS_ATTENTION,
        "550 okänd adress",
    )
    assert found.next_act is NextAct.RECORD_DELIVERY
    assert found.waits_for == "anna-ek"


def test_what_is_closed_waits_for_nobody(told: Told) -> None:
    way = [SUBMIT, CONSULT, PLAN, DECIDE, BOOK, MAILED, CloseProposal(proposal="more")]
    found = row(told, start(), *way)
    assert (found.phase, found.next_act, found.waits_for) == (Phase.CLOSED, None, None)
    inbox = ProposalInbox(told.pool)
    assert inbox.waiting().proposals == ()
    assert inbox.proposals(closed=False).proposals == ()
    assert [each.proposal for each in inbox.proposals(phase=Phase.CLOSED).proposals] == ["more"]


def test_only_the_one_that_waits_for_its_committee_is_left_of_the_letters(story: Told) -> None:
    inbox = ProposalInbox(story.pool)
    (waiting,) = inbox.waiting("kim-handlaggare").proposals
    assert waiting.proposal == "relief-service-exempelomsorgen-2027"
    assert waiting.next_act is NextAct.RECORD_DECISION
    assert inbox.waiting("nobody").proposals == ()
    assert len(inbox.proposals().proposals) == 9
    assert len(inbox.proposals(case=waiting.case).proposals) == 1


def test_an_unknown_proposal_is_none(story: Told) -> None:
    assert ProposalInbox(story.pool).proposal("nonesuch") is None
