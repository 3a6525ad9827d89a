"""A draft value by value: as understood, how sure, and the words that it was read from."""

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
from entrypoints.cli.tables.findings import of as findings_table
from entrypoints.speech import LOCALE, say
from projections.findings.answers import FindingView
from wording import drafts
from wording.locale import word

_STYLES = {Certainty.CERTAIN: "green", Certainty.CHECK: "yellow", Certainty.MISSING: "dim"}
_LONGEST = 140


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
        if missing := _missing(each):
            yield Text(say("  Sägs inte: ", "  Not said: ") + ", ".join(missing), "dim")
        if found:
            yield findings_table(found)
    if imported.other_matters:
        others = "; ".join(each.title for each in imported.other_matters)
        yield Text(say("  Andra ärenden: ", "  Other matters: ") + others, "dim")


def draft(title: str, held: Draft) -> RenderableType:
    """One matter."""
    made = cells.table(
        title,
        say("Uppgift", "Field"),
        say("Värde", "Value"),
        say("Hur säkert", "How sure"),
        say("I dokumentet", "In the document"),
    )
    before = None
    for line in flattened(held):
        made.add_row(
            "" if line.field == before else drafts.field(line.field, LOCALE),
            drafts.value(line.value, LOCALE),
            _certainty(line.certainty),
            Text(_words(line), "dim"),
        )
        before = line.field
    return made


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


def _missing(held: Draft) -> list[str]:
    said = {line.field for line in flattened(held)}
    return [drafts.field(name, LOCALE) for name in drafts.FIELDS if name not in said]


def _certainty(certainty: Certainty) -> Text:
    return Text(drafts.certainty(certainty, LOCALE), _STYLES[certainty])


def _words(line: FlatValue | Side) -> str:
    words = " ".join(line.words[0].split()) if line.words else ""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"


def _side(line: FlatValue | Side | None, beside: FlatValue | Side | None) -> str:
    """The words, and of a composed value the parts in which it differs from the other one."""
    if line is None:
        return "–"
    words = _words(line) or drafts.value(line.value, LOCALE)
    if beside is None or isinstance(line.value, str) or isinstance(beside.value, str):
        return words
    parts = {name: part for name, part in line.value.items() if part != beside.value.get(name)}
    return f"{words}: {told}" if (told := drafts.value(parts, LOCALE)) else words
