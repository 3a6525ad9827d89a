"""What is contracted: by year with need and gap, and by day as stated."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from domain.contract.lines import Measure
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from projections.facts.answer import Bounds
from projections.volumes.answers import (
    Cost,
    DayVolumes,
    DerivationLine,
    ProviderVolumes,
    ServiceVolumes,
    YearVolumes,
)
from wording import figures, titles


def year_volumes(answer: YearVolumes) -> RenderableType:
    """Volumes per service and provider, then costs."""
    shown: list[RenderableType] = [_volumes(answer)]
    if answer.costs:
        shown.append(_costs(answer))
    used = "".join(mark for service in answer.services for mark in _marks(service))
    used += "".join(cells.marks_of_line(line).plain for cost in answer.costs for line in cost.lines)
    if used:
        shown.append(Text(cells.legend(used), style="dim"))
    return Group(*shown)


def day_volumes(answer: DayVolumes) -> RenderableType:
    """The lines in force that day."""
    made = cells.table(
        say(f"I kraft {answer.day}", f"In force {answer.day}"),
        say("Insats", "Service"),
        say("Utförare", "Provider"),
        say("Uppgivet", "Stated"),
        say("Ur", "From"),
        numbers=[2],
    )
    for service in answer.services:
        for line in service.lines:
            made.add_row(
                titles.service(service.service, LOCALE),
                cells.name_of(line.provider),
                _stated(line),
                _origin(line),
            )
        if service.level is not None and len(service.lines) > 1:
            level = say("nivå", "level")
            made.add_row("", Text(level, "bold"), Text(service.level.words, "bold"))
        made.add_section()
    for line in answer.costs:
        names = ", ".join(titles.service(each, LOCALE) for each in line.services)
        made.add_row(names, cells.name_of(line.provider), _stated(line), _origin(line))
    return made


def _volumes(answer: YearVolumes) -> Table:
    sums = _Sums.of(each for service in answer.services for each in service.providers)
    made = cells.table(
        say(f"Volymer {answer.year}", f"Volumes {answer.year}"),
        say("Insats", "Service"),
        say("Utförare", "Provider"),
        *sums.headings,
        "",
        numbers=range(2, 2 + len(sums.headings)),
    )
    for service in answer.services:
        _service(made, service, sums)
    return made


@dataclass(frozen=True)
class _Sums:
    """The columns of a table's sums: reductions only where there are any."""

    with_reductions: bool

    @classmethod
    def of(cls, rows: Iterable[ProviderVolumes | Cost]) -> Self:
        return cls(any(line.origin.takes_away for row in rows for line in row.lines))

    @property
    def headings(self) -> list[str]:
        reductions = [say("Minskning", "Reductions")] if self.with_reductions else []
        base, additions = say("Grund", "Base"), say("Tillägg", "Additions")
        return [base, additions, *reductions, say("Summa", "Total")]

    def cells(self, row: ProviderVolumes | ServiceVolumes | Cost) -> list[Text]:
        reductions = [row.reductions] if self.with_reductions else []
        return [cells.total(each) for each in (row.base, row.additions, *reductions, row.total)]

    def last(self, text: Text) -> list[Text]:
        """A cell of the sum, nothing beside it."""
        return [*[Text()] * (len(self.headings) - 1), text]


def _service(made: Table, service: ServiceVolumes, sums: _Sums) -> None:
    unit = titles.unit(service.unit, LOCALE)
    name = f"{titles.service(service.service, LOCALE)}, {unit}"
    for provider in service.providers:
        made.add_row(
            name,
            cells.name_of(provider.provider),
            *sums.cells(provider),
            _marks_of_lines(provider.lines),
        )
        name = ""
    if len(service.providers) > 1:
        made.add_row(name, Text(say("alla", "all"), "bold"), *sums.cells(service))
    if service.need is not None:
        _need(made, service, sums)
    for level in service.levels if len(service.levels) > 1 else ():
        days = figures.days(level.first, level.last, LOCALE)
        made.add_row("", Text(days, "dim"), *sums.last(Text(level.level.words, "dim")))
    made.add_section()


def _need(made: Table, service: ServiceVolumes, sums: _Sums) -> None:
    if service.need is None:
        return
    stated = service.need.statement
    about = figures.approximately(LOCALE) if stated.approximate else ""
    figure = figures.quantity(stated.quantity, stated.unit, LOCALE)
    made.add_row("", say("behov", "need"), *sums.last(Text(about + figure, "dim")))
    if service.gap is not None:
        short = service.gap.high > 0
        word = say("brist", "gap") if short else say("överskott", "surplus")
        figure = cells.bounds(_size(service.gap))
        made.add_row("", word, *sums.last(Text(figure, "red" if short else "green")))


def _size(gap: Bounds) -> Bounds:
    """A surplus is told as what it is, without a sign."""
    if gap.high > 0:
        return gap
    return Bounds(low=-gap.high, high=-gap.low, exact_low=gap.exact_high, exact_high=gap.exact_low)


def _costs(answer: YearVolumes) -> Table:
    sums = _Sums.of(answer.costs)
    made = cells.table(
        say(f"Kostnader {answer.year}, kronor", f"Costs {answer.year}, kronor"),
        say("Insats", "Service"),
        *sums.headings,
        "",
        numbers=range(1, 1 + len(sums.headings)),
    )
    for cost in answer.costs:
        names = ", ".join(titles.service(each, LOCALE) for each in cost.services)
        made.add_row(names, *sums.cells(cost), _marks_of_cost(cost))
    return made


def _stated(line: DerivationLine) -> Text:
    if line.stated is None:
        return Text(figures.NOT_STATED.by(LOCALE), style="italic")
    unit = "kr" if line.unit is None else figures.unit_word(line.unit, LOCALE)
    stated = figures.measured(f"{cells.bounds(line.stated)} {unit}", line.measure, LOCALE)
    if line.measure is Measure.IN_PERIOD:
        stated += f" {titles.measure(line.measure, LOCALE)}"
    return Text(stated) + cells.marks_of_line(line)


def _origin(line: DerivationLine) -> str:
    return f"{titles.origin(line.origin, LOCALE)}, {cells.name_of(line.contract)}"


def _marks(service: ServiceVolumes) -> Iterator[str]:
    for provider in service.providers:
        yield _marks_of_lines(provider.lines).plain
        if not provider.total.complete and provider.total.amount is not None:
            yield cells.PARTLY


def _marks_of_lines(lines: Iterable[DerivationLine]) -> Text:
    found = dict.fromkeys(mark for line in lines for mark in cells.marks_of_line(line).plain)
    return Text("".join(found), style="cyan")


def _marks_of_cost(cost: Cost) -> Text:
    return _marks_of_lines(cost.lines)
