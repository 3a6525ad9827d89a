"""Registering what was decided before the ledger began, and correcting what was registered."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from entrypoints.cli.application import Application
from entrypoints.cli.client import Client
from entrypoints.cli.failures import ExitCode, Failure, wrong_usage
from entrypoints.cli.invocation import AsJson, client_of, console, print_json
from entrypoints.speech import say
from examples.loading import FILES, ExampleFile
from examples.requests import Request, requests_in
from identity.roles import Role

app = Application()

File = Annotated[
    Path,
    typer.Argument(
        exists=True, dir_okay=False, readable=True, help=say("JSON-fil", "A file of JSON")
    ),
]


def send(client: Client, request: Request) -> Any:
    """The receipt. A contract is changed as it stands when its turn comes."""
    tag = None
    if request.changes is not None:
        _, tag = client.get_with_tag(f"/contracts/{request.changes}")
    return client.write(request.path, request.body, key=request.key, upon=tag)


@app.command(
    "register",
    help=say(
        "Registrera en fil: parter, personer, avtal, behov eller budget, som i examples/.",
        "Register a file: parties, persons, contracts, needs or budget, as in examples/.",
    ),
)
def register(ctx: typer.Context, file: File, as_json: AsJson = False) -> None:
    """A file can be sent again: what is registered already stays as it is."""
    client = client_of(ctx, Role.REGISTRAR)
    receipts = []
    for request in requests_in(_read_examples(file)):
        receipts.append(send(client, request))
        if not as_json:
            console().print(request.name)
    if as_json:
        print_json(receipts)


@app.command(
    "correct",
    help=say(
        "Rätta en post: vad den borde ha sagt (fil), eller att den aldrig hände (--strike).",
        "Correct an entry: what it should have said (file), or that it never happened (--strike).",
    ),
)
def correct(
    ctx: typer.Context,
    contract: Annotated[str, typer.Argument(help=say("Avtalets id", "The contract's id"))],
    position: Annotated[int, typer.Argument(help=say("Postens position", "Entry's position"))],
    reason: Annotated[str, typer.Option(help=say("Varför", "Why"))],
    file: Annotated[
        Path | None,
        typer.Argument(
            exists=True,
            dir_okay=False,
            readable=True,
            help=say("Vad posten borde ha sagt", "What it should have said"),
        ),
    ] = None,
    strike: Annotated[
        bool, typer.Option("--strike", help=say("Det hände aldrig", "It never happened"))
    ] = False,
    despite: Annotated[
        str | None,
        typer.Option(help=say("Skäl att gå emot villkoren", "Reason to go against the terms")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Nothing is edited: the correction is an entry of its own."""
    if (file is None) != strike:
        raise wrong_usage(say("ge en fil eller --strike", "give a file or --strike"))
    client = client_of(ctx, Role.REGISTRAR)
    _, tag = client.get_with_tag(f"/contracts/{contract}")
    body = {
        "position": position,
        "replacement": read_json(file) if file else None,
        "reason": reason,
        "despite": despite,
    }
    receipt = client.write(f"/contracts/{contract}/corrections", body, upon=tag)
    told(receipt, as_json)


def told(receipt: Any, as_json: bool) -> None:
    """A receipt, for programs or for people."""
    if as_json:
        print_json(receipt)
        return
    again = say("; fanns redan", "; was there already") if receipt["repeated"] else ""
    console().print(f"position {receipt['position']}, version {receipt['version']}{again}")


def read_json(file: Path) -> Any:
    """The file's content. Raises Failure where it is no JSON."""
    try:
        return json.loads(file.read_text("utf-8"))
    except (ValueError, OSError) as error:
        raise wrong_usage(f"{file}: {error}") from None


def _read_examples(file: Path) -> ExampleFile:
    """Raises Failure, naming each field at fault."""
    content = read_json(file)
    kind = next((kind for kind in FILES.values() if _fits(content, kind)), None)
    if kind is None:
        raise wrong_usage(say(f"{file}: okänt slag av fil", f"{file}: unknown kind of file"))
    try:
        return kind.model_validate(content)
    except ValidationError as error:
        lines = [f"  {'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]
        raise Failure(ExitCode.REFUSED, "\n".join([str(file), *lines])) from None


def _fits(content: Any, kind: type[ExampleFile]) -> bool:
    return isinstance(content, dict) and any(name in kind.model_fields for name in content)
