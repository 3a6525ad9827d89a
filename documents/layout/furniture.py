"""What stands on every page is told once: heads first, feet last, page numbers not at all."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from documents.layout import headings
from documents.layout.strip import RawTable, Row, Rows

_DEPTH = 5  # so many lines of a page's head and foot can repeat: address blocks have four
_NEAR = 3  # lines from a page number to the head or foot around it, in a file without pages
_APART = 3.0  # lines of free space that no paragraph goes on over
_OF = r"(?:\(\s*\d{1,3}\s*\)|av\s*\d{1,3})"
_PAGE_NUMBER = re.compile(
    rf"(?:(?:sida|sidan|sid\.?|page)\s*:?\s*\d{{1,3}}\s*(?:{_OF}|/\s*\d{{1,3}})?|\d{{1,3}}\s*{_OF}"
    r"|[-–—]\s*\d{1,3}\s*[-–—])",
    re.IGNORECASE,
)
_PAGE_OF_PAGES = re.compile(r"\d{1,3}\s*/\s*\d{1,3}")
_BARE_NUMBER = re.compile(r"\d{1,3}|\d{1,3}\s*/\s*\d{1,3}")
_NUMBER_WITHIN = re.compile(
    rf"\b(?:sid(?:a|an)?\.?|page)\s*:?\s*\d{{1,3}}|\b\d{{1,3}}\s*{_OF}", re.I
)


def without_furniture(pages: Sequence[Rows]) -> Rows:
    """All pages' rows in one go: repeated heads and feet as on the first page that has them."""
    if len(pages) == 1:
        return _run_together(pages[0])
    pages = [_without_page_numbers(rows) for rows in pages]
    heads = _repeated(_likenesses(rows[:_DEPTH]) for rows in pages)
    feet = _repeated(_likenesses(rows[-_DEPTH:]) for rows in pages)
    seen: set[str] = set()
    body: Rows = []
    last: Rows = []
    for rows in pages:
        head, middle, foot = _split(rows, heads, feet)
        body += [*_first_time(head, seen), *_continued(middle)]
        last += _first_time(foot, seen)
    return body + _set_apart(last)


def _set_apart(feet: Rows) -> Rows:
    """What comes after the text's last line is none of its paragraph, however near it stood."""
    if not feet or isinstance(feet[0], RawTable):
        return feet
    return [tuple(replace(strip, above=max(strip.above, _APART)) for strip in feet[0]), *feet[1:]]


def _without_page_numbers(rows: Rows) -> Rows:
    kept: Rows = []
    for at, row in enumerate(rows):
        if left := _without_page_number(row, bare=at in (0, len(rows) - 1)):
            kept.append(left)
    return kept


def _without_page_number(row: Row | RawTable, *, bare: bool = False) -> Row | RawTable:
    if isinstance(row, RawTable):
        return row
    return tuple(
        strip
        for strip in row
        if not _PAGE_NUMBER.fullmatch(strip.text)
        and not (bare and len(row) == 1 and _BARE_NUMBER.fullmatch(strip.text))
    )


def _likenesses(rows: Iterable[Row | RawTable]) -> list[str]:
    return [_likeness(row) for row in rows]


def _likeness(row: Row | RawTable) -> str:
    """The row's words without its page number, in which alone heads and feet differ.

    With another figure it is another row: the number of a matter, its diary number. A heading of
    the text is told each time, wherever on the page it stands.
    """
    if isinstance(row, RawTable) or (len(row) == 1 and headings.is_known(row[0].text)):
        return ""
    return " ".join(_without_number(strip.text) for strip in row)


def _without_number(text: str) -> str:
    if len(text) > _LONGEST:
        return text
    return "#" if _BARE_NUMBER.fullmatch(text) else _NUMBER_WITHIN.sub("#", text)


_LONGEST = 200
"""Letters; a paragraph in one line is no head or foot."""


def _repeated(edges: Iterable[list[str]]) -> set[str]:
    counted = Counter(like for edge in edges for like in set(edge) if like)
    return {like for like, times in counted.items() if times > 1}


def _split(rows: Rows, heads: set[str], feet: set[str]) -> tuple[Rows, Rows, Rows]:
    first = 0
    while first < min(_DEPTH, len(rows)) and _likeness(rows[first]) in heads:
        first += 1
    last = len(rows)
    while last > max(first, len(rows) - _DEPTH) and _likeness(rows[last - 1]) in feet:
        last -= 1
    return rows[:first], rows[first:last], rows[last:]


def _first_time(rows: Rows, seen: set[str]) -> Iterator[Row | RawTable]:
    for row in rows:
        if (like := _likeness(row)) not in seen:
            seen.add(like)
            yield row


def _continued(rows: Rows) -> Rows:
    """The space over a page's first line says nothing of paragraphs: one may go on there."""
    if not rows or isinstance(rows[0], RawTable):
        return rows
    return [tuple(replace(strip, above=0.0) for strip in rows[0]), *rows[1:]]


def _is_page_of_pages(row: Row | RawTable, at: int, count: int) -> bool:
    """ "1 / 1" at the edge of the only page."""
    if isinstance(row, RawTable) or len(row) != 1 or 0 < at < count - 1:
        return False
    return _PAGE_OF_PAGES.fullmatch(row[0].text) is not None


def _run_together(rows: Rows) -> Rows:
    """A file whose pages were run together: what stands around its page numbers time and again."""
    rows = [row for at, row in enumerate(rows) if not _is_page_of_pages(row, at, len(rows))]
    numbered = [at for at, row in enumerate(rows) if _without_page_number(row) != row]
    around = [range(max(at - _NEAR, 0), min(at + _NEAR + 1, len(rows))) for at in numbered]
    bare: dict[int, Row | RawTable] = {at: _without_page_number(rows[at]) for at in numbered}
    again = _repeated(_likenesses(bare.get(at, rows[at]) for at in near) for near in around)
    near_a_number = {at for near in around for at in near}
    seen: set[str] = set()
    kept: Rows = []
    for at, row in enumerate(rows):
        left = bare.get(at, row)
        like = _likeness(left)
        if not left or (at in near_a_number and like in again and like in seen):
            continue
        seen.add(like)
        kept.append(left)
    return kept
