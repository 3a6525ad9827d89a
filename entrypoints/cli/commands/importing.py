"""Importing documents: letters, agreements and minutes become drafts, value by value."""

from collections.abc import Sequence
from contextlib import ExitStack
from itertools import combinations
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import track
from rich.text import Text

from documents.comparing.differences import differences
from documents.comparing.likeness import same_decision
from domain.draft.draft import Draft
from domain.draft.flat import flattened
from entrypoints.cli.application import Application
from entrypoints.cli.documents.found import FoundFile, found_files
from entrypoints.cli.documents.reading import Outcome, Read, with_server, without_server
from entrypoints.cli.documents.said import written_in
from entrypoints.cli.documents.starting import Answers, start_proposals
from entrypoints.cli.documents.together import found_together
from entrypoints.cli.failures import ExitCode, Failure, wrong_usage
from entrypoints.cli.invocation import AsJson, client_of, console, invocation, print_json
from entrypoints.cli.tables import draft as tables
from entrypoints.cli.tables.imported import summary
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
        "Läs dokument till utkast, värde för värde. Inget bokförs.",
        "Read documents into drafts, value by value. Nothing is booked.",
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
    confirmations: Annotated[
        Path | None,
        typer.Option(
            "--confirmations",
            exists=True,
            dir_okay=False,
            help=say(
                "Svar ur en fil, som i examples/confirmations.json",
                "Answers from a file, as in examples/confirmations.json",
            ),
        ),
    ] = None,
    yes: Annotated[
        bool,
        typer.Option("--yes", help=say("Påbörja utan att fråga", "Start without asking")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """With a server the register is known there, and the originals are kept."""
    if start and (offline or as_json):
        raise wrong_usage(say("--start frågar, och av en server", "--start asks, and of a server"))
    if (confirmations or yes) and not start:
        raise wrong_usage(say("hör till --start", "belongs to --start"))
    if yes and confirmations is None:
        raise wrong_usage(say("--yes kräver --confirmations", "--yes needs --confirmations"))
    written = written_in(confirmations) if confirmations else {}
    found = found_files(files)
    with ExitStack() as opened:
        read = _read(_reader(ctx, opened, offline=offline, needed=start), found)
        outcomes = found_together(read)
        if as_json:
            print_json([_as_json(each) for each in outcomes])
        else:
            _show(outcomes)
        if start:
            client = client_of(ctx, Role.CASEWORKER)
            start_proposals(client, outcomes, Answers(written, yes))
    if any(each.refused for each in outcomes):
        count = sum(1 for each in outcomes if each.refused)
        raise Failure(
            ExitCode.REFUSED,
            say(f"{count} av {len(found)} lästes inte", f"{count} of {len(found)} were not read"),
        )


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


def _show(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.refused is not None:
            console().print(_refused(outcome.file.name, outcome.refused))
        elif outcome.read is not None:
            for part in tables.document(outcome.file.name, outcome.read, outcome.findings):
                console().print(part)
    _show_transcripts(outcomes)
    console().print(summary(outcomes), soft_wrap=True)


def _show_transcripts(outcomes: Sequence[Outcome]) -> None:
    """Among the files, and, from a server, in what was imported before them."""
    for (one, first), (other, second) in combinations(_drafts(outcomes), 2):
        if one != other and same_decision(first, second):
            console().print(tables.differences(one, other, differences(first, second)))
    given = {each.document["sha256"] for each in outcomes if each.document}
    for outcome in outcomes:
        for same in outcome.same_decision:
            if same.sha256 not in given:
                console().print(tables.same_decision(outcome.file.name, same))


def _refused(name: str, refused: Failure) -> Text:
    told = Text(f"\n{name}\n", "bold").append(f"  {refused.text}", "red")
    return told.append(f"\n  {refused.remedy}", "dim") if refused.remedy else told


def _drafts(outcomes: Sequence[Outcome]) -> list[tuple[str, Draft]]:
    return [(each.file.name, draft) for each in outcomes if each.read for draft in each.read.drafts]


def _as_json(outcome: Outcome) -> dict[str, Any]:
    if outcome.read is None:
        refused = outcome.refused
        told = {"text": refused.text, "remedy": refused.remedy} if refused else None
        return {"file": outcome.file.name, "refused": told}
    flat = [
        [line.model_dump(mode="json") for line in flattened(draft)] for draft in outcome.read.drafts
    ]
    read = outcome.read.model_dump(mode="json")
    found = [[each.model_dump(mode="json") for each in held] for held in outcome.findings]
    return {
        "file": outcome.file.name,
        "document": outcome.document,
        "read": read,
        "flat": flat,
        "findings": found,
        "same_decision": [each.model_dump(mode="json") for each in outcome.same_decision],
    }


def _note(text: str) -> None:
    errors().print(Text(text, "dim"), soft_wrap=True)
