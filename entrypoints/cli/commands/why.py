"""Why a figure is what it is: the lines, decisions and sources that it is made of."""

from collections.abc import Iterable
from typing import Annotated

import typer

from entrypoints.cli.application import Application
from entrypoints.cli.commands.questions import AsJson, DecidedBy, KnownAt, Provider, ask, day
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import console, print_json, print_note
from entrypoints.cli.tables import cells
from entrypoints.cli.tables.derivation import derivation, frame_derivation
from entrypoints.speech import LOCALE, say
from projections.budget.answers import BudgetYearAnswer
from projections.volumes.answers import DerivationLine, YearVolumes
from wording import titles

app = Application()

Service = Annotated[str, typer.Argument(help=say("Insatsens kod", "Code of the service"))]
Year = Annotated[int, typer.Argument(help=say("Kalenderår", "Calendar year"))]


@app.command("volume", help=say("Varför en volym är vad den är.", "Why a volume is what it is."))
def why_volume(
    ctx: typer.Context,
    service: Service,
    year: Year,
    provider: Provider = None,
    decided_by: DecidedBy = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """The lines that it is the sum of."""
    answer = _year(ctx, service, year, provider, decided_by=day(decided_by), known_at=known_at)
    found = [each for each in answer.services if each.service == service]
    if as_json:
        print_json([each.model_dump(mode="json") for each in found])
        return
    for each in found:
        lines = [line for provided in each.providers for line in provided.lines]
        _show(f"{titles.service(service, LOCALE)} {year}: {each.total.words}", lines)
    if not found:
        raise _nothing(service, year)


@app.command("cost", help=say("Varför en kostnad är vad den är.", "Why a cost is what it is."))
def why_cost(
    ctx: typer.Context,
    service: Service,
    year: Year,
    provider: Provider = None,
    decided_by: DecidedBy = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """The lines that it is the sum of."""
    answer = _year(ctx, service, year, provider, decided_by=day(decided_by), known_at=known_at)
    if as_json:
        print_json([each.model_dump(mode="json") for each in answer.costs])
        return
    for each in answer.costs:
        names = ", ".join(titles.service(name, LOCALE) for name in each.services)
        _show(f"{names} {year}: {each.total.words}", each.lines)
    if not answer.costs:
        raise _nothing(service, year)


@app.command("frame", help=say("Vad som drar på en budgetram.", "What draws on a budget frame."))
def why_frame(
    ctx: typer.Context,
    budget: Annotated[str, typer.Argument(help=say("Budgetens id", "The budget's id"))],
    year: Year,
    frame: Annotated[
        str | None, typer.Option(help=say("En av ramarna", "One of the frames"))
    ] = None,
    decided_by: DecidedBy = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """The reservations behind what is left."""
    query = {"year": year, "decided_by": day(decided_by), "known_at": known_at}
    answer = ask(ctx, BudgetYearAnswer, f"/budgets/{budget}", as_json=as_json, **query)
    if answer is None:
        return
    chosen = next((each for each in answer.frames if each.frame == frame), None)
    if frame is not None and chosen is None:
        known = ", ".join(each.frame for each in answer.frames)
        text = say(f"ingen ram {frame}; det finns {known}", f"no frame {frame}; there are {known}")
        raise Failure(ExitCode.NOT_FOUND, text)
    console().print(frame_derivation(answer, chosen))


def _year(
    ctx: typer.Context,
    service: str,
    year: int,
    provider: str | None,
    *,
    decided_by: str | None,
    known_at: str | None,
) -> YearVolumes:
    query = {"year": year, "service": service, "provider": provider}
    asked = {"decided_by": decided_by, "known_at": known_at}
    answer = ask(ctx, YearVolumes, "/volumes", as_json=False, **query, **asked)
    assert answer is not None
    return answer


def _show(title: str, lines: Iterable[DerivationLine]) -> None:
    shown = list(lines)
    console().print(derivation(title, shown))
    used = "".join(cells.marks_of_line(line).plain for line in shown)
    if used:
        print_note(cells.legend(used))


def _nothing(service: str, year: int) -> Failure:
    text = say(f"inget avtalat om {service} {year}", f"nothing contracted of {service} {year}")
    return Failure(ExitCode.NOT_FOUND, text)
