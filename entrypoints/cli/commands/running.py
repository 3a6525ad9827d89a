"""Commands that run on this machine: everything at once, or one process of an installation."""

import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from entrypoints.cli.application import Application
from entrypoints.cli.failures import ExitCode, Failure, wrong_usage
from entrypoints.cli.invocation import console, invocation
from entrypoints.settings import DEFAULT_DATA_DIR, Settings, SettingsRefused, load_settings
from entrypoints.speech import say

app = Application()
serve = Application()

DEMO_DATA_DIR = DEFAULT_DATA_DIR / "demo"

DataDir = Annotated[
    Path | None, typer.Option("--data", help=say("Var data förvaras", "Where data is kept"))
]


@app.command(
    "up",
    help=say(
        "Starta allt på den här maskinen, tills du trycker Ctrl-C; data blir kvar.",
        "Start everything on this machine, until Ctrl-C; data stays.",
    ),
)
def up(ctx: typer.Context, data: DataDir = None) -> None:
    """Servers and our own processes, from one data directory."""
    from entrypoints.cli.standing import stand

    stand(data or invocation(ctx).data_dir or DEFAULT_DATA_DIR)


@app.command(
    "demo",
    help=say(
        "Visa alltihop: ett avtalsbestånd, åtta beslut, och vad de blir till.",
        "Show it all: a portfolio, eight decisions, and what they amount to.",
    ),
)
def demo(ctx: typer.Context, data: DataDir = None) -> None:
    """From nothing, in a data directory that is emptied first."""
    from entrypoints.demo.run import run_demo

    run_demo(data or invocation(ctx).data_dir or DEMO_DATA_DIR)


@app.command("migrate", help=say("Skapa eller uppdatera tabellerna.", "Make or update the tables."))
def migrate(ctx: typer.Context) -> None:
    """With the owner's role: LIGGARE_OWNER_DATABASE_URL."""
    from entrypoints.migrations import migrate as migrate_now

    applied = migrate_now(_owner_url(settings_of(ctx)))
    for name in applied:
        console().print(name)
    console().print(say(f"{len(applied)} migreringar körda", f"{len(applied)} migrations applied"))


@app.command(
    "rebuild",
    help=say(
        "Bygg om en läsmodell ur loggen, bredvid den som används, och byt sedan.",
        "Rebuild a read model from the log, beside the live one, then swap.",
    ),
)
def rebuild(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help=say("Läsmodellens namn", "The read model's name"))],
) -> None:
    """Shows how far it has come."""
    from entrypoints.processes.projections import NAMES, rebuild_projection

    if name not in NAMES:
        known = ", ".join(NAMES)
        raise wrong_usage(say(f"okänd läsmodell; det finns {known}", f"unknown; there are {known}"))
    settings = settings_of(ctx)
    _owner_url(settings)
    with Progress(console=console()) as progress:
        task = progress.add_task(name, total=None)
        rebuild_projection(
            settings,
            name,
            lambda done, total: progress.update(task, completed=done, total=total),
        )


def settings_of(ctx: typer.Context) -> Settings:
    """The environment's; what it leaves out, those of a stack running in the data directory."""
    try:
        return load_settings(invocation(ctx).data_dir)
    except SettingsRefused as refused:
        raise Failure(
            ExitCode.USAGE,
            str(refused),
            say("kör servern? starta med `make up`", "is the server up? start with `make up`"),
        ) from None


def _owner_url(settings: Settings) -> str:
    if settings.owner_database_url is None:
        raise Failure(ExitCode.USAGE, "LIGGARE_OWNER_DATABASE_URL: missing")
    return settings.owner_database_url


def _serving(role: str, text: str) -> None:
    @serve.command(role, help=text)
    def serve_role(ctx: typer.Context) -> None:
        _serve(settings_of(ctx), role)


def _serve(settings: Settings, role: str) -> None:
    from entrypoints.log_output import configure_logging
    from ledger.errors import CannotStart

    configure_logging(settings)
    try:
        _runner(role)(settings)
    except CannotStart as reason:
        raise Failure(ExitCode.UNEXPECTED, str(reason)) from None


def _runner(role: str) -> Callable[[Settings], None]:
    """Imports no more than the process needs."""
    match role:
        case "api":
            from entrypoints.processes.api import run_api

            return run_api
        case "worker":
            from entrypoints.processes.worker import run_worker

            return run_worker
        case "projections":
            from entrypoints.processes.projections import run_projections

            return run_projections
        case _:
            return _run_mailbox


def _run_mailbox(settings: Settings) -> None:
    from entrypoints.mailbox import serve_mailbox

    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    serve_mailbox(settings, stopped)


_serving("api", say("HTTP-gränssnittet", "The HTTP interface"))
_serving("worker", say("Ärendenas gång, i Temporal", "The proposals' way, in Temporal"))
_serving("projections", say("Läsmodellerna", "The read models"))
_serving("mailbox", say("En e-postserver för demonstrationer", "A mail server for demonstrations"))
