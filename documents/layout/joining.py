"""Lines become blocks: those of one paragraph are joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from documents.layout import headings, marks
from documents.layout.strip import RawTable, Rows, Strip
from documents.reading.page import Mark

_ENDS = (".", ":", "!", "?", ";")
_SHORT = 0.75  # a line this much shorter than the usual was ended on purpose
_SHORT_OVER_HEADINGS = 0.6  # titles are set in larger letters, and break earlier
_FULL = 0.92  # a sentence that ends before this share of the width ends its paragraph
_FREE = 0.45  # lines of free space that part two paragraphs
_RULED = 0.9  # what a line drawn across parts; a heading may be underlined so
_FAR = 3.0  # lines of free space that no paragraph goes on over
_WIDE = 2.5  # letters across that part what stands on one line
_USUAL = 0.9  # the share of all letters that stand in lines no wider than the usual

_HEADING_LINES = 3
_NARROW = 55.0  # letters: running text is no narrower, where it is not set in columns
_RIGHT = 12.0  # letters further in than the line below: what stands there stands by itself

_ALONE = (marks.is_reference, marks.is_document_word)

_ATT = re.compile(r"att\b")
_ASKS_FOR_ATT = re.compile(r"(?:\b(?:besluta[rt]?|föreslå[rs]?|tillstyrker)|[:,])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Width:
    """How far right lines go, and the share of it that a line which breaks off falls short of."""

    edge: float
    short: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Strips of one block, in reading order."""

    lines: tuple[Strip, ...]


def paragraphs(rows: Rows) -> list[Paragraph | RawTable]:
    """All rows as paragraphs and tables, in order."""
    width = _usual_width(rows)
    short = _SHORT_OVER_HEADINGS
    found: list[Paragraph | RawTable] = []
    held: list[Strip] = []
    notes: list[Strip] = []
    for part in _parts(rows):
        if not isinstance(part, RawTable) and part.mark is Mark.NOTE:
            notes.append(part)
            continue
        if isinstance(part, RawTable):
            found += [*_ended(held), *_each(notes), part]
            held, notes = [], []
            continue
        line = Width(part.edge or width, short)
        if held and _belongs(held, part, line):
            held.append(part)
        else:
            found += [*_ended(held), *_each(notes)]
            held, notes = [part], []
        if headings.is_known(part.text):
            short = _SHORT
    return [*found, *_ended(held), *_each(notes)]


def _each(notes: list[Strip]) -> list[Paragraph | RawTable]:
    """The notes to what was held, one after the other: a paragraph goes on over its page's."""
    return [Paragraph(tuple(strips)) for _, strips in groupby(notes, lambda note: note.number)]


def _usual_width(rows: Rows) -> float:
    """How far right the lines of running text go, whatever a few longer lines do."""
    strips = [row[-1] for row in rows if not isinstance(row, RawTable)]
    if not strips:
        return 0.0
    least = min(strip.left + _NARROW * strip.letter_width for strip in strips)
    strips.sort(key=lambda strip: strip.right)
    left = sum(len(strip.text) for strip in strips) * _USUAL
    for strip in strips:
        left -= len(strip.text)
        if left <= 0:
            return max(strip.right, least)
    return least


def _parts(rows: Rows) -> Iterator[Strip | RawTable]:
    ruled = False
    for row in rows:
        if isinstance(row, RawTable):
            yield row
            ruled = False
            continue
        strips = [strip for strip in row if not marks.is_rule(strip.text)]
        free = _RULED if ruled else 0.0
        yield from (replace(strip, above=max(strip.above, free)) for strip in strips)
        ruled = not strips


def _ended(held: list[Strip]) -> list[Paragraph | RawTable]:
    return [Paragraph(tuple(held))] if held else []


