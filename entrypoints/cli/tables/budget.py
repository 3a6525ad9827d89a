"""A budget year: each frame with what is used and left, and who draws on it."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from projections.budget.answers import BudgetYearAnswer
from wording import figures, titles


def budget_year(answer: BudgetYearAnswer) -> RenderableType:
    """Frames, draws, and budgets of whole services apart from both."""
    shown: list[RenderableType] = [_frames(answer)]
    if answer.draws:
        shown.append(_draws(answer))
    for each in answer.service_budgets:
        stated = figures.money(each.stated, LOCALE)
        apart = say("budget för hela insatsen, dras inte", "a whole service's, not drawn on")
        shown.append(Text(f"{each.title}: {stated} ({apart})", style="dim"))
    return Group(*shown)


def _frames(answer: BudgetYearAnswer) -> Table:
    made = cells.table(
        say(
            f"Budget {answer.budget} {answer.year}, mnkr",
            f"Budget {answer.budget} {answer.year}, SEK million",
        ),
        say("Ram", "Frame"),
        say("Slag", "Kind"),
        say("Belopp", "Amount"),
        say("Använt", "Used"),
        say("Kvar", "Left"),
        numbers=[2, 3, 4],
    )
    for frame in answer.frames:
        made.add_row(
            frame.title,
            titles.frame_kind(frame.kind, LOCALE),
            cells.millions(frame.amount),
            _between(cells.millions(frame.used_least), cells.millions(frame.used_most)),
            _between(cells.millions(frame.left_least), cells.millions(frame.left_most)),
        )
    if len(answer.frames) > 1:
        sums = (answer.amount, answer.used, answer.left)
        made.add_section()
        made.add_row(say("alla", "all"), "", *map(cells.millions, sums), style="bold")
    return made


def _draws(answer: BudgetYearAnswer) -> Table:
    made = cells.table(
        "",
        say("Tjänsteskrivelse", "Proposal"),
        say("Drar på", "Draws on"),
        say("Belopp", "Amount"),
        "",
        numbers=[2],
        ids=[0, 1],
    )
    for draw in answer.draws:
        made.add_row(
            draw.proposal,
            " +\n".join(draw.frames),
            figures.money(draw.stated, LOCALE),
            titles.draw_status(draw.status, LOCALE),
        )
    return made


def _between(least: str, most: str) -> str:
    return least if least == most else f"{least}–{most}"
