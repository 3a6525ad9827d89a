"""Answering what the rules find in a proposal."""

from typing import Annotated, Any

import typer

from domain.finding.finding import Verdict
from entrypoints.cli.commands.acts.doing import AsJson, Proposal, act, do
from entrypoints.cli.invocation import client_of
from entrypoints.speech import say
from identity.roles import Role


@act.command(
    "answer",
    help=say(
        "Besvara ett fynd: godta det, säg att det är rättat eller att det inte gäller här.",
        "Answer a finding: accept it, say that it is corrected or that it does not apply here.",
    ),
)
def answer(
    ctx: typer.Context,
    proposal: Proposal,
    finding: Annotated[
        str, typer.Argument(help=say("Fyndets id, se liggare findings", "The finding's id"))
    ],
    because: Annotated[str, typer.Option(help=say("Varför", "Why"))],
    verdict: Annotated[
        Verdict, typer.Option("--as", help=say("Vad det är", "What it is"))
    ] = Verdict.ACCEPTED,
    as_json: AsJson = False,
) -> None:
    """With the facts as they are now, so that the answer is to them."""
    client = client_of(ctx, Role.CASEWORKER)
    found: list[dict[str, Any]] = client.get(f"/proposals/{proposal}/findings")["findings"]
    used = next((each["used"] for each in found if each["id"] == finding), ())
    facts = [{"name": each["name"], "value": each["value"]} for each in used]
    body = {"verdict": verdict.value, "because": because, "facts": facts}
    do(ctx, proposal, f"findings/{finding}/answer", body, as_json)
