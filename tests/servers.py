"""Real servers for tests: a database per test, and a mail server that can be told to fail."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as modern

import psycopg
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from psycopg import sql

from entrypoints.embedded.ports import LOOPBACK, free_port
from entrypoints.embedded.postgres import EmbeddedPostgres
from entrypoints.embedded.roles import create_database

TEMPLATE = "migrated"


@dataclass(frozen=True)
class Database:
    """One migrated database of a test's own."""

    name: str
    owner_dsn: str
    app_dsn: str
    admin_dsn: str


@dataclass
class Databases:
    """Hands out copies of a database that is migrated once."""

    server: EmbeddedPostgres
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def make_template(self) -> None:
        from entrypoints.migrations import migrate

        with psycopg.connect(self.server.admin_dsn(), autocommit=True) as admin:
            create_database(admin, TEMPLATE)
        migrate(self._named(TEMPLATE).owner_dsn)

    @contextmanager
    def fresh(self, template: str = TEMPLATE) -> Iterator[Database]:
        """Dropped after use, whoever is still connected. ``template0`` gives an empty one."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.server.admin_dsn(), autocommit=True) as admin:
            create_database(admin, name, template)
            try:
                yield self._named(name)
            finally:
                admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _named(self, name: str) -> Database:
        server = self.server
        return Database(
            name=name,
            owner_dsn=server.dsn("liggare_owner", name),
            app_dsn=server.dsn("liggare_app", name),
            admin_dsn=server.admin_dsn(name),
        )


@contextmanager
def away(postgres: EmbeddedPostgres, database: Database) -> Iterator[None]:
    """Nobody gets into the database, and whoever was in it is thrown out."""
    name = sql.Identifier(database.name)
    with psycopg.connect(postgres.admin_dsn(), autocommit=True) as admin:
        admin.execute(sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false").format(name))
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            (database.name,),
        )
        try:
            yield
        finally:
            admin.execute(sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS true").format(name))


@dataclass(frozen=True)
class Mail:
    """One message as it was handed over: ``sender`` and ``recipients`` are the envelope's."""

    sender: str
    recipients: tuple[str, ...]
    message: EmailMessage


class SmtpServer:
    """A real SMTP server on loopback that keeps what it accepts and fails when told to.

    ``fails_every``: one message in so many is put off.
    """

    def __init__(self) -> None:
        self.mails: list[Mail] = []
        self.attempts = 0
        self.fails_every: int | None = None
        self._refusals: list[str] = []
        self.host = LOOPBACK
        self.port = free_port()
        self._controller: Controller | None = None

    def start(self) -> None:
        self._controller = Controller(self, hostname=self.host, port=self.port)
        self._controller.start()

    def stop(self) -> None:
        """Also in the middle of a test: nothing listens until ``start``."""
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

    def fail_next(self, times: int, reply: str = "451 4.3.0 try again later") -> None:
        """Answer the next messages with ``reply``; one that begins with 5 is permanent."""
        self._refusals += [reply] * times

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 -- aiosmtpd's name
        self.attempts += 1
        if self._refusals:
            return self._refusals.pop(0)
        if self.fails_every and self.attempts % self.fails_every == 0:
            return "451 4.3.0 try again later"
        content = envelope.content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, policy=modern)
        assert isinstance(message, EmailMessage)
        self.mails.append(
            Mail(str(envelope.mail_from), tuple(map(str, envelope.rcpt_tos)), message)
        )
        return "250 2.0.0 accepted"
