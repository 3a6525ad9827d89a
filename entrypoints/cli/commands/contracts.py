"""Which contracts there are, and everything about one."""

from typing import Annotated

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import (
    AsJson,
    DecidedBy,
    KnownAt,
    On,
    Provider,
    Service,
    ask,
    day,
    read_all,
)
from entrypoints.cli.invocation import client_of, console, print_json
from entrypoints.cli.tables.contracts import contract, contract_list
from entrypoints.speech import say
from projections.contract_register.answers import ContractList, ContractView

app = Application()


@app.command(
    "contracts",
    help=say(
        "Vilka avtal som finns, med vem, till när; eller allt om ett.",
        "Which contracts there are, with whom, until when; or all about one.",
    ),
)
def contracts(
    ctx: typer.Context,
    identifier: Annotated[
        str | None, typer.Argument(metavar="[ID]", help=say("Avtalets id", "The contract's id"))
    ] = None,
    service: Service = None,
    provider: Provider = None,
    kind: Annotated[str | None, typer.Option(help=say("Avtalets slag", "Kind"))] = None,
    on: On = None,
    decided_by: DecidedBy = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """A list, or one of it."""
    as_of = {"decided_by": day(decided_by), "known_at": known_at}
    if identifier is not None:
        path = f"/contracts/{identifier}"
        one = ask(ctx, ContractView, path, as_json=as_json, **as_of)
        if one is not None:
            console().print(contract(one))
        return
    query = {"service": service, "provider": provider, "kind": kind, "on": day(on)}
    answer = read_all(client_of(ctx), "/contracts", "contracts", **query, **as_of)
    if as_json:
        print_json(answer)
        return
    console().print(contract_list(ContractList.model_validate(answer)))
