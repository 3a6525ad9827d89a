"""A text file becomes pages of lines, each split where the gap is wide."""

import re

from documents.reading.encoding import decoded
from documents.reading.limits import LETTERS
from documents.reading.page import Line, Page, Segment
from documents.refused import TooLarge

_LINE_END = re.compile(r"\r\n|[\r\n\v\x85\u2028\u2029]")
_PIPES = re.compile(r"^\s*\|.*\|.*\|\s*$")
_BETWEEN_PIPES = re.compile(r"[^|]+")
_WITHOUT_WIDE_GAP = re.compile(r"[^\t\n]+?(?=[ \xa0]{2}|\t|$)")
_TAB_STOP = 8


def read_text(content: bytes) -> tuple[Page, ...]:
    """Pages end at form feeds. Raises a DocumentRefused where the bytes are no text."""
    text = decoded(content)
    if len(text) > LETTERS:
        raise TooLarge(f"{len(text)} letters; at most {LETTERS} are read", field="content")
    return tuple(_page(each) for each in _without_last_break(text).split("\f"))


def _without_last_break(text: str) -> str:
    return text[:-1] if text.endswith("\f") else text


def _page(text: str) -> Page:
    lines: list[Line] = []
    blank = 0
    for each in _LINE_END.split(text):
        found = segments(each)
        lines.append(Line(each, found, above=float(blank)))
        blank = 0 if found else blank + 1
    return Page(tuple(lines))


def segments(text: str) -> tuple[Segment, ...]:
    """The stretches between tabs, pipes and gaps of two spaces or more."""
    pieces = _BETWEEN_PIPES if _PIPES.match(text) else _WITHOUT_WIDE_GAP
    found = (_trimmed(text, each.start(), each.end()) for each in pieces.finditer(text))
    spans = [(start, end) for start, end in found if start < end]
    columns = _columns(text) if "\t" in text else range(len(text) + 1)
    return tuple(Segment(start, end, columns[start], columns[end]) for start, end in spans)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stripped = text[start:end].strip()
    first = text.index(stripped, start) if stripped else end
    return first, first + len(stripped)


def _columns(text: str) -> list[int]:
    """Where each character stands across, with tabs set out to the next stop."""
    columns = [0]
    for each in text:
        now = columns[-1]
        columns.append((now // _TAB_STOP + 1) * _TAB_STOP if each == "\t" else now + 1)
    return columns
