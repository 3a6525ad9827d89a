"""Starting a proposal from a file, as a caseworker does."""

from typing import Annotated, Any

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.registering import File, read_json, told
from entrypoints.cli.failures import wrong_usage
from entrypoints.cli.invocation import AsJson, client_of
from entrypoints.speech import say
from identity.roles import Role

app = Application()


@app.command(
    "propose",
    help=say(
        "Påbörja en tjänsteskrivelse ur en fil (case, content), som API:et tar den.",
        "Start a proposal from a file (case, content), as the API takes it.",
    ),
)
def propose(
    ctx: typer.Context,
    file: File,
    proposal: Annotated[
        str | None, typer.Option(help=say("Id, eller vilken i filen", "Id, or which of the file"))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """From a file with one proposal, or one of several."""
    body = _one_of(read_json(file), proposal)
    client = client_of(ctx, Role.CASEWORKER)
    receipt = client.write(
        "/proposals",
        {
            "proposal": proposal or body.get("proposal"),
            "case": body.get("case"),
            "content": body.get("content"),
        },
    )
    told(receipt, as_json)


def _one_of(content: Any, proposal: str | None) -> dict[str, Any]:
    if not isinstance(content, dict):
        raise wrong_usage(say("filen innehåller ingen tjänsteskrivelse", "no proposal in the file"))
    several = content.get("proposals")
    if several is None:
        return content
    found = [each for each in several if proposal in {None, each.get("proposal")}]
    if len(found) != 1:
        names = ", ".join(str(each.get("proposal")) for each in several)
        raise wrong_usage(say(f"välj en med --proposal: {names}", f"choose --proposal: {names}"))
    return dict(found[0])
