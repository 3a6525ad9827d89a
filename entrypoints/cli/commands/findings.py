"""What the rules find in a proposal or a contract, and the rules themselves."""

from datetime import datetime
from typing import Annotated

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import AsJson, ask, day
from entrypoints.cli.invocation import console, print_note, typed
from entrypoints.cli.tables.findings import findings, rules
from entrypoints.speech import say
from projections.findings.answers import Findings, RuleBook

app = Application()
book = Application()

On = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        help=say("Jämför tidsfrister med dagen; annars i dag", "Day for deadlines; else today"),
    ),
]


@app.command(
    "proposal",
    help=say("Vad reglerna finner i en tjänsteskrivelse.", "What the rules find in a proposal."),
)
def find_in_proposal(
    ctx: typer.Context,
    proposal: Annotated[str, typer.Argument(help=say("Dess id", "Its id"))],
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Errors first, each with its answer."""
    answer = ask(ctx, Findings, f"/proposals/{proposal}/findings", as_json=as_json, on=day(on))
    _show(answer, f"{typed(ctx)} act answer {proposal}{_as_of(on)}")


@app.command(
    "contract", help=say("Vad reglerna finner i ett avtal.", "What the rules find in a contract.")
)
def find_in_contract(
    ctx: typer.Context,
    contract: Annotated[str, typer.Argument(help=say("Dess id", "Its id"))],
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Errors first, each with its answer."""
    answer = ask(ctx, Findings, f"/contracts/{contract}/findings", as_json=as_json, on=day(on))
    _show(answer, f"{typed(ctx)} act answer {contract} --contract{_as_of(on)}")


@book.command(
    "rules",
    help=say(
        "Reglerna: vad de kräver, var de står och hur säker grunden är.",
        "The rules: what they ask for, where they stand, and how firm their ground is.",
    ),
)
def list_rules(ctx: typer.Context, as_json: AsJson = False) -> None:
    """By their ids."""
    answer = ask(ctx, RuleBook, "/rules", as_json=as_json)
    if answer is not None:
        console().print(rules(answer))


def _as_of(on: datetime | None) -> str:
    """What is found as of a day is answered as of that day."""
    return f" --on {day(on)}" if on else ""


def _show(answer: Findings | None, command: str) -> None:
    """``command``: by which a finding is answered, but for the finding and why."""
    if answer is None:
        return
    if not answer.findings:
        print_note(say("reglerna finner inget", "the rules find nothing"))
        return
    console().print(findings(answer))
    if not all(each.answer and each.answer.holds for each in answer.findings):
        print_note(
            say(
                f"besvara ett fynd: {command} FYND --because SKÄL",
                f"answer a finding: {command} FINDING --because REASON",
            )
        )
