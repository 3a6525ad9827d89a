"""What would follow if a proposal were approved."""

from typing import Annotated

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import AsJson, ask
from entrypoints.cli.failures import wrong_usage
from entrypoints.cli.invocation import console
from entrypoints.cli.tables.consequences import consequences as laid_out
from entrypoints.speech import say
from projections.consequences.answers import Consequences

app = Application()


@app.command(
    "consequences",
    help=say(
        "Vad som följer om en tjänsteskrivelse bifalls, bredvid det som gäller i dag.",
        "What follows if a proposal is approved, beside what holds today.",
    ),
)
def consequences(
    ctx: typer.Context,
    proposal: Annotated[str, typer.Argument(metavar="PROPOSAL", help=say("Dess id", "Its id"))],
    beside: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            help=say(
                "Andra skrivelser som läggs ovanpå, i ordning; flera med komma eller flaggan igen",
                "Other proposals laid upon it, in order; several by commas or the option again",
            ),
        ),
    ] = None,
    years: Annotated[
        str | None,
        typer.Option(
            help=say(
                "Kalenderår, med komma emellan; annars alla som ändras",
                "Calendar years, commas between; else all that change",
            )
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Nothing is recorded."""
    query = {
        "with": _parts(",".join(beside or ())),
        "years": [_year(each) for each in _parts(years or "")],
    }
    path = f"/proposals/{proposal}/consequences"
    answer = ask(ctx, Consequences, path, as_json=as_json, **query)
    if answer is not None:
        console().print(laid_out(answer))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _year(text: str) -> str:
    if not text.isdecimal():
        raise wrong_usage(say(f"{text} är inget årtal", f"{text} is no year"))
    return text
