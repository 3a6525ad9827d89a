"""Every outcome of a meeting: another round, another meeting, other facts, another who decides."""

from decimal import Decimal

import pytest

from domain.budget.events import Draw
from domain.contract.changes import Expansion
from domain.proposal.commands import (
    PlanMeeting,
    ReassignProposal,
    ReportDecision,
    ReviseDraft,
    SubmitProposal,
)
from domain.proposal.content import Effect
from domain.proposal.events import Outcome
from domain.proposal.outcomes import ByChair, ByDelegate, ChangedPoint
from domain.proposal.state import Phase
from domain.values.identifiers import stream
from domain.values.money import Money
from tests.servers import SmtpServer
from tests.workflows.acts import by_hand, consultation, decision
from tests.workflows.acts import start as starting
from tests.workflows.municipality import MEETING, NEXT_MEETING, volume
from tests.workflows.office import Office


async def test_what_is_referred_back_goes_another_round_and_is_decided_then(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_committee(name)

    referred = await working.act(decision(name, {1: Outcome.REFERRED_BACK}))
    assert referred.phase is Phase.DRAFTING
    assert working.ledger.entries("budget:support")[-1].topic == "budget.released.v1"

    await working.act(ReviseDraft(proposal=name, title="Utökat boendestöd, omarbetat"))
    await working.act(SubmitProposal(proposal=name), f"{name}/again")
    await working.act(consultation(name), f"{name}/consulted again")
    await working.act(decision(name), f"{name}/decided")
    await working.closed()

    assert working.proposal().round == 2
    assert working.topics().count("effect-booked") == 1
    [mail] = smtp_server.mails
    assert mail.message["Message-ID"] == f"<{name}.r2.leanlink.0.decision@kommun.example>"
    keys = {entry.command_key for entry in working.ledger.entries(stream("proposal", name))}
    assert f"{name}:r2:effect:1" in keys


async def test_what_is_postponed_waits_for_another_meeting_in_the_same_round(
    working: Office,
) -> None:
    name = working.name
    await working.carry_to_committee(name)

    postponed = await working.act(decision(name, {1: Outcome.POSTPONED}))
    await working.act(PlanMeeting(proposal=name, meeting_day=MEETING), f"{name}/planned again")
    await working.act(decision(name), f"{name}/decided")
    await working.closed()

    assert postponed.phase is Phase.COMMITTEE
    assert working.proposal().round == 1


async def test_what_is_withdrawn_at_the_meeting_ends_there(working: Office) -> None:
    name = working.name
    await working.carry_to_committee(name)

    withdrawn = await working.act(decision(name, {1: Outcome.WITHDRAWN}))

    assert withdrawn.phase is Phase.WITHDRAWN
    await working.ended()
    assert working.booked() == {"contract.awarded.v1": 1}


async def test_what_is_approved_with_changes_is_booked_and_told_as_changed(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_committee(name)
    changed = ChangedPoint(
        text="Leanlinks uppdrag utökas med 900 timmar.",
        effects=(
            Effect(contract="leanlink-housing", change=Expansion(volumes=(volume(name, 900),))),
        ),
        draws=(Draw(year=2018, frames=("support",), amount=Money(amount=Decimal(300_000))),),
    )

    await working.act(decision(name, {1: Outcome.APPROVED_WITH_CHANGES}, changed=changed))
    await working.closed()

    [booked] = [
        entry.event
        for entry in working.ledger.entries("contract:leanlink-housing")
        if entry.topic == "contract.assignment-expanded.v1"
    ]
    assert "900" in booked.model_dump_json()
    [mail] = smtp_server.mails
    assert "1. Leanlinks uppdrag utökas med 900 timmar. – bifall med ändring" in (
        mail.message.get_content()
    )


@pytest.mark.parametrize(
    ("by", "opening"),
    [
        (ByDelegate(person="dana-dir", item="4.2"), "Beslut på delegation från Omsorgsnämnden"),
        (ByChair(person="ola-ord", urgency="Platsen behövs i dag."), "Ordföranden för"),
    ],
    ids=["delegate", "chair"],
)
async def test_who_decides_for_the_committee_reports_to_it_before_it_is_closed(
    working: Office, smtp_server: SmtpServer, by: ByDelegate | ByChair, opening: str
) -> None:
    name = working.name
    await working.carry_to_committee(name)
    await working.act(decision(name, by=by))
    await working.publish()
    await working.until(lambda: working.proposal().final_on is not None)
    await working.until(lambda: not working.proposal().undelivered)
    assert working.proposal().phase is Phase.DECIDED

    await working.act(ReportDecision(proposal=name, meeting_day=NEXT_MEETING))
    await working.closed()

    [mail] = smtp_server.mails
    text = mail.message.get_content()
    assert opening in text
    assert by.person not in text


async def test_a_proposal_is_taken_over_in_any_phase(working: Office) -> None:
    name = working.name
    await working.act(starting(name))
    for number, command in enumerate((SubmitProposal(proposal=name), consultation(name))):
        taken = ReassignProposal(proposal=name, caseworker=f"bo-al-{number}", reason="Semester")
        await working.act(taken, f"{name}/taken-{number}")
        await working.act(command)
    await working.act(decision(name))

    assert working.proposal().caseworker == "bo-al-1"


async def test_by_hand_can_confirm_whatever_the_list_says(working: Office) -> None:
    name = working.name
    await working.carry_to_committee(name)
    await working.act(decision(name, {1: Outcome.REJECTED}))
    await working.until(lambda: not working.proposal().undelivered)

    with pytest.raises(Exception, match="has the decision"):
        await working.act(by_hand(name, "leanlink"))
