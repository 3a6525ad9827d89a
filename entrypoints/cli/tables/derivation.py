"""Why a figure is what it is: the lines it is the sum of, each with what it rests on."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from domain.contract.basis import Basis, DecisionBasis, RegistrationBasis
from domain.values.source import Source
from entrypoints.cli.tables import cells
from entrypoints.cli.tables.whole import Whole
from entrypoints.speech import LOCALE, say
from projections.budget.answers import BudgetYearAnswer, DrawAnswer, FrameAnswer
from projections.facts.answer import EntryReference
from projections.volumes.answers import DerivationLine
from wording import figures, titles


def derivation(title: str, lines: Sequence[DerivationLine]) -> RenderableType:
    """A tree: the figure, its lines, and under each the entry and the source."""
    tree = Tree(Text(title, "bold"))
    for line in lines:
        heading = Text(f"{cells.name_of(line.provider)}, {titles.origin(line.origin, LOCALE)}: ")
        heading.append(line.formula, "bold")
        heading.append(" ").append_text(cells.marks_of_line(line))
        branch = tree.add(Whole.of(heading))
        for remark in _remarks(line):
            branch.add(Whole(remark, "dim"))
    return tree


def frame_derivation(answer: BudgetYearAnswer, frame: FrameAnswer | None) -> RenderableType:
    """What draws on one frame, or on all of the year's, and what is left."""
    tree = Tree(Text(_frame_title(answer, frame), "bold"))
    for each in answer.frames if frame is None else (frame,):
        stated = figures.money(each.stated, LOCALE)
        branch = tree.add(f"{each.title}: {stated}")
        branch.add(Text(entry_in_words(each.entry), "dim"))
        branch.add(Text(_source(each.source), "dim"))
    for draw in answer.draws:
        if frame is None or frame.frame in draw.frames:
            _add_draw(tree, draw, answer)
    left = f"{cells.millions(answer.left)} mnkr"
    if frame is not None:
        least, most = cells.millions(frame.left_least), cells.millions(frame.left_most)
        left = f"{least}–{most} mnkr" if least != most else f"{least} mnkr"
    closing = Text(say(f"kvar {left}", f"left {left}"), "bold")
    return Group(tree, closing)


def entry_in_words(entry: EntryReference) -> str:
    """``position 41, recorded 2026-11-23 by robin-registrator``."""
    day = f"{entry.recorded_at:%Y-%m-%d}"
    said = say(
        f"position {entry.position}, registrerad {day} av {entry.actor}",
        f"position {entry.position}, recorded {day} by {entry.actor}",
    )
    if entry.corrected_by is not None:
        corrected = say("rättad i position", "corrected in position")
        said += f", {corrected} {entry.corrected_by}"
    if entry.corrector is not None:
        said += say(" av ", " by ") + entry.corrector
    if entry.correction_reason is not None:
        said += f": {entry.correction_reason}"
    return said


def basis_in_words(basis: Basis) -> str:
    """The decision, or the document that it was registered from."""
    if isinstance(basis, DecisionBasis):
        paragraph = f" {basis.paragraph}" if basis.paragraph else ""
        assumed = say(", antagen uppgift", ", assumed") if basis.assumed else ""
        return say(
            f"beslutat {basis.decided_on}{paragraph}{assumed}, "
            f"punkt {basis.point} i {basis.proposal}",
            f"decided {basis.decided_on}{paragraph}{assumed}, "
            f"point {basis.point} of {basis.proposal}",
        )
    return say("registrerat ur ", "registered from ") + _source(basis.source)


def _remarks(line: DerivationLine) -> list[str]:
    remarks = [f"{part.label}: {cells.bounds(part.amount)}" for part in line.parts]
    if line.comparison:
        remarks.append(line.comparison)
    if line.continues_by_extension:
        remarks.append(
            say("räknas vidare genom avtalets förlängning", "counts on by the extension")
        )
    if line.entry.basis is not None:
        remarks.append(basis_in_words(line.entry.basis))
    if line.entry.despite is not None:
        rules = ", ".join(each.rule for each in line.entry.despite.rules)
        remarks.append(say(f"trots {rules}: ", f"despite {rules}: ") + line.entry.despite.reason)
    if line.source is not None and not _is_said_by(line.entry.basis, line.source):
        remarks.append(_source(line.source))
    remarks.append(entry_in_words(line.entry))
    if line.index_entry is not None:
        remarks.append(entry_in_words(line.index_entry))
    return list(dict.fromkeys(remarks))


def _is_said_by(basis: Basis | None, source: Source) -> bool:
    return isinstance(basis, RegistrationBasis) and basis.source == source


def _add_draw(tree: Tree, draw: DrawAnswer, answer: BudgetYearAnswer) -> None:
    status = titles.draw_status(draw.status, LOCALE)
    branch = tree.add(f"− {figures.money(draw.stated, LOCALE)}, {status}: {draw.proposal}")
    named = {each.frame: each.title for each in answer.frames}
    if len(draw.frames) > 1:
        frames = " + ".join(named.get(each, each) for each in draw.frames)
        branch.add(Text(say("utan fördelning på ", "not split between ") + frames, "dim"))
    for entry in draw.entries:
        branch.add(Text(f"{titles.topic(entry.topic, LOCALE)}: {entry_in_words(entry)}", "dim"))


def _frame_title(answer: BudgetYearAnswer, frame: FrameAnswer | None) -> str:
    if frame is not None:
        return f"{frame.title} {answer.year}"
    whole = say("alla ramar", "all frames")
    return f"{answer.budget} {answer.year}, {whole}: {cells.millions(answer.amount)} mnkr"


def _source(source: Source) -> str:
    place = f", {source.place}" if source.place else ""
    note = f" ({source.note})" if source.note else ""
    return f"{source.document}{place}{note}"
