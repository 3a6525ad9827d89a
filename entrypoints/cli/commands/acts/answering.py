"""Answering what the rules find in a proposal or a registered contract."""

from typing import Annotated, Any

import typer

from domain.finding.finding import Verdict
from entrypoints.cli.commands.acts.doing import AsJson, Day, act, day
from entrypoints.cli.commands.registering import told
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
    matter: Annotated[
        str,
        typer.Argument(
            help=say(
                "Tjänsteskrivelsens id, eller med --contract avtalets",
                "The proposal's id, or with --contract the contract's",
            ),
        ),
    ],
    finding: Annotated[
        str, typer.Argument(help=say("Fyndets id, se liggare findings", "The finding's id"))
    ],
    because: Annotated[str, typer.Option(help=say("Varför", "Why"))],
    verdict: Annotated[
        Verdict, typer.Option("--as", help=say("Vad det är", "What it is"))
    ] = Verdict.ACCEPTED,
    contract: Annotated[
        bool,
        typer.Option(
            "--contract",
            help=say(
                "Ett fynd på ett registrerat avtal", "It is a finding on a registered contract"
            ),
        ),
    ] = False,
    on: Day = None,
    as_json: AsJson = False,
) -> None:
    """With the facts as they are now, so that the answer is to them.

    ``on``: the day with which deadlines are compared, as it was when the findings were read.
    """
    client = client_of(ctx, Role.CASEWORKER)
    path = f"/{'contracts' if contract else 'proposals'}/{matter}/findings"
    found: list[dict[str, Any]] = client.get(path, on=day(on))["findings"]
    used = next((each["used"] for each in found if each["id"] == finding), ())
    facts = [{"name": each["name"], "value": each["value"]} for each in used]
    body = {"verdict": verdict.value, "because": because, "facts": facts, "on": day(on)}
    told(client.write(f"{path}/{finding}/answer", body), as_json)
