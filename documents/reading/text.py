"""A text file becomes pages of lines, each split where the gap is wide."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from documents.reading.encoding import decoded
from documents.reading.limits import LETTERS, PAGES
from documents.reading.page import Line, Mark, Page, Segment, heading_size
from documents.refused import TooLarge, TooManyPages

_LINE_END = re.compile(r"\r\n|[\r\n\v\x85\u2028\u2029]")
_PIPES = re.compile(r"^[^|]*\|[^|]*\|")
_BETWEEN_PIPES = re.compile(r"[^|]+")
_WITHOUT_WIDE_GAP = re.compile(r"[^\t\n]+?(?=[ \xa0]{2}|\t|$)")
_WIDE_GAP = re.compile(r"[ \xa0\t](?:(?<=\t)|[ \xa0])")
_WHOLE_LINE = re.compile(r".+")
_TAB_STOP = 8
_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]+(?P<words>\S)")
_QUOTATION = re.compile(r"(?:>[ \t]?)+")


def read_text(content: bytes) -> tuple[Page, ...]:
    """Pages end at form feeds. Raises a DocumentRefused where the bytes are no text.

    Signs of Markdown and of a mail that was quoted as a whole are left out of the segments.
    """
    text = composed(decoded(content))
    if len(text) > LETTERS:
        raise TooLarge(f"{len(text)} letters; at most {LETTERS} are read", field="content")
    pages = [_LINE_END.split(each) for each in _without_last_break(text).split("\f")]
    if len(pages) > PAGES:
        raise TooManyPages(f"{len(pages)} pages; at most {PAGES} are read", field="content")
    quoted = _is_quoted(line for page in pages for line in page)
    return tuple(_page(lines, quoted) for lines in pages)


def composed(text: str) -> str:
    """Each letter and what is set over it as one, however the file writes them."""
    return unicodedata.normalize("NFC", text)


def _without_last_break(text: str) -> str:
    return text[:-1] if text.endswith("\f") else text


def _is_quoted(lines: Iterable[str]) -> bool:
    """Whether most lines stand after the sign of a quotation."""
    said = [line for line in lines if line.strip()]
    return 2 * sum(1 for line in said if line.startswith(">")) > len(said)


def _page(texts: Sequence[str], quoted: bool) -> Page:
    lines: list[Line] = []
    blank = 0
    for each in texts:
        quotation = _QUOTATION.match(each) if quoted else None
        heading = _HEADING.match(each, quotation.end() if quotation else 0)
        if heading is not None:
            found = segments(each, heading.start("words"))
            level = len(heading["level"])
            line = Line(each, found, float(blank), heading_size(level), mark=Mark.HEADING)
        else:
            found = segments(each, quotation.end() if quotation else 0)
            line = Line(each, found, above=float(blank))
        lines.append(line)
        blank = 0 if found else blank + 1
    return Page(tuple(lines))


def segments(text: str, begins: int = 0) -> tuple[Segment, ...]:
    """The stretches between tabs, pipes and gaps of two spaces or more, from an offset on."""
    pieces = _pieces(text)
    found = (_trimmed(text, each.start(), each.end()) for each in pieces.finditer(text, begins))
    spans = [(start, end) for start, end in found if start < end]
    columns = _columns(text) if "\t" in text else range(len(text) + 1)
    return tuple(Segment(start, end, columns[start], columns[end]) for start, end in spans)


def _pieces(text: str) -> re.Pattern[str]:
    if "|" in text and _PIPES.match(text):
        return _BETWEEN_PIPES
    return _WITHOUT_WIDE_GAP if _WIDE_GAP.search(text) else _WHOLE_LINE


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
