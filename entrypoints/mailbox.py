"""A mail server for demonstrations: accepts everything and writes each message to a file."""

import itertools
import threading
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from entrypoints.readiness import announce_ready
from entrypoints.settings import Settings


class _Files:
    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._directory = directory
        self._numbers = itertools.count(len(list(directory.glob("*.eml"))) + 1)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 -- aiosmtpd's name
        content = envelope.content
        assert isinstance(content, bytes)
        (self._directory / f"{next(self._numbers):05}.eml").write_bytes(content)
        return "250 2.0.0 accepted"


def serve_mailbox(settings: Settings, stopped: threading.Event) -> None:
    """Until ``stopped``; messages go to ``mail`` in the data directory."""
    controller = Controller(
        _Files(settings.data_dir / "mail"), hostname=settings.smtp_host, port=settings.smtp_port
    )
    controller.start()
    announce_ready(settings)
    stopped.wait()
    controller.stop()
