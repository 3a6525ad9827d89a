"""Contracts: the list, and one of them with its lines and terms."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from domain.contract.lines import VolumeLine
from entrypoints.cli.tables import cells
from entrypoints.speech import LOCALE, say
from projections.contract_register.answers import (
    BookedLine,
    ContractList,
    ContractRow,
    ContractView,
)
from wording import figures, phrases, titles
from wording.reader import Reader

READER = Reader(LOCALE)


def contract_list(answer: ContractList) -> RenderableType:
    """One row each."""
    made = cells.table(
        "",
        say("Avtal, utförare, slag", "Contract, provider, kind"),
        say("Från", "From"),
        say("Till och med", "Until"),
        say("Längst till", "At most until"),
        ids=[1, 2, 3],
    )
    made.columns[0].min_width = max((len(row.contract) for row in answer.contracts), default=0)
    for row in answer.contracts:
        name = Text(row.contract)
        if row.despite:
            name.append(cells.DESPITE, "red")
        kind = titles.contract_kind(row.kind, LOCALE)
        name.append(f"\n{cells.name_of(row.provider)}").append(f"\n{kind}", "dim")
        made.add_row(
            name,
            str(row.period.start or say("okänt", "unknown")),
            str(row.last_day or say("tills vidare", "further notice")),
            _farthest(row),
        )
    return made


def contract(answer: ContractView) -> RenderableType:
    """Everything about one."""
    shown: list[RenderableType] = [_facts(answer), _lines(answer)]
    if answer.supplemented:
        shown.append(_supplements(answer))
    return Group(*shown)


def _facts(answer: ContractView) -> Table:
    made = Table(box=None, show_header=False, title=answer.title, title_justify="left")
    unit = f", {answer.unit_name}" if answer.unit_name else ""
    for name, value in (
        (say("Slag", "Kind"), titles.contract_kind(answer.kind, LOCALE)),
        (say("Beställare", "Buyer"), cells.name_of(answer.buyer)),
        (say("Utförare", "Provider"), cells.name_of(answer.provider) + unit),
        (say("Diarienummer", "Diary number"), answer.diary_number or ""),
        (say("Avtalstid", "Period"), figures.period(answer.period, LOCALE)),
        (say("I kraft till", "In force until"), str(answer.last_day or "")),
        (say("Förlängning", "Extension"), phrases.extension(answer.extensions.terms, READER)),
        ("Option", phrases.option(answer.option, READER) if answer.option else ""),
        (say("Efterträder", "Succeeds"), ", ".join(map(cells.name_of, answer.predecessors))),
        (say("Anmärkning", "Note"), answer.note or ""),
    ):
        if value:
            made.add_row(name, value)
    for mark in answer.marks:
        rules = ", ".join(each.rule for each in mark.rules)
        made.add_row(Text(say(f"Trots {rules}", f"Despite {rules}"), "red"), mark.reason)
    return made


def _lines(answer: ContractView) -> Table:
    made = cells.table(
        "",
        say("Rad", "Line"),
        say("Ur", "From"),
        say("Vad", "What"),
        say("Tid", "Days"),
        say("Position", "Position"),
        numbers=[4],
    )
    for booked in (*answer.volumes, *answer.costs):
        made.add_row(
            booked.line.line,
            titles.origin(booked.origin, LOCALE),
            _said(booked),
            figures.line_period(booked.line.period, LOCALE),
            Text(str(booked.entry.position)) + cells.marks_of(booked.entry),
        )
    return made


def _supplements(answer: ContractView) -> Table:
    made = cells.table(
        "",
        say("Tilläggsuppdrag", "Supplement"),
        say("Tid", "Days"),
        say("Ersatt av", "Replaced by"),
    )
    for row in answer.supplemented:
        days = figures.days(row.period.counts_from, row.last_day, LOCALE)
        made.add_row(f"{row.title} ({row.supplement})", days, row.replaced_by or "–")
    return made


def _said(booked: BookedLine) -> str:
    line = booked.line
    sign = "-" if booked.origin.takes_away else ""
    if isinstance(line, VolumeLine):
        stated = figures.quantity(line.quantity, line.unit, LOCALE)
        service = titles.service(line.service, LOCALE)
        return f"{service}: {sign}{figures.measured(stated, line.measure, LOCALE)}"
    return sign + figures.measured(figures.money(line.amount, LOCALE), line.measure, LOCALE)


def _farthest(row: ContractRow) -> str:
    """How far extensions can take it."""
    extensions = row.extensions
    if extensions.terms is None or extensions.left == 0:
        return "–"
    return str(extensions.latest_end or say("ingen gräns", "no limit"))
