"""What is contracted, for a year or on a day."""

import typer
from rich.console import RenderableType

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import (
    AsJson,
    DecidedBy,
    KnownAt,
    On,
    Provider,
    Service,
    Year,
    ask,
    day,
)
from entrypoints.cli.failures import wrong_usage
from entrypoints.cli.invocation import console, print_note
from entrypoints.cli.tables.volumes import day_volumes, year_volumes
from entrypoints.speech import say
from projections.volumes.answers import DayVolumes, YearVolumes

app = Application()


@app.command(
    "volumes",
    help=say(
        "Vad som är avtalat per insats, utförare och år, mot behovet.",
        "What is contracted per service, provider and year, against the need.",
    ),
)
def volumes(
    ctx: typer.Context,
    year: Year = None,
    on: On = None,
    service: Service = None,
    provider: Provider = None,
    decided_by: DecidedBy = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """Of a year its quantities, of a day the lines in force as stated."""
    if (year is None) == (on is None):
        raise wrong_usage(say("ange antingen --year eller --on", "give either --year or --on"))
    query = {
        "year": year,
        "on": day(on),
        "service": service,
        "provider": provider,
        "decided_by": day(decided_by),
        "known_at": known_at,
    }
    if on is not None:
        on_day = ask(ctx, DayVolumes, "/volumes", as_json=as_json, **query)
        if on_day is not None:
            _show(day_volumes(on_day), is_empty=not (on_day.services or on_day.costs))
        return
    answer = ask(ctx, YearVolumes, "/volumes", as_json=as_json, **query)
    if answer is not None:
        _show(year_volumes(answer), is_empty=not (answer.services or answer.costs))


def _show(laid_out: RenderableType, *, is_empty: bool) -> None:
    if is_empty:
        print_note(say("inget avtalat", "nothing is contracted"))
        return
    console().print(laid_out)
