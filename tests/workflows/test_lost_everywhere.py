"""Temporal loses everything while a proposal stands at each place of its way; all go on and end."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.proposal.commands import (
    AppealOutcome,
    BookEffect,
    RecordBounce,
    ReportDecision,
    ResumeDelivery,
    SubmitProposal,
)
from domain.proposal.content import SigningRequirement
from domain.proposal.events import ConsultationTime, Outcome
from domain.proposal.outcomes import ByDelegate
from domain.proposal.state import Phase
from entrypoints.embedded.temporal import EmbeddedTemporal
from tests.servers import SmtpServer
from tests.workflows.acts import appeal, by_hand, consultation, decision, judgment, signature
from tests.workflows.acts import start as starting
from tests.workflows.municipality import BY_HAND, BY_MAIL, NEXT_MEETING, UNKNOWN, content
from tests.workflows.office import Office
from tests.workflows.worker_process import WorkerProcess

Acting = Callable[[Office, str], Awaitable[None]]
TWO_FIRST = SigningRequirement(required=2, before_effect=True)
DELEGATE = ByDelegate(person="dana-dir", item="4.2")
RECIPIENTS = (BY_MAIL, BY_HAND)


@dataclass(frozen=True)
class Place:
    """How a proposal gets to a place of its way, and how people go on from there."""

    before: Acting
    after: Acting
    deliveries: int = field(default=2)


async def _draft(office: Office, name: str) -> None:
    await office.act(starting(name, content(name, recipients=RECIPIENTS)))


async def _submit(office: Office, name: str) -> None:
    await _draft(office, name)
    await office.act(SubmitProposal(proposal=name))


async def _plan(office: Office, name: str) -> None:
    await _submit(office, name)
    planned = consultation(name, ConsultationTime.PLANNED, date(2018, 3, 1))
    await office.act(planned, f"{name}/planned")


async def _agenda(office: Office, name: str) -> None:
    await office.carry_to_committee(name, recipients=RECIPIENTS)


async def _postpone(office: Office, name: str) -> None:
    await _agenda(office, name)
    await office.act(decision(name, {1: Outcome.POSTPONED}), f"{name}/postponed")


async def _refer_back(office: Office, name: str) -> None:
    await _agenda(office, name)
    await office.act(decision(name, {1: Outcome.REFERRED_BACK}), f"{name}/referred back")


async def _decide(office: Office, name: str) -> None:
    await _agenda(office, name)
    await office.act(decision(name))


async def _book_and_send(office: Office, name: str) -> None:
    await _decide(office, name)
    await office.until(lambda: office.proposal(name).effect_booked, name)
    await office.until(lambda: len(office.proposal(name).undelivered) == 1, name)


async def _delegate(office: Office, name: str) -> None:
    await _agenda(office, name)
    await office.act(decision(name, by=DELEGATE))


async def _one_of_two_signs(office: Office, name: str) -> None:
    await office.carry_to_decision(name, recipients=RECIPIENTS, signing=TWO_FIRST)
    await office.act(signature(name), f"{name}/first")


async def _publish(office: Office, name: str) -> None:
    await _book_and_send(office, name)
    await office.publish(name)


async def _appeal(office: Office, name: str) -> None:
    await _book_and_send(office, name)
    await office.act(appeal(name))


async def _bounce(office: Office, name: str) -> None:
    await _book_and_send(office, name)
    await office.act(RecordBounce(proposal=name, recipient="leanlink", reason="5.1.1 okänd"))


async def _hold(office: Office, name: str) -> None:
    await office.carry_to_decision(name, recipients=(UNKNOWN, BY_HAND))
    await office.until(lambda: "delivery-held" in office.topics(name), name)


async def _hand_over(office: Office, name: str) -> None:
    await office.act(by_hand(name, "capio"))


async def _decide_and_hand_over(office: Office, name: str) -> None:
    await office.act(decision(name))
    await _hand_over(office, name)


async def _consult_and_so_on(office: Office, name: str) -> None:
    await office.act(consultation(name))
    await _decide_and_hand_over(office, name)


async def _submit_and_so_on(office: Office, name: str) -> None:
    await office.act(SubmitProposal(proposal=name), f"{name}/submitted")
    await office.act(consultation(name), f"{name}/consulted again")
    await _decide_and_hand_over(office, name)


async def _report_and_hand_over(office: Office, name: str) -> None:
    await _hand_over(office, name)
    await office.act(ReportDecision(proposal=name, meeting_day=NEXT_MEETING))


async def _sign_and_hand_over(office: Office, name: str) -> None:
    await office.act(signature(name, "ola-ord"), f"{name}/second")
    await _hand_over(office, name)


async def _dismiss_and_hand_over(office: Office, name: str) -> None:
    await office.act(judgment(name, AppealOutcome.DISMISSED))
    await _hand_over(office, name)


async def _annul_and_hand_over(office: Office, name: str) -> None:
    await office.act(judgment(name, AppealOutcome.ANNULLED))
    await office.until(lambda: office.proposal(name).effect_reversed, name)
    await _hand_over(office, name)


async def _take_up_and_hand_over(office: Office, name: str) -> None:
    await office.act(ResumeDelivery(proposal=name, recipient="leanlink"))
    await _hand_over(office, name)


async def _hand_over_to_both(office: Office, name: str) -> None:
    await office.act(by_hand(name, "nobody"), f"{name}/nobody")
    await _hand_over(office, name)


PLACES: Mapping[str, Place] = {
    "drafted": Place(_draft, _submit_and_so_on),
    "submitted": Place(_submit, _consult_and_so_on),
    "planned": Place(_plan, _consult_and_so_on),
    "on-an-agenda": Place(_agenda, _decide_and_hand_over),
    "postponed": Place(_postpone, _decide_and_hand_over),
    "referred-back": Place(_refer_back, _submit_and_so_on),
    "being-signed": Place(_one_of_two_signs, _sign_and_hand_over),
    "decided": Place(_decide, _hand_over),
    "delegated": Place(_delegate, _report_and_hand_over),
    "booked-and-sent": Place(_book_and_send, _hand_over),
    "published": Place(_publish, _hand_over),
    "appealed": Place(_appeal, _dismiss_and_hand_over),
    "appealed-in-earnest": Place(_appeal, _annul_and_hand_over),
    "bounced": Place(_bounce, _take_up_and_hand_over, deliveries=3),
    "held": Place(_hold, _hand_over_to_both),
}


async def test_wherever_a_proposal_stands_when_temporal_is_lost_it_ends_as_it_would_have(
    office: Office, worker: WorkerProcess, temporal: EmbeddedTemporal, smtp_server: SmtpServer
) -> None:
    names = {f"{office.name}-{place}": PLACES[place] for place in PLACES}
    await asyncio.to_thread(worker.start)
    for name, place in names.items():
        await place.before(office, name)
    mailed_before = [mail.message["Message-ID"] for mail in smtp_server.mails]

    await asyncio.to_thread(temporal.wipe)
    for name, place in names.items():
        await place.after(office, name)
    for name in names:
        await office.closed(name)

    for name, place in names.items():
        topics = office.topics(name)
        assert topics.count("closed") == topics.count("effect-booked") == 1, (name, topics)
        assert topics.count("decision-delivered") == place.deliveries, (name, topics)
        assert topics.count("became-final") == ("in-earnest" not in name), (name, topics)
        assert office.proposal(name).phase is Phase.CLOSED
    booked = office.booked()
    assert booked["contract.assignment-expanded.v1"] == len(names)
    assert booked["contract.change-annulled.v1"] == 1
    mailed = [mail.message["Message-ID"] for mail in smtp_server.mails]
    assert len(set(mailed)) == len(mailed), "nothing is mailed twice"
    assert mailed[: len(mailed_before)] == mailed_before


async def test_a_refused_effect_is_as_refused_after_the_loss(
    office: Office, worker: WorkerProcess, temporal: EmbeddedTemporal
) -> None:
    first, second = f"{office.name}-first", f"{office.name}-second"
    await asyncio.to_thread(worker.start)
    await office.carry_to_committee(first, recipients=(BY_HAND,))
    await office.act(starting(second, content(first, recipients=(BY_HAND,))))
    await office.act(SubmitProposal(proposal=second))
    await office.act(consultation(second))
    await office.act(decision(first))
    await office.until(lambda: office.proposal(first).effect_booked, first)
    await office.act(decision(second))
    await office.until(lambda: office.proposal(second).effect_refusals == 1, second)

    await asyncio.to_thread(temporal.wipe)
    await office.act(BookEffect(proposal=second))
    await office.act(by_hand(second, "capio"))

    assert office.proposal(second).effect_refusals == 2
    assert office.booked()["contract.assignment-expanded.v1"] == 1
