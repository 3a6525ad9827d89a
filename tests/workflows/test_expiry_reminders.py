"""Who has the caseworkers' role hears by e-mail of a contract that comes to its end."""

from datetime import date
from pathlib import Path

import pytest

from delivery.email import Mailer
from delivery.failure import Delayed
from domain.expiry.events import ExpiryReminderRaised
from identity.keys import Keys
from identity.persons import Person, Persons
from identity.roles import Role
from ledger.application import Ledger
from tests.moving_clock import MovingClock
from tests.servers import SmtpServer
from tests.workflows.conftest import Pool
from tests.workflows.contract_ends import ACTIVE, CAPIO, Contracts, watch_over
from workflows.expiry.activities import ExpiryActivities
from workflows.expiry.messages import Watched


@pytest.fixture
def clock(tmp_path: Path) -> MovingClock:
    """The first day on which somebody is reminded of Capio's contract, and of no other."""
    return MovingClock(date(2018, 12, 31), tmp_path / "clock")


@pytest.fixture
def watch(
    ledger: Ledger, pool: Pool, clock: MovingClock, smtp_server: SmtpServer
) -> ExpiryActivities:
    mailer = Mailer(smtp_server.host, smtp_server.port, timeout=5)
    return watch_over(Contracts(CAPIO, ACTIVE), ledger, pool, mailer, clock)


@pytest.fixture
def caseworkers(pool: Pool) -> None:
    """Anna and Bo, who has two keys; Rita has another role, and Carl's key is revoked."""
    persons, keys = Persons(pool), Keys(pool)
    for name in ("anna-ek", "bo-berg", "rita-ros", "carl-ceder"):
        persons.add(Person(person=name, name=name.title(), email=f"{name}@kommun.example"))
        role = Role.REGISTRAR if name == "rita-ros" else Role.CASEWORKER
        made = keys.make(name, {role}, "kontoret")
        if name == "carl-ceder":
            keys.revoke(made.key_id)
    keys.make("bo-berg", {Role.CASEWORKER, Role.AUDITOR}, "hemma")


def mailed(ledger: Ledger, contract: str = CAPIO.contract) -> list[bool]:
    """Of each reminder that is recorded, whether somebody was told."""
    events = [entry.event for entry in ledger.entries(f"expiry:{contract}")]
    return [event.mailed for event in events if isinstance(event, ExpiryReminderRaised)]


@pytest.mark.usefixtures("caseworkers")
def test_whoever_has_the_role_is_told_once_of_each_threshold(
    watch: ExpiryActivities, ledger: Ledger, smtp_server: SmtpServer
) -> None:
    watch.look()
    watch.look()

    assert [mail.recipients for mail in smtp_server.mails] == [
        ("anna-ek@kommun.example",),
        ("bo-berg@kommun.example",),
    ]
    message = smtp_server.mails[0].message
    assert message["Subject"] == "Avtal går mot sitt slut: Boendestöd, Capio"
    assert "2019-12-31" in message.get_content()
    assert mailed(ledger) == [True]


def test_where_nobody_can_be_told_the_reminder_is_recorded_as_not_mailed(
    watch: ExpiryActivities, ledger: Ledger, smtp_server: SmtpServer
) -> None:
    assert watch.look() == Watched(contracts=1, reminders=1)
    assert mailed(ledger) == [False]
    assert smtp_server.mails == []


@pytest.mark.usefixtures("caseworkers")
def test_what_the_mail_server_puts_off_is_tried_again_and_holds_up_no_other_contract(
    watch: ExpiryActivities, ledger: Ledger, smtp_server: SmtpServer, clock: MovingClock
) -> None:
    clock.move_to(date(2019, 3, 1))
    smtp_server.fail_next(1)
    with pytest.raises(Delayed):
        watch.look()
    assert (mailed(ledger), mailed(ledger, ACTIVE.contract)) == ([], [True])

    watch.look()
    assert mailed(ledger) == [True]
    told = [mail.recipients[0] for mail in smtp_server.mails if "Capio" in mail.message["Subject"]]
    assert sorted(told) == ["anna-ek@kommun.example", "bo-berg@kommun.example"]


@pytest.mark.usefixtures("caseworkers")
def test_one_refused_address_does_not_keep_it_from_the_others(
    watch: ExpiryActivities, ledger: Ledger, smtp_server: SmtpServer
) -> None:
    smtp_server.fail_next(1, "550 5.1.1 no such mailbox")
    watch.look()

    assert [mail.recipients for mail in smtp_server.mails] == [("bo-berg@kommun.example",)]
    assert mailed(ledger) == [True]