def _belongs(held: list[Strip], strip: Strip, width: Width) -> bool:
    """Whether the strip goes on the paragraph that is held."""
    last = held[-1]
    if last.row == strip.row:
        return _stands_close(last, strip)
    if _is_set_apart(last, strip) or _begins(held, strip, width) or _stood_right(held, strip):
        return False
    if strip.above >= _FREE:
        return strip.above < _FAR and _breaks_off(last.text) and marks.starts_small(strip.text)
    if marks.goes_on(last.text, strip.text):
        return True
    return not _was_ended(last, strip, width)


def _stands_close(last: Strip, strip: Strip) -> bool:
    """Beside each other on a line, one goes on the other in justified text."""
    near = strip.left - last.right < _WIDE * last.letter_width or last.text.casefold() == "att"
    return near or (_breaks_off(last.text) and marks.starts_small(strip.text))


def _stood_right(held: list[Strip], strip: Strip) -> bool:
    """A diary number to the right of its matter's number does not go on at the left below."""
    first = held[0]
    return first.row == held[-1].row and first.left - strip.left > _RIGHT * strip.letter_width


def _is_set_apart(last: Strip, strip: Strip) -> bool:
    """The file says so: by a style, or by letters of another kind."""
    if last.mark is not None or strip.mark is not None:
        return True
    return last.bold != strip.bold or abs(last.size - strip.size) > 0.1 * last.size


def _begins(held: list[Strip], strip: Strip, width: Width) -> bool:
    """The words say so: a heading, an item, a matter in minutes, an "att" of its own."""
    last = held[-1]
    if headings.is_known(strip.text) or marks.is_signature(last.text, strip.text):
        return True
    if marks.is_of_a_form(held[0].text) and marks.is_of_a_form(strip.text):
        return True
    whole = _whole(held)
    if not strip.text[0].islower() and whole and headings.is_known(whole):
        return True
    if any(stands_alone(each) for each in (strip.text, whole) for stands_alone in _ALONE):
        return True
    free = strip.above >= _FREE or last.text.endswith(_ENDS) or _is_short(last, width)
    is_item, number = marks.item(strip.text)
    if is_item and _is_next(held, number):
        return True
    if is_item or marks.paragraph_sign(strip.text) is not None:
        return free and not last.text.endswith("-")
    return _ATT.match(strip.text) is not None and _begins_point(held, strip, width)


def _begins_point(held: list[Strip], strip: Strip, width: Width) -> bool:
    """Whether an "att" is a point of its own: under a heading, after another, or asked for."""
    last, whole = held[-1], _whole(held)
    if whole and headings.is_known(whole):
        return True
    asked_for = _ATT.match(held[0].text) or _ASKS_FOR_ATT.search(last.text)
    return strip.above >= _FREE or bool(asked_for and not _is_full(last, strip, width.edge))


def _is_next(held: list[Strip], number: int | None) -> bool:
    """Whether an item follows the one that is held: by its number, or by how that one ends."""
    before, its_number = marks.item(held[0].text)
    if number is not None:
        return number - 1 == its_number
    return before and held[-1].text.endswith((",", " och", " samt"))


def _whole(held: list[Strip]) -> str:
    """The words so far, nothing where they are too many for a heading."""
    return " ".join(each.text for each in held) if len(held) <= _HEADING_LINES else ""


def _breaks_off(text: str) -> bool:
    return not text.endswith(_ENDS)


def _was_ended(last: Strip, strip: Strip, width: Width) -> bool:
    """Whether the next line's first word would have had room, so that the break was meant."""
    if _breaks_off(last.text):
        return _is_short(last, width) and not _is_full(last, strip, width.edge)
    return not _is_full(last, strip, width.edge * _FULL)


def _is_short(last: Strip, width: Width) -> bool:
    return last.right <= width.edge * width.short


def _is_full(last: Strip, strip: Strip, edge: float) -> bool:
    word = strip.text.split(" ", 1)[0]
    return last.right + (len(word) + 1) * last.letter_width > edge
