"""Importing documents: letters, agreements and minutes become drafts, value by value."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import track
from rich.text import Text

from entrypoints.cli.application import Application
from entrypoints.cli.documents.found import FoundFile, found_files
from entrypoints.cli.documents.reading import Outcome, Read, with_server, without_server
from entrypoints.cli.documents.registering import (
    AgreementAnswers,
    agreements_in,
    register_contracts,
)
from entrypoints.cli.documents.said import written_in
from entrypoints.cli.documents.showing import as_json_of, show
from entrypoints.cli.documents.starting import Answers, start_proposals
from entrypoints.cli.documents.together import found_together
from entrypoints.cli.failures import ExitCode, Failure, wrong_usage
from entrypoints.cli.invocation import AsJson, client_of, invocation, print_json
from entrypoints.cli.terminal import errors
from entrypoints.speech import say
from identity.roles import Role

app = Application()

READERS = (Role.CASEWORKER, Role.REGISTRAR)

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        help=say(
            "Dokument (txt, docx, pdf), mappar, eller - för standard in",
            "Documents (txt, docx, pdf), folders, or - for standard input",
        ),
    ),
]


@app.command(
    "import",
    help=say(
        "Läs dokument till utkast, värde för värde. Inget bokförs utan att du säger det.",
        "Read documents into drafts, value by value. Nothing is booked unless you say so.",
    ),
)
def import_documents(
    ctx: typer.Context,
    files: Files,
    offline: Annotated[
        bool,
        typer.Option(
            "--offline",
            help=say(
                "Läs utan server: registret är okänt", "Read without a server and its register"
            ),
        ),
    ] = False,
    start: Annotated[
        bool,
        typer.Option(
            "--start",
            help=say(
                "Påbörja tjänsteskrivelser, efter bekräftelse",
                "Start proposals, after a confirmation",
            ),
        ),
    ] = False,
    register: Annotated[
        bool,
        typer.Option(
            "--register",
            help=say(
                "Registrera avtal ur avtal och uppdrag, efter bekräftelse (registrator)",
                "Register the contracts of agreements, after a confirmation (registrar)",
            ),
        ),
    ] = False,
    confirmations: Annotated[
        Path | None,
        typer.Option(
            "--confirmations",
            exists=True,
            dir_okay=False,
            help=say(
                "Svar ur en fil, som i examples/confirmations.json eller agreements.json",
                "Answers from a file, as in examples/confirmations.json or agreements.json",
            ),
        ),
    ] = None,
    yes: Annotated[
        bool,
        typer.Option("--yes", help=say("Gör det utan att fråga", "Do it without asking")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """With a server the register is known there, and the originals are kept."""
    acts = [name for name, asked in (("--start", start), ("--register", register)) if asked]
    _refuse_misuse(acts, alone=offline or as_json, written=confirmations is not None, yes=yes)
    go_on = _going_on(ctx, acts, confirmations, yes=yes)
    found = found_files(files)
    with ExitStack() as opened:
        read = _read(_reader(ctx, opened, offline=offline, needed=bool(acts)), found)
        outcomes = found_together(read)
        if as_json:
            print_json([as_json_of(each) for each in outcomes])
        else:
            show(outcomes)
        go_on(outcomes)
    if any(each.refused for each in outcomes):
        count = sum(1 for each in outcomes if each.refused)
        raise Failure(
            ExitCode.REFUSED,
            say(f"{count} av {len(found)} lästes inte", f"{count} of {len(found)} were not read"),
        )


def _refuse_misuse(acts: Sequence[str], *, alone: bool, written: bool, yes: bool) -> None:
    """``alone``: without a server, or for a program. Raises Failure."""
    if len(acts) > 1:
        raise wrong_usage(say("ett i taget: --start, --register", "one of --start, --register"))
    if acts and alone:
        raise wrong_usage(say(f"{acts[0]} frågar, och av en server", f"{acts[0]} asks a server"))
    if (written or yes) and not acts:
        raise wrong_usage(
            say("hör till --start eller --register", "belongs to --start or --register")
        )
    if yes and not written:
        raise wrong_usage(say("--yes kräver --confirmations", "--yes needs --confirmations"))


def _going_on(
    ctx: typer.Context, acts: Sequence[str], answers: Path | None, *, yes: bool
) -> Callable[[Sequence[Outcome]], None]:
    """What is done with what was read; the file of answers is looked at first."""
    if acts == ["--start"]:
        written = Answers(written_in(answers) if answers else {}, yes)
        return lambda read: start_proposals(client_of(ctx, Role.CASEWORKER), read, written)
    if acts == ["--register"]:
        known = AgreementAnswers(agreements_in(answers) if answers else {}, yes)
        return lambda read: register_contracts(client_of(ctx, Role.REGISTRAR), read, known)
    return lambda read: None


def _reader(ctx: typer.Context, opened: ExitStack, *, offline: bool, needed: bool) -> Read:
    """The server's where one is known and answers; else one of our own, which is told."""
    if not offline:
        client = opened.enter_context(invocation(ctx).client(*READERS))
        try:
            client.get("/parties")
        except Failure as failure:
            named = invocation(ctx).url is not None or invocation(ctx).key is not None
            if needed or named or failure.code not in {ExitCode.NO_SERVER, ExitCode.NOT_ALLOWED}:
                raise
            _note(
                say(
                    "läser utan server: parter och avtal är okända, originalen sparas inte",
                    "reading without a server: parties and contracts are unknown, nothing is kept",
                )
            )
        else:
            return with_server(client)
    return opened.enter_context(without_server())


def _read(read: Read, found: Sequence[FoundFile]) -> list[Outcome]:
    beside = errors()
    told = say("Läser", "Reading")
    quiet = len(found) < 2 or not beside.is_terminal
    return [read(file) for file in track(found, told, console=beside, disable=quiet)]


def _note(text: str) -> None:
    errors().print(Text(text, "dim"), soft_wrap=True)
