"""What proposals go through, each told once: recorded as histories, and replayed ever after."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from domain.proposal.commands import (
    AppealOutcome,
    BookEffect,
    CancelProposal,
    RecordBounce,
    ReportDecision,
    ResumeDelivery,
    SubmitProposal,
    WithdrawProposal,
)
from domain.proposal.content import SigningRequirement
from domain.proposal.errors import WrongPhase
from domain.proposal.events import ConsultationTime, Outcome, Retractable
from domain.proposal.outcomes import ByDelegate, ChangedPoint
from tests.servers import SmtpServer
from tests.workflows.acts import (
    appeal,
    by_hand,
    consultation,
    decision,
    judgment,
    minutes,
    notice,
    retraction,
    signature,
)
from tests.workflows.acts import start as starting
from tests.workflows.municipality import (
    APPROVED_ON,
    BY_HAND,
    BY_MAIL,
    MEETING,
    NEXT_MEETING,
    POSTED_ON,
    QUICK,
    UNKNOWN,
    content,
)
from tests.workflows.office import Office
from workflows.proposal.starting import workflow_id
from workflows.proposal.workflow import ProposalWorkflow

TWO_FIRST = SigningRequirement(required=2, before_effect=True)

Story = Callable[[Office, SmtpServer], Awaitable[None]]


async def approved(office: Office, _: SmtpServer) -> None:
    await office.carry_to_committee(office.name, recipients=(BY_MAIL, BY_HAND), points=2)
    await office.act(decision(office.name, {1: Outcome.APPROVED, 2: Outcome.REJECTED}))
    await office.act(by_hand(office.name, "capio"))
    await office.closed()


async def rejected(office: Office, _: SmtpServer) -> None:
    await office.carry_to_committee(office.name)
    await office.act(decision(office.name, {1: Outcome.REJECTED}))
    await office.closed()


async def refused_acts(office: Office, _: SmtpServer) -> None:
    """A decision too early, and a consultation that is only planned at first."""
    name = office.name
    await office.act(starting(name))
    try:
        await office.act(decision(name), "too early")
    except WrongPhase:
        await office.act(SubmitProposal(proposal=name))
    await office.act(consultation(name, ConsultationTime.PLANNED, date(2018, 3, 1)), "planned")
    await office.act(consultation(name, ConsultationTime.DONE, date(2018, 3, 1)), "done")
    await office.act(decision(name))
    await office.closed()


async def held_deliveries(office: Office, smtp_server: SmtpServer) -> None:
    name = office.name
    await office.carry_to_committee(name, recipients=(BY_MAIL, UNKNOWN))
    smtp_server.fail_next(QUICK.attempts)
    await office.act(decision(name))
    await office.until(lambda: office.topics().count("delivery-held") == 2)
    await office.act(by_hand(name, "leanlink"), "leanlink")
    await office.act(by_hand(name, "nobody"), "nobody")
    await office.closed()


async def refused_effect(office: Office, _: SmtpServer) -> None:
    """Another proposal books the same line first; ends while people see to it."""
    first, second = f"{office.name}-first", office.name
    await office.carry_to_committee(first)
    await office.act(starting(second, content(first)))
    await office.act(SubmitProposal(proposal=second))
    await office.act(consultation(second))
    await office.act(decision(first))
    await office.closed(first)
    await office.act(decision(second))
    await office.until(lambda: office.proposal().effect_refusals == 1)
    await office.act(BookEffect(proposal=second))
    await office.until(lambda: not office.proposal().undelivered)


async def started_again(office: Office, _: SmtpServer) -> None:
    """Lost while the committee had it; the decision itself brings the workflow back."""
    name = office.name
    await office.carry_to_committee(name)
    handle = office.client.get_workflow_handle(workflow_id(name))
    await handle.terminate()
    await office.act(decision(name, {1: Outcome.REJECTED}))
    await office.closed()


async def woken(office: Office, _: SmtpServer) -> None:
    name = office.name
    await office.carry_to_committee(name)
    handle = office.client.get_workflow_handle(workflow_id(name))
    await handle.signal(ProposalWorkflow.wake)
    await office.act(decision(name))
    await office.closed()


async def referred_back_and_postponed(office: Office, _: SmtpServer) -> None:
    """Two rounds, and two meetings in the second."""
    name = office.name
    await office.carry_to_committee(name)
    await office.act(decision(name, {1: Outcome.REFERRED_BACK}), "referred back")
    await office.act(SubmitProposal(proposal=name), "submitted again")
    await office.act(consultation(name), "consulted again")
    await office.act(decision(name, {1: Outcome.POSTPONED}), "postponed")
    await office.act(decision(name), "decided")
    await office.closed()


async def changed_and_signed(office: Office, _: SmtpServer) -> None:
    """Approved with changes, and two signatures before the effect."""
    name = office.name
    await office.carry_to_committee(name, signing=TWO_FIRST)
    changed = ChangedPoint(text="Leanlinks uppdrag utökas, dock högst till årets slut.")
    await office.act(decision(name, {1: Outcome.APPROVED_WITH_CHANGES}, changed=changed))
    await office.act(signature(name), "first")
    await office.act(signature(name, "ola-ord"), "second")
    await office.closed()


async def delegated(office: Office, _: SmtpServer) -> None:
    name = office.name
    await office.carry_to_committee(name)
    await office.act(decision(name, by=ByDelegate(person="dana-dir", item="4.2")))
    await office.act(ReportDecision(proposal=name, meeting_day=NEXT_MEETING))
    await office.closed()


async def annulled(office: Office, _: SmtpServer) -> None:
    name = office.name
    await office.carry_to_decision(name, recipients=(BY_MAIL, BY_HAND))
    await office.until(lambda: office.proposal().effect_booked)
    await office.act(appeal(name))
    await office.act(judgment(name, AppealOutcome.ANNULLED))
    await office.act(by_hand(name, "capio"))
    await office.closed()


async def bounced_and_resumed(office: Office, _: SmtpServer) -> None:
    name = office.name
    await office.carry_to_decision(name, recipients=(BY_MAIL, BY_HAND))
    await office.until(lambda: len(office.proposal().undelivered) == 1)
    await office.act(RecordBounce(proposal=name, recipient="leanlink", reason="5.1.1 okänd"))
    await office.act(ResumeDelivery(proposal=name, recipient="leanlink"))
    await office.act(by_hand(name, "capio"))
    await office.closed()


async def taken_back(office: Office, _: SmtpServer) -> None:
    """A signature, a bounce and an appeal that were recorded on the wrong proposal."""
    name = office.name
    await office.carry_to_decision(name, recipients=(BY_MAIL, BY_HAND), signing=TWO_FIRST)
    await office.until(lambda: len(office.proposal().undelivered) == 1)
    await office.act(signature(name), "wrong")
    await office.act(retraction(name, Retractable.SIGNATURE, "dana-dir"), "unsigned")
    await office.act(RecordBounce(proposal=name, recipient="leanlink", reason="5.1.1 okänd"))
    await office.act(retraction(name, Retractable.BOUNCE, "leanlink"), "arrived")
    await office.act(appeal(name))
    await office.act(retraction(name, Retractable.APPEAL, "mal-1"), "no appeal")
    await office.act(signature(name), "first")
    await office.act(signature(name, "ola-ord"), "second")
    await office.act(by_hand(name, "capio"))
    await office.closed()


async def decided_wrongly(office: Office, _: SmtpServer) -> None:
    """Rejected, as was typed; approved, as was decided; then minutes of another meeting."""
    name = office.name
    await office.carry_to_committee(name, recipients=(BY_MAIL, BY_HAND))
    await office.act(decision(name, {1: Outcome.REJECTED}), "wrong")
    await office.until(lambda: len(office.proposal().undelivered) == 1)
    await office.act(by_hand(name, "capio"), "wrong letter")
    await office.act(retraction(name, Retractable.DECISION, MEETING.isoformat()), "undecided")
    await office.act(decision(name), "right")
    await office.until(lambda: len(office.proposal().undelivered) == 1)
    await office.act(by_hand(name, "capio"), "another's")
    await office.act(retraction(name, Retractable.DELIVERY, "capio"), "not handed over")
    await office.act(minutes(name), "wrong minutes")
    await office.act(notice(name), "wrong notice")
    await office.act(retraction(name, Retractable.NOTICE, POSTED_ON.isoformat()), "not posted")
    await office.act(retraction(name, Retractable.MINUTES, APPROVED_ON.isoformat()), "none")
    await office.act(by_hand(name, "capio"), "right letter")
    await office.closed()


async def withdrawn(office: Office, _: SmtpServer) -> None:
    name = office.name
    await office.carry_to_committee(name)
    await office.act(WithdrawProposal(proposal=name, reason="Behovet har upphört."))


async def cancelled(office: Office, smtp_server: SmtpServer) -> None:
    """While an e-mail is tried again and again."""
    name = office.name
    smtp_server.fail_next(1000)
    await office.carry_to_decision(name, recipients=(BY_MAIL, BY_HAND))
    await office.until(lambda: smtp_server.attempts > 0)
    await office.act(CancelProposal(proposal=name, reason="Registrerat dubbelt."))


STORIES: Mapping[str, Story] = {
    story.__name__: story
    for story in (
        approved,
        rejected,
        refused_acts,
        held_deliveries,
        refused_effect,
        started_again,
        woken,
        referred_back_and_postponed,
        changed_and_signed,
        delegated,
        annulled,
        bounced_and_resumed,
        taken_back,
        decided_wrongly,
        withdrawn,
        cancelled,
    )
}
