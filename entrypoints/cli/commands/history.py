"""What happened to a contract, a case, a party or a proposal, in words."""

from typing import Annotated

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import AsJson, DecidedBy, KnownAt, day, read_all
from entrypoints.cli.failures import wrong_usage
from entrypoints.cli.invocation import client_of, console, print_json, print_note
from entrypoints.cli.tables.history import history as laid_out
from entrypoints.speech import say
from projections.audit_history.answers import History

app = Application()


@app.command(
    "history",
    help=say(
        "Allt som hänt ett avtal, ett ärende, en part eller en tjänsteskrivelse, i ord.",
        "All that happened to a contract, a case, a party or a proposal, in words.",
    ),
)
def history(
    ctx: typer.Context,
    contract: Annotated[str | None, typer.Option(help=say("Avtal", "Contract"))] = None,
    case: Annotated[str | None, typer.Option(help=say("Ärende", "Case"))] = None,
    party: Annotated[str | None, typer.Option(help=say("Part", "Party"))] = None,
    proposal: Annotated[str | None, typer.Option(help=say("Tjänsteskrivelse", "Proposal"))] = None,
    decided_by: DecidedBy = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """One of the four."""
    asked = {"contract": contract, "case": case, "party": party, "proposal": proposal}
    if sum(value is not None for value in asked.values()) != 1:
        raise wrong_usage(
            say(
                "ange ett av --contract, --case, --party och --proposal",
                "give one of --contract, --case, --party and --proposal",
            )
        )
    as_of = {"decided_by": day(decided_by), "known_at": known_at}
    answer = read_all(client_of(ctx), "/history", "items", **asked, **as_of)
    if as_json:
        print_json(answer)
        return
    told = History.model_validate(answer)
    if not told.items:
        print_note(say("inget registrerat", "nothing is recorded"))
        return
    console().print(laid_out(told))
