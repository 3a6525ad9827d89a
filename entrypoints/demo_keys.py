"""A key for each role of a demonstration, kept in its data directory to be shown again."""

import json
from collections.abc import Mapping
from pathlib import Path

from psycopg_pool import ConnectionPool

from domain.values.identifiers import PersonId
from entrypoints.cli.connection import KEYS_FILE
from identity.keys import Keys
from identity.roles import Role

HOLDERS: Mapping[Role, PersonId] = {
    Role.CASEWORKER: "kim-handlaggare",
    Role.REGISTRAR: "robin-registrator",
    Role.AUDITOR: "alex-revisor",
    Role.INTEGRATOR: "sam-integrator",
    Role.ADMIN: "lo-administrator",
}
"""Invented people of ``examples/persons.json``, one for each role."""


def demo_keys(database_url: str, data_dir: Path) -> dict[Role, str]:
    """The keys kept there, as far as they are still in force; new ones for the other roles."""
    file = data_dir / KEYS_FILE
    kept: Mapping[str, str] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    with ConnectionPool(database_url, min_size=1, max_size=1, open=True) as pool:
        keys = Keys(pool)
        secrets = {role: _in_force(keys, role, kept) or _new(keys, role) for role in HOLDERS}
    file.touch(mode=0o600)
    file.write_text(json.dumps(secrets, indent=2) + "\n", "utf-8")
    return secrets


def _in_force(keys: Keys, role: Role, kept: Mapping[str, str]) -> str | None:
    secret = kept.get(role)
    return secret if secret is not None and keys.principal(secret) else None


def _new(keys: Keys, role: Role) -> str:
    return keys.make(HOLDERS[role], [role], f"demonstration, {role}").secret
