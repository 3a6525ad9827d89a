"""How the installation is doing."""

import typer
from rich.table import Table

from entrypoints.cli.application import Application
from entrypoints.cli.invocation import AsJson, console, invocation, print_json
from entrypoints.speech import say

app = Application()


@app.command("health", help=say("Hur det står till: eftersläpning, servrar.", "Lag, servers."))
def health(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Needs no key."""
    with invocation(ctx).client(prefix="") as client:
        answer = client.get("/health")
    if as_json:
        print_json(answer)
        return
    made = Table(box=None, show_header=False)
    for name, told in answer.items():
        if not isinstance(told, dict):
            made.add_row(name, str(told))
    for name, lag in answer.get("projections", {}).items():
        behind = say(f"{lag['behind']} efter", f"{lag['behind']} behind")
        made.add_row(name, f"position {lag['position']}, {behind}")
    console().print(made)
