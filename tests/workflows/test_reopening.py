"""A closed proposal of which something comes to be known goes its way once more, to its end."""

from domain.proposal.commands import AppealOutcome, RecordBounce, ResumeDelivery, TakeDownNotice
from domain.proposal.state import Phase
from tests.servers import SmtpServer
from tests.workflows.acts import appeal, judgment, notice
from tests.workflows.municipality import FINAL_ON, LAST_APPEAL_DAY
from tests.workflows.office import Office


async def carried_to_its_end(office: Office) -> None:
    await office.carry_to_decision(office.name)
    await office.closed()
    await office.ended()


async def test_an_appeal_after_the_closing_is_waited_for_and_what_was_booked_stays(
    working: Office,
) -> None:
    name = working.name
    await carried_to_its_end(working)

    reopened = await working.act(appeal(name))
    assert reopened.phase is Phase.DECIDED
    await working.act(judgment(name, AppealOutcome.DISMISSED))
    await working.closed()

    topics = working.topics()
    assert (topics.count("reopened"), topics.count("closed")) == (1, 2)
    assert (topics.count("became-final"), topics.count("effect-booked")) == (2, 1)
    await working.ended()


async def test_what_a_court_annuls_after_the_closing_is_undone_without_anybody_s_asking(
    working: Office,
) -> None:
    name = working.name
    await carried_to_its_end(working)

    await working.act(appeal(name))
    await working.act(judgment(name, AppealOutcome.ANNULLED))
    await working.closed()

    assert working.topics().count("effect-reversed") == 1
    assert working.booked()["contract.change-annulled.v1"] == 1


async def test_what_comes_back_after_the_closing_is_sent_again_and_nothing_else(
    working: Office, smtp_server: SmtpServer
) -> None:
    name = working.name
    await carried_to_its_end(working)

    bounce = RecordBounce(proposal=name, recipient="leanlink", reason="550 no such mailbox")
    await working.act(bounce)
    await working.act(ResumeDelivery(proposal=name, recipient="leanlink"))
    await working.closed()

    assert len(smtp_server.mails) == 2
    topics = working.topics()
    assert (topics.count("decision-delivered"), topics.count("effect-booked")) == (2, 1)


async def test_a_notice_that_was_taken_down_too_early_is_posted_anew_and_final_once_more(
    working: Office,
) -> None:
    name = working.name
    await carried_to_its_end(working)

    early = TakeDownNotice(proposal=name, taken_down_on=LAST_APPEAL_DAY)
    assert (await working.act(early)).phase is Phase.DECIDED
    await working.act(notice(name, FINAL_ON), f"{name}/anew")
    await working.closed()

    assert working.topics().count("became-final") == 2


async def test_the_reopening_itself_starts_the_workflow(working: Office) -> None:
    name = working.name
    await carried_to_its_end(working)
    closed = working.client.get_workflow_handle(f"proposal:{name}")
    first_run = (await closed.describe()).run_id

    await working.act(appeal(name))

    assert (await closed.describe()).run_id != first_run
