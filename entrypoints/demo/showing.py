"""What the demonstration ends with: figures, a history, what waits, and what to try next."""

from pathlib import Path

from rich.console import Console
from rich.text import Text

from entrypoints.cli.client import Client
from entrypoints.cli.commands.questions import read
from entrypoints.cli.program import program
from entrypoints.cli.tables.budget import budget_year
from entrypoints.cli.tables.history import history
from entrypoints.cli.tables.inbox import inbox
from entrypoints.cli.tables.volumes import year_volumes
from entrypoints.speech import say
from projections.audit_history.answers import History
from projections.budget.answers import BudgetYearAnswer
from projections.proposal_inbox.answers import Inbox
from projections.volumes.answers import YearVolumes

YEARS = (2018, 2019, 2020)
BUDGET = "omsorg"
TOLD = "leanlink-work-support"
"""The contract whose history is shown: a supplement replaces another in it."""


def show_results(out: Console, client: Client) -> None:
    """Everything as of the last entry of the log."""
    head = client.get("/events", limit=1)["head"]
    for year in YEARS:
        out.print(year_volumes(read(client, YearVolumes, "/volumes", at_least=head, year=year)))
    for year in YEARS[:2]:
        path = f"/budgets/{BUDGET}"
        out.print(budget_year(read(client, BudgetYearAnswer, path, at_least=head, year=year)))
    heading(out, say(f"Vad som hänt {TOLD}", f"What happened to {TOLD}"))
    out.print(history(read(client, History, "/history", at_least=head, contract=TOLD)))
    heading(out, say("Vad som väntar på vem", "What waits for whom"))
    out.print(inbox(read(client, Inbox, "/inbox", at_least=head)), soft_wrap=True)


def show_next(out: Console, data_dir: Path) -> None:
    """Commands that go on from here; everything is stopped by now."""
    up = f"{program()} up --data {data_dir}"
    liggare = f"{program()} --data {data_dir}"
    lines = (
        say("Allt är stoppat; data ligger kvar. Prova:", "All is stopped; the data stays. Try:"),
        f"  {up}",
        say("och i ett annat fönster:", "and in another window:"),
        f"  {liggare} why volume family-support 2018 --provider active",
        f"  {liggare} why frame {BUDGET} 2019",
        f"  {liggare} volumes --year 2018 --decided-by 2018-03-20",
        f"  {liggare} volumes --on 2018-06-01",
        f"  {liggare} history --case housing-support-2018",
        f"  {liggare} act decide relief-service-exempelomsorgen-2027 2026-12-16 --approve 1",
        f"  {liggare} feed --follow",
    )
    out.print(Text("\n".join(lines)), soft_wrap=True)


def heading(out: Console, text: str) -> None:
    """Above what follows."""
    out.print(Text(f"\n{text}", "bold"))
