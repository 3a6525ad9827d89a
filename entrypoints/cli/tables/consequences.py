"""What proposals would bring about: figures, contracts and frames, and what stands in the way."""

from decimal import Decimal

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from projections.consequences.answers import (
    Consequences,
    ContractConsequence,
    CostConsequence,
    FrameAfter,
    Left,
    ServiceConsequence,
    StepAnswer,
    Terms,
)
from projections.facts.answer import Bounds
from wording import figures, titles


def consequences(answer: Consequences) -> RenderableType:
    """Steps with what is refused, then figures, contracts and frames."""
    shown: list[RenderableType] = [_steps(answer)]
    if answer.services or answer.costs:
        shown.append(_figures(answer))
    else:
        unchanged = say("ingen siffra ändras", "no figure changes")
        shown.append(Text(f"\n{unchanged}", "dim"))
    if answer.contracts:
        shown.append(_contracts(answer))
    if answer.frames:
        shown.append(_frames(answer))
    return Group(*shown)


def _headings(answer: Consequences, *first: str) -> list[str]:
    """Columns of figures, by the cases that there are."""
    today = say("I dag", "Today") if answer.known_at is None else say("Före", "Before")
    if not answer.is_decided:
        return [*first, today, say("Om bifall", "If approved")]
    return [*first, today, say("Föreslaget", "Proposed"), say("Beslutat", "Decided")]


def _steps(answer: Consequences) -> Table:
    made = cells.table(
        say("I den här ordningen", "In this order"),
        "",
        say("Tjänsteskrivelse", "Proposal"),
        say("Hinder, och ramar som överskrids", "In the way, and frames overdrawn"),
        ids=[1],
    )
    for number, step in enumerate(answer.steps, start=1):
        made.add_row(str(number), step.proposal, _outcome(step))
    return made


def _outcome(step: StepAnswer) -> Text:
    lines = [
        Text(
            f"{_where(each.contract, each.point)}{each.title}: {each.detail}"
            + (f" ({each.rule}, {each.source})" if each.rule else ""),
            "red",
        )
        for each in step.refused
    ]
    lines += [
        Text(
            f"{each.title} {each.year}: "
            + say("överdrag ", "overdrawn by ")
            + f"{_overdrawn(each)} mnkr",
            "yellow",
        )
        for each in step.frames
        if each.left.overdraft
    ]
    return Text("\n").join(lines or [Text(say("inget", "nothing"), "dim")])


def _where(contract: str | None, point: int | None) -> str:
    if contract is None:
        return ""
    return say(f"punkt {point}, {contract}: ", f"point {point}, {contract}: ")


def _overdrawn(frame: FrameAfter) -> str:
    return _between(-frame.left.left_most, -frame.left.left_least)


def _figures(answer: Consequences) -> Table:
    headings = _headings(answer, say("År", "Year"), say("Insats", "Service"))
    made = cells.table(
        say("Volymer, behov och kostnader", "Volumes, needs and costs"),
        *headings,
        _difference_heading(answer),
        numbers=range(2, len(headings) + 1),
    )
    for service in answer.services:
        _service(made, service, answer.is_decided)
    made.add_section()
    for cost in answer.costs:
        names = ", ".join(titles.service(each, LOCALE) for each in cost.services)
        _row(made, cost, f"{names}, kr", answer.is_decided)
    return made


def _difference_heading(answer: Consequences) -> str:
    """Of what was proposed from today; after the decision, of it from what was proposed."""
    if answer.is_decided:
        return say("Mot förslaget", "Against proposal")
    return say("Skillnad", "Difference")


def _service(made: Table, row: ServiceConsequence, is_decided: bool) -> None:
    unit = titles.unit(row.unit, LOCALE)
    _row(made, row, f"{titles.service(row.service, LOCALE)}, {unit}", is_decided)
    if row.need is None:
        return
    stated = row.need.statement
    need = figures.quantity(stated.quantity, stated.unit, LOCALE)
    gaps = [row.today.gap, row.approved.gap]
    if is_decided:
        gaps.append(row.decided.gap if row.decided else None)
    gap = say(f"  brist mot behovet {need}", f"  gap to the need of {need}")
    made.add_row("", Text(gap, "dim"), *(cells.bounds(each) for each in gaps), "")


def _row(
    made: Table, row: ServiceConsequence | CostConsequence, name: str, is_decided: bool
) -> None:
    totals = [cells.total(row.today.total), cells.total(row.approved.total)]
    if is_decided:
        totals.append(cells.total(row.decided.total) if row.decided else Text("–"))
    difference = row.decided_difference if is_decided else row.difference
    made.add_row(str(row.year), name, *totals, _signed(difference))


def _signed(difference: Bounds | None) -> Text:
    if difference is None:
        return Text(figures.NOT_STATED.by(LOCALE), "italic")
    if not difference.low and not difference.high:
        return Text("0", "dim")
    sign = "+" if difference.low >= 0 else ""
    return Text(sign + cells.bounds(difference))


def _contracts(answer: Consequences) -> Table:
    made = cells.table(
        say("Avtalens sista dag", "The contracts' last day"),
        *_headings(answer, say("Avtal", "Contract")),
        ids=[0],
    )
    for each in answer.contracts:
        terms = [each.today, each.approved]
        if answer.is_decided:
            terms.append(each.decided)
        made.add_row(each.contract.id, *(_terms(one, each) for one in terms))
    return made


def _terms(terms: Terms | None, contract: ContractConsequence) -> Text:
    if terms is None:
        return Text("–")
    said = Text(str(terms.last_day or say("tills vidare", "further notice")))
    if contract.today is None or contract.today.provider != terms.provider:
        said.append(f"\n{cells.name_of(terms.provider)}", "dim")
    left = terms.extensions.left
    if terms.extensions.terms is not None and left is not None:
        said.append(say(f"\nförlängningar kvar: {left}", f"\nextensions left: {left}"), "dim")
    if terms.ceiling is not None:
        amount = figures.amount(terms.ceiling.left, terms.ceiling.unit, LOCALE)
        said.append(say(f"\nkvar av taket: {amount}", f"\nleft of the ceiling: {amount}"), "dim")
    return said


def _frames(answer: Consequences) -> Table:
    """After each step where there are several, since then their order matters."""
    headings = _headings(answer, say("År", "Year"), say("Ram", "Frame"))
    steps = answer.steps if len(answer.steps) > 1 else ()
    made = cells.table(
        say("Kvar av ramarna, minst–mest, mnkr", "Left of the frames, least–most, SEK million"),
        *headings,
        *(say(f"efter {n}", f"after {n}") for n in range(1, len(steps) + 1)),
        numbers=range(2, len(headings) + len(steps)),
    )
    for frame in answer.frames:
        key = (frame.budget, frame.year, frame.frame)
        cases = [frame.today, frame.approved]
        if answer.is_decided:
            cases += [frame.decided] if frame.decided else []
        after = [
            each.left
            for step in steps
            for each in step.frames
            if (each.budget, each.year, each.frame) == key
        ]
        made.add_row(str(frame.year), frame.title, *map(_left, (*cases, *after)))
    return made


def _left(left: Left) -> Text:
    return Text(_between(left.left_least, left.left_most), "red" if left.overdraft else "")


def _between(least: Decimal, most: Decimal) -> str:
    low, high = cells.millions(least), cells.millions(most)
    return low if low == high else f"{low}–{high}"
