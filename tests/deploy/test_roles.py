"""The containers' database gets the same roles, with the same rights, as the embedded one."""

import os
import subprocess
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from entrypoints.embedded.postgres import EmbeddedPostgres, find_binaries
from entrypoints.embedded.roles import APP, DATABASE, OWNER
from entrypoints.migrations import migrate

SCRIPT = Path(__file__).parents[2] / "deploy" / "postgres" / "roles.sh"

pytestmark = pytest.mark.server


def test_the_script_makes_roles_that_migrate_and_append(tmp_path: Path) -> None:
    with EmbeddedPostgres(tmp_path, durable=False) as server:
        with psycopg.connect(server.admin_dsn(), autocommit=True) as admin:
            admin.execute(f"DROP DATABASE {DATABASE}")
            admin.execute(f"DROP ROLE {OWNER}")
            admin.execute(f"DROP ROLE {APP}")
        passwords = {
            "PGPASSWORD": psycopg.conninfo.conninfo_to_dict(server.admin_dsn())["password"],
            "LIGGARE_OWNER_PASSWORD": "an owner's",
            "LIGGARE_APP_PASSWORD": "an app's",
            "TEMPORAL_DB_PASSWORD": "a third",
        }
        binaries = find_binaries(os.environ.get("LIGGARE_PGBIN"))
        environment = {
            **{name: str(value) for name, value in passwords.items()},
            "PATH": f"{binaries}:{os.environ['PATH']}",
            "PGHOST": "127.0.0.1",
            "PGPORT": str(server.port),
        }
        subprocess.run(["/bin/sh", str(SCRIPT)], env=environment, check=True)

        def dsn(role: str, password: str) -> str:
            return psycopg.conninfo.make_conninfo(
                host="127.0.0.1", port=server.port, user=role, password=password, dbname=DATABASE
            )

        assert migrate(dsn(OWNER, "an owner's"))
        with psycopg.connect(dsn(APP, "an app's")) as app:
            app.execute("SELECT FROM applied_migration")
            with pytest.raises(errors.InsufficientPrivilege):
                app.execute("CREATE TABLE mine (id int)")
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(dsn("temporal", "a third"))
