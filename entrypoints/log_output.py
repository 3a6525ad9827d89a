"""How our processes log: readable lines, or JSON for those who gather logs."""

import logging
import sys
from typing import Any

import structlog

from entrypoints.settings import Settings

QUIET = ("httpx2", "httpcore2", "mail.log", "psycopg.pool")
"""Libraries that tell more than anybody asks for: each connection, each step of a protocol."""


def configure_logging(settings: Settings) -> None:
    """Everything goes to standard error, with UTC times."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_shared(),
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_rendered(settings),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _shared() -> list[Any]:
    return [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]


def _rendered(settings: Settings) -> list[Any]:
    if settings.log_format == "console":
        return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
    return [
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]
