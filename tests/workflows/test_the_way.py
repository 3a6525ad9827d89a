"""A proposal's way from draft to close, on a real server, with real e-mail."""

from datetime import date

import pytest

from domain.proposal.commands import BookEffect, SaveDraft, SubmitProposal
from domain.proposal.errors import WrongPhase
from domain.proposal.events import ConsultationTime, Outcome
from domain.proposal.state import Phase
from domain.values.identifiers import stream
from tests.servers import SmtpServer
from tests.workflows.acts import by_hand, consultation, decision
from tests.workflows.acts import start as starting
from tests.workflows.municipality import BY_HAND, BY_MAIL, content
from tests.workflows.office import Office


async def test_an_approved_proposal_is_booked_sent_and_closed(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    decided = await working.carry_to_decision(name)
    await working.closed()

    assert decided.phase is Phase.DECIDED
    assert working.topics()[:5] == [
        "drafted",
        "submitted",
        "union-consulted",
        "meeting-planned",
        "committee-decided",
    ]
    assert sorted(working.topics()[5:-1]) == [
        "became-final",
        "decision-delivered",
        "effect-booked",
        "minutes-approved",
        "notice-posted",
    ]
    assert working.topics()[-1] == "closed"
    assert working.booked()["contract.assignment-expanded.v1"] == 1
    assert len(smtp_server.mails) == 1


async def test_the_recipient_reads_what_was_decided_on_each_point(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_committee(name, points=2)
    await working.act(decision(name, {1: Outcome.APPROVED, 2: Outcome.REJECTED}))
    await working.closed()

    [mail] = smtp_server.mails
    text = mail.message.get_content()
    assert mail.message["To"] == "Lena Lind <lena.lind@example.org>"
    assert mail.message["Message-ID"] == f"<{name}.r1.leanlink.0.decision@kommun.example>"
    assert "Omsorgsnämnden beslutade 2018-03-21, § 45." in text
    assert "1. Leanlinks uppdrag utökas. – bifall" in text
    assert "2. Capios option utlöses. – avslag" in text
    assert f"Ärende: {name}-case" in text
    assert f"https://kommun.example/proposals/{name}" in text


async def test_a_rejected_proposal_books_nothing_and_is_sent_and_closed(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_committee(name)

    await working.act(decision(name, {1: Outcome.REJECTED}))
    await working.closed()

    assert working.booked() == {"contract.awarded.v1": 1}
    assert working.ledger.entries("budget:support")[-1].topic == "budget.released.v1"
    assert len(smtp_server.mails) == 1


async def test_of_two_points_only_the_approved_one_is_booked(working: Office) -> None:
    name = working.name
    await working.carry_to_committee(name, points=2)

    await working.act(decision(name, {1: Outcome.REJECTED, 2: Outcome.APPROVED}))
    await working.closed()

    assert working.booked("leanlink-housing") == {"contract.awarded.v1": 1}
    assert working.booked("capio-housing")["contract.option-triggered.v1"] == 1


async def test_a_planned_consultation_is_waited_for(working: Office) -> None:
    name = working.name
    await working.act(starting(name))
    await working.act(SubmitProposal(proposal=name))

    planned = await working.act(
        consultation(name, ConsultationTime.PLANNED, date(2018, 3, 1)), f"{name}/planned"
    )
    with pytest.raises(WrongPhase):
        await working.act(decision(name), f"{name}/too early")
    held = await working.act(
        consultation(name, ConsultationTime.DONE, date(2018, 3, 2)), f"{name}/held"
    )

    assert planned.phase is Phase.UNION_CONSULTATION
    assert held.phase is Phase.COMMITTEE
    await working.act(decision(name))
    await working.closed()


async def test_a_draft_can_be_saved_again_before_it_is_submitted(working: Office) -> None:
    name = working.name
    await working.act(starting(name))

    saved = await working.act(
        SaveDraft(proposal=name, content=content(name, recipients=(BY_HAND,)))
    )

    assert (saved.phase, saved.version) == (Phase.DRAFTING, 2)


async def test_by_hand_waits_for_somebody_to_confirm_it(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await working.carry_to_decision(name, recipients=(BY_HAND, BY_MAIL))
    await working.until(lambda: working.proposal().effect_booked and len(smtp_server.mails) == 1)
    await working.until(lambda: len(working.proposal().undelivered) == 1)

    assert working.proposal().phase is Phase.DECIDED
    await working.publish()
    await working.until(lambda: working.proposal().final_on is not None)
    assert working.proposal().phase is Phase.DECIDED
    await working.act(by_hand(name, "capio"))
    await working.closed()

    assert len(smtp_server.mails) == 1


async def test_a_refused_effect_waits_until_a_person_has_it_tried_again(working: Office) -> None:
    first, second = f"{working.name}-first", working.name
    await working.carry_to_committee(first)
    await working.act(starting(second, content(first)))
    for act in (SubmitProposal(proposal=second), consultation(second)):
        await working.act(act)
    await working.act(decision(first))
    await working.closed(first)

    await working.act(decision(second))
    await working.until(lambda: working.proposal().effect_refusals == 1)
    await working.until(lambda: not working.proposal().undelivered)
    again = await working.act(BookEffect(proposal=second), f"{second}/again")

    assert again.phase is Phase.DECIDED
    assert working.proposal().effect_refusals == 2
    assert working.booked()["contract.assignment-expanded.v1"] == 1


async def test_every_entry_says_whose_act_it_was_and_in_which_case(working: Office) -> None:
    name = working.name
    await working.carry_to_decision(name)
    await working.closed()

    entries = working.ledger.entries(stream("proposal", name))
    assert {entry.correlation_id for entry in entries} == {f"{name}-case"}
    by_system = {entry.command_key for entry in entries if entry.actor_id == "system:workflow"}
    assert by_system >= {
        f"{name}:r1:effect:1",
        f"{name}:r1:dispatch:leanlink",
        f"{name}:r1:final:0",
        f"{name}:r1:close",
    }
