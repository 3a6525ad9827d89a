"""How much of the budget's frames is used and left."""

from typing import Annotated

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import AsJson, DecidedBy, KnownAt, ask, day
from entrypoints.cli.invocation import console
from entrypoints.cli.tables.budget import budget_year
from entrypoints.speech import say
from projections.budget.answers import BudgetYearAnswer

app = Application()


@app.command(
    "budget",
    help=say("Budgetramar: belopp, använt, kvar.", "Budget frames: amount, used, left."),
)
def budget(
    ctx: typer.Context,
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help=say("Budgetens id", "The budget's id"))
    ],
    year: Annotated[int, typer.Option(help=say("Budgetår", "Budget year"))],
    decided_by: DecidedBy = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """One budget, one year."""
    query = {"year": year, "decided_by": day(decided_by), "known_at": known_at}
    answer = ask(ctx, BudgetYearAnswer, f"/budgets/{identifier}", as_json=as_json, **query)
    if answer is not None:
        console().print(budget_year(answer))
