"""Keys to the API: made once, stored as digests, revoked for good."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from psycopg import Connection
from psycopg.rows import class_row
from psycopg_pool import ConnectionPool

from domain.values.identifiers import PersonId
from identity.roles import Role

PREFIX = "lig_"
SECRET_BYTES = 32
"""As much chance as SHA-256 has bits, so a fast digest is as hard to reverse as a slow one."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """Fresh from the making: the only time that the secret is seen."""

    key_id: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Principal:
    """Whom a secret belongs to, and what that person may do with it."""

    person: PersonId
    roles: frozenset[Role]
    key_id: str


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What is known about a key afterwards. Times are in the session's zone, aware."""

    key_id: str
    person: PersonId
    roles: tuple[Role, ...]
    label: str
    made_at: datetime
    revoked_at: datetime | None


class Keys:
    """Thread-safe. A secret reads ``lig_{key id}_{256 random bits}``."""

    def __init__(self, pool: ConnectionPool[Connection[Any]]) -> None:
        self._pool = pool

    def make(self, person: PersonId, roles: Iterable[Role], label: str) -> NewKey:
        """Raises ValueError without a role."""
        names = sorted(role.value for role in set(roles))
        if not names:
            raise ValueError("a key without a role opens nothing")
        key_id = secrets.token_hex(6)
        secret = f"{PREFIX}{key_id}_{secrets.token_urlsafe(SECRET_BYTES)}"
        with self._pool.connection() as connection:
            connection.execute(
                "INSERT INTO identity.key (key_id, person, roles, label, digest)"
                " VALUES (%s, %s, %s, %s, %s)",
                (key_id, person, names, label, _digest(secret)),
            )
        return NewKey(key_id, secret)

    def principal(self, secret: str) -> Principal | None:
        """None for anything that is not a key in force."""
        key_id = _key_id(secret)
        if key_id is None:
            return None
        with self._pool.connection() as connection:
            row = connection.execute(
                "SELECT person, roles, digest FROM identity.key"
                " WHERE key_id = %s AND revoked_at IS NULL",
                (key_id,),
            ).fetchone()
        if row is None or not hmac.compare_digest(row[2], _digest(secret)):
            return None
        return Principal(row[0], frozenset(Role(name) for name in row[1]), key_id)

    def revoke(self, key_id: str) -> bool:
        """From now on the key opens nothing; False where there is no such key in force."""
        with self._pool.connection() as connection:
            revoked = connection.execute(
                "UPDATE identity.key SET revoked_at = now()"
                " WHERE key_id = %s AND revoked_at IS NULL",
                (key_id,),
            )
            return revoked.rowcount > 0

    def holders(self, role: str) -> list[PersonId]:
        """Whoever has a key in force to the role, each once."""
        with self._pool.connection() as connection:
            rows = connection.execute(
                "SELECT DISTINCT person FROM identity.key"
                " WHERE revoked_at IS NULL AND %s = ANY(roles) ORDER BY person",
                (role,),
            )
            return [row[0] for row in rows]

    def all(self) -> list[KeyEntry]:
        """Every key ever made, the oldest first; those revoked say so."""
        query = (
            "SELECT key_id, person, roles, label, made_at, revoked_at FROM identity.key"
            " ORDER BY made_at, key_id"
        )
        with (
            self._pool.connection() as connection,
            connection.cursor(row_factory=class_row(_Row)) as cursor,
        ):
            return [row.entry() for row in cursor.execute(query)]


@dataclass(frozen=True, slots=True)
class _Row:
    key_id: str
    person: str
    roles: list[str]
    label: str
    made_at: datetime
    revoked_at: datetime | None

    def entry(self) -> KeyEntry:
        roles = tuple(Role(name) for name in self.roles)
        return KeyEntry(self.key_id, self.person, roles, self.label, self.made_at, self.revoked_at)


def _key_id(secret: str) -> str | None:
    """The middle of the secret, by which its row is found; it is no secret itself."""
    if not secret.startswith(PREFIX) or "\0" in secret:
        return None
    key_id, separator, _ = secret.removeprefix(PREFIX).partition("_")
    return key_id if separator else None


def _digest(secret: str) -> bytes:
    """``person`` keeps these digests apart from any other use of the hash."""
    return hashlib.blake2b(secret.encode(), digest_size=32, person=b"liggare key v1").digest()
