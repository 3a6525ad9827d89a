"""From an empty directory to figures that can be explained, and nothing left running."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from entrypoints.cli.client import Client
from entrypoints.cli.connection import Connection
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import console
from entrypoints.cli.standing import told_in_words
from entrypoints.demo import ways
from entrypoints.demo.carrying import carry, length_of, register, registrations
from entrypoints.demo.emptying import empty
from entrypoints.demo.letters import ReadLetter, import_letter, letters
from entrypoints.demo.showing import show_next, show_results
from entrypoints.demo.showing_letters import show_letter
from entrypoints.demo.showing_ways import show_ends, show_meeting, show_waiting
from entrypoints.demo_keys import demo_keys
from entrypoints.embedded.stack import Stack
from entrypoints.progress import Steps
from entrypoints.settings import PREFIX
from entrypoints.speech import say
from entrypoints.supervisor import ends_on_signals
from examples.ways import registrations_for_ways
from examples.ways import ways as example_ways
from identity.roles import Role

Advance = Callable[[], None]


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
    with (
        Client(connection, Role.REGISTRAR) as registrar,
        Client(connection, Role.CASEWORKER) as caseworker,
        Client(connection, Role.AUDITOR) as auditor,
    ):
        _carry_the_letters(out, registrar, caseworker)
        show_results(out, auditor)
        _go_every_way(out, registrar, caseworker, auditor)


def _carry_the_letters(out: Console, registrar: Client, caseworker: Client) -> None:
    """What a bar tells of comes after it."""
    requests, examples = registrations(), letters()
    with _bar(out, say("Registrerar", "Registering"), len(requests)) as registered:
        register(registrar, requests, registered)
    read: list[ReadLetter] = []
    with _bar(out, say("Läser breven", "Reading the letters"), len(examples)) as another:
        for each in examples:
            read.append(import_letter(caseworker, each))
            another()
    for letter in read:
        show_letter(out, letter)
    proposals = [proposal for letter in read for proposal in letter.proposals()]
    out.print()
    with _bar(out, say("Tjänsteskrivelser", "Proposals"), length_of(proposals)) as carried:
        carry(caseworker, proposals, carried)


def _go_every_way(out: Console, registrar: Client, caseworker: Client, auditor: Client) -> None:
    """One proposal of each, with what waits for whom between."""
    examples, requests = example_ways(), list(registrations_for_ways())
    before, at, after = ways.lengths_of(examples.meetings, examples.ways)
    out.print()
    with _bar(
        out, say("Varje väg till nämnden", "Every way there"), len(requests) + before
    ) as told:
        register(registrar, requests, told)
        ways.announce(caseworker, examples.meetings, told)
        ways.prepare(caseworker, examples.ways, told)
    show_meeting(out, auditor, examples.meetings[0])
    with _bar(out, say("Sammanträdet", "The meeting"), at) as told:
        ways.decide(caseworker, examples.ways, told)
    show_waiting(out, auditor)
    with _bar(out, say("Efter sammanträdet", "After the meeting"), after) as told:
        ways.finish(caseworker, examples.ways, told)
    show_ends(out, auditor, examples.ways)


@contextmanager
def _bar(out: Console, text: str, total: int) -> Iterator[Advance]:
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(TextColumn("{task.description:<24}"), *columns, console=out) as progress:
        bar = progress.add_task(text, total=total)
        yield lambda: progress.advance(bar)
