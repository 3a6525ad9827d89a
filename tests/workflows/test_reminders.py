"""Whose turn it is hears of it before the day and after it; then the manager does."""

from datetime import date
from pathlib import Path

import pytest

from domain.proposal.commands import SubmitProposal
from domain.proposal.events import ConsultationTime, DeadlineKind, ReminderStage
from identity.keys import Keys
from identity.persons import Person, Persons
from identity.roles import Role
from tests.moving_clock import MovingClock
from tests.servers import SmtpServer
from tests.workflows.acts import consultation, decision
from tests.workflows.acts import start as starting
from tests.workflows.conftest import Pool
from tests.workflows.municipality import AFTERWARDS, BY_HAND, content
from tests.workflows.office import Office

PLANNED = date(2018, 3, 14)
MEETING_IN_TIME = date(2018, 3, 21)


@pytest.fixture
def clock(tmp_path: Path) -> MovingClock:
    """Before anything is entered: recorded times never run backwards."""
    return MovingClock(date(2018, 2, 1), tmp_path / "clock")


@pytest.fixture
def people(pool: Pool) -> None:
    """Anna, whose manager is Siv; Rita, who has the role of registrar, and the same manager."""
    persons, keys = Persons(pool), Keys(pool)
    for name, title in (("anna-ek", "Anna Ek"), ("rita-ros", "Rita Ros")):
        email = f"{name}@kommun.example"
        persons.add(Person(person=name, name=title, email=email, manager="siv-chef"))
    persons.add(Person(person="siv-chef", name="Siv Chef", email="siv-chef@kommun.example"))
    keys.make("rita-ros", {Role.REGISTRAR}, "diariet")


@pytest.fixture
async def planned(working: Office, clock: MovingClock, people: None) -> Office:
    """A consultation is planned for the fourteenth of March."""
    clock.move_to(date(2018, 3, 1))
    name = working.name
    await working.act(starting(name, content(name, recipients=(BY_HAND,))))
    await working.act(SubmitProposal(proposal=name))
    await working.act(consultation(name, ConsultationTime.PLANNED, PLANNED))
    return working


def reminded(office: Office) -> list[tuple[DeadlineKind, ReminderStage, str | None, bool]]:
    return [
        (each.deadline, each.stage, each.person, each.mailed)
        for each in office.proposal().reminders
    ]


def mailed_to(smtp_server: SmtpServer) -> list[str]:
    return [recipient for mail in smtp_server.mails for recipient in mail.recipients]


async def test_a_caseworker_is_reminded_before_and_after_and_then_the_manager(
    planned: Office, clock: MovingClock, smtp_server: SmtpServer
) -> None:
    consulted = DeadlineKind.UNION_CONSULTATION
    for day, count in (
        (date(2018, 3, 10), 0),
        (date(2018, 3, 11), 1),
        (date(2018, 3, 15), 2),
        (date(2018, 3, 21), 3),
    ):
        clock.move_to(day)
        await planned.wake()
        await planned.until(lambda count=count: len(reminded(planned)) == count)  # type: ignore[misc]  # bound at once

    assert reminded(planned) == [
        (consulted, ReminderStage.BEFORE, "anna-ek", True),
        (consulted, ReminderStage.AFTER, "anna-ek", True),
        (consulted, ReminderStage.ESCALATED, "siv-chef", True),
    ]
    anna, siv = "anna-ek@kommun.example", "siv-chef@kommun.example"
    assert mailed_to(smtp_server) == [anna, anna, siv]
    subjects = [mail.message["Subject"] for mail in smtp_server.mails]
    assert subjects[0] == "Påminnelse: Utökat boendestöd"
    text = smtp_server.mails[0].message.get_content()
    assert "2018-03-14" in text
    assert f"record-union-consultation {planned.name}" in text


async def test_what_is_done_in_time_is_not_reminded_of(
    planned: Office, clock: MovingClock, smtp_server: SmtpServer
) -> None:
    held = consultation(planned.name, ConsultationTime.DONE, date(2018, 3, 9))
    await planned.act(held, f"{planned.name}/held")

    clock.move_to(date(2018, 3, 21))
    await planned.wake()
    await planned.wake()

    assert reminded(planned) == []
    assert smtp_server.mails == []


async def test_nothing_is_decided_by_letting_days_go_by(
    planned: Office, clock: MovingClock
) -> None:
    clock.move_to(date(2019, 3, 14))
    await planned.wake()
    await planned.until(lambda: len(reminded(planned)) == 2)

    assert planned.topics() == ["drafted", "submitted", "union-consulted"]


async def test_whoever_has_the_role_is_reminded_of_the_minutes(
    planned: Office, clock: MovingClock, smtp_server: SmtpServer
) -> None:
    name = planned.name
    held = consultation(name, ConsultationTime.DONE, PLANNED)
    await planned.act(held, f"{name}/held")
    clock.move_to(MEETING_IN_TIME)
    await planned.act(decision(name))

    clock.move_to(date(2018, 4, 1))
    await planned.wake()
    await planned.until(lambda: len(reminded(planned)) == 1)

    assert reminded(planned) == [(DeadlineKind.MINUTES, ReminderStage.BEFORE, None, True)]
    assert mailed_to(smtp_server) == ["rita-ros@kommun.example"]


async def test_deadlines_of_long_ago_are_marked_and_nobody_is_mailed(
    working: Office, people: None, clock: MovingClock, smtp_server: SmtpServer
) -> None:
    """Entered in June, decided in March."""
    clock.move_to(AFTERWARDS)
    name = working.name
    await working.carry_to_decision(name, recipients=(BY_HAND,))
    await working.until(lambda: len(reminded(working)) == 2)

    assert sorted(reminded(working)) == [
        (DeadlineKind.DECISION, ReminderStage.AFTER, "anna-ek", False),
        (DeadlineKind.MINUTES, ReminderStage.AFTER, None, False),
    ]
    assert smtp_server.mails == []


async def test_a_reminder_that_the_mail_server_puts_off_is_raised_when_it_is_sent(
    planned: Office, clock: MovingClock, smtp_server: SmtpServer
) -> None:
    smtp_server.fail_next(1)
    clock.move_to(date(2018, 3, 11))
    await planned.wake()
    await planned.until(lambda: smtp_server.attempts == 1)
    assert reminded(planned) == []

    await planned.wake()
    await planned.until(lambda: len(reminded(planned)) == 1)

    assert len(smtp_server.mails) == 1


async def test_who_has_no_address_is_reminded_in_the_ledger_only(
    working: Office, clock: MovingClock
) -> None:
    clock.move_to(date(2018, 3, 1))
    name = working.name
    await working.act(starting(name))
    await working.act(SubmitProposal(proposal=name))
    await working.act(consultation(name, ConsultationTime.PLANNED, PLANNED))

    clock.move_to(date(2018, 3, 15))
    await working.wake()
    await working.until(lambda: len(reminded(working)) == 1)

    assert reminded(working) == [
        (DeadlineKind.UNION_CONSULTATION, ReminderStage.AFTER, "anna-ek", False)
    ]
