"""What each paragraph stands as: title, heading, item of a list, or running text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.layout import headings, marks
from documents.layout.joining import Paragraph
from documents.layout.model import BlockKind
from documents.layout.repair import closed_up
from documents.layout.strip import RawTable, Strip
from documents.reading.page import Mark

_MARKED = {
    Mark.TITLE: BlockKind.TITLE,
    Mark.HEADING: BlockKind.HEADING,
    Mark.ITEM: BlockKind.ITEM,
    Mark.NOTE: BlockKind.NOTE,
}
_LARGER = 1.12  # letters this much larger than the usual ones head something
_TITLE_SIZE = 1.25
_HEADING_LETTERS = 90
_TITLE_LETTERS = 260
_FIRST_BLOCKS = 18  # a title stands among these, behind what the head and the margin tell
_LINE = 60  # a paragraph of at least so many letters can stand under a heading

_SECTION_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÅÄÖ]")
_NUMBERED_HEADING = re.compile(r"\d{1,2}(?:\.\d{1,2})*\s+[A-ZÅÄÖ][^\d]*")
_CAPITALS_HEADING = re.compile(r"\d{1,2}\.\s+[A-ZÅÄÖ][A-ZÅÄÖ ,&/-]{3,}")
_SENDER = re.compile(
    r"(?:[\w-]+ ){1,3}(?:kommun|stad)|[\w-]+(?:,? (?:och|o) [\w-]+)*"
    r"(?:nämnden|styrelsen|utskottet|förvaltningen|kontoret|avdelningen|enheten)",
    re.IGNORECASE,
)
_NO_HEADING_END = (".", ",", ";", "!", "-")


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A paragraph with its kind."""

    kind: BlockKind
    lines: tuple[Strip, ...]
    number: int | None = None


Part = RawBlock | RawTable


def told_apart(parts: Sequence[Paragraph | RawTable]) -> list[Part]:
    """Each paragraph with its kind, as its words, its letters and what follows it tell."""
    found: list[Part] = []
    following: Paragraph | RawTable | None = None
    for part in reversed(parts):
        found.append(part if isinstance(part, RawTable) else _block(part, following))
        following = following if _is_note(part) else part
    return _with_title(found[::-1])


def _is_note(part: Paragraph | RawTable) -> bool:
    return isinstance(part, Paragraph) and part.lines[0].mark is Mark.NOTE


def words(lines: Sequence[Strip]) -> str:
    """The lines' words, unrepaired but for letters set apart."""
    return " ".join(closed_up(line.text) for line in lines)


def _block(part: Paragraph, following: Paragraph | RawTable | None) -> RawBlock:
    first = part.lines[0]
    text = words(part.lines)
    if first.mark in _MARKED:
        return RawBlock(_MARKED[first.mark], part.lines, first.number)
    if headings.is_known(text):
        return RawBlock(BlockKind.HEADING, part.lines)
    if (matter := marks.paragraph_sign(text)) is not None and _is_brief(text):
        return RawBlock(BlockKind.HEADING, part.lines, matter)
    if _CAPITALS_HEADING.fullmatch(text) or _heads_section(text, first, following):
        return RawBlock(BlockKind.HEADING, part.lines)
    is_item, number = marks.item(first.text)
    if is_item:
        return RawBlock(BlockKind.ITEM, part.lines, number)
    if _is_brief(text) and not marks.is_label(text) and _can_head(text, first, following):
        return RawBlock(BlockKind.HEADING, part.lines)
    if text.startswith("att "):
        return RawBlock(BlockKind.ITEM, part.lines)
    return RawBlock(BlockKind.PARAGRAPH, part.lines)


def _heads_section(text: str, first: Strip, following: Paragraph | RawTable | None) -> bool:
    """ "3. Avtalstid": the number is a section's, and running text without one stands below."""
    number = _SECTION_NUMBER.match(text)
    if number is None or not _is_brief(text):
        return False
    named = text[number.end() - 1 :]
    under = isinstance(following, Paragraph) and not marks.item(following.lines[0].text)[0]
    return _stands_out(first) or (under and _heads(named, following))


def _is_brief(text: str) -> bool:
    return len(text) <= _HEADING_LETTERS and not text.endswith(_NO_HEADING_END)


def _can_head(text: str, first: Strip, following: Paragraph | RawTable | None) -> bool:
    return _stands_out(first) or _heads(text, following) or _is_numbered(text)


def _stands_out(first: Strip) -> bool:
    return first.bold or first.size >= _LARGER


def _is_numbered(text: str) -> bool:
    """A section of an agreement: "3 Avtalstid". With a stop after its number it may be an item."""
    return _NUMBERED_HEADING.fullmatch(text) is not None


def _heads(text: str, following: Paragraph | RawTable | None) -> bool:
    """A short line without figures, and running text right under it."""
    if not isinstance(following, Paragraph) or not text[0].isupper() or marks.is_label(text):
        return False
    if following.lines[0].above >= 1 or marks.holds_figure(text):
        return False
    under = words(following.lines)
    return len(under) >= _LINE and under.endswith((".", ":")) and not headings.is_known(under)


def _with_title(parts: list[Part]) -> list[Part]:
    if any(isinstance(part, RawBlock) and part.kind is BlockKind.TITLE for part in parts):
        return parts
    at = _largest(parts)
    if at is None:
        at = _above_first_heading(parts)
    if at is None:
        return parts
    chosen = parts[at]
    assert isinstance(chosen, RawBlock)
    return [*parts[:at], RawBlock(BlockKind.TITLE, chosen.lines), *parts[at + 1 :]]


def _largest(parts: list[Part]) -> int | None:
    """The first of the largest letters near the start, where these are larger than the usual."""
    sizes = [
        (part.lines[0].size, -at)
        for at, part in enumerate(parts[:_FIRST_BLOCKS])
        if isinstance(part, RawBlock) and part.lines[0].size >= _TITLE_SIZE and _can_be(part)
    ]
    return -max(sizes)[1] if sizes else None


def _above_first_heading(parts: list[Part]) -> int | None:
    """The words over the first heading known as such, nearest to it; a matter's are not the
    whole document's."""
    first = next((at for at, part in enumerate(parts[:_FIRST_BLOCKS]) if _is_known(part)), 0)
    for at in range(first - 1, -1, -1):
        part = parts[at]
        if isinstance(part, RawBlock) and part.number is not None:
            return None
        if isinstance(part, RawBlock) and _can_be(part):
            return at
    return None


def _is_known(part: Part) -> bool:
    return isinstance(part, RawBlock) and headings.is_known(words(part.lines))


def _can_be(part: RawBlock) -> bool:
    text = words(part.lines)
    return (
        part.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and len(text) <= _TITLE_LETTERS
        and not text.endswith((".", ":", ","))
        and not marks.is_label(text)
        and not marks.is_reference(text)
        and not _SECTION_NUMBER.match(text)
        and not _SENDER.fullmatch(text)
        and marks.paragraph_sign(text) is None
        and any(letter.isalpha() for letter in text)
        and not headings.is_known(text)
        and len(text.split()) > 1
    )
