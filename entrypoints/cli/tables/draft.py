"""A draft value by value: how sure, as understood, where it stands and in which words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from api.v1.documents.schemas import SameDecision, Side
from documents.comparing.differences import Difference
from documents.importing import Imported
from domain.draft.draft import Draft
from domain.draft.flat import FlatValue, flattened
from domain.draft.reading import Certainty
from entrypoints.cli.tables import cells
from entrypoints.cli.tables.draft_rows import Line, grouped, missing, words_of
from entrypoints.cli.tables.findings import counted_findings
from entrypoints.cli.tables.findings import of as findings_table
from entrypoints.speech import LOCALE, say
from projections.findings.answers import FindingView
from wording import draft_values, drafts
from wording.locale import word

_SIGNS = {Certainty.CERTAIN: "✓", Certainty.CHECK: "?", Certainty.MISSING: "–"}
_STYLES = {Certainty.CERTAIN: "green", Certainty.CHECK: "yellow", Certainty.MISSING: "dim"}
_AS_IT_STANDS = "″"


def document(
    name: str, imported: Imported, findings: Sequence[Sequence[FindingView]]
) -> Iterator[RenderableType]:
    """All drafts of a file, or why there is none."""
    if imported.not_recognised is not None:
        why = word(drafts.NOT_RECOGNISED, imported.not_recognised, LOCALE)
        yield Text(f"\n{name}", "bold")
        yield Text(say(f"  känns inte igen: {why}", f"  not recognised: {why}"), "yellow")
    for number, (each, found) in enumerate(zip(imported.drafts, findings, strict=True), start=1):
        several = f" ({number}/{len(imported.drafts)})" if len(imported.drafts) > 1 else ""
        yield draft(f"{name}{several}", each)
        yield _legend(each)
        if found:
            yield Text(f"\n{counted_findings(found)}", "bold")
            yield findings_table(found, ids=False)
    if imported.other_matters:
        others = "; ".join(each.title for each in imported.other_matters)
        yield Text(say("  Andra ärenden: ", "  Other matters: ") + others, "dim")


def draft(title: str, held: Draft) -> RenderableType:
    """One matter."""
    made = cells.table(
        title,
        say("Uppgift", "Field"),
        say("Värde", "Value"),
        say("Plats", "Place"),
        say("I dokumentet", "In the document"),
        ids=(0, 2),
        shares={1: 3, 3: 2},
    )
    for name, lines in grouped(held):
        made.add_row(Text(name, "bold"))
        before = ""
        for line in lines:
            sign = Text(f"{_SIGNS[line.certainty]} ", _STYLES[line.certainty])
            made.add_row(
                sign.append("" if line.called == before else line.called, "default"),
                _value(line),
                Text(line.place, "dim"),
                Text(line.words or _AS_IT_STANDS, "dim"),
            )
            before = line.called
    return made


def _value(line: Line) -> Text:
    value = Text(line.value)
    return value.append(f"\n{line.concerns}", "dim") if line.concerns else value


def _legend(held: Draft) -> Text:
    """What the signs mean, and how many values have each."""
    sure = Counter(line.certainty for line in flattened(held))
    told = Text("  ")
    for each in (Certainty.CERTAIN, Certainty.CHECK):
        told.append(f"{_SIGNS[each]} ", _STYLES[each])
        told.append(f"{sure[each]} {drafts.counted(each, sure[each], LOCALE)}   ")
    place = say("plats: sida:rad", "place: page:line")
    told.append(f"{_AS_IT_STANDS} {say('som det står', 'as it stands')}   {place}", "dim")
    if left := missing(held):
        told.append(f"\n  {_SIGNS[Certainty.MISSING]} ", "dim")
        told.append(say("Sägs inte: ", "Not said: ") + ", ".join(left), "dim")
    return told


def differences(one: str, other: str, found: tuple[Difference, ...]) -> RenderableType:
    """What two transcripts of one decision write differently."""
    made = _transcripts(one, other)
    for each in found:
        made.add_row(
            drafts.field(each.field, LOCALE),
            _side(each.one, each.other),
            _side(each.other, each.one),
        )
    return made


def same_decision(name: str, found: SameDecision) -> RenderableType:
    """Where an earlier kept document tells the same decision: what it writes differently."""
    if found.unread is not None:
        other = found.sha256[:12]
        told = say(
            f"  {name}: mest troligt samma beslut som {other}, som inte kan läsas nu",
            f"  {name}: most likely the same decision as {other}, which cannot be read now",
        )
        return Text(f"\n{told} ({found.unread})", "yellow")
    made = _transcripts(name, found.sha256[:12])
    for each in found.differences:
        made.add_row(
            drafts.field(each.field, LOCALE),
            _side(each.here, each.there),
            _side(each.there, each.here),
        )
    return made


def _transcripts(one: str, other: str) -> Table:
    return cells.table(
        say("Samma beslut i två avskrifter", "One decision in two transcripts"),
        say("Uppgift", "Field"),
        one,
        other,
    )


def _side(line: FlatValue | Side | None, beside: FlatValue | Side | None) -> str:
    """The words, and of a composed value the parts in which it differs from the other one."""
    if line is None:
        return "–"
    words = words_of(line) or draft_values.value(line.value, LOCALE)
    if beside is None or isinstance(line.value, str) or isinstance(beside.value, str):
        return words
    parts = {name: part for name, part in line.value.items() if part != beside.value.get(name)}
    return f"{words}: {told}" if (told := draft_values.value(parts, LOCALE)) else words
