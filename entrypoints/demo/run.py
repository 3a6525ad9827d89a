"""From an empty directory to figures that can be explained, and nothing left running."""

import time
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from entrypoints.cli.client import Client
from entrypoints.cli.connection import Connection
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import console
from entrypoints.cli.standing import told_in_words
from entrypoints.demo.carrying import carry, length_of, register, registrations
from entrypoints.demo.emptying import empty
from entrypoints.demo.showing import show_next, show_results
from entrypoints.demo_keys import demo_keys
from entrypoints.embedded.stack import Stack
from entrypoints.progress import Steps
from entrypoints.settings import PREFIX
from entrypoints.speech import say
from entrypoints.supervisor import ends_on_signals
from examples.loading import portfolio
from identity.roles import Role


def run_demo(data_dir: Path) -> None:
    """Empties ``data_dir`` first. Raises Failure where something does not come up."""
    out, started = console(), time.monotonic()
    with ends_on_signals(), told_in_words():
        try:
            empty(data_dir)
            with Stack(data_dir, Steps(out)) as stack:
                _act_it_out(out, stack)
        except KeyboardInterrupt:
            raise Failure(ExitCode.INTERRUPTED, say("avbrutet", "interrupted")) from None
    show_next(out, data_dir)
    seconds = f"{time.monotonic() - started:.0f}"
    out.print(say(f"\nKlart på {seconds} s.", f"\nDone in {seconds} s."))


def _act_it_out(out: Console, stack: Stack) -> None:
    keys = demo_keys(stack.environment[f"{PREFIX}DATABASE_URL"], stack.data_dir)
    connection = Connection(
        stack.api_url, keys={role.value: secret for role, secret in keys.items()}
    )
    requests, examples = registrations(), portfolio().proposals
    with (
        _progress(out) as progress,
        Client(connection, Role.REGISTRAR) as registrar,
        Client(connection, Role.CASEWORKER) as caseworker,
    ):
        bar = progress.add_task(say("Registrerar", "Registering"), total=len(requests))
        register(registrar, requests, lambda: progress.advance(bar))
        text = say("Tjänsteskrivelser", "Proposals")
        way = progress.add_task(text, total=length_of(examples))
        carry(caseworker, examples, lambda: progress.advance(way))
    with Client(connection, Role.AUDITOR) as auditor:
        show_results(out, auditor)


def _progress(out: Console) -> Progress:
    return Progress(
        TextColumn("{task.description:<24}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=out,
    )
