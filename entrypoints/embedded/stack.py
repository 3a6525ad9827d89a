"""The whole installation on one machine: servers and our processes, from one data directory."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from entrypoints.embedded.leash import ProcessFailed
from entrypoints.embedded.lock import DirectoryInUse, DirectoryLock
from entrypoints.embedded.ports import LOOPBACK, accepts, kept_port
from entrypoints.embedded.postgres import EmbeddedPostgres
from entrypoints.embedded.temporal import EmbeddedTemporal
from entrypoints.embedded.temporal_binary import ensure
from entrypoints.progress import Steps
from entrypoints.readiness import announced, answers
from entrypoints.settings import ENVIRONMENT_FILE, PREFIX
from entrypoints.speech import say
from entrypoints.supervised import Service
from entrypoints.supervisor import Supervisor

TITLES = {
    "mailbox": say("E-post", "Mail"),
    "worker": say("Ärendegång", "Worker"),
    "projections": say("Läsmodeller", "Projections"),
    "api": "API",
}

Ready = Literal["announced", "mail port", "health page"]
Migrate = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class Process:
    """One of our processes; ``needs_temporal`` ones restart when Temporal does."""

    name: str
    command: tuple[str, ...]
    ready: Ready = "announced"
    needs_temporal: bool = False


def serving(role: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "entrypoints.cli.main", "serve", role)


PROCESSES = (
    Process("mailbox", serving("mailbox"), ready="mail port"),
    Process("worker", serving("worker"), needs_temporal=True),
    Process("projections", serving("projections")),
    Process("api", serving("api"), ready="health page"),
)


def migrate_now(owner_dsn: str) -> Sequence[str]:
    """The names of the migrations applied."""
    from entrypoints.migrations import MigrationRefused, migrate

    try:
        return migrate(owner_dsn)
    except MigrationRefused as refused:
        raise ProcessFailed(str(refused)) from refused


class Stack:
    """``with Stack(directory, steps) as stack:`` has everything up inside the block, nothing after.
    Data and addresses are kept for the next time. Raises DirectoryInUse, ProcessFailed,
    NoTemporalServer.
    """

    def __init__(
        self,
        data_dir: Path,
        steps: Steps,
        *,
        processes: Sequence[Process] = PROCESSES,
        migrate: Migrate = migrate_now,
        search_attributes: Mapping[str, str] | None = None,
    ) -> None:
        self.data_dir = data_dir.absolute()
        self.postgres = EmbeddedPostgres(self.data_dir / "postgres")
        self.temporal = EmbeddedTemporal(
            self.data_dir / "temporal", search_attributes=search_attributes
        )
        self.supervisor = Supervisor(steps.tell)
        self.environment: dict[str, str] = {}
        self._steps = steps
        self._processes = processes
        self._migrate = migrate
        self._exits = ExitStack()

    @property
    def api_url(self) -> str:
        return f"http://{LOOPBACK}:{self.environment[PREFIX + 'API_PORT']}"

    @property
    def mail_dir(self) -> Path:
        """Where the mailbox writes what was sent."""
        return self.data_dir / "mail"

    @property
    def log_dir(self) -> Path:
        return self.data_dir / "logs"

    def __enter__(self) -> Self:
        with ExitStack() as exits:
            exits.enter_context(self._sole_use())
            exits.callback((self.data_dir / ENVIRONMENT_FILE).unlink, missing_ok=True)
            with self._steps.step("PostgreSQL") as step:
                exits.enter_context(self.postgres)
                step.note = f"{LOOPBACK}:{self.postgres.port}"
            with self._steps.step(say("Tabeller", "Tables")) as step:
                applied = len(self._migrate(self.postgres.owner_dsn))
                step.note = say(f"{applied} migreringar körda", f"{applied} migrations applied")
            with self._steps.step("Temporal") as step:
                ensure(lambda line: setattr(step, "note", line))
                exits.enter_context(self.temporal)
                step.note = self.temporal.address
            self.environment = self._settings()
            self._publish_addresses()
            services = [self._service(process) for process in self._processes]
            for service in services:
                exits.callback(service.stop)
                service.launch()
            exits.enter_context(self.supervisor)
            self.supervisor.keep("PostgreSQL", self.postgres)
            self.supervisor.keep("Temporal", self.temporal)
            for process, service in zip(self._processes, services, strict=True):
                self._await(process, service)
            self._exits = exits.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._exits.__exit__(kind, error, trace)

    def _sole_use(self) -> DirectoryLock:
        self.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        return DirectoryLock(self.data_dir)

    def _settings(self) -> dict[str, str]:
        ports = self.data_dir / "ports"
        return {
            f"{PREFIX}PROFILE": "demo",
            f"{PREFIX}DATA_DIR": str(self.data_dir),
            f"{PREFIX}DATABASE_URL": self.postgres.app_dsn,
            f"{PREFIX}TEMPORAL_ADDRESS": self.temporal.address,
            f"{PREFIX}TEMPORAL_NAMESPACE": self.temporal.namespace,
            f"{PREFIX}API_HOST": LOOPBACK,
            f"{PREFIX}API_PORT": str(kept_port(ports / "api")),
            f"{PREFIX}SMTP_HOST": LOOPBACK,
            f"{PREFIX}SMTP_PORT": str(kept_port(ports / "smtp")),
            f"{PREFIX}SMTP_STARTTLS": "false",
            f"{PREFIX}WEBHOOK_NETWORKS": "127.0.0.0/8",
        }

    def _publish_addresses(self) -> None:
        """For ``liggare`` commands in another terminal, while the stack is up."""
        file = self.data_dir / ENVIRONMENT_FILE
        file.touch(mode=0o600)
        told = self.environment | {f"{PREFIX}OWNER_DATABASE_URL": self.postgres.owner_dsn}
        file.write_text("".join(f"{name}={value}\n" for name, value in told.items()), "utf-8")

    def _service(self, process: Process) -> Service:
        ready_file = self.data_dir / "run" / f"{process.name}.ready"
        # What the caller sets, such as the locale or the municipality, holds here too.
        environment = {
            **os.environ,
            **self.environment,
            f"{PREFIX}READY_FILE": str(ready_file),
        }
        return Service(
            process.name,
            process.command,
            log=self.log_dir / f"{process.name}.log",
            env=environment,
            ready=self._readiness(process, ready_file),
            ready_file=ready_file,
        )

    def _await(self, process: Process, service: Service) -> None:
        with self._steps.step(TITLES.get(process.name, process.name)) as step:
            self.supervisor.add(
                process.name, service, frozenset({"Temporal"} if process.needs_temporal else ())
            )
            if process.ready == "health page":
                step.note = self.api_url

    def _readiness(self, process: Process, ready_file: Path) -> Callable[[], bool]:
        if process.ready == "health page":
            return lambda: answers(f"{self.api_url}/health")
        if process.ready == "mail port":
            return lambda: accepts(int(self.environment[f"{PREFIX}SMTP_PORT"]))
        return lambda: announced(ready_file)


def explain_in_use(error: DirectoryInUse) -> str:
    """For people: what to do about it."""
    return say(
        f"{error.directory} används av process {error.holder}: där körs redan en uppsättning; "
        "stanna den, eller välj en annan katalog med --data",
        f"{error}: another stack is up there; stop it, or choose another directory with --data",
    )
