"""A proposal ends by being withdrawn or cancelled in any phase, and its workflow with it."""

from collections.abc import Awaitable, Callable

import pytest

from domain.proposal.commands import (
    CancelProposal,
    SubmitProposal,
    WaiveEffect,
    WithdrawProposal,
)
from domain.proposal.content import SigningRequirement
from domain.proposal.errors import WrongPhase
from domain.proposal.state import Phase
from tests.servers import SmtpServer
from tests.workflows.acts import consultation, decision
from tests.workflows.acts import start as starting
from tests.workflows.municipality import BY_HAND, BY_MAIL, content
from tests.workflows.office import Office

Carry = Callable[[Office, str], Awaitable[None]]


async def drafted(office: Office, name: str) -> None:
    await office.act(starting(name))


async def submitted(office: Office, name: str) -> None:
    await drafted(office, name)
    await office.act(SubmitProposal(proposal=name))


async def before_the_committee(office: Office, name: str) -> None:
    await office.carry_to_committee(name)


async def being_signed(office: Office, name: str) -> None:
    signing = SigningRequirement(required=2, before_effect=True)
    await office.carry_to_decision(name, signing=signing, recipients=(BY_HAND,))


async def booked(office: Office, name: str) -> None:
    await office.carry_to_decision(name, recipients=(BY_HAND,))
    await office.until(lambda: office.proposal(name).effect_booked)


BEFORE_DECISION: list[Carry] = [drafted, submitted, before_the_committee]
OPEN: list[Carry] = [*BEFORE_DECISION, being_signed, booked]


@pytest.mark.parametrize("carry", BEFORE_DECISION, ids=lambda carry: carry.__name__)
async def test_a_proposal_is_withdrawn_before_the_decision(working: Office, carry: Carry) -> None:
    name = working.name
    await carry(working, name)

    withdrawn = await working.act(WithdrawProposal(proposal=name, reason="Behovet har upphört."))

    assert withdrawn.phase is Phase.WITHDRAWN
    await working.ended()
    assert working.topics()[-1] == "withdrawn"


@pytest.mark.parametrize("carry", OPEN, ids=lambda carry: carry.__name__)
async def test_an_operator_cancels_a_proposal_in_any_phase(working: Office, carry: Carry) -> None:
    name = working.name
    await carry(working, name)

    cancelled = await working.act(CancelProposal(proposal=name, reason="Registrerat dubbelt."))

    assert cancelled.phase is Phase.CANCELLED
    await working.ended()
    assert working.topics()[-1] == "cancelled"


async def test_cancelling_stops_what_is_tried_again_and_again(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    smtp_server.fail_next(1000)
    await working.carry_to_decision(name, recipients=(BY_MAIL,))
    await working.until(lambda: smtp_server.attempts > 0)

    await working.act(CancelProposal(proposal=name, reason="Registrerat dubbelt."))

    await working.ended()
    assert smtp_server.mails == []


async def test_a_withdrawn_proposal_takes_no_more_acts(working: Office) -> None:
    name = working.name
    await drafted(working, name)
    await working.act(WithdrawProposal(proposal=name, reason="Behovet har upphört."))

    with pytest.raises(WrongPhase):
        await working.act(SubmitProposal(proposal=name))


async def test_a_decision_that_can_never_be_booked_is_waived_and_closed(working: Office) -> None:
    first, second = f"{working.name}-first", working.name
    await working.carry_to_committee(first)
    await working.act(starting(second, content(first)))
    for act in (SubmitProposal(proposal=second), consultation(second)):
        await working.act(act)
    await working.act(decision(first))
    await working.closed(first)
    await working.act(decision(second))
    await working.until(lambda: working.proposal().effect_refusals == 1)

    await working.act(WaiveEffect(proposal=second, reason="Redan bokat genom ett annat ärende."))
    await working.closed()

    assert working.booked()["contract.assignment-expanded.v1"] == 1
