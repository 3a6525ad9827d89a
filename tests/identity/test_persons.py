"""The register of persons keeps names and addresses, and forgets them when told to."""

from typing import Any

import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool
from pydantic import ValidationError

from identity.keys import Keys
from identity.persons import Person, PersonExists, Persons
from identity.roles import Role

Pool = ConnectionPool[Connection[Any]]

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
WEBHOOK = {"webhook_url": "https://capio.example/in", "webhook_secret": SECRET}
ANNA = Person(person="anna-ek", name="Anna Ek", email="anna.ek@example.org", party="leanlink")


def test_who_is_added_is_found_and_listed(pool: Pool) -> None:
    persons = Persons(pool)
    bo = Person(person="bo-al", name="Bo Al")

    persons.add(bo)
    persons.add(ANNA)

    assert persons.get("anna-ek") == ANNA
    assert persons.all() == [ANNA, bo]


def test_adding_the_same_again_changes_nothing(pool: Pool) -> None:
    persons = Persons(pool)

    persons.add(ANNA)
    persons.add(ANNA)

    assert persons.all() == [ANNA]


def test_an_id_is_not_given_to_somebody_else(pool: Pool) -> None:
    persons = Persons(pool)
    persons.add(ANNA)

    with pytest.raises(PersonExists):
        persons.add(Person(person="anna-ek", name="Anna Ekman"))


def test_replacing_keeps_the_newest_particulars(pool: Pool) -> None:
    persons = Persons(pool)
    moved = Person(person="anna-ek", name="Anna Ek", email="anna@other.example")

    persons.replace(ANNA)
    persons.replace(moved)

    assert persons.get("anna-ek") == moved


def test_erasing_forgets_name_and_address_and_closes_the_keys(pool: Pool) -> None:
    persons, keys = Persons(pool), Keys(pool)
    persons.add(ANNA)
    secret = keys.make("anna-ek", {Role.CASEWORKER}, "Annas bärbara").secret

    assert persons.erase("anna-ek")

    assert persons.get("anna-ek") is None
    assert keys.principal(secret) is None
    assert [entry.label for entry in keys.all()] == [""]
    assert not persons.erase("anna-ek")


@pytest.mark.parametrize(
    "address",
    [
        "anna",
        "anna@",
        "a b@example.org",
        "a@b.se\nBcc: c@d.se",
        "(x@b.se",
        "a@[b.se",
        "a..b@c.se",
        "å@b.se",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        Person(person="anna-ek", name="Anna Ek", email=address)


def test_a_manager_and_an_address_for_webhooks_are_kept_and_erased(pool: Pool) -> None:
    persons = Persons(pool)
    system = Person(person="capio-system", name="Capio", manager="anna-ek", **WEBHOOK)

    persons.add(system)

    assert persons.get("capio-system") == system
    assert persons.erase("capio-system")
    assert persons.get("capio-system") is None


def test_a_secret_left_out_stays_while_there_is_an_address(pool: Pool) -> None:
    persons = Persons(pool)
    persons.add(Person(person="capio-system", name="Capio", **WEBHOOK))
    moved = Person(person="capio-system", name="Capio", webhook_url="https://new.example/in")

    persons.replace(moved)

    kept = persons.get("capio-system")
    assert kept is not None
    assert (kept.webhook_url, kept.webhook_secret) == (moved.webhook_url, SECRET)

    persons.replace(Person(person="capio-system", name="Capio"))

    forgotten = persons.get("capio-system")
    assert forgotten is not None
    assert forgotten.webhook_secret is None


def test_a_secret_shows_in_no_log() -> None:
    assert SECRET not in repr(Person(person="capio-system", name="Capio", **WEBHOOK))


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_c2hvcnQ=", "hemligt", "whsec_" + "!" * 40])
def test_what_is_no_webhook_secret_is_refused(secret: str) -> None:
    with pytest.raises(ValidationError):
        Person(person="capio-system", name="Capio", webhook_secret=secret)
