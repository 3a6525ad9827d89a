"""A key opens what its roles say until it is revoked; its secret is nowhere."""

from typing import Any

import pytest
from psycopg import Connection
from psycopg_pool import ConnectionPool

from identity.keys import Keys, Principal
from identity.roles import Role

Pool = ConnectionPool[Connection[Any]]


def test_a_secret_tells_whose_it_is_and_what_it_may(pool: Pool) -> None:
    keys = Keys(pool)

    made = keys.make("anna-ek", {Role.CASEWORKER, Role.AUDITOR}, "laptop")

    assert made.secret.startswith("lig_")
    assert keys.principal(made.secret) == Principal(
        "anna-ek", frozenset({Role.CASEWORKER, Role.AUDITOR}), made.key_id
    )


def test_the_secret_is_neither_stored_nor_shown(pool: Pool) -> None:
    made = Keys(pool).make("anna-ek", {Role.ADMIN}, "laptop")

    with pool.connection() as connection:
        row = connection.execute("SELECT k::text FROM identity.key k").fetchone()

    assert made.secret not in str(row)
    assert made.secret.split("_", 2)[2] not in str(row)
    assert made.secret not in repr(made)


def test_a_revoked_key_opens_nothing_and_is_still_listed(pool: Pool) -> None:
    keys = Keys(pool)
    made = keys.make("anna-ek", {Role.ADMIN}, "laptop")

    assert keys.revoke(made.key_id)

    assert keys.principal(made.secret) is None
    assert keys.all()[0].revoked_at is not None
    assert not keys.revoke(made.key_id)


def test_a_guess_with_a_known_key_id_opens_nothing(pool: Pool) -> None:
    keys = Keys(pool)
    made = keys.make("anna-ek", {Role.ADMIN}, "laptop")

    assert keys.principal(f"lig_{made.key_id}_guess") is None


@pytest.mark.parametrize("text", ["", "lig_", "lig_x", "Bearer", "lig_\0_x", "åäö"])
def test_what_is_no_key_opens_nothing(pool: Pool, text: str) -> None:
    assert Keys(pool).principal(text) is None


def test_a_key_needs_a_role(pool: Pool) -> None:
    with pytest.raises(ValueError, match="role"):
        Keys(pool).make("anna-ek", (), "laptop")
